"""Phrases that name one date."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from generator.dates.almanac import half, later, quarter, season, unit_of, week_of, weekend_of
from generator.dates.chinese.normal_form import WEEKDAYS
from generator.dates.chinese.parts import Parts, day_of, parts_of, read_parts
from generator.dates.nearest import quarter_near, weekend_near
from generator.dates.reading import DateReading, Refused, Rule, Rules, ambiguous

YEAR_STEPS = {"今": 0, "本": 0, "去": -1, "前": -2, "大前": -3, "明": 1, "后": 2}
MONTH_STEPS = {"本": 0, "这": 0, "上": -1, "上上": -2, "下": 1, "下下": 2}
YEAR = re.compile(r"(?<![0-9])(?P<which>大前|[今本去前明后])(?:年|(?=[春夏秋冬]))(?!代)")
MONTH = re.compile(r"(?P<which>上上|下下|[上下本这])个?月(?!球)")
BARE_UNIT = re.compile(r"^(?P<unit>[年月])(?=[初中底内])")
DIGITS = re.compile(
    r"(?P<year>[12][0-9]{3})([-/.])(?P<month>[0-9]{1,2})\2(?P<day>[0-9]{1,2})日?(?P<weekday>周.)?"
)
COMPACT = re.compile(r"(?P<year>20[0-9]{2}|19[0-9]{2})(?P<month>0[1-9]|1[0-2])(?P<day>[0-3][0-9])")
NEAR = {"大前天": -3, "前天": -2, "昨天": -1, "今天": 0, "本日": 0, "明天": 1, "后天": 2, "大后天": 3}
WEEK = re.compile(rf"(?P<which>上上|下下|[上下本这今])个?周(?P<day>[{WEEKDAYS}末]?)")
TWICE = re.compile(
    rf"(?P<near>(?:上上|下下|[上下本这])个?周[{WEEKDAYS}]|[昨今明前后]天)(?P<day>(?:[0-9]{{1,2}}月)?[0-9]{{1,2}}日)"
)
WEEKS = {"上上": -2, "上": -1, "本": 0, "这": 0, "今": 0, "下": 1, "下下": 2}
AGO = re.compile(r"(?P<number>[0-9]{1,3})(?P<unit>天|日|周|个?月|年)(?:之前|以前|前)")
PAST = re.compile(
    r"""
    (?P<way>过去|最近|近|这|未来|今后|接下来)的?
    (?P<number>[0-9]{1,3})(?P<unit>天|日|周|个月|年)
    (?:以?来|里|内|间|时间)?
    """,
    re.VERBOSE,
)
UNITS = {"天": "day", "日": "day", "周": "week", "月": "month", "个月": "month", "年": "year"}
DECADE = re.compile(r"(?:(?P<century>[0-9]{1,2}|上个?|本)世纪)?(?P<decade>[0-9])0年代")
YEARS = re.compile(r"(?P<decade>1[5-9][0-9]|20[0-9])0年代")
CENTURY = re.compile(r"(?P<century>[0-9]{1,2}|上个?|本)世纪")
THIRD = re.compile(r"(?P<month>.*月)(?P<first>[上中下])(?P<last>[中下])?旬")
THIRDS = {"上": (1, 10), "中": (11, 20), "下": (21, 31)}
HALF_MONTH = re.compile(r"(?P<month>.*月)(?P<which>[上下])半月")
QUARTER = re.compile(
    r"(?:(?P<year>[0-9]{4})年)?(?:第?(?P<number>[1-4])季度?|Q(?P<q>[1-4])|(?P<named>首|末)季)"
)
HALF = re.compile(r"(?:(?P<year>[0-9]{4})年)?(?P<which>[上下])半年")
FIRST = re.compile(r"(?:(?P<year>[0-9]{4})年)?[前头](?P<number>[1-9][01]?)(?P<unit>个月|季度|个季度)")
SEASON = re.compile(r"(?:(?P<year>[0-9]{4})年)?(?P<season>[春夏秋冬])[季天日]?")
SEASONS = {"春": "spring", "夏": "summer", "秋": "autumn", "冬": "winter"}


def with_numbers(phrase: str, published: date) -> str:
    """Put numbers in place of 去年, 上月, 年初: "去年11月" is "2023年11月"."""
    phrase = BARE_UNIT.sub(lambda match: f"本{match['unit']}", phrase)
    phrase = MONTH.sub(lambda match: _month(match["which"], published), phrase)
    return YEAR.sub(lambda match: f"{published.year + YEAR_STEPS[match['which']]:04}年", phrase)


def _month(which: str, published: date) -> str:
    month = later(published, MONTH_STEPS[which], "month")
    return f"{month.year:04}年{month.month}月"


def point(phrase: str, published: date) -> DateReading | None:
    """Read a phrase in normal form that names one date; None where no rule knows it.

    Raises Refused where a rule knows it and finds no one date.
    """
    numbered = with_numbers(phrase, published)
    for name, rule in RULES.items():
        if when := rule(numbered, published):
            return DateReading(when, name if numbered == phrase else f"{name}, counted from publication")
    return None


def calendar_date(phrase: str, published: date) -> str | None:
    """Read 2024年1月8日, 1月8日, 8日, 周四 and what lies between them."""
    parts = parts_of(phrase.removesuffix("内") if phrase[-2:] in ("年内", "月内") else phrase)
    return read_parts(parts, published) if parts and parts != Parts() else None


def told_twice(phrase: str, published: date) -> str | None:
    """Read 下周二(21日), 昨天(1月9日); refuse where the two are not one day."""
    if (match := TWICE.fullmatch(phrase)) is None:
        return None
    counted = near_day(match["near"], published) or week(match["near"], published)
    day = calendar_date(match["day"], date.fromisoformat(counted)) if counted else None
    if day != counted:
        raise Refused("contradicts itself", tuple(filter(None, (counted, day))))
    return day


def digits(phrase: str, _: date) -> str | None:
    """Read 2024-1-8, 2024/1/8, 2024.1.8 and 20240108: the year always stands first."""
    match = DIGITS.fullmatch(phrase) or COMPACT.fullmatch(phrase)
    if match is None:
        return None
    named = match.groupdict().get("weekday")
    weekday = WEEKDAYS.index(named[1]) if named and named[1] in WEEKDAYS else None
    return day_of(int(match["year"]), int(match["month"]), int(match["day"]), weekday)


def near_day(phrase: str, published: date) -> str | None:
    """Read 今天, 昨天, 前天, 明天."""
    return str(published + timedelta(days=NEAR[phrase])) if phrase in NEAR else None


def week(phrase: str, published: date) -> str | None:
    """Read 上周, 下周四, 本周末: weeks run from Monday to Sunday."""
    if phrase == "周末":
        return weekend_near(published)
    if (match := WEEK.fullmatch(phrase)) is None:
        return None
    day = published + timedelta(days=7 * WEEKS[match["which"]])
    match match["day"]:
        case "":
            return week_of(day)
        case "末":
            return weekend_of(day)
        case name:
            return str(day + timedelta(days=WEEKDAYS.index(name) - day.weekday()))


def units_ago(phrase: str, published: date) -> str | None:
    """Read 两天前, 3个月前, 十年前 at the precision of the unit."""
    if (match := AGO.fullmatch(phrase)) is None:
        return None
    unit = UNITS[match["unit"]]
    return unit_of(later(published, -int(match["number"]), unit), unit)


def past_units(phrase: str, published: date) -> str | None:
    """Read 过去三天, 近两年来, 未来五年: until or from publication, in those units."""
    match = PAST.fullmatch(phrase)
    if match is None or match["number"] == "1":
        return None
    unit, times = ("day", 7) if match["unit"] == "周" else (UNITS[match["unit"]], 1)
    sign = 1 if match["way"] in ("未来", "今后", "接下来") else -1
    ends = sorted((later(published, sign * int(match["number"]) * times, unit), published))
    return "/".join(unit_of(day, unit) for day in ends)


def decade(phrase: str, published: date) -> str | None:
    """Read 20世纪90年代, 上世纪90年代, 1990年代; refuse 20年代 without its century."""
    if match := YEARS.fullmatch(phrase):
        return f"{match['decade']}X"
    if (match := DECADE.fullmatch(phrase)) is None:
        return None
    if match["century"]:
        return f"{_century(match['century'], published)}{match['decade']}X"
    if int(match["decade"]) < 4:
        raise ambiguous(f"19{match['decade']}X", f"20{match['decade']}X")
    return f"19{match['decade']}X"


def century(phrase: str, published: date) -> str | None:
    """Read 20世纪, 上世纪, 本世纪."""
    match = CENTURY.fullmatch(phrase)
    return f"{_century(match['century'], published)}XX" if match else None


def _century(name: str, published: date) -> str:
    if not name.isdigit():
        return f"{published.year // 100 - (name[0] == '上'):02}"
    if not 2 <= int(name) <= 21:
        raise Refused("names a century that has no years of four digits")
    return f"{int(name) - 1:02}"


def third_of_month(phrase: str, published: date) -> str | None:
    """Read 1月上旬 and 5月中下旬: ten days each, the last until the end of the month."""
    if match := HALF_MONTH.fullmatch(phrase):
        start, end = ((1, 15), (16, 31))[match["which"] == "下"]
    elif match := THIRD.fullmatch(phrase):
        start, end = THIRDS[match["first"]][0], THIRDS[match["last"] or match["first"]][1]
    else:
        return None
    month = calendar_date(match["month"], published)
    if month is None or len(month) != 7 or start > end:
        return None
    return f"{month}-{start:02}/{month}-{min(end, monthrange(int(month[:4]), int(month[5:]))[1]):02}"


def part_of_year(phrase: str, published: date) -> str | None:
    """Read 2023年第三季度, 一季度, 去年下半年; refuse a half without its year where either may be meant."""
    if match := QUARTER.fullmatch(phrase):
        number = int(match["number"] or match["q"] or (4 if match["named"] == "末" else 1))
        return quarter(int(match["year"]), number) if match["year"] else quarter_near(published, number)
    if (match := HALF.fullmatch(phrase)) is None:
        return None
    number = 1 + (match["which"] == "下")
    if match["year"]:
        return half(int(match["year"]), number)
    if published.month < (6, 5)[number - 1]:
        raise ambiguous(*(half(published.year + step, number) for step in (-1, 0)))
    return half(published.year, number)


def first_months(phrase: str, published: date) -> str | None:
    """Read 2023年前三季度, 前11个月: of the year whose months just passed."""
    if (match := FIRST.fullmatch(phrase)) is None:
        return None
    last = int(match["number"]) * (1 if match["unit"] == "个月" else 3)
    if last > 11:
        return None
    years = [published.year - 1, published.year]
    if match["year"]:
        year = int(match["year"])
    elif published.month > last:
        year = years[1]
    elif published.month < 3 and last > 6:
        year = years[0]
    else:
        raise ambiguous(*(f"{year}-01/{year}-{last:02}" for year in years))
    return f"{year}-01/{year}-{last:02}"


def season_of_year(phrase: str, published: date) -> str | None:
    """Read 2023年夏天; refuse a winter, which lies in two years, and a season without its year."""
    if (match := SEASON.fullmatch(phrase)) is None:
        return None
    name, year = SEASONS[match["season"]], int(match["year"] or published.year)
    if name == "winter" or not match["year"]:
        raise ambiguous(season(year - 1, name), season(year, name))
    return season(year, name)


def _of_shape(*named: str) -> Rule:
    """Give the rule that reads a calendar date which names just these parts, and perhaps a weekday."""

    def rule(phrase: str, published: date) -> str | None:
        parts = parts_of(phrase.removesuffix("内") if phrase[-2:] in ("年内", "月内") else phrase)
        units = [name for name in ("year", "month", "day") if parts and getattr(parts, name) is not None]
        return read_parts(parts, published) if parts and parts != Parts() and units == list(named) else None

    return rule


SHAPES: Rules = {
    "a full date": _of_shape("year", "month", "day"),
    "a month and its year": _of_shape("year", "month"),
    "a year": _of_shape("year"),
    "the day in the year nearest to publication": _of_shape("month", "day"),
    "the most recent such month": _of_shape("month"),
    "the day of that number in the month of publication": _of_shape("day"),
    "the most recent such weekday, the day of publication included": _of_shape(),
}
RULES: Rules = {
    **SHAPES,
    "a day counted from publication and named too": told_twice,
    "a full date in digits": digits,
    "counted from the day of publication": near_day,
    "a week counted from publication, or a day in it": week,
    "so many units from publication, in that unit": units_ago,
    "so many units until publication": past_units,
    "a decade": decade,
    "a century": century,
    "a third or a half of a month": third_of_month,
    "a part of a year": part_of_year,
    "the first months of a year": first_months,
    "a season and its year": season_of_year,
}
