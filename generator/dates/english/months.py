"""Days and months without their year: the year comes from the day of publication."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import partial

from generator.dates.almanac import WEEKDAYS, week_of
from generator.dates.english.exact import DAY_OF_MONTH, full_date
from generator.dates.english.full_date import day_of
from generator.dates.english.normal_form import MONTH, matched, patterns
from generator.dates.nearest import FAR, NEAR_PAST, day_near, month_near
from generator.dates.reading import Rules, ambiguous

NAMES = "|".join(MONTH)
DAY = patterns(*(f"{day}(?P<this> this year)?" for day in DAY_OF_MONTH))
"""A day of this year, or of a year that is not told: 8 January."""
WHICH = re.compile(rf"(?P<which>last|past|this past|this|this coming|coming|next) (?P<month>{NAMES})")
"""Last May, this coming May."""
FEASTS = {"christmas day": "25 december", "christmas eve": "24 december", "boxing day": "26 december"}
FEASTS |= {"halloween": "31 october", "new year's day": "1 january", "new year's eve": "31 december"}
MOVEABLE = {"thanksgiving": (11, 3, 22), "labor day": (9, 0, 1), "memorial day": (5, 0, 25)}
"""Feasts of the United States: their month, weekday and the first day of that month they can fall on."""
FEAST = re.compile(
    r"(?P<which>last |this |this past )?(?P<feast>thanksgiving|labor day|memorial day)(?: day)?"
)
"""Last Thanksgiving, Labor Day."""
WEEK = re.compile(r"week (?:of|beginning|starting) (?P<day>.+)")
"""The week of January 8."""


def bare_month(phrase: str, published: date) -> str | None:
    """Read a month alone: the past one within seven months, or the next month.

    Refuse the month of publication, of which the days so far may be meant, or that of a year ago.
    """
    if phrase not in MONTH:
        return None
    return month_near(published, MONTH[phrase])


def month_of_a_near_year(phrase: str, published: date) -> str | None:
    """Read "last November", "this May", "next March"; refuse where two years may be meant."""
    if (match := WHICH.fullmatch(phrase)) is None:
        return None
    month, this = MONTH[match["month"]], published.year
    before, now, after = (f"{year:04}-{month:02}" for year in (this - 1, this, this + 1))
    match match["which"].split()[-1]:
        case "past":
            return now if month < published.month else before
        case "coming":
            return now if month > published.month else after
        case "last" if month >= published.month:
            return before
        case "next" if month <= published.month:
            return after
        case "this" if abs(month - published.month) <= NEAR_PAST:
            return now
        case "last":
            raise ambiguous(before, now)
        case "this":
            raise ambiguous(*((now, after) if month < published.month else (before, now)))
    raise ambiguous(now, after)


def day_of_a_near_year(phrase: str, published: date) -> str | None:
    """Read a day and its month: in the nearest year; refuse where two are about as near."""
    if (match := matched(DAY, FEASTS.get(phrase, phrase))) is None:
        return None
    month, day = MONTH[match["month"]], int(match["day"])
    if match["this"]:
        return day_of(published.year, month, day, match["weekday"] or "")
    name = match["weekday"] or ""
    weekday = WEEKDAYS.index(name) if name else None
    return day_near(published, month, day, weekday, partial(day_of, weekday=name))


def feast(phrase: str, published: date) -> str | None:
    """Read a feast that falls on a weekday: the nearest one, or "last Thanksgiving"."""
    if (match := FEAST.fullmatch(phrase)) is None:
        return None
    month, weekday, first = MOVEABLE[match["feast"]]
    starts = (date(year, month, first) for year in range(published.year - 1, published.year + 2))
    days = [day + timedelta(days=(weekday - day.weekday()) % 7) for day in starts]
    if match["which"] in ("last ", "this past "):
        return max(day for day in days if day < published).isoformat()
    nearest = min(days, key=lambda day: abs(day - published))
    if abs(nearest - published).days >= FAR[0]:
        raise ambiguous(*sorted(str(day) for day in sorted(days, key=lambda day: abs(day - published))[:2]))
    return nearest.isoformat()


def week_of_day(phrase: str, published: date) -> str | None:
    """Read "the week of Jan. 8"; refuse a Sunday, which may begin a week or end one."""
    match = WEEK.fullmatch(phrase)
    found = (
        day_of_a_near_year(match["day"], published) or full_date(match["day"], published) if match else None
    )
    if found is None:
        return None
    day = date.fromisoformat(found)
    if day.weekday() == 6:
        raise ambiguous(week_of(day), week_of(day + timedelta(days=1)))
    return week_of(day)


RULES: Rules = {
    "the most recent such month": bare_month,
    "the month in a year counted from publication": month_of_a_near_year,
    "the day in the year nearest to publication": day_of_a_near_year,
    "the feast nearest to publication": feast,
    "the week in which a day lies": week_of_day,
}
