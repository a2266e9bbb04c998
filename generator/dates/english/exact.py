"""Phrases that need no day of publication: what they mean they mean in any text."""

from __future__ import annotations

import re
from datetime import date

from generator.dates.almanac import WEEKDAYS, half, quarter, season, week_of
from generator.dates.english.full_date import day_of
from generator.dates.english.normal_form import MONTH, matched, patterns
from generator.dates.full_date import no_such_day
from generator.dates.reading import Refused, Rules, ambiguous

YEAR = r"(?P<year>1[0-9]{3}|20[0-9]{2})"
MONTHS = rf"(?P<month>{'|'.join(MONTH)})"
DAYS = r"(?P<day>[0-9]{1,2})(?:th)?"
NAMED = rf"(?:(?:(?:this |last |next )?(?:past |coming )?)?(?P<weekday>{'|'.join(WEEKDAYS)}) (?:the )?)?"
"""A weekday before a day: Monday the, this past Friday."""
DAY_OF_MONTH = (rf"{NAMED}{DAYS}(?: day)?(?: of)? {MONTHS}", rf"{NAMED}{MONTHS} (?:the )?{DAYS}")
"""The two orders of a day and its month, with or without the weekday."""
FULL = patterns(
    *(f"{day}(?: of| in)? {YEAR}" for day in DAY_OF_MONTH),
    rf"{YEAR} {MONTHS} {DAYS}(?P<weekday>)",
    rf"{DAYS}/{MONTHS}/{YEAR}(?P<weekday>)",
)
"""A day in full: Monday 8 January 2024, January 8, 2024, 2024 January 8, 8/January/2024."""
NUMERIC = re.compile(r"([0-9]{1,2})([/. -])([0-9]{1,2})\2([0-9]{4})")
"""A day in numbers, of which the first may be the month: 8/1/2024."""
ISO_DAY = re.compile(r"([12][0-9]{3})([-/.])([0-9]{1,2})\2([0-9]{1,2})")
"""A day with its year first: 2024-01-08, 2024/1/8."""
COMPACT_DAY = re.compile(r"(19[0-9]{2}|20[0-9]{2})()(0[1-9]|1[0-2])([0-3][0-9])")
"""A day in eight digits."""
ISO_WEEK = re.compile(r"([12][0-9]{3})-?w([0-5][0-9])")
"""A numbered week: 2024-W02."""
ISO_MONTH = re.compile(r"([12][0-9]{3})[-/]([0-9]{2})")
"""2024-01."""
MONTH_OF = patterns(rf"(?:month of )?{MONTHS}(?: of| in)? {YEAR}", rf"{YEAR}(?:'s)? {MONTHS}")
"""A month with its year: January of 2024, 2024's January."""
YEARS = re.compile(rf"(?:calendar )?(?:year )?{YEAR}")
"""Calendar year 2024, the year 2024."""
SHORT_YEAR = re.compile(r"'([0-9]{2})")
"""A year without its century: '24."""
DECADE = re.compile(r"(?:years of the )?(1[0-9]{2}|20[0-9])0'?s")
"""The 1990s, the years of the 1990's."""
SHORT_DECADE = re.compile(r"'?([0-9])0'?s")
"""The '90s."""
SPELLED = {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7}
SPELLED |= {"eighties": 8, "nineties": 9}
SPELLED_DECADE = re.compile(rf"(?:(1[0-9]|20)[ -])?({'|'.join(SPELLED)})")
"""The nineties, the nineteen-nineties."""
CENTURY = re.compile(r"([0-9]{1,2})th[ -]century")
"""The 19th century."""
SEASON = re.compile(rf"(spring|summer|autumn|fall|winter)(?: of| in)? {YEAR}(?:[-/](?P<next>[0-9]{{2,4}}))?")
"""Spring 2024, winter of 2023-24."""
PART = r"(?P<number>[1-4]th|last|latter|final)[- ](?P<part>quarter|half)"
"""1th quarter, by now: the first quarter; the latter half."""
QUARTER = patterns(
    rf"(?:the )?{PART}(?: of(?: the year)?| in)? {YEAR}",
    rf"{YEAR}(?:'s)? {PART}",
    rf"(?P<part>[qh])(?P<number>[1-4])(?: of)?[ -]?{YEAR}",
    rf"(?P<number>[1-4])(?P<part>[qh])(?: of)?[ -]?{YEAR}",
    rf"{YEAR}[ -]?(?P<part>[qh])(?P<number>[1-4])",
)
"""A quarter or half of a year: the first quarter of 2024, Q1 2024, 2Q2024, 2024 Q1."""
FIRST_MONTHS = re.compile(
    rf"(?:the )?(?:1th|first) (?P<count>[2-9]|1[01]) (?P<unit>month|quarter)s(?: of| in)? {YEAR}"
)
"""The first three months of 2024."""
SOME = re.compile(rf"a (day|month) in (?:{MONTHS} )?{YEAR}")
"""A day in January 2024, which nobody tells."""


def full_date(phrase: str, _: date) -> str | None:
    """Read a day, its month by name and its year, with or without its weekday."""
    if (match := matched(FULL, phrase)) is None:
        return None
    return day_of(int(match["year"]), MONTH[match["month"]], int(match["day"]), match["weekday"] or "")


def iso_day(phrase: str, _: date) -> str | None:
    """Read 2024-01-09, 2024/1/9, 2024.01.09 and 20240109: where the year stands first, the month follows."""
    if (match := ISO_DAY.fullmatch(phrase) or COMPACT_DAY.fullmatch(phrase)) is None:
        return None
    year, month, day = int(match[1]), int(match[3]), int(match[4])
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        raise no_such_day(year, month, day) from None


def iso_week(phrase: str, _: date) -> str | None:
    """Read 2024-W02, a week by its number in ISO 8601."""
    if (match := ISO_WEEK.fullmatch(phrase)) is None:
        return None
    try:
        return week_of(date.fromisocalendar(int(match[1]), int(match[2]), 1))
    except ValueError:
        raise Refused(f"names a week that is not: {match[1]} has no week {match[2]}") from None


def numeric(phrase: str, _: date) -> str | None:
    """Read 25/12/2023, in either order of day and month; refuse where both could be."""
    if (match := NUMERIC.fullmatch(phrase)) is None:
        return None
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    orders = {(second, first), (first, second)}
    days = sorted(
        f"{year:04}-{month:02}-{day:02}" for month, day in orders if 0 < month < 13 and 0 < day < 32
    )
    if len(days) > 1:
        raise ambiguous(*days)
    if not days:
        return None
    return iso_day(days[0], date.min)


def iso_month(phrase: str, _: date) -> str | None:
    """Read 2023-12; refuse 2005-06, which may be two years."""
    if (match := ISO_MONTH.fullmatch(phrase)) is None:
        return None
    year, month = int(match[1]), int(match[2])
    if year % 100 < month <= 12:
        raise ambiguous(f"{year}-{month:02}", f"{year}/{year - year % 100 + month}")
    return f"{year}-{month:02}" if 0 < month <= 12 else None


def month_of_year(phrase: str, _: date) -> str | None:
    """Read a month by name and its year."""
    match = matched(MONTH_OF, phrase)
    return f"{match['year']}-{MONTH[match['month']]:02}" if match else None


def year_alone(phrase: str, _: date) -> str | None:
    """Read a year from 1000 to 2099."""
    match = YEARS.fullmatch(phrase)
    return match["year"] if match else None


def short_year(phrase: str, published: date) -> str | None:
    """Read "'98": the last such year, or one up to ten years after publication."""
    if (match := SHORT_YEAR.fullmatch(phrase)) is None:
        return None
    latest = published.year + 10
    return f"{latest - (latest - int(match[1])) % 100:04}"


def decade(phrase: str, _: date) -> str | None:
    """Read a decade; refuse one that may be a century, or lie in either of two."""
    if match := DECADE.fullmatch(phrase):
        if match[1][-1] == "0" and match[1] != "200":
            raise ambiguous(f"{match[1]}X", f"{match[1][:2]}XX")
        return f"{match[1]}X"
    if match := SHORT_DECADE.fullmatch(phrase):
        return _decade_of("", int(match[1]))
    match = SPELLED_DECADE.fullmatch(phrase)
    return _decade_of(match[1] or "", SPELLED[match[2]]) if match else None


def _decade_of(century: str, number: int) -> str:
    if not century and number < 3:
        raise ambiguous(f"19{number}X", f"20{number}X")
    return f"{century or '19'}{number}X"


def century(phrase: str, _: date) -> str | None:
    """Read a century: the 20th is 19XX."""
    match = CENTURY.fullmatch(phrase)
    return f"{int(match[1]) - 1:02}XX" if match and 2 <= int(match[1]) <= 21 else None


def season_of_year(phrase: str, _: date) -> str | None:
    """Read a season and its year; a winter only with both of its years."""
    if (match := SEASON.fullmatch(phrase)) is None:
        return None
    name, year, following = match[1], int(match["year"]), match["next"]
    if name != "winter":
        return None if following else season(year, name)
    if following is None:
        raise ambiguous(season(year - 1, name), season(year, name))
    return season(year, name) if (year + 1) % 10 ** len(following) == int(following) else None


def part_of_year(phrase: str, _: date) -> str | None:
    """Read a quarter or a half of a year."""
    if (match := matched(QUARTER, phrase)) is None:
        return None
    year, number = int(match["year"]), match["number"].removesuffix("th")
    quarters = match["part"][0] == "q"
    which = int(number) if number.isdigit() else 4 if quarters else 2
    if quarters:
        return quarter(year, which)
    return half(year, which) if which < 3 else None


def first_months(phrase: str, _: date) -> str | None:
    """Read "the first nine months of 2023", "the first two quarters of 2023"."""
    if (match := FIRST_MONTHS.fullmatch(phrase)) is None:
        return None
    last = int(match["count"]) * (3 if match["unit"] == "quarter" else 1)
    return f"{match['year']}-01/{match['year']}-{last:02}" if last < 12 else None


def some_day(phrase: str, _: date) -> str | None:
    """Read a day or a month of which only the month or the year is told."""
    if (match := SOME.fullmatch(phrase)) is None:
        return None
    if match["month"]:
        return f"{match['year']}-{MONTH[match['month']]:02}-XX" if match[1] == "day" else None
    return f"{match['year']}-XX-XX" if match[1] == "day" else f"{match['year']}-XX"


RULES: Rules = {
    "a year": year_alone,
    "a year by its last two digits": short_year,
    "a month and its year": month_of_year,
    "a full date": full_date,
    "a full date in digits": iso_day,
    "a full date in digits, day and month in the only order they can have": numeric,
    "a week by its number": iso_week,
    "a month in digits": iso_month,
    "a decade": decade,
    "a century": century,
    "a season and its year": season_of_year,
    "a part of a year": part_of_year,
    "the first months of a year": first_months,
    "a day or month that is not told": some_day,
}
