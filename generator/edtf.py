"""Read, bound and print EDTF dates: calendar dates, qualifiers, intervals.

The Extended Date/Time Format is ISO 8601-2:2019, annex A; of its level 1 this module reads years,
months and days, the qualifiers ``~ ? %`` and intervals, closed or open at an end.
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
POINT = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%]?)")
QUALIFIERS = {"": "", "~": "about ", "?": "possibly ", "%": "possibly about "}


class NotEdtf(ValueError):
    """Say in plain words why a text is not a date we can read."""


@dataclass(frozen=True)
class Point:
    """A year, a month or a day, perhaps qualified."""

    year: int
    month: int | None
    day: int | None
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

    The bounds are days, inclusive; a qualifier does not widen them.
    """

    start: Point | None
    end: Point | None
    is_interval: bool

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
        return "/".join(ends) if self.is_interval else ends[0]


@lru_cache(maxsize=65536)
def parse(text: str) -> Edtf:
    """Read an EDTF date or interval.

    Raises NotEdtf, with a reason in plain words, for anything else: no such day, an interval whose
    end is before its start, words.
    """
    start, slash, end = text.partition("/")
    if not slash:
        point = _point(start)
        return Edtf(point, point, is_interval=False)
    if start == end == "..":
        raise NotEdtf("an interval needs at least one end")
    interval = Edtf(_end(start), _end(end), is_interval=True)
    if interval.first > interval.last:
        raise NotEdtf(f"the interval ends ({end}) before it starts ({start})")
    return interval


def _end(text: str) -> Point | None:
    return None if text == ".." else _point(text)


def _point(text: str) -> Point:
    match = POINT.fullmatch(text)
    if match is None:
        raise NotEdtf(f"'{text}' is not a date like 2024, 2024-01 or 2024-01-08")
    year, month, day = (int(part) if part else None for part in match.groups()[:3])
    if not year:
        raise NotEdtf(f"there is no year {text[:4]}")
    if month is not None and not 1 <= month <= 12:
        raise NotEdtf(f"there is no month {month:02}")
    if month and day is not None and not 1 <= day <= monthrange(year, month)[1]:
        raise NotEdtf(f"{MONTHS[month - 1]} {year} has no day {day:02}")
    return Point(year, month, day, match[4])


def words(when: Edtf) -> str:
    """Print a date in plain English, at the precision it has: "8–9 January 2024", "about May 2030"."""
    if not when.is_interval:
        return _point_words(when.start)
    if when.start is None or when.end is None:
        return (
            f"until {_point_words(when.end)}" if when.start is None else f"since {_point_words(when.start)}"
        )
    return _span_words(when.start, when.end)


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
    if not start.day:
        return f"{MONTHS[start.month - 1]}–{_point_words(end)}"
    if start.month == end.month:
        return f"{start.day}–{_point_words(end)}"
    return f"{start.day} {MONTHS[start.month - 1]} – {_point_words(end)}"
