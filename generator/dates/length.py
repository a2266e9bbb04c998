"""A claim about a length of time, and whether two dates bear it out: "16-month hiatus"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.dates import almanac
from generator.dates.almanac import later
from generator.edtf import Edtf

Precision = Literal["exactly", "about", "nearly", "more", "less"]
Agreement = Literal["agrees", "differs", "undecided"]
TOLD: Mapping[Precision, str] = {
    "exactly": "",
    "about": "about",
    "nearly": "nearly",
    "more": "more than",
    "less": "less than",
}
DAYS = {"second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, **almanac.DAYS}

ROUGH = {"decade": "year", "century": "year"}
SMALLER = {
    "century": ("year", 100),
    "decade": ("year", 10),
    "year": ("month", 12),
    "week": ("day", 7),
    "day": ("hour", 24),
    "hour": ("minute", 60),
    "minute": ("second", 60),
}
"""Unit → the next smaller one, and how many of it make one."""


@dataclass(frozen=True)
class Duration:
    """A length that words claim: a number of units, and how strictly it is meant.

    Half units are told in the next smaller one: "a year and a half" is about 18 months.
    """

    number: float
    unit: str
    precision: Precision = "exactly"

    def __str__(self) -> str:
        """Write the length in words: "90 minutes", "about 1 hour"."""
        amount = f"{self.number:g} {self.unit}{'' if self.number == 1 else 's'}"
        return f"{TOLD[self.precision]} {amount}".strip().replace("centurys", "centuries")


@dataclass(frozen=True)
class LengthComparison:
    """What two dates say of a length that was claimed, and what they count: "16 or 17 months"."""

    verdict: Agreement
    counted: str


def in_whole_units(number: float, unit: str, precision: Precision) -> Duration:
    """Tell a length in units of which there is a whole number, as far as there is one."""
    if number == int(number) and unit not in ROUGH:
        return Duration(number, unit, precision)
    if unit not in SMALLER or unit == "day":
        return Duration(number, unit, "about" if precision == "exactly" else precision)
    name, count = SMALLER[unit]
    return Duration(number * count, name, "about" if precision == "exactly" else precision)


def together(longer: Duration, shorter: Duration) -> Duration | None:
    """Give two lengths told as one, in the smaller unit: "two hours and 15 minutes"."""
    unit, count = SMALLER[longer.unit] if longer.unit in ("hour", "minute") else ("", 0)
    if unit != shorter.unit or "exactly" not in (longer.precision, shorter.precision):
        return None
    precision = longer.precision if shorter.precision == "exactly" else shorter.precision
    return Duration(longer.number * count + shorter.number, unit, precision)


def reach(claim: Duration, beside: Duration) -> tuple[float, float]:
    """Give the least and the most days that a claimed length allows beside another.

    A length in a larger unit is rounded to it: "an hour" beside "65 minutes" is anything that is nearer to
    one hour than to none or two.
    """
    number, unit = claim.number, _days(claim.unit)
    rounded = 0.499 if _days(beside.unit) < unit else 0
    least, most = {
        "exactly": (number - rounded, number + rounded),
        "about": (number * 0.75, number * 1.25),
        "nearly": (number * 0.8, number),
        "more": (number, float("inf")),
        "less": (0.0, number),
    }[claim.precision]
    return least * unit, most * unit


def _days(unit: str) -> float:
    return DAYS[unit] if unit in DAYS else almanac.MONTHS[unit] * 30.4


def compare_length(claim: Duration, start: Edtf, end: Edtf) -> LengthComparison:
    """Hold a claimed length against two dates, to the precision it claims.

    It agrees where for every pair of days that the dates may mean the whole units elapsed, the
    nearest whole number of them, or the days with both ends counted give the number; it differs where
    for no pair they do. Dates with an open end decide nothing, nor do days about hours.
    """
    if date.min == start.first or date.max in (start.last, end.last) or date.min == end.first:
        return LengthComparison("undecided", "no length, because a date is open")
    shortest = max(0.0, _elapsed(start.last, end.first, claim.unit) - _slack(claim.unit))
    longest = max(0.0, _elapsed(start.first, end.last, claim.unit) + _slack(claim.unit))
    verdict = _verdict(_accepted(claim), shortest, longest)
    return LengthComparison(verdict, _counted(shortest, longest, claim.unit))


def compare_days(claim: Duration, when: Edtf) -> LengthComparison:
    """Hold a claimed length of one event against the days on which it was.

    It agrees where it is told in days, and these are the days from the first to the last; it differs where
    it could not lie within them, or would not reach from the first to the last. Hours within a day, and dates
    that don't name days, decide nothing.
    """
    ends = (when.start, when.end)
    if not all(point and point.day and not point.qualifier for point in ends):
        return LengthComparison("undecided", "no length, because the days are not known")
    days = (when.last - when.first).days + 1
    least, most = reach(claim, claim)
    counted = _counted(days, days, "day")
    if least > days or most < days - 2:
        return LengthComparison("differs", counted)
    is_told = _days(claim.unit) >= 1 and least <= days <= most
    return LengthComparison("agrees" if is_told else "undecided", counted)


def _verdict(accepted: tuple[float, float], shortest: float, longest: float) -> Agreement:
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
