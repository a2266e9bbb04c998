"""Words without a date that still have limits: "in recent weeks", "earlier this year", "late May".

How wide they are stands in ``limits``; "recently" is half a year.
"""

from __future__ import annotations

import re
from datetime import date

from generator import edtf
from generator.dates.almanac import later, unit_of
from generator.dates.english.approximate import MARK, SO, part
from generator.dates.english.single import point
from generator.dates.limits import Limits, about, fifths, ordered, reach
from generator.dates.reading import DateReading

FEW = r"(?:few|several|couple[ ]of|couple|number[ ]of|many|handful[ ]of|2[ ]or[ ]3)"
UNITS = r"(?P<unit>day|week|month|year|decade)s"
LEAD = r"(?P<lead>(?:in|over|during|within|throughout|only[ ]in)[ ])?"
RECENT = re.compile(
    rf"""
    {LEAD} (?:the[ ])?
    (?: more[ ] | most[ ] | very[ ] | these[ ] )?
    (?: recent                                       # in recent weeks
      | (?:past|last|previous) [ ] {FEW} | past )    # over the past few weeks
    [ ] {UNITS}
    (?: [ ]and[ ] (?P<more>months|years) )?          # recent weeks and months
    """,
    re.VERBOSE,
)
COMING = re.compile(
    rf"""
    {LEAD} (?:the[ ])?
    (?: coming | upcoming | next[ ]{FEW} | (?:coming|following)[ ]{FEW} )   # in the coming weeks
    [ ] {UNITS}
    """,
    re.VERBOSE,
)
AGO = re.compile(
    rf"""
    (?: just[ ] | only[ ] )?
    (?: (?: a[ ] | some[ ] | the[ ] )? {FEW} | some | many )   # a few weeks ago
    [ ] {UNITS} [ ] (?: ago | back )
    """,
    re.VERBOSE,
)
PAST = re.compile(rf"{LEAD} (?:the|this) [ ]past[ ] (?P<unit>day|week|month|year|decade)", re.VERBOSE)
"""Over the past week."""
WITHIN = re.compile(
    r"""
    (?P<side> earlier | later | so[ ]far | some[ ]?time | any[ ]time          # later this month
            | in[ ]the[ ]rest[ ]of | in[ ]the[ ]course[ ]of )
    (?:[ ]in)? [ ] (?:this|the) [ ] (?P<unit> week | month | year | decade | century )
    """,
    re.VERBOSE,
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


def vague(phrase: str, published: date) -> DateReading | None:
    """Read "in recent weeks" as an approximate interval; not "recent weeks" alone, said of no event."""
    for shape, ends in ((RECENT, "{}~/{}"), (COMING, "{}/{}~")):
        if (match := shape.fullmatch(phrase)) and match["lead"]:
            start, end = _reach(match, published, ahead=shape is COMING)
            return DateReading(ends.format(start, end), "a stretch of time whose limits are not told")
    return None


def limits(phrase: str, published: date) -> Limits | None:
    """Give the first and the last day that vague words in normal form may mean; None for other words."""
    for shape in (RECENT, COMING, AGO):
        if match := shape.fullmatch(phrase):
            return _reach(match, published, ahead=shape is COMING)
    if match := PAST.fullmatch(phrase):
        return later(published, -1, match["unit"]), published
    if match := WITHIN.fullmatch(phrase):
        return _within(match["side"], unit_of(published, match["unit"]), published)
    if phrase in SINGLE:
        return ordered(published, later(published, *SINGLE[phrase]))
    if point(phrase, published):
        return None
    if stretch := part(phrase, published):
        return fifths(*stretch)
    return _about(phrase, published)


def _reach(match: re.Match[str], published: date, *, ahead: bool) -> Limits:
    unit = (match.groupdict().get("more") or f"{match['unit']}s").removesuffix("s")
    return reach(unit, published, ahead=ahead)


def _within(side: str, unit: str, published: date) -> Limits:
    whole = edtf.parse(unit)
    if side in ("earlier", "so far"):
        return whole.first, published
    return (published if side in ("later", "in the rest of") else whole.first), whole.last


def _about(phrase: str, published: date) -> Limits | None:
    """Give the limits of "about" a date: three days, or its own length, to either side."""
    marked = MARK.fullmatch(SO.sub("", phrase))
    if marked is None or not (marked["about"] or SO.search(phrase)):
        return None
    if stretch := part(marked["rest"], published):
        return fifths(*stretch)
    reading = point(marked["rest"], published)
    return about(reading.date) if reading else None
