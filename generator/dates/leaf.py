"""The one leaf that dateparser reads too: a day with its month by name and its year."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from generator.dates.outcome import Refused
from generator.dates.wording import MONTH_NAMES, WEEKDAYS
from generator.edtf import MONTHS


@lru_cache(maxsize=65536)
def day_of(year: int, month: int, day: int, weekday: str = "") -> str:
    """Give a day as EDTF, after asking dateparser for the same words.

    Raises Refused where there is no such day, where it falls on another weekday than the words say,
    or where dateparser reads another day.
    """
    try:
        found = date(year, month, day)
    except ValueError:
        raise Refused(f"names a day that is not: {MONTHS[month - 1]} {year} has no day {day}") from None
    if weekday and WEEKDAYS[found.weekday()] != weekday:
        fell = WEEKDAYS[found.weekday()].capitalize()
        raise Refused(f"contradicts itself: {found} was a {fell}", (found.isoformat(),))
    theirs = _dateparser(f"{day} {MONTH_NAMES[month - 1]} {year:04}")
    if theirs not in (None, found):
        raise Refused(f"is read as {found} by our rules and as {theirs} by dateparser")
    return found.isoformat()


def _dateparser(text: str) -> date | None:
    from dateparser import parse  # costs 50 ms, so only when a full date is met

    found = parse(text, languages=["en"], settings={"STRICT_PARSING": True, "DATE_ORDER": "DMY"})
    return found.date() if found else None
