"""Phrases from one date to another, and lists of dates: 1月8日至9日, 上周一至周三, 8日、9日."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from generator import edtf
from generator.dates.chinese.approximate import approximate
from generator.dates.chinese.parts import Parts, parts_of, read_parts
from generator.dates.chinese.single import WEEK, point, with_numbers
from generator.dates.nearest import recent, weekdays_near
from generator.dates.reading import DateReading, Refused, ambiguous
from generator.dates.written import joined, side_by_side

RANGE = re.compile(r"[从自由]?(?P<left>.+?)(?:[至到-]|直至|直到)(?P<right>.+?)(?:之间|期间|为止|止|间)?")
BETWEEN = re.compile(r"(?P<left>.+?)[和与](?P<right>.+?)之间")
LIST = re.compile(r"[、和及与或]|以及")
COUNT = re.compile(r"(?:这?[0-9两三四]天|[两三四]日|(?<=日)[23]天)$")
SINCE = re.compile(r"[从自打]?(?P<rest>.+?)(?:以来|之后至今|至今|开始|起|来)")
UNTIL = re.compile(r"(?:截至|截止到?|直到|直至|持续到|持续至|至|到)(?P<rest>.+?)(?:为止|止|时)?")
BARE = re.compile(r"[0-9]{1,4}")
UNIT = re.compile(r"[0-9](?P<unit>[年月日])(?:周.)?$")
LONGEST_LIST = 12


def interval(phrase: str, published: date) -> DateReading | None:
    """Read a phrase with two ends, a list of dates, or one end and the other open."""
    for shape in (BETWEEN, RANGE):
        match = shape.fullmatch(phrase)
        ends = _dates((match["left"], match["right"]), published) if match else None
        if ends:
            return DateReading(joined(*ends), "from one date to another")
    return listed(phrase, published) or open_ended(phrase, published)


def listed(phrase: str, published: date) -> DateReading | None:
    """Read 8日、9日, dates that adjoin; refuse dates apart, and 或."""
    items = tuple(LIST.split(COUNT.sub("", phrase)))
    if not 1 < len(items) <= LONGEST_LIST:
        return None
    dates = _dates(items, published)
    if dates is None:
        return None
    if "或" in phrase:
        raise ambiguous(*dates)
    return side_by_side(dates)


def open_ended(phrase: str, published: date) -> DateReading | None:
    """Read 2010年以来, 自1月8日起, 到2030年, 截至2021年底."""
    if match := SINCE.fullmatch(phrase):
        end = _one(match["rest"], published, is_past=True)
        return DateReading(joined(end, ".."), "since then") if end else None
    if (match := UNTIL.fullmatch(phrase)) is None:
        return None
    end = _one(match["rest"], published, is_past=False)
    return DateReading(joined("..", end), "until then") if end else None


def _one(phrase: str, published: date, *, is_past: bool) -> str | None:
    parts = parts_of(phrase)
    if is_past and parts and parts == Parts(weekday=parts.weekday):
        return str(recent(published, parts.weekday or 0, 0))
    reading = approximate(phrase, published) or point(phrase, published)
    return reading.date if reading else None


def _dates(items: tuple[str, ...], published: date) -> tuple[str, ...] | None:
    """Read each item, with what the one before it names and it doesn't; None where one is no date."""
    items = _with_weeks(tuple(with_numbers(item, published) for item in _with_units(items)))
    each = [_parts(item) for item in items]
    named = [parts for parts in each if parts]
    if len(named) == len(items):
        return _filled(named, published)
    dates = tuple(_one(item, published, is_past=False) for item in items)
    return tuple(read for read in dates if read) if all(dates) else None


def _parts(item: str) -> Parts | None:
    parts = parts_of(item)
    return None if parts == Parts() else parts


def _with_units(items: tuple[str, ...]) -> tuple[str, ...]:
    """Give each bare number the unit of the last item: 8、9日 is 8日、9日, and 1月8至9日 too."""
    unit = UNIT.search(items[-1])
    if unit is None:
        return items
    return tuple(f"{item}{unit['unit']}" if item[-1:].isdigit() else item for item in items)


def _with_weeks(items: tuple[str, ...]) -> tuple[str, ...]:
    """Give each weekday the week that the first names: 上周一至周三 is 上周一至上周三."""
    first = WEEK.fullmatch(items[0])
    if first is None or not first["day"]:
        return items
    return tuple(f"{first['which']}{item}" if re.fullmatch("周.", item) else item for item in items)


def _filled(items: list[Parts], published: date) -> tuple[str, ...]:
    """Read parts that are filled from left to right; the first counts back from the last where it can."""
    if all(parts == Parts(weekday=parts.weekday) for parts in items):
        return weekdays_near(published, [parts.weekday or 0 for parts in items])
    full = [items[0]]
    for parts in items[1:]:
        full.append(_next(full[-1], parts))
    *others, last = full
    end = read_parts(last, published)
    starts = [_before(parts, end, published) for parts in others]
    return (*starts, end)


def _next(left: Parts, right: Parts) -> Parts:
    """Give the right side with the month and the year that only the left one names."""
    if right.day and not right.month and left.month:
        turned = left.day is not None and right.day < left.day
        if turned:
            raise Refused("ends before it starts")
        right = replace(right, month=left.month)
    if left.year and not right.year and right.month:
        turned = left.month is not None and right.month < left.month
        right = replace(right, year=left.year + turned)
    return right


def _before(left: Parts, end: str, published: date) -> str:
    """Read the left side as the last such date before the right one."""
    last = edtf.parse(end).first
    if left.day and not left.month:
        month = last.month if left.day <= last.day else (last.month - 2) % 12 + 1
        left = replace(left, month=month)
    if left.month and not left.year:
        left = replace(left, year=last.year - (left.month > last.month))
    return read_parts(left, published)
