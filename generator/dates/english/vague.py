"""Words without a date that still have limits: "in recent weeks", "earlier this year", "late May".

The limits are ours, and wide, because they are there to find what cannot be right: "recent days" reach
back 14 days, weeks two months, months a year, years ten; "recently" half a year; early, mid and late
are the first, middle and last two fifths; "about" a date reaches three days to either side, or the
length of that date.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator import edtf
from generator.dates.almanac import later, unit_of
from generator.dates.english.approximate import MARK, SO, part
from generator.dates.english.points import point
from generator.dates.outcome import Reading

LIMITS = {
    "day": (14, "day"),
    "week": (2, "month"),
    "month": (1, "year"),
    "year": (10, "year"),
    "decade": (50, "year"),
}
"""How far back words like "recent weeks" may reach, in which unit."""
FEW = r"(?:few|several|couple of|couple|number of|many|handful of|2 or 3)"
UNITS = r"(?P<unit>day|week|month|year|decade)s"
LEAD = r"(?P<lead>(?:in|over|during|within|throughout|only in) )?"
RECENT = re.compile(
    rf"{LEAD}(?:the )?(?:more |most |very |these )?(?:recent|(?:past|last|previous) {FEW}"
    rf"|past) {UNITS}(?: and (?P<more>months|years))?"
)
COMING = re.compile(rf"{LEAD}(?:the )?(?:coming|upcoming|next {FEW}|(?:coming|following) {FEW}) {UNITS}")
AGO = re.compile(rf"(?:just |only )?(?:(?:a |some |the )?{FEW}|some|many) {UNITS} (?:ago|back)")
PAST = re.compile(rf"{LEAD}(?:the|this) past (?P<unit>day|week|month|year|decade)")
WITHIN = re.compile(
    r"(?P<side>earlier|later|so far|some ?time|any time|in the rest of|in the course of)"
    r"(?: in)? (?:this|the) (?P<unit>week|month|year|decade|century)"
)
SINGLE = {
    **dict.fromkeys(
        ("recently", "lately", "of late", "more recently", "most recently", "recent", "not long ago"),
        (-6, "month"),
    ),
    **dict.fromkeys(("the other day", "just now", "just recently"), (-14, "day")),
    **dict.fromkeys(
        ("soon", "shortly", "before long", "in the near future", "the near future"), (6, "month")
    ),
}
NEAR = 3
"""Days that "about" a day reaches to either side."""


def vague(phrase: str, published: date) -> Reading | None:
    """Read "in recent weeks" as an approximate interval; not "recent weeks" alone, said of no event."""
    for shape, ends in ((RECENT, "{}~/{}"), (COMING, "{}/{}~")):
        if (match := shape.fullmatch(phrase)) and match["lead"]:
            start, end = _reach(match, published, shape is COMING)
            return Reading(ends.format(start, end), "a stretch of time whose limits are not told")
    return None


def limits(phrase: str, published: date) -> tuple[date, date] | None:
    """Give the first and the last day that vague words in plain form may mean; None for other words."""
    for shape in (RECENT, COMING, AGO):
        if match := shape.fullmatch(phrase):
            return _reach(match, published, shape is COMING)
    if match := PAST.fullmatch(phrase):
        return later(published, -1, match["unit"]), published
    if match := WITHIN.fullmatch(phrase):
        return _within(match["side"], unit_of(published, match["unit"]), published)
    if phrase in SINGLE:
        return _ordered(published, later(published, *SINGLE[phrase]))
    if point(phrase, published):
        return None
    if found := part(phrase, published):
        return _fifths(found[0], edtf.parse(found[1]))
    return _about(phrase, published)


def _reach(match: re.Match[str], published: date, ahead: bool) -> tuple[date, date]:
    unit = (match.groupdict().get("more") or f"{match['unit']}s").removesuffix("s")
    number, step = LIMITS[unit]
    return _ordered(published, later(published, number if ahead else -number, step))


def _ordered(one: date, other: date) -> tuple[date, date]:
    return (one, other) if one < other else (other, one)


def _within(side: str, unit: str, published: date) -> tuple[date, date]:
    whole = edtf.parse(unit)
    if side in ("earlier", "so far"):
        return whole.first, published
    return (published if side in ("later", "in the rest of") else whole.first), whole.last


def _fifths(third: int, whole: edtf.Edtf) -> tuple[date, date]:
    """Give the first, middle or last two fifths of a date."""
    days = (whole.last - whole.first).days
    start, end = ((0, 4), (3, 7), (6, 10))[third]
    first, last = days * start // 10, -(-days * end // 10)
    return whole.first + timedelta(days=first), whole.first + timedelta(days=last)


def _about(phrase: str, published: date) -> tuple[date, date] | None:
    """Give the limits of "about" a date: three days, or its own length, to either side."""
    marked = MARK.fullmatch(SO.sub("", phrase))
    if marked is None or not (marked["about"] or SO.search(phrase)):
        return None
    if found := part(marked["rest"], published):
        return _fifths(found[0], edtf.parse(found[1]))
    if (reading := point(marked["rest"], published)) is None:
        return None
    when = edtf.parse(reading.date)
    margin = timedelta(days=max(NEAR, (when.last - when.first).days + 1))
    return when.first - margin, when.last + margin
