"""Units of the calendar counted from the day of publication: last month, two years ago, this summer."""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator.dates.almanac import later, season, unit_of, week_of
from generator.dates.nearest import quarter_near
from generator.dates.reading import Refused, Rules, ambiguous

CALENDAR = r"(?P<unit>week|month|quarter|year|decade|century)"
UNIT = re.compile(rf"(?P<which>last|this|current|present|next) {CALENDAR}")
BEFORE_LAST = re.compile(r"(?P<unit>week|month|year) before last")
WITHIN = re.compile(
    r"(?:earlier|later|sometime|some time)(?: in)? (?:this|the) (?P<unit>week|month|year|decade)"
)
COUNT = r"(?P<number>[0-9]{1,3}|an?|one)"
COUNTED = r"(?P<unit>day|night|week|fortnight|month|year|decade|century|centurie)s?"
AGO = re.compile(
    rf"""
    (?: (?: just | only | exactly | some ) [ ] )?
    {COUNT} [ ] {COUNTED} [ ] (?P<way> ago | from[ ]now | from[ ]today | hence | back )   # two weeks ago
    """,
    re.VERBOSE,
)
IN_TIME = re.compile(
    rf"""
    (?:in[ ])? {COUNT} [ ] {COUNTED} '[ ]time                          # in two weeks' time
    | in[ ] (?P<one>a) [ ] (?P<its> day | week | month | year ) 's[ ]time   # in a week's time
    """,
    re.VERBOSE,
)
PAST = re.compile(
    rf"""
    (?:the[ ])? (?P<way> last | past | previous | preceding | next | coming )
    [ ] {COUNT} [ ] {COUNTED}                                          # the last two weeks
    """,
    re.VERBOSE,
)
SEASONS = re.compile(
    r"""
    (?: (?P<which> last | this | next | this[ ]past | past | this[ ]coming | coming ) [ ] )?
    (?P<season> spring | summer | autumn | fall | winter )             # last winter
    """,
    re.VERBOSE,
)
QUARTER = re.compile(r"(?P<number>1th|2th|3th|4th|last|final)[- ]quarter(?: of the year)?")
FINER = {"week": ("day", 7), "fortnight": ("day", 14), "decade": ("year", 10), "centurie": ("year", 100)}
"""Units that a stretch until publication is told in: weeks ago need not be whole weeks."""
ROUND = {"decade": 10, "century": 100, "centurie": 100}
"""Years of the units that are counted from a year: "a decade ago" is about ten years ago."""
STEP = {"last": -1, "next": 1}
STARTS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


def calendar_unit(phrase: str, published: date) -> str | None:
    """Read "last month", "this year", "next week"; refuse a week on a Sunday, and this one on a Saturday."""
    if match := BEFORE_LAST.fullmatch(phrase):
        unit, step = match["unit"], -2
    elif match := UNIT.fullmatch(phrase):
        unit, step = match["unit"], STEP.get(match["which"], 0)
    else:
        return None
    when = unit_of(later(published, step, unit), unit)
    if unit == "week" and published.weekday() >= 6 - (step == 0):
        raise ambiguous(when, unit_of(later(published, step + 1, unit), unit))
    if unit == "quarter":
        raise Refused("may be the quarter of a company, which need not be that of the calendar", (when,))
    return when


def within_unit(phrase: str, published: date) -> str | None:
    """Read "earlier this month": the month, because no nearer limit is told; refuse a week on a Sunday."""
    match = WITHIN.fullmatch(phrase)
    return calendar_unit(f"this {match['unit']}", published) if match else None


def units_ago(phrase: str, published: date) -> str | None:
    """Read "two years ago", "10 days from now" at the precision of the unit; decades as about a year."""
    if match := AGO.fullmatch(phrase):
        sign = -1 if match["way"] in ("ago", "back") else 1
        return _shifted(published, sign * _number(match["number"]), match["unit"])
    if match := IN_TIME.fullmatch(phrase):
        return _shifted(published, _number(match["number"] or match["one"]), match["unit"] or match["its"])
    return None


def _shifted(published: date, number: int, unit: str) -> str:
    unit = "day" if unit == "night" else unit
    if unit in ROUND:
        return f"{later(published, number * ROUND[unit], 'year').year:04}~"
    day = later(published, number, unit)
    if unit in ("week", "fortnight") and day.weekday() == 6:
        raise ambiguous(week_of(day), week_of(day + timedelta(days=1)))
    return unit_of(day, unit)


def _number(text: str) -> int:
    return int(text) if text.isdigit() else 1


def past_units(phrase: str, published: date) -> str | None:
    """Read "the past three days": from so many units back until publication, in those units."""
    match = PAST.fullmatch(phrase)
    if match is None or match["number"] in ("a", "an", "one", "1"):
        return None
    unit, times = FINER.get(match["unit"], (match["unit"], 1))
    count = int(match["number"]) * times
    ends = (later(published, -count, unit), published)
    if match["way"] in ("next", "coming"):
        ends = (published, later(published, count, unit))
    return "/".join(unit_of(day, unit) for day in ends)


def near_season(phrase: str, published: date) -> str | None:
    """Read "last spring", "this summer", or a season that ended within three months.

    Refuse where the season of the year of publication and of another may be meant.
    """
    if (match := SEASONS.fullmatch(phrase)) is None:
        return None
    name, which = match["season"], (match["which"] or "").split()[-1:]
    year, start = published.year, STARTS[match["season"]]
    if name == "winter" and published.month < 3:
        year -= 1
    since = (published.year - year) * 12 + published.month - start
    before, now, after = (season(near, name) for near in (year - 1, year, year + 1))
    return _season(which[0] if which else "", since, before, now, after)


def _season(which: str, since: int, before: str, now: str, after: str) -> str:
    """Choose among three years by the months since the season of the middle one began."""
    begun, over = since >= 0, since >= 3
    match which:
        case "past":
            return now if over else before
        case "coming":
            return after if begun else now
        case "last" if not over:
            return before
        case "next" if begun:
            return after
        case "this" if -7 < since < 9:
            return now
        case "" if 3 <= since < 6:
            return now
        case "last":
            raise ambiguous(before, now)
        case "next":
            raise ambiguous(now, after)
    raise ambiguous(*((now, after) if over else (before, now)))


def near_quarter(phrase: str, published: date) -> str | None:
    """Read a quarter without its year: the one of publication, or the latest within six months.

    The quarter after that of publication is the one to come.
    """
    if (match := QUARTER.fullmatch(phrase)) is None:
        return None
    return quarter_near(published, int(match["number"][0]) if match["number"][0].isdigit() else 4)


RULES: Rules = {
    "a unit of the calendar counted from publication": calendar_unit,
    "the part of the calendar in which the text appeared": within_unit,
    "so many units from publication, in that unit": units_ago,
    "so many units until publication": past_units,
    "the season nearest to publication": near_season,
    "the quarter nearest to publication": near_quarter,
}
