"""Days, weeks, months, quarters and seasons counted from a day, written as EDTF."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DAYS = {"day": 1, "week": 7, "fortnight": 14}
MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}


def later(day: date, number: int, unit: str) -> date:
    """Give the day so many units later, or earlier where the number is below zero.

    Where the month has no such day, its last one. Raises OverflowError or ValueError outside the
    years 1 to 9999.
    """
    if unit in DAYS:
        return day + timedelta(days=number * DAYS[unit])
    months = day.year * 12 + day.month - 1 + number * MONTHS[unit]
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def month_of(day: date) -> str:
    """Give the month in which a day lies."""
    return f"{day.year:04}-{day.month:02}"


def week_of(day: date) -> str:
    """Give the week in which a day lies, from Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return f"{monday}/{monday + timedelta(days=6)}"


def weekend_of(day: date) -> str:
    """Give Saturday and Sunday of the week in which a day lies."""
    saturday = day + timedelta(days=5 - day.weekday())
    return f"{saturday}/{saturday + timedelta(days=1)}"


def quarter(year: int, number: int) -> str:
    """Give the first to fourth quarter of a year."""
    return f"{year:04}-{3 * number - 2:02}/{year:04}-{3 * number:02}"


def half(year: int, number: int) -> str:
    """Give the first or second half of a year."""
    return f"{year:04}-{6 * number - 5:02}/{year:04}-{6 * number:02}"


def season(year: int, name: str) -> str:
    """Give the season of a year; the winter that begins in December of that year by its months."""
    if name == "winter":
        return f"{year:04}-12/{year + 1:04}-02"
    return f"{year:04}-{SEASONS[name]}"


def unit_of(day: date, unit: str) -> str:
    """Give the day, week, month, quarter, year, decade or century in which a day lies."""
    match unit:
        case "day":
            return day.isoformat()
        case "week" | "fortnight":
            return week_of(day)
        case "month":
            return month_of(day)
        case "quarter":
            return quarter(day.year, (day.month + 2) // 3)
        case "year":
            return f"{day.year:04}"
        case "decade":
            return f"{day.year // 10:03}X"
    return f"{day.year // 100:02}XX"
