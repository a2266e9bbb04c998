"""The one phrase that dateparser reads too: a day with its month and its year."""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from generator.dates.almanac import WEEKDAYS
from generator.dates.reading import Refused
from generator.edtf import MONTHS

if TYPE_CHECKING:
    from dateparser.date import DateDataParser


@lru_cache(maxsize=65536)
def day_of(numbers: tuple[int, int, int], weekday: int | None, words: str, written: str) -> str:
    """Give a day of year, month and day as EDTF, after asking dateparser for the same in words.

    It is told how they are written (``strptime``): finding that out takes it a hundred times as long.

    Raises Refused where there is no such day, where it falls on another weekday than the words say
    (0 is Monday), or where dateparser reads another day.
    """
    try:
        day = date(*numbers)
    except ValueError:
        raise no_such_day(*numbers) from None
    if weekday not in (None, day.weekday()):
        fell = WEEKDAYS[day.weekday()].capitalize()
        raise Refused(f"contradicts itself: {day} was a {fell}", (day.isoformat(),))
    theirs = _dateparser(words, written)
    if theirs not in (None, day):
        raise Refused(f"is read as {day} by our rules and as {theirs} by dateparser")
    return day.isoformat()


def no_such_day(year: int, month: int, day: int) -> Refused:
    """Give the refusal of a day that the calendar doesn't have."""
    if not 1 <= month <= 12:
        return Refused(f"names a day that is not: there is no month {month}")
    return Refused(f"names a day that is not: {MONTHS[month - 1]} {year} has no day {day}")


def _dateparser(words: str, written: str) -> date | None:
    moment = _parser().get_date_data(words, date_formats=[written]).date_obj
    return moment.date() if moment else None


@cache
def _parser() -> DateDataParser:
    """Give what reads a day as it is written, and tries nothing else: no "two days ago", no time."""
    from dateparser.date import DateDataParser  # costs 50 ms, so only when a full date is met

    return DateDataParser(languages=["en"], settings={"PARSERS": ["custom-formats"]})
