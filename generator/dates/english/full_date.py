"""A day in English words, as dateparser is asked for it too."""

from __future__ import annotations

from generator.dates import full_date
from generator.dates.almanac import WEEKDAYS
from generator.dates.english.normal_form import MONTH_NAMES


def day_of(year: int, month: int, day: int, weekday: str = "") -> str:
    """Give a day as EDTF; raise Refused where there is none, or the weekday or dateparser disagree."""
    name = MONTH_NAMES[month - 1] if 1 <= month <= 12 else ""
    asked = f"{day} {name} {year:04}"
    numbers = (year, month, day)
    return full_date.day_of(numbers, WEEKDAYS.index(weekday) if weekday else None, asked, "%d %B %Y")
