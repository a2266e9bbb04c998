"""The drawn timeline: a lane for each channel and for what used none, marks as exact as their dates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date as day

from generator import edtf
from generator.edtf import Edtf
from generator.page import Link
from generator.pages.parts.context import PageContext, Values
from generator.pages.parts.drawings.channel import Axis

LANE = 52
"""Height of a lane in px."""
TOP = 24
"""Room above the first lane, for the years."""
NEAR = 1.4
"""Percent of the width within which a mark is set higher than the one before."""
EDGE = 99.0
"""Percent of the width beyond which a dot would be cut."""
STEPS = 3
"""Heights at which marks that lie near each other are set."""
MARKS = 200
"""Dates, the newest, that are drawn where there are many; twice as many where that makes a whole year."""
SHOWN = 3
"""One in so many dates, the oldest, may be left to the list: they would press the others together."""


@dataclass(frozen=True)
class Dated:
    """Something with a date, in a lane."""

    id: str
    when: Edtf
    lane: str
    words: str
    """Its date as it is read out."""
    is_known: bool
    """Whether its day or days are known."""


def lanes(context: PageContext, dated: Iterable[Dated], names: dict[str, str]) -> Values | None:
    """Give what is drawn: x in percent of the width, y in px; None where too little is dated."""
    known = sorted(dated, key=lambda one: (one.when.first, one.id))
    if context.model.as_of is None or len(known) < STEPS:
        return None
    first = _first(known)
    shown = [one for one in known if one.when.first >= first]
    latest = max(one.when.last for one in shown if one.when.last != day.max)
    along = Axis(first, max(context.model.as_of.last, latest))
    by_lane: dict[str, list[Dated]] = defaultdict(list)
    for one in shown:
        by_lane[one.lane].append(one)
    used = [lane for lane in names if lane in by_lane]
    height = TOP + LANE * len(used)
    return {
        "height": height,
        "from": _told(first) if len(shown) < len(known) else "",
        "grid": list(along.grid()),
        "lanes": [
            _lane(context, names[lane], TOP + LANE * place, along, by_lane[lane])
            for place, lane in enumerate(used)
        ],
    }


def _first(known: list[Dated]) -> day:
    """Give the day from which on all is drawn: of a year, or of a month where a year would be too full."""
    oldest = known[max(len(known) // SHOWN, len(known) - MARKS)].when.first
    year = day(oldest.year, 1, 1)
    return year if sum(one.when.first >= year for one in known) <= 2 * MARKS else oldest.replace(day=1)


def _told(first: day) -> str:
    """Give the year or the month that begins on a day."""
    return edtf.words(edtf.parse(f"{first:%Y-%m}")) if first.month > 1 else f"{first:%Y}"


def _lane(context: PageContext, name: str, top: int, along: Axis, dated: list[Dated]) -> Values:
    middle = top + LANE - 14
    marks = list(_marks(context, middle, along, dated))
    spans_first = sorted(marks, key=lambda mark: mark["kind"] == "day")
    return {"name": name, "label_y": top + 12, "y": middle, "marks": spans_first}


def _marks(context: PageContext, middle: int, along: Axis, dated: list[Dated]) -> Iterator[Values]:
    last, step = -NEAR, 0
    for one in dated:
        start, end = along.at(one.when.first), along.at(one.when.last)
        step = (step + 1) % STEPS if start - last < NEAR else 0
        last = start
        label = f"{one.words}: {context.model.name(one.id)}"
        yield {
            "link": Link("", context.link(one.id).to),
            "label": label,
            **_shape(start, end, is_known=one.is_known),
        } | {"y": middle - step * 12}


def _shape(start: float, end: float, *, is_known: bool) -> Values:
    """Draw known days as a dot, or as a full bar where they are many; days not known as an open bar."""
    width = round(max(end - start, 1), 2)
    if is_known and end - start < NEAR:
        return {"kind": "day", "x": min(start, EDGE)}
    return {"kind": "days" if is_known else "span", "x": min(start, 100 - width), "width": width}
