"""Days and weeks by their number: "the last Friday of March 2023", "two Tuesdays ago"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from generator.dates.almanac import WEEKDAYS, weekend_of
from generator.dates.english.exact import month_of_year
from generator.dates.english.months import bare_month, month_of_a_near_year
from generator.dates.english.relative import calendar_unit
from generator.dates.nearest import recent
from generator.dates.reading import Rules, ambiguous

WHICH = r"(?P<which>[1-5]th|last|final)"
DAY = re.compile(
    rf"""
    (?:the[ ])? {WHICH} [ ] (?P<name> {"|".join(WEEKDAYS)} | day )     # the last Friday
    [ ] (?:of|in) [ ] (?P<month> .+ )                                  # of March 2023
    """,
    re.VERBOSE,
)
WEEK = re.compile(
    r"""
    (?:the[ ])? (?P<which> [1-4]th | last | final ) [ ] (?:full[ ])? week   # the first full week
    [ ] (?:of|in) [ ] (?P<month> .+ )                                       # of March
    """,
    re.VERBOSE,
)
NUMBERED = re.compile(
    r"""
    (?:the[ ])? (?P<day> [0-9]{1,2} ) th
    [ ] (?:of|in) [ ] (?P<month> (?:this|last|next) [ ]month )         # the 8th of this month
    """,
    re.VERBOSE,
)
AGO = re.compile(
    rf"""
    (?P<number> [1-9][0-9]? ) [ ]
    (?P<name> {"|".join(WEEKDAYS)} | weekend | week-end ) s? [ ]ago    # two Fridays ago
    """,
    re.VERBOSE,
)


def day_of_month(phrase: str, published: date) -> str | None:
    """Read "the last Friday of March 2023", "the first day of last month", "the 8th of this month"."""
    match = DAY.fullmatch(phrase) or NUMBERED.fullmatch(phrase)
    month = _month(match["month"], published) if match else None
    if match is None or month is None:
        return None
    days = _days(month)
    if (number := match.groupdict().get("day")) is not None:
        return str(days[int(number) - 1]) if int(number) <= len(days) else None
    fitting = [day for day in days if match["name"] in ("day", WEEKDAYS[day.weekday()])]
    if match["which"] in ("last", "final"):
        return str(fitting[-1])
    place = int(match["which"][0]) - 1
    return str(fitting[place]) if place < len(fitting) else None


def week_of_month(phrase: str, published: date) -> str | None:
    """Read "the first week of May" where its seven days run from Monday to Sunday; refuse it elsewhere."""
    match = WEEK.fullmatch(phrase)
    month = _month(match["month"], published) if match else None
    if match is None or month is None:
        return None
    days = _days(month)
    mondays = [day for day in days if day.weekday() == 0 and day + timedelta(days=6) <= days[-1]]
    if match["which"] in ("last", "final"):
        counted, whole = days[-7], mondays[-1]
    else:
        place = int(match["which"][0]) - 1
        counted, whole = days[7 * place], mondays[min(place, len(mondays) - 1)]
    if counted != whole:
        raise ambiguous(*sorted(f"{day}/{day + timedelta(days=6)}" for day in (counted, whole)))
    return f"{counted}/{counted + timedelta(days=6)}"


def weekdays_ago(phrase: str, published: date) -> str | None:
    """Read "two Tuesdays ago": counted back from the day before publication."""
    if (match := AGO.fullmatch(phrase)) is None:
        return None
    weeks = timedelta(days=7 * (int(match["number"]) - 1))
    if match["name"] in WEEKDAYS:
        return str(recent(published, WEEKDAYS.index(match["name"]), 1) - weeks)
    return weekend_of(recent(published, 6, 1) - weeks)


def _month(phrase: str, published: date) -> date | None:
    """Give the first day of a month that words name."""
    rules = (month_of_year, bare_month, month_of_a_near_year, calendar_unit)
    month = next((month for rule in rules if (month := rule(phrase.removeprefix("the "), published))), None)
    return date.fromisoformat(f"{month}-01") if month and len(month) == 7 else None


def _days(first: date) -> list[date]:
    """Give the days of a month."""
    return [first.replace(day=day) for day in range(1, monthrange(first.year, first.month)[1] + 1)]


RULES: Rules = {
    "a day counted in its month": day_of_month,
    "a week counted in its month": week_of_month,
    "so many such weekdays before publication": weekdays_ago,
}
