"""Claims about a length of time in English words: "16-month hiatus"."""

from __future__ import annotations

import re

from generator.dates.english.wording import plain
from generator.dates.length import Duration, Precision

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
ROUGH = {"decade": "year", "century": "year"}


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
