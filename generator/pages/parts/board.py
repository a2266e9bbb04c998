"""The board of channels: each with its status, who announced it, and its strip."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from generator.kinds.channel import Channel
from generator.links import marks
from generator.model import Model
from generator.model.channels import Line, Status, Turn
from generator.model.lengths import elapsed
from generator.page import Link, Words
from generator.pages.parts.context import PageContext, Values, date
from generator.pages.parts.doubts import when_of
from generator.pages.parts.drawings.channel import Axis, axis, strip
from generator.pages.parts.shapes import Date

ANNOUNCED = ("measure", "statement")
"""Kinds of event whose organizations are those that announced it."""
STATUSES: Mapping[Status, tuple[str, str, str]] = {
    "suspended": ("Suspended", "shut", "since "),
    "resumed": ("Resumed", "open", ""),
    "in use": ("In use", "open", "last used "),
    "quiet": ("No use recorded since", "", ""),
    "unused": ("No use recorded", "", ""),
}
"""How a channel stands → what its page calls that, as what it is marked, and what stands before the day."""
MOST_LINES = 20
"""Channels that one board shows."""
HEIGHT = 30
"""Of a strip on the board, in px."""


@dataclass(frozen=True)
class Closure:
    """A time for which a channel was closed, and which is over."""

    word: str | None
    """How whoever announced it called it: suspended, cancelled."""
    when: Date
    ended: str
    """What ended it, in words."""
    until: Date


@dataclass(frozen=True)
class BoardLine:
    """A channel on the board of all."""

    link: Link
    level: str | None
    marks: Words
    """Links to what is in doubt of its level."""
    status: Mapping[str, object]
    closed: tuple[Closure, ...]
    strip: Mapping[str, object] | None
    """What is drawn of its uses, where anything is dated."""


def board(context: PageContext) -> list[Callable[[], BoardLine]]:
    """Give what makes the line of every channel, with its status and strip, those used last first."""
    model = context.model
    along = axis(model, list(model.lines.values()))
    known = model.by_name(Channel)
    known.sort(key=lambda found: _newest(model.lines[found[0]]), reverse=True)
    return [partial(_line, context, id, channel, along) for id, channel in known]


def _line(context: PageContext, id: str, channel: Channel, along: Axis | None) -> BoardLine:
    line = context.model.lines[id]
    return BoardLine(
        link=context.link(id),
        level=channel.level,
        marks=marks(context.model, id, "level"),
        status=status(context, line),
        closed=tuple(_closures(context, line)),
        strip=strip(channel.name, id, line, along, HEIGHT) if along else None,
    )


def _closures(context: PageContext, line: Line) -> Iterator[Closure]:
    for closed in line.closed:
        if closed.until:
            yield Closure(
                word=closed.turn.change.word,
                when=when_of(context, closed.turn.id, closed.turn.event),
                ended="resumed" if closed.ended_by == "resumption" else "used again",
                until=date(closed.until),
            )


def _newest(line: Line) -> str:
    return line.last[1].when.date.last.isoformat() if line.last else ""


def status(context: PageContext, line: Line) -> Values:
    """Give how a channel stands by the date of the site, with the day that shows it and what came before."""
    label, mark, before = STATUSES[line.status]
    turn = line.shut.turn if line.shut else line.turns[-1] if line.status == "resumed" else None
    used = when_of(context, *line.last) if line.last else None
    return {
        "label": label,
        "mark": mark,
        "before": before,
        "when": when_of(context, turn.id, turn.event) if turn else used,
        "ago": _ago(context.model, line) if line.status == "quiet" else "",
        "word": turn.change.word if turn and line.shut else None,
        "by": context.links(announcers(context.model, turn)) if turn and line.shut else (),
        "last": used if turn else None,
        "marks": _status_marks(context, line, turn),
    }


def _ago(model: Model, line: Line) -> str:
    """Give how long before the date of the site a channel was last used."""
    return elapsed(line.last[1].when.date.last, model.as_of.last) if line.last and model.as_of else ""


def _status_marks(context: PageContext, line: Line, turn: Turn | None) -> Words:
    """Give what is in doubt of a status: that the last event used the channel, or closed or opened it."""
    used = marks(context.model, line.last[0], "channel") if line.last else ()
    return (
        *used,
        *(marks(context.model, turn.id, "suspends" if turn.suspends else "resumes") if turn else ()),
    )


def announcers(model: Model, turn: Turn) -> tuple[str, ...]:
    """Give who announced it: the origins of the statement that says so, else the measure's bodies."""
    if turn.change.statement:
        told = model.statement.get(turn.change.statement)
        return told.origins if told else ()
    return tuple(map(str, turn.event.organizations)) if turn.event.kind in ANNOUNCED else ()
