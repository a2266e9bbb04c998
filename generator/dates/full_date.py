"""The one phrase that dateparser reads too: a day with its month and its year."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.dates.almanac import WEEKDAYS
from generator.dates.reading import Refused
from generator.edtf import MONTHS

if TYPE_CHECKING:
    from dateparser.date import DateDataParser


@lru_cache(maxsize=65536)
def day_of(numbers: tuple[int, int, int], weekday: int | None, words: str, language: str) -> str:
    """Give a day of year, month and day as EDTF, after asking dateparser for the same in words of a language.

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
    theirs = _dateparser(words, language)
    if theirs not in (None, day):
        raise Refused(f"is read as {day} by our rules and as {theirs} by dateparser")
    return day.isoformat()


def no_such_day(year: int, month: int, day: int) -> Refused:
    """Give the refusal of a day that the calendar doesn't have."""
    if not 1 <= month <= 12:
        return Refused(f"names a day that is not: there is no month {month}")
    return Refused(f"names a day that is not: {MONTHS[month - 1]} {year} has no day {day}")


def _dateparser(text: str, language: str) -> date | None:
    moment = _parser(language).get_date_data(text).date_obj
    return moment.date() if moment else None


@lru_cache
def _parser(language: str) -> DateDataParser:
    """Give what reads a day written in a language, and tries nothing else: no "two days ago", no time."""
    from dateparser.date import DateDataParser  # costs 50 ms, so only when a full date is met

    parsers = ["absolute-time"]
    settings = {"STRICT_PARSING": True, "DATE_ORDER": "DMY", "PARSERS": parsers}
    return DateDataParser(languages=[language], settings=settings)
