"""The strip of a channel: its uses and suspensions drawn along the years, and the same in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator import edtf
from generator.model import Model
from generator.model.channels import Closed, Happened, Line
from generator.model.lengths import elapsed
from generator.pages.parts.context import Values
from generator.pages.parts.doubts import in_words, is_sure

LABELS_AT_MOST = 8
"""Years that are named along a strip; with more, every second, fifth or tenth is."""
STEPS = (1, 2, 5, 10, 20, 50)
USES_AT_MOST = 60
"""Uses that are all drawn; of more, one for each percent of the width."""
LAST_LABEL = 91.0
"""Percent of the width beyond which a label would stick out."""
THIN = 0.6
"""Least width, in percent, of what is drawn as a span."""


@dataclass(frozen=True)
class Axis:
    """The years that a strip shows, from the first day of one to a day."""

    first: date
    last: date

    def at(self, day: date) -> float:
        """Give how far along a day lies, in percent of the width."""
        whole = max(1, (self.last - self.first).days)
        return round(100 * min(max((day - self.first).days / whole, 0), 1), 2)

    def grid(self) -> Iterator[Values]:
        """Give the first days of years that are marked, each with its label where there is room."""
        years = self.last.year - self.first.year + 1
        step = next((step for step in STEPS if years / step <= LABELS_AT_MOST), STEPS[-1])
        for year in range(self.first.year, self.last.year + 1):
            if (year - self.first.year) % step == 0:
                x = self.at(date(year, 1, 1))
                yield {"x": x, "label": str(year) if x <= LAST_LABEL else ""}


def axis(model: Model, lines: list[Line]) -> Axis | None:
    """Give the axis on which all of some lines can be drawn; None where nothing is dated."""
    days = [when.first for line in lines for when in _dates(line)]
    if not days or model.as_of is None:
        return None
    return Axis(date(min(days).year, 1, 1), max(model.as_of.last, date(min(days).year, 12, 31)))


def _dates(line: Line) -> Iterator[edtf.Edtf]:
    yield from (event.when.date for _, event in line.uses)
    yield from (turn.event.when.date for turn in line.turns)


def strip(name: str, id: str, line: Line, along: Axis, height: int) -> Values:
    """Give what is drawn for one channel: x in percent of the width, y in px."""
    middle = height / 2
    return {
        "id": id,
        "height": height,
        "middle": middle,
        "label": f"{name}: {told(line)}",
        "grid": list(along.grid()),
        "stretches": list(_stretches(line, along)),
        "shut": [_shut(one, along) for one in line.closed],
        "uses": _uses_drawn(line.uses, along),
    }


def _stretches(line: Line, along: Axis) -> Iterator[Values]:
    """Give the base line: from the first use to the last, and dotted from there on."""
    if line.last is None:
        return
    start, end = along.at(line.uses[0][1].when.date.first), along.at(line.last[1].when.date.last)
    yield {"kind": "base", "from": start, "to": end}
    if line.status != "suspended":
        yield {"kind": "quiet", "from": end, "to": 100}


def _shut(one: Closed, along: Axis) -> Values:
    start = along.at(one.turn.event.when.date.first)
    end = along.at(one.until.first) if one.until else 100.0
    return {"x": start, "width": round(max(end - start, THIN), 2)}


def _uses_drawn(uses: Sequence[Happened], along: Axis) -> list[Values]:
    """Draw every use; of very many, those that would lie on one another once."""
    drawn = [_use(use, along) for use in uses]
    if len(drawn) <= USES_AT_MOST:
        return drawn
    return list({(round(float(str(mark["x"]))), mark["width"] == 0): mark for mark in drawn}.values())


def _use(use: Happened, along: Axis) -> Values:
    """Draw a use of known days as a mark, and one whose days are not known as wide as what it may mean."""
    _, event = use
    when = event.when.date
    start, end = along.at(when.first), along.at(when.last)
    return {"x": start, "width": 0 if is_sure(event) else round(max(end - start, THIN), 2)}


def told(line: Line) -> str:
    """Say in a sentence what the strip draws."""
    if not line.uses and not line.turns:
        return "no use recorded in these sources"
    said = [_uses(line), *(_closed(one) for one in line.closed)]
    if not line.closed:
        said.append("no suspension recorded")
    return "; ".join(said)


def _uses(line: Line) -> str:
    if line.last is None:
        return "no use recorded"
    first, last = (in_words(event) for _, event in (line.uses[0], line.last))
    if len(line.uses) == 1:
        return f"used once, {first}"
    times = "twice" if len(line.uses) == 2 else f"{len(line.uses)} times"
    return f"used {times}, first {first}, last {last}"


def _closed(one: Closed) -> str:
    start = one.turn.event.when.date
    if one.until is None:
        return f"suspended since {in_words(one.turn.event)}"
    how = "resumed" if one.ended_by == "resumption" else "used again, no resumption announced,"
    length = elapsed(start.last, one.until.first)
    return f"suspended {_on(start)} and {how} {_on(one.until)}, {length} later"


def _on(when: edtf.Edtf) -> str:
    """Give a date as it stands in a sentence: "on" a day or days, "in" a month or year."""
    is_known = all(point is None or point.day for point in (when.start, when.end))
    return f"{'on' if is_known else 'in'} {edtf.words(when)}"
