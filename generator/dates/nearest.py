"""Which of several days, months or weeks is meant where words leave that to the day of publication.

No language stands here: weekdays and months are numbers, 0 is Monday and 1 is January.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from generator.dates.almanac import quarter, weekend_of
from generator.dates.full_date import no_such_day
from generator.dates.reading import ambiguous

REACH = (4, 2, 2, 2, 2, 2, 3)
"""Days back, by the weekday of publication, within which a bare weekday is the past one.

On Monday and Sunday that is the end of the week before. Measured on news: 97 in 100 within them, and
one in four beyond, where the coming one is meant more often.
"""
NEAR_PAST = 7
"""Months within which a month named without a year is the past one (measured on news text)."""
FAR = (137, 228)
"""Days from publication between which a day without a year may lie in either of two: 4.5 to 7.5 months."""
AHEAD = 60
"""Days from publication beyond which a coming day needs its year: half of them are the past one."""


def recent(published: date, weekday: int, least: int) -> date:
    """Give the last such weekday at least so many days before publication."""
    from_day = published - timedelta(days=least)
    return from_day - timedelta(days=(from_day.weekday() - weekday) % 7)


def coming(published: date, weekday: int, least: int) -> date:
    """Give the first such weekday at least so many days after publication."""
    from_day = published + timedelta(days=least)
    return from_day + timedelta(days=(weekday - from_day.weekday()) % 7)


def out_of_reach(published: date, day: date) -> bool:
    """Tell whether a past weekday is so far back that its bare name may as well mean the coming one."""
    return (published - day).days > REACH[published.weekday()]


def weekday_near(published: date, weekday: int) -> str:
    """Give the most recent such weekday; refuse where the next is as likely."""
    day = recent(published, weekday, 0)
    if out_of_reach(published, day):
        raise ambiguous(str(day), str(coming(published, weekday, 1)))
    return str(day)


def weekdays_near(published: date, weekdays: Sequence[int]) -> tuple[str, ...]:
    """Give weekdays that follow each other, the last as the most recent; refuse those out of reach."""
    days = [recent(published, weekdays[-1], 0)]
    for weekday in reversed(weekdays[:-1]):
        days.append(recent(days[-1], weekday, 1))
    if out_of_reach(published, days[0]) or recent(published, weekdays[0], 0) > days[0]:
        week = timedelta(days=7)
        raise ambiguous(f"{days[-1]}/{days[0]}", f"{days[-1] + week}/{days[0] + week}")
    return tuple(str(day) for day in reversed(days))


def weekend_near(published: date) -> str:
    """Give the weekend that a text means: the most recent one until Wednesday; refuse until Friday."""
    this, before = weekend_of(published), weekend_of(published - timedelta(days=7))
    if published.weekday() > 4:
        return this
    if published.weekday() < 3:
        return before
    raise ambiguous(before, this)


def month_near(published: date, month: int) -> str:
    """Give the past such month within seven months, or the next month.

    Refuse the month of publication, of which the days so far may be meant, or that of a year ago.
    """
    back = (published.month - month) % 12
    past = published.year - (month > published.month)
    if 0 < back <= NEAR_PAST:
        return f"{past:04}-{month:02}"
    if back == 11:
        return f"{past + 1:04}-{month:02}"
    raise ambiguous(*(f"{year:04}-{month:02}" for year in ((past, past + 1) if back else (past - 1, past))))


def day_near(
    published: date, month: int, day: int, weekday: int | None, day_of: Callable[[int, int, int], str]
) -> str:
    """Give the day in the nearest year, as ``day_of`` reads it; refuse where two are about as near."""
    days = sorted(_around(published, month, day), key=lambda near: abs(near - published))
    if not days or abs(days[0] - published).days > FAR[1]:
        raise no_such_day(published.year, month, day)
    nearest = days[0]
    far = FAR[0] if nearest <= published else AHEAD
    if far <= abs(nearest - published).days <= FAR[1] and len(days) > 1:
        nearest = _on_weekday(sorted(days[:2]), weekday)
    return day_of(nearest.year, month, day)


def quarter_near(published: date, number: int) -> str:
    """Give the quarter of publication, or the latest within six months; the one after it is to come."""
    now = (published.month + 2) // 3
    past = published.year - (number > now)
    return quarter(past + 1 if (now - number) % 4 == 3 else past, number)


def _around(published: date, month: int, day: int) -> list[date]:
    """Give the day in the years before, of and after publication, where there is such a day."""
    years = (year for year in range(published.year - 1, published.year + 2) if 0 < year < 10000)
    days = (_day(year, month, day) for year in years)
    return [near for near in days if near and abs(near - published) < timedelta(days=380)]


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _on_weekday(days: list[date], weekday: int | None) -> date:
    """Give the one of several days that falls on a weekday."""
    fitting = [day for day in days if weekday == day.weekday()]
    if len(fitting) != 1:
        raise ambiguous(*(day.isoformat() for day in days))
    return fitting[0]
