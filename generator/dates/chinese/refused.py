"""Why Chinese words have no date: the classes of phrases that no calendar knows."""

from __future__ import annotations

import re
from datetime import date

from generator.dates.chinese.normal_form import MIDNIGHT
from generator.dates.chinese.vague import limits
from generator.dates.reading import Refused

GUARDS = (
    (
        r"农历|旧历|阴历|夏历|正月|腊月|闰月|初[1-9十]|除夕|大年|春节|元宵|清明|端午|中秋|重阳|七夕|腊八|小年",
        "runs by the lunar calendar, which has no fixed day in ours",
    ),
    (
        r"财年|财政年|学年|学期|赛季|年度预算|财季",
        "counts by the year of a company, a school or a sport, not by the calendar",
    ),
    (r"公元前|民国前", "lies before the year 1"),
    (r"昭和|平成|令和|大正|光绪|乾隆|康熙|檀纪|佛历", "counts its year otherwise"),
    (r"^[每逢]|每年|每月|每周|每天|每日|逐年|逐月|历年|年年|天天", "names a habit, not a day"),
)
LENGTH = re.compile(
    r"""
    (?:[0-9]+|两|几|数|半|多|十几|[1-9][0-9]*多|几十|上百|近百|百)     # 3, 几, 半
    (?:多|余|来)?个?[多半]?
    (?:年|月|天|日|周|小时|分钟|秒|刻钟|世纪|昼夜)
    (?:多|半|余)?(?:的?时间|来|间|之久|以上|内|里|之内)?
    """,
    re.VERBOSE,
)
REASONS = (
    (
        r"(?:当|同|次|翌|隔|该|那|某|此)(?:日|天|晚|年|月|周|个月|时|夜|1天|1年|1年|1周)(?:早|晚|晨)?|第2天|第2年|"
        r"(?:随|此|其|之|事|战)后|届时|此前|之前|以前|同期|那时|当时|此时|其间|期间|与此同时|"
        r".*[天日周月年](?:后|之后|以后)",
        "counts from another day that the text tells",
    ),
    (
        r"目前|现在|现今|如今|当前|当今|眼下|迄今|至今|今后|将来|未来|过去|以往|曾经|从前|今天的.*|新时代|往年",
        "is vague",
    ),
    (r"一日", "may be the first of a month or one day"),
    (
        r"[0-9半两]{1,3}个?(?:半)?(?:年|月|天|日|周)半?(?:多|余)?(?:前|之前|以前)",
        "names only about how long ago",
    ),
    (r".+(?:前|之前|以前|前夕|后)", "names only what it lies before or after"),
    (
        r"[0-9]{1,2}(?:[./·-][0-9]{1,4}){1,2}|[1-9一二三四五六七八九十·]{2,4}",
        "names a day by its numbers alone, or is a number",
    ),
    (
        r"(?:今|本|上|下|这)个?季度?|上季|本季",
        "may be the quarter of a company, which need not be that of the calendar",
    ),
    (
        r"国庆节?|双十|国庆假期|光复节|解放日|建军节|党代会.*",
        "names a feast that is another day in another place",
    ),
    (r"[0-9]{2}年", "is a length of time, or a year that is not told in full"),
)
COMPILED = tuple((re.compile(pattern), reason) for pattern, reason in REASONS)
SEARCHED = tuple((re.compile(pattern), reason) for pattern, reason in GUARDS)


def guard(phrase: str) -> None:
    """Raise Refused for words that look like a date and are none: 农历正月初一, 2023财年."""
    for pattern, reason in SEARCHED:
        if pattern.search(phrase):
            raise Refused(reason)
    if MIDNIGHT.search(phrase):
        raise Refused("lies between two days")


def explain(phrase: str, published: date) -> Refused | None:
    """Give the reason for a phrase that no rule reads; None where we know of none."""
    if reach := limits(phrase, published):
        return Refused(f"is vague: it may be any day from {reach[0]} to {reach[1]}")
    if LENGTH.fullmatch(phrase):
        return Refused("is a length of time and no date")
    for pattern, reason in COMPILED:
        if pattern.fullmatch(phrase):
            return Refused(reason)
    return None
