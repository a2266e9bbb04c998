"""What the text just before and after Chinese date words says about them."""

from __future__ import annotations

import re
from datetime import date

from generator.dates.chinese.normal_form import WEEKDAYS, normalized
from generator.dates.chinese.parts import Parts, parts_of
from generator.dates.language import Around
from generator.dates.nearest import coming, recent
from generator.dates.reading import Refused, ambiguous

BEFORE = re.compile(r"(?P<year>[0-9]{4}年|[今去前明后本]年)?(?P<month>[0-9]{1,2}月|[上下本]个?月)?$")
AFTER = re.compile(r"(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?")
HABIT = re.compile(r"(?:每逢?|逢|每个)$")
OTHER_YEAR = re.compile(r"(?:同|当|次|翌|该|那)年$|(?:同|当|次)月$")
LUNAR = re.compile(r"(?:农历|旧历|阴历|夏历)(?:[0-9]{4}年)?$")
FISCAL = re.compile(r"^(?:财年|财政年|学年|赛季|年度预算)")
NUMBER = re.compile(
    r"^(?:线|楼|台风|文件|院|令|机|舱|井|公路|航班|车|高炉|房|球员|工程|决议|卫星|运载|任务|探测器|飞船|火箭|科研船|星|洞|病床)"
)
NOWADAYS = re.compile(
    r"^(?:俄罗斯|仍|依然|早已|已不|美国(?=》|报|$)|头条|的(?:世界|中国|美国|时代|社会|人类|国际|亚洲|台湾|局面|我们))"
)
GONE_TO = re.compile(r"(?:走到|到了?|直到|发展到|成为|年前的|世纪的|历史上的)$")
BETTER = re.compile(r"的$")
CLAUSE = re.compile(r"[,;。!?、:，；！？：\n]")
AHEAD = re.compile(r"将|定于|拟|预计|计划|预定|有望|打算|准备|要在|截止|限期")
COMING_DAYS, COMING_MONTHS = 4, 4
"""Days since the last such weekday, and months until the next such month, with which the future is meant
where the clause speaks of it; measured on English news."""


def completed(phrase: str, published: date, around: Around) -> str:
    """Give a phrase with what the text around it adds; raise Refused for what it takes away."""
    before, after = normalized(CLAUSE.split(around[0])[-1]), normalized(CLAUSE.split(around[1])[0])
    _refuse(phrase, before, after)
    parts = parts_of(phrase)
    if parts is None or parts == Parts() or parts.year:
        return phrase
    if parts.month or parts.day:
        phrase = _with_lead(phrase, parts, before)
    if AHEAD.search(before) or AHEAD.match(after):
        return _to_come(phrase, parts, published)
    return phrase


def _refuse(phrase: str, before: str, after: str) -> None:
    if HABIT.search(before):
        raise Refused("names a habit, not a day")
    if OTHER_YEAR.search(before):
        raise Refused("counts from another day that the text tells")
    if LUNAR.search(before):
        raise Refused("runs by the lunar calendar, which has no fixed day in ours")
    if FISCAL.search(after):
        raise Refused("counts by the year of a company, a school or a sport, not by the calendar")
    if re.fullmatch("[0-9]{1,2}日", phrase) and NUMBER.search(after):
        raise Refused("is a number here, not a day")
    if phrase == "明天" and BETTER.search(before):
        raise Refused("may mean the future, and not the day after publication")
    if phrase == "今天" and (NOWADAYS.search(after) or GONE_TO.search(before)):
        raise Refused("may mean these days, or is a name, and not the day of publication")


def _with_lead(phrase: str, parts: Parts, before: str) -> str:
    """Put the year and the month before a day that stand before it in the text."""
    match = BEFORE.search(before)
    if match is None or (match["month"] and parts.month):
        return phrase
    if match["year"] and not match["month"] and not parts.month:
        return phrase
    return f"{match['year'] or ''}{match['month'] or ''}{phrase}"


def _to_come(phrase: str, parts: Parts, published: date) -> str:
    """Read a weekday or a month as the coming one, where that is far enough from the last."""
    if parts == Parts(month=parts.month) and parts.month and phrase == f"{parts.month}月":
        ahead = (parts.month - published.month) % 12
        year = published.year + (parts.month < published.month)
        return f"{year:04}年{phrase}" if 0 < ahead <= COMING_MONTHS else phrase
    if parts != Parts(weekday=parts.weekday) or parts.weekday is None:
        return phrase
    last, following = recent(published, parts.weekday, 0), coming(published, parts.weekday, 1)
    if last == published:
        return phrase
    if (published - last).days >= COMING_DAYS:
        return f"{following.year}年{following.month}月{following.day}日周{WEEKDAYS[parts.weekday]}"
    raise ambiguous(str(last), str(following))
