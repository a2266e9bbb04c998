"""The parts of a date that Chinese words name: a year, a month, a day, a weekday."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from generator.dates import full_date
from generator.dates.almanac import later
from generator.dates.chinese.normal_form import WEEKDAYS
from generator.dates.nearest import day_near, month_near, weekday_near
from generator.dates.reading import Refused, ambiguous

WEEKDAY = rf"周[{WEEKDAYS}]"
PARTS = re.compile(
    rf"""
    (?P<first>{WEEKDAY})?                     # 周一8日: the weekday may stand first
    (?:(?P<era>民国)?(?P<year>[0-9]{{1,4}})年)?   # 2024年, 民国113年
    (?:(?P<month>[0-9]{{1,2}})月)?             # 1月
    (?:(?P<day>[0-9]{{1,2}})日)?               # 8日
    (?P<last>{WEEKDAY})?                      # 1月8日周一
    """,
    re.VERBOSE,
)
YEARS = range(1500, 2100)
"""Years that four digits before 年 may mean; earlier ones may as well be a length of time."""
REPUBLIC = 1911
"""The year before the first of the Republic of China, by which Taiwan counts."""
DAYS_NEAR, DAYS_SINCE = 10, 14
"""Days ahead, and back in the month of publication, within which a day without its month is meant."""
MONTH_TURN = 5
"""The first days of a month, on which a high number is a day of the month before."""


@dataclass(frozen=True)
class Parts:
    """What words name of a date; None where they don't. A weekday is a number, 0 is Monday."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


def parts_of(phrase: str) -> Parts | None:
    """Give the parts that a phrase in normal form names; None where it is more or less than a date.

    Raises Refused for a year that is counted otherwise, or is none.
    """
    match = PARTS.fullmatch(phrase)
    if match is None or not phrase or (match["first"] and match["last"]):
        return None
    named = match["first"] or match["last"]
    month, day = (int(match[name]) if match[name] else None for name in ("month", "day"))
    parts = Parts(_year(match), month, day, WEEKDAYS.index(named[1]) if named else None)
    is_whole = parts.year is None or parts.month is not None or parts.day is None
    return parts if is_whole else None


def _year(match: re.Match[str]) -> int | None:
    written = match["year"]
    if written is None:
        return None
    year = int(written)
    if match["era"]:
        return year + REPUBLIC
    if len(written) == 4 and year in YEARS:
        return year
    if len(written) == 3 and match["month"]:
        raise Refused("counts its year otherwise: from the Republic of 1912", _of_republic(match))
    if len(written) == 2 and match["month"]:
        raise Refused("names a year by two digits")
    raise Refused("is a length of time, or a year that is not told in full")


def _of_republic(match: re.Match[str]) -> tuple[str, ...]:
    parts = replace(
        parts_of(match[0][match.end("year") + 1 :]) or Parts(), year=int(match["year"]) + REPUBLIC
    )
    return (read_parts(parts, date.min),)


def read_parts(parts: Parts, published: date) -> str:
    """Give the date that has these parts, the others filled in from the day of publication.

    Raises Refused where there is no such date, or where two are about as near.
    """
    match parts:
        case Parts(year=int(year), month=int(month), day=int(day)):
            return day_of(year, month, day, parts.weekday)
        case Parts(year=int(year), month=int(month)):
            return f"{year:04}-{_real(month):02}"
        case Parts(year=int(year)):
            return f"{year:04}"
        case Parts(month=int(month), day=int(day)):
            _real(month)
            return day_near(published, month, day, parts.weekday, partial(day_of, weekday=parts.weekday))
        case Parts(month=int(month)):
            return month_near(published, _real(month))
        case Parts(day=int(day)):
            return day_of_near_month(published, day, parts.weekday)
    return weekday_near(published, parts.weekday or 0)


def day_of(year: int, month: int, day: int, weekday: int | None = None) -> str:
    """Give a day as EDTF; raise Refused where there is none, or the weekday or dateparser disagree."""
    return full_date.day_of((year, month, day), weekday, f"{year:04}年{month}月{day}日", "%Y年%m月%d日")


def day_of_near_month(published: date, day: int, weekday: int | None = None) -> str:
    """Give a day of which only the number is told: one of the month of publication.

    In its first days a high number is a day of the month before. Refuse one that is far from publication.
    """
    if not 1 <= day <= 31:
        raise Refused(f"names a day that is not: no month has a day {day}")
    months = [later(published.replace(day=1), step, "month") for step in (-1, 0, 1)]
    days = [_in(month, day) for month in months]
    before, this, _ = days
    if this and -DAYS_NEAR <= (published - this).days <= DAYS_SINCE:
        return day_of(this.year, this.month, this.day, weekday)
    is_turn = published.day <= MONTH_TURN and before and (published - before).days <= DAYS_NEAR
    if before and is_turn:
        return day_of(before.year, before.month, before.day, weekday)
    nearest_days = sorted((near for near in days if near), key=lambda near: abs(near - published))[:2]
    fitting = [near for near in nearest_days if weekday == near.weekday()]
    if len(fitting) == 1:
        return str(fitting[0])
    raise ambiguous(*(str(near) for near in sorted(nearest_days)))


def _in(month: date, day: int) -> date | None:
    try:
        return month.replace(day=day)
    except ValueError:
        return None


def _real(month: int) -> int:
    if not 1 <= month <= 12:
        raise full_date.no_such_day(1, month, 1)
    return month
