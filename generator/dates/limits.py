"""The limits of vague words: the first and the last day that they may mean. No language stands here.

They are ours, and wide, because they are there to find what cannot be right: recent days reach back 14
days, weeks two months, months a year, years ten; early, mid and late are the first, middle and last two
fifths; "about" a date reaches three days to either side, or the length of that date.
"""

from __future__ import annotations

from datetime import date, timedelta

from generator import edtf
from generator.dates.almanac import later

Limits = tuple[date, date]
REACH = {
    "day": (14, "day"),
    "week": (2, "month"),
    "month": (1, "year"),
    "year": (10, "year"),
    "decade": (50, "year"),
}
"""How far back words like "recent weeks" may reach, in which unit."""
NEAR = 3
"""Days that "about" a day reaches to either side."""


def reach(unit: str, published: date, *, ahead: bool) -> Limits:
    """Give how far "recent weeks" reach back from publication, or "coming weeks" ahead."""
    number, step = REACH[unit]
    return ordered(published, later(published, number if ahead else -number, step))


def ordered(day: date, other: date) -> Limits:
    """Give two days, the earlier first."""
    return (day, other) if day < other else (other, day)


def fifths(third: int, when: str) -> Limits:
    """Give the first, middle or last two fifths of a date."""
    whole = edtf.parse(when)
    days = (whole.last - whole.first).days
    start, end = ((0, 4), (3, 7), (6, 10))[third]
    first, last = days * start // 10, -(-days * end // 10)
    return whole.first + timedelta(days=first), whole.first + timedelta(days=last)


def about(text: str) -> Limits:
    """Give three days, or the length of a date, to either side of it."""
    when = edtf.parse(text)
    margin = timedelta(days=max(NEAR, (when.last - when.first).days + 1))
    return when.first - margin, when.last + margin
