"""Read, bound and print EDTF dates: calendar dates, decades, seasons, intervals.

The Extended Date/Time Format is ISO 8601-2:2019, annex A. Of its level 1 this module reads years,
months and days, the qualifiers ``~ ? %``, digits left open from the right (``198X``, ``19XX``,
``2004-XX``, ``2004-05-XX``, ``2004-XX-XX``), the seasons 21 to 23, and intervals, closed or open at
an end. It refuses, each with a reason of its own: winter, which lies in two years; ends of intervals
that are not known; years outside 1 to 9999.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
SEASONS = {21: "spring", 22: "summer", 23: "autumn"}
"""The seasons of level 1, without winter; each begins in the month 3 × its number - 60."""
POINT = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%]?)", re.ASCII)
LEFT_OPEN = re.compile(r"(?:(\d\d)XX|(\d{3})X|(\d{4})-(?:XX(?:-XX)?|(\d\d)-XX))([~?%]?)", re.ASCII)
SEASON = re.compile(r"(\d{4})-(2[1-4])([~?%]?)", re.ASCII)
LEVELS = re.compile(r"Y-?\d+|-\d{4}.*", re.ASCII)
QUALIFIERS = {"": "", "~": "about ", "?": "possibly ", "%": "possibly about "}


class NotEdtf(ValueError):
    """Say in plain words why a text is not a date we can read."""


@dataclass(frozen=True)
class Point:
    """A year, a month or a day, perhaps qualified."""

    year: int
    month: int | None = None
    day: int | None = None
    qualifier: str = ""

    @property
    def first(self) -> date:
        """Give the first day it may mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """Give the last day it may mean."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def __str__(self) -> str:
        """Write the point as EDTF."""
        parts = (f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part))
        return "-".join(parts) + self.qualifier


@dataclass(frozen=True)
class Edtf:
    """A date or an interval whose bounds are in order; ``None`` is an open end.

    The bounds are days, inclusive; a qualifier does not widen them. A decade, a season, or a day of
    which only the month is known is one date and no interval, though its start is not its end; its
    EDTF is in ``form``, which is empty for all others.
    """

    start: Point | None
    end: Point | None
    is_interval: bool
    form: str = ""

    @cached_property
    def first(self) -> date:
        """Give the first day it may mean; the first of all days where the start is open."""
        return self.start.first if self.start else date.min

    @cached_property
    def last(self) -> date:
        """Give the last day it may mean; the last of all days where the end is open."""
        return self.end.last if self.end else date.max

    @property
    def is_day(self) -> bool:
        """Tell whether it names one day, without doubt."""
        return not self.is_interval and self.first == self.last and str(self)[-1] not in "~?%"

    def __str__(self) -> str:
        """Write the date as EDTF."""
        ends = [".." if point is None else str(point) for point in (self.start, self.end)]
        return self.form or ("/".join(ends) if self.is_interval else ends[0])


@lru_cache(maxsize=65536)
def parse(text: str) -> Edtf:
    """Read an EDTF date or interval.

    Raises NotEdtf, with a reason in plain words, for anything else: no such day, an interval whose
    end is before its start, words.
    """
    start, slash, end = text.partition("/")
    if not slash:
        return _one(start)
    if start == end == "..":
        raise NotEdtf("an interval needs at least one end")
    if not all(map(_is_like_end, (start, end))):
        raise NotEdtf(_reason(text))
    interval = Edtf(_end(start), _end(end), is_interval=True)
    if interval.first > interval.last:
        raise NotEdtf(f"the interval ends ({end}) before it starts ({start})")
    return interval


def _one(text: str) -> Edtf:
    if match := LEFT_OPEN.fullmatch(text):
        start, end = _open_ends(match)
        return Edtf(start, end, is_interval=False, form=text)
    if match := SEASON.fullmatch(text):
        start, end = _season_ends(match)
        return Edtf(start, end, is_interval=False, form=text)
    point = _point(text)
    return Edtf(point, point, is_interval=False)


def _open_ends(match: re.Match[str]) -> tuple[Point, Point]:
    """Give the first and the last of what a date with open digits may mean."""
    century, decade, year, month, mark = match.groups()
    if year:
        point = _point(f"{year}-{month}{mark}" if month else f"{year}{mark}")
        return point, point
    start, end = (f"{century}00", f"{century}99") if century else (f"{decade}0", f"{decade}9")
    return _point(start + mark), _point(end + mark)


def _season_ends(match: re.Match[str]) -> tuple[Point, Point]:
    """Give the first and the last month of a season."""
    year, season, mark = int(match[1]), int(match[2]), match[3]
    if season not in SEASONS:
        write = f"write its months, like {year}-12/{year + 1}-02; for the years, {year}/{year + 1}"
        raise NotEdtf(f"'{match[0]}' is winter, which lies in two years: {write}")
    if mark:
        raise NotEdtf(f"'{match[0]}': a season can't be qualified with '{mark}'")
    first = _point(f"{year:04}-{3 * season - 60:02}")
    return first, Point(year, 3 * season - 58)


def _is_like_end(text: str) -> bool:
    """Tell whether an end of an interval has a form that we know, whether it can be one or not."""
    forms = (POINT, LEFT_OPEN, SEASON, LEVELS)
    return text in ("", "..") or any(form.fullmatch(text) for form in forms)


def _end(text: str) -> Point | None:
    if text == "..":
        return None
    if not text:
        raise NotEdtf("an interval with an end that is not known: write '..' for an open end")
    if LEFT_OPEN.fullmatch(text) or SEASON.fullmatch(text):
        raise NotEdtf(f"an interval runs between years, months or days, not from or to '{text}'")
    return _point(text)


def _point(text: str) -> Point:
    match = POINT.fullmatch(text)
    if match is None:
        raise NotEdtf(_reason(text))
    year, month, day = (int(part) if part else None for part in match.groups()[:3])
    if not year:
        raise NotEdtf(f"there is no year {text[:4]}")
    if month is not None and not 1 <= month <= 12:
        raise NotEdtf(f"there is no month {month:02}")
    if month and day is not None and not 1 <= day <= monthrange(year, month)[1]:
        raise NotEdtf(f"{MONTHS[month - 1]} {year} has no day {day:02}")
    return Point(year, month, day, match[4])


def _reason(text: str) -> str:
    if LEVELS.fullmatch(text):
        return f"'{text}': only the years 1 to 9999 are read"
    return f"'{text}' is not a date like 2024, 2024-01 or 2024-01-08"


def words(when: Edtf) -> str:
    """Print a date in plain English, at the precision it has: "8–9 January 2024", "about May 2030"."""
    if when.form:
        return _form_words(when.form)
    if not when.is_interval:
        return _point_words(when.start)
    if when.start is None or when.end is None:
        return (
            f"until {_point_words(when.end)}" if when.start is None else f"since {_point_words(when.start)}"
        )
    return _span_words(when.start, when.end)


def explained(text: str) -> str:
    """Give EDTF after its words where it does not explain itself: "autumn 2023 (2023-23)".

    A day, a month, a year and a stretch between two of them are written alone. Raises NotEdtf.
    """
    when = parse(text)
    is_marked = any(mark in text for mark in QUALIFIERS if mark)
    return f"{words(when)} ({text})" if when.form or is_marked else text


def _form_words(form: str) -> str:
    """Print what has open digits, or is a season: "the 1980s", "a day in May 2004", "spring 2024"."""
    if match := SEASON.fullmatch(form):
        return f"{SEASONS[int(match[2])]} {int(match[1])}"
    mark = form[-1] if form[-1] in QUALIFIERS else ""
    shape = form.removesuffix(mark)
    if len(shape) == 4:
        return QUALIFIERS[mark] + (_century(shape) if shape.endswith("XX") else _decade(shape))
    start = _point("-".join(part for part in shape.split("-") if part != "XX"))
    return f"{QUALIFIERS[mark]}a {'day' if len(shape) > 7 else 'month'} in {_point_words(start)}"


def _decade(shape: str) -> str:
    """Name a decade; the first of a century by its years, because "the 1900s" may be a century."""
    decade = int(shape[:3])
    if decade % 10 == 0 and decade != 200:
        return f"the years {decade}0 to {decade}9"
    return f"the {decade}0s"


def _century(shape: str) -> str:
    number = int(shape[:2]) + 1
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number not in (11, 12, 13) else "th"
    return f"the {number}{ending} century"


def _point_words(point: Point | None) -> str:
    if point is None:  # pragma: no cover - an interval has at least one end
        return ""
    day = f"{point.day} " if point.day else ""
    month = f"{MONTHS[point.month - 1]} " if point.month else ""
    return f"{QUALIFIERS[point.qualifier]}{day}{month}{point.year}"


def _span_words(start: Point, end: Point) -> str:
    same_shape = (start.month is None, start.day is None) == (end.month is None, end.day is None)
    if start.qualifier or end.qualifier or not same_shape or start.year != end.year or not start.month:
        return f"{_point_words(start)} – {_point_words(end)}"
    if start == end:
        return _point_words(start)
    if not start.day:
        return f"{MONTHS[start.month - 1]}–{_point_words(end)}"
    if start.month == end.month:
        return f"{start.day}–{_point_words(end)}"
    return f"{start.day} {MONTHS[start.month - 1]} – {_point_words(end)}"
