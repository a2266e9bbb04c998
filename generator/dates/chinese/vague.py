"""Words without a date that still have limits: 近日, 近年来, 几天前, 不久前, 本月早些时候."""

from __future__ import annotations

import re
from datetime import date

from generator import edtf
from generator.dates.almanac import later
from generator.dates.chinese.approximate import near, part
from generator.dates.chinese.single import UNITS, point
from generator.dates.limits import Limits, about, fifths, ordered, reach

FEW = r"(?:几|数|多|些|若干|两三|三四|三五|十几|好几|1两|几十)"
UNIT = r"(?P<unit>天|日|周|个?月|年)"
RECENT = re.compile(rf"(?:过去|最近|近|这)的?(?:{FEW}|1(?=[天周个年]))?{UNIT}(?:以?来|里|内|间)?|连日来?")
COMING = re.compile(rf"(?:未来|今后|接下来|往后)的?(?:{FEW}|1(?=[天周个年]))?{UNIT}(?:里|内|间)?")
LAST_ONE = re.compile(rf"(?:过去|最近|近|这)的?1{UNIT}(?:以?来|里|内|间)?")
AGO = re.compile(rf"{FEW}{UNIT}(?:之前|以前|前)")
LATELY = "近期 最近 近来 新近 近1段时间 1段时间以来 日前 早前 不久前 前不久"
JUST_NOW = "刚刚 刚才 前几天 前些天 前些日子 这几天 这些天 几天来"
SOON = "很快 即将 不久 日内 近日内 不日 不久的将来 稍后"
SINGLE = {
    **dict.fromkeys(LATELY.split(), (-6, "month")),
    **dict.fromkeys(JUST_NOW.split(), (-14, "day")),
    **dict.fromkeys(SOON.split(), (6, "month")),
}


def limits(phrase: str, published: date) -> Limits | None:
    """Give the first and the last day that vague words in normal form may mean; None for other words."""
    if phrase in SINGLE:
        return ordered(published, later(published, *SINGLE[phrase]))
    if match := LAST_ONE.fullmatch(phrase):
        return later(published, -1, UNITS[match["unit"]]), published
    for shape in (RECENT, COMING, AGO):
        if match := shape.fullmatch(phrase):
            return reach(UNITS[match["unit"] or "天"], published, ahead=shape is COMING)
    if stretch := part(phrase, published):
        third, whole, is_current = stretch
        when = edtf.parse(whole)
        if is_current:
            return (when.first, published) if third == 0 else (published, when.last)
        return fifths(third, whole)
    rest = near(phrase)
    if rest is None:
        return None
    if stretch := part(rest, published):
        return fifths(stretch[0], stretch[1])
    reading = point(rest, published)
    return about(reading.date) if reading else None
