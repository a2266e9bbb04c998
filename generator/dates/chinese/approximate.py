"""Phrases that name a part of a date, or say that it is near: 11月初, 2010年前后, 20世纪90年代末."""

from __future__ import annotations

import re
from datetime import date

from generator.dates.almanac import month_of
from generator.dates.chinese.single import point, with_numbers
from generator.dates.reading import DateReading
from generator.dates.written import part_marked, qualified

THIRDS = {"早": 0, "初": 0, "前": 0, "中": 1, "晚": 2, "底": 2, "末": 2, "后": 2}
PART = re.compile(
    r"""
    (?P<whole>.+?(?:[年月周代]|世纪))          # 2023年11月, 上周, 20世纪90年代
    (?:(?P<side>[早晚])些时候                   # 本月早些时候
      |(?P<part>[早前后]期|[初中晚末]期?|[初中末]叶|底))  # 11月初, 90年代中期, 19世纪末
    """,
    re.VERBOSE,
)
LATER_TODAY = re.compile(r"(?P<whole>[今昨明]天|.*日)(?:早些|晚些|稍早|稍晚|较早|较晚)时候?")
ABOUT = re.compile(r"(?:(?P<lead>大约|大概|约|大致|差不多)在?)?(?P<rest>.+?)(?P<tail>前后|左右|上下)?")


def approximate(phrase: str, published: date) -> DateReading | None:
    """Read a phrase that marks its date as near, or names a part of it, as that date qualified."""
    if match := LATER_TODAY.fullmatch(phrase):
        return point(match["whole"], published)
    if stretch := part(phrase, published):
        _, whole, is_current = stretch
        if is_current:
            return DateReading(whole, "the part of the calendar in which the text appeared")
        return DateReading(part_marked(whole), "a part of it whose limits are not told")
    if (rest := near(phrase)) is None:
        return None
    if stretch := part(rest, published):
        return DateReading(qualified(stretch[1], "~"), "a part of it, as an approximation")
    reading = point(rest, published)
    return (
        DateReading(qualified(reading.date, "~"), f"{reading.rule}, as an approximation") if reading else None
    )


def near(phrase: str) -> str | None:
    """Give the date to which a phrase is near, in words; None where it says no such thing."""
    match = ABOUT.fullmatch(phrase)
    return match["rest"] if match and (match["lead"] or match["tail"]) else None


def part(phrase: str, published: date) -> tuple[int, str, bool] | None:
    """Give which third of a date a phrase names (0, 1 or 2), the date, and whether it is going on.

    本月早些时候 names the whole month, because no nearer limit is told.
    """
    match = PART.fullmatch(with_numbers(phrase, published))
    if match is None:
        return None
    whole = _whole(match["whole"], published)
    if whole is None:
        return None
    third = THIRDS[match["side"] or match["part"][0]]
    return third, whole, bool(match["side"]) and _is_now(whole, published)


def _whole(phrase: str, published: date) -> str | None:
    """Give the date of which a part is named; the month of publication may be one."""
    if phrase == f"{published.month}月":
        return month_of(published)
    reading = point(phrase, published)
    return reading.date if reading else None


def _is_now(whole: str, published: date) -> bool:
    from generator.edtf import parse

    when = parse(whole)
    return when.first <= published <= when.last
