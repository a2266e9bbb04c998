"""Claims about a length of time in Chinese words: "两个半小时", "时隔16个月"."""

from __future__ import annotations

import re

from generator.dates.chinese.normal_form import normalized
from generator.dates.length import Duration, Precision, in_whole_units, together

UNITS = {
    "秒": "second",
    "分": "minute",
    "刻": "quarter",
    "小时": "hour",
    "钟头": "hour",
    "钟頭": "hour",
    "天": "day",
    "昼夜": "day",
    "日": "day",
    "周": "week",
    "月": "month",
    "年": "year",
    "世纪": "century",
}
LENGTH = re.compile(
    r"""
    (?<![0-9.点第数几])                        # 第3天 is a day, 数10天 no number
    (?: (?P<number>[0-9]{1,3}(?:\.[0-9])?) | (?P<half>半) | 两(?=日) )
    (?P<more>[多余])? (?P<about>来)?            # 20多天, 10来天
    (?P<counted>个 (?P<more_of>[多余])? (?P<and_half>半)?)?   # 2个半小时, 1个多小时
    (?P<unit>秒|分|刻(?=钟)|小时|钟[头頭]|天|昼夜|(?<=两)日|周(?![年1-7一二三四五六日])|(?<=[个半多])月
        |年(?![初中底代级度份])|(?<=[个半])世纪)
    钟? (?P<rest>半)? (?P<more_after>[多余])?   # 1年半, 3年多
    """,
    re.VERBOSE,
)
BEFORE: tuple[tuple[Precision, re.Pattern[str]], ...] = (
    ("less", re.compile(r"(?:不到|不足|少于|最多|至多|不超过|未满|不满|不多于)$")),
    ("more", re.compile(r"(?:超过|逾|多于|至少|不少于|不低于|起码)$")),
    ("nearly", re.compile(r"(?:将近|接近|(?<!最)近)$")),
    ("about", re.compile(r"(?:约|大约|大概|差不多|估计)$")),
)
AFTER: tuple[tuple[Precision, re.Pattern[str]], ...] = (
    ("more", re.compile(r"(?:的?时间)?以上")),
    ("less", re.compile(r"(?:的?时间)?(?:以内|之内|以下|内)")),
    ("about", re.compile(r"(?:的?时间)?(?:左右|上下|许)")),
)
SHORT_OF = re.compile(r"零(?=[一二三四五六七八九1-9])")
"""In 两小时零五分钟: nothing is told between the units."""
APART = re.compile(r"(?:时隔|相隔|间隔|阔别)\D{0,2}$")
NOT_BEFORE = re.compile(r"(?:每|每隔|逢|年仅|现年)$")
NOT_AFTER = re.compile(r"之?以?[前后]|岁|[0-9]+月")
COMPANY = re.compile(r"间|来|的?时间|之久|以上|以内|左右")
"""What shows that 24年 is a length and no year: words behind it, or 超过 and its like."""


def duration(words: str) -> Duration | None:
    """Read the one length that words claim; None where they claim none, or several.

    三天前 is a date, 8日 the eighth, and 24年 may be a year; 两三天 names no number.
    """
    phrase = normalized(SHORT_OF.sub("", words))
    matches = list(LENGTH.finditer(phrase))
    if not matches or not all(_is_length(phrase, match) for match in matches):
        return None
    lengths = [_length(phrase, match) for match in matches]
    if len(matches) == 1:
        return lengths[0]
    return together(*lengths) if len(matches) == 2 and matches[0].end() == matches[1].start() else None


def _is_length(phrase: str, match: re.Match[str]) -> bool:
    before, after = phrase[: match.start()], phrase[match.end() :]
    if NOT_BEFORE.search(before) or (NOT_AFTER.match(after) and not APART.search(before)):
        return False
    is_year = match["unit"] == "年" and len(match["number"] or "") > 1 and match["number"] != "10"
    is_told = match["more"] or match["about"] or match["more_after"] or COMPANY.match(after)
    is_bound = _precision(before, BEFORE) in ("less", "more") or APART.search(before)
    return not is_year or bool(is_told or is_bound)


def _length(phrase: str, match: re.Match[str]) -> Duration:
    number = float(match["number"]) if match["number"] else 0.5 if match["half"] else 2.0
    number += 0.5 if match["and_half"] or match["rest"] else 0
    unit = UNITS[match["unit"]]
    is_more = match["more"] or match["more_of"] or match["more_after"]
    around = _precision(phrase[: match.start()], BEFORE) or _precision(phrase[match.end() :], AFTER)
    precision = around or ("more" if is_more else "about" if match["about"] else "exactly")
    if unit == "quarter":
        return Duration(number * 15, "minute", precision)
    return in_whole_units(number, unit, precision)


def _precision(text: str, marks: tuple[tuple[Precision, re.Pattern[str]], ...]) -> Precision | None:
    """Give how strictly a length is meant, by what stands right before or right behind it."""
    reads = re.Pattern.search if marks is BEFORE else re.Pattern.match
    return next((kind for kind, pattern in marks if reads(pattern, text)), None)
