"""Claims about a length of time, and whether two dates bear them out: "16-month hiatus"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.dates import almanac
from generator.dates.almanac import later
from generator.dates.wording import plain
from generator.edtf import Edtf

Precision = Literal["exactly", "about", "nearly", "more", "less"]
Verdict = Literal["agrees", "differs", "undecided"]
UNIT = r"(?P<unit>second|minute|hour|day|week|fortnight|month|year|decade|centur(?=y|ies))(?:s|y|ies)?"
BARE = r"(?<!last )(?<!this )(?<!next )(?=(?:decade|year|month|week|day|hour)-?long)"
"""Before a length without a number, like "yearlong"."""
COUNT = rf"(?:(?P<number>[0-9]{{1,4}}(?:\.[0-9])?)(?P<plus>\+)?|(?P<one>an?|half an?|half|quarter|{BARE}))"
HALF = r"(?:(?P<{}> and a half)?)"
LENGTH = re.compile(
    rf"(?<![0-9a-z.,$£€]){COUNT}{HALF.format('half')}[- ]?{UNIT}(?:'s?)?{HALF.format('rest')}"
    r"(?:[- ]?long)?(?![a-z])"
)
BEFORE = {
    "about": r"about|around|roughly|some|approximately|or so|an estimated",
    "nearly": r"nearly|almost|close to|just under|not quite",
    "more": r"more than|over|at least|well over|just over|longer than|upwards? of",
    "less": r"less than|under|at most|up to|fewer than|within|no more than",
}
MARKS = {kind: re.compile(rf"(?:^|\b)(?:{words}) (?:the |a |an )?$") for kind, words in BEFORE.items()}
AFTER = re.compile(r" (?:or so|or more|or thereabouts)\b")
NOT_A_LENGTH = re.compile(r"\b(?:ago|earlier|later|before|after|from now|hence|old|aged|every|per)\b")
DAYS = {"second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, **almanac.DAYS}
ROUGH = {"decade": "year", "century": "year"}


@dataclass(frozen=True)
class Duration:
    """A length that words claim: a number of units, and how strictly it is meant.

    Half units are told in the next smaller one: "a year and a half" is about 18 months.
    """

    number: float
    unit: str
    precision: Precision = "exactly"


@dataclass(frozen=True)
class Comparison:
    """What two dates say of a length that was claimed, and what they count: "16 or 17 months"."""

    verdict: Verdict
    counted: str


def duration(words: str) -> Duration | None:
    """Read the one length that words claim; None where they claim none, or several.

    "two years ago" is a date, and "18-year-old" an age.
    """
    phrase = plain(words).replace("1 1/2", "1.5").replace("2 1/2", "2.5").replace("a couple of", "about 2")
    found = list(LENGTH.finditer(phrase))
    if len(found) != 1 or NOT_A_LENGTH.search(phrase):
        return None
    match = found[0]
    unit = match["unit"].replace("centur", "century")
    return _in_whole_units(_number(match), unit, _precision(phrase, match))


def _number(match: re.Match[str]) -> float:
    halves = 0.5 if match["half"] or match["rest"] else 0
    if match["number"]:
        return float(match["number"]) + halves
    return {"half": 0.5, "quarter": 0.25}.get((match["one"] or "").split(" ")[0], 1.0) + halves


def _in_whole_units(number: float, unit: str, precision: Precision) -> Duration:
    """Tell a length in units of which there is a whole number, as far as there is one."""
    smaller = {"century": ("year", 100), "decade": ("year", 10), "year": ("month", 12), "week": ("day", 7)}
    if number == int(number) and unit not in ROUGH:
        return Duration(number, unit, precision)
    if unit not in smaller:
        return Duration(number, unit, "about" if precision == "exactly" else precision)
    name, count = smaller[unit]
    return Duration(number * count, name, "about" if precision == "exactly" else precision)


def _precision(phrase: str, match: re.Match[str]) -> Precision:
    before, after = phrase[: match.start()], phrase[match.end() :]
    for kind in ("nearly", "more", "less", "about"):
        if MARKS[kind].search(before):
            return kind
    if match["plus"] or after.startswith(" or more"):
        return "more"
    return "about" if AFTER.match(after) else "exactly"


def compare_length(claim: Duration, start: Edtf, end: Edtf) -> Comparison:
    """Hold a claimed length against two dates, to the precision it claims.

    It agrees where for every pair of days that the dates may mean the whole units elapsed, the
    nearest whole number of them, or the days with both ends counted give the number; it differs where
    for no pair they do. Dates with an open end decide nothing, nor do days about hours.
    """
    if date.min == start.first or date.max in (start.last, end.last) or date.min == end.first:
        return Comparison("undecided", "no length, because a date is open")
    shortest = max(0.0, _elapsed(start.last, end.first, claim.unit) - _slack(claim.unit))
    longest = max(0.0, _elapsed(start.first, end.last, claim.unit) + _slack(claim.unit))
    verdict = _verdict(_accepted(claim), shortest, longest)
    return Comparison(verdict, _counted(shortest, longest, claim.unit))


def _verdict(accepted: tuple[float, float], shortest: float, longest: float) -> Verdict:
    least, most = accepted
    if least <= shortest and longest < most:
        return "agrees"
    return "differs" if longest < least or shortest >= most else "undecided"


def _slack(unit: str) -> float:
    """Give the units of a day, within which dates can't tell how long something took by the clock."""
    return 1 / DAYS[unit] if unit in ("second", "minute", "hour") else 0


def _accepted(claim: Duration) -> tuple[float, float]:
    """Give the lengths that a claim allows: from the first up to, not including, the second."""
    number, wide = claim.number, max(1.0, claim.number / 2)
    match claim.precision:
        case "about":
            margin = max(0.75, claim.number * 0.15)
            return number - margin, number + max(1, margin)
        case "nearly":
            return number - max(0.5, number / 5), number + 0.02
        case "more":
            return number, number + wide
        case "less":
            return number - wide, number + 0.02
    return number - (1 if claim.unit == "day" else 0.5), number + 1


def _elapsed(start: date, end: date, unit: str) -> float:
    """Count the units from one day to another, with the part of one that has begun."""
    if unit in DAYS:
        return (end - start).days / DAYS[unit]
    months = (end.year - start.year) * 12 + end.month - start.month
    months -= later(start, months, "month") > end
    return (months + (end - later(start, months, "month")).days / 31) / almanac.MONTHS[unit]


def _counted(shortest: float, longest: float, unit: str) -> str:
    """Tell the whole units elapsed: "16 months", "16 or 17 months", "11 to 14 months"."""
    least, most = int(shortest), int(longest)
    name = unit if least == most == 1 else f"{unit}s"
    if least == most:
        return f"{least} {name}"
    return f"{least} or {most} {name}" if most == least + 1 else f"{least} to {most} {name}"
