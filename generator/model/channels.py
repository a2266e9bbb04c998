"""When each channel was used, suspended and resumed, and how it stands by the date of the site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

from generator.edtf import Edtf
from generator.kinds.channel import Channel
from generator.kinds.event import Change, Event, Suspension
from generator.resolve import Entries

RECENT, RECENT_TOLD = timedelta(days=549), "eighteen months"
"""How long after its last use a channel still counts as in use: many meet once a year, so 18 months."""

Status = Literal["in use", "suspended", "resumed", "quiet", "unused"]
Happened = tuple[str, Event]
"""The id of an event, and the event."""


@dataclass(frozen=True)
class Turn:
    """An event at which a source says that a channel was suspended or resumed."""

    id: str
    event: Event
    change: Change

    @property
    def suspends(self) -> bool:
        """Tell whether it closed the channel."""
        return isinstance(self.change, Suspension)


@dataclass(frozen=True)
class Closed:
    """A suspension: since when, until when, and what ended it."""

    turn: Turn
    until: Edtf | None
    """None: it had not ended by the date of the site."""
    ended_by: Literal["resumption", "use", ""]


@dataclass(frozen=True)
class Gap:
    """The longest time between two uses that follow each other."""

    before: Happened
    after: Happened

    @property
    def days(self) -> int:
        """Give the days between them, from the last that the first may mean."""
        return (self.after[1].when.date.first - self.before[1].when.date.last).days


@dataclass(frozen=True)
class Line:
    """All that is known of the use of one channel by the date of the site; oldest first."""

    uses: tuple[Happened, ...]
    planned: tuple[Happened, ...]
    turns: tuple[Turn, ...]
    closed: tuple[Closed, ...]
    status: Status
    gap: Gap | None

    @property
    def last(self) -> Happened | None:
        """Give the last use."""
        return self.uses[-1] if self.uses else None

    @property
    def shut(self) -> Closed | None:
        """Give the suspension that still holds."""
        return self.closed[-1] if self.status == "suspended" else None


def channels(entries: Entries, as_of: Edtf | None, standing: frozenset[str]) -> Mapping[str, Line]:
    """Give the line of each channel, by id; ``standing`` are the ids of the statements that stand."""
    today = as_of.last if as_of else date.max
    events = sorted(entries.of(Event), key=lambda found: (found[1].when.date.first, found[0].id))
    happened = [(entry.id, event) for entry, event in events]
    return {entry.id: _line(entry.id, happened, today, standing) for entry, _ in entries.of(Channel)}


def _line(id: str, happened: list[Happened], today: date, standing: frozenset[str]) -> Line:
    known = [one for one in happened if one[1].when.date.first <= today]
    uses = tuple(one for one in known if one[1].channel == id)
    turns = tuple(
        Turn(of, event, change)
        for of, event in known
        for change in (*event.suspends, *event.resumes)
        if change.channel == id and is_supported(change, standing)
    )
    closed = tuple(_closed(turn, turns, uses) for turn in turns if turn.suspends)
    return Line(
        uses=uses,
        planned=tuple(one for one in happened if one[1].channel == id and one not in uses),
        turns=turns,
        closed=closed,
        status=_status(uses, turns, closed, today),
        gap=_longest(uses),
    )


def is_supported(change: Change, standing: frozenset[str]) -> bool:
    """Tell whether a reference or a statement that stands says that a channel was closed or opened."""
    return bool(change.cite) or change.statement in standing


def _closed(turn: Turn, turns: tuple[Turn, ...], uses: tuple[Happened, ...]) -> Closed:
    """Give a suspension with its end: the first resumption that a source names, or a use after it."""
    start = turn.event.when.date
    resumed = [(one.event.when.date, "resumption") for one in turns if not one.suspends]
    used = [(event.when.date, "use") for _, event in uses]
    after = sorted(
        (found for found in (*resumed, *used) if found[0].first > start.last),
        key=lambda found: (found[0].first, found[1]),
    )
    if not after:
        return Closed(turn, None, "")
    return Closed(turn, after[0][0], "resumption" if after[0][1] == "resumption" else "use")


def _status(
    uses: tuple[Happened, ...], turns: tuple[Turn, ...], closed: tuple[Closed, ...], today: date
) -> Status:
    if any(one.until is None for one in closed):
        return "suspended"
    last = uses[-1][1].when.date.last if uses else None
    if turns and not turns[-1].suspends and (last is None or turns[-1].event.when.date.first > last):
        return "resumed"
    if last is None:
        return "unused"
    return "in use" if today - last <= RECENT else "quiet"


def _longest(uses: tuple[Happened, ...]) -> Gap | None:
    gaps = [Gap(before, after) for before, after in pairwise(uses)]
    return max(gaps, key=lambda gap: gap.days, default=None)
