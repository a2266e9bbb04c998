"""When each channel was used, suspended and resumed, and how it stands by the date of the site."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
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


def when_and_id(happened: Happened) -> tuple[date, str]:
    """Give what events are sorted by: the first day that they may mean, then the id."""
    return happened[1].when.date.first, happened[0]


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
    users: dict[str, list[Happened]] = defaultdict(list)
    turns: dict[str, list[Turn]] = defaultdict(list)
    for id, event in sorted(((entry.id, event) for entry, event in entries.of(Event)), key=when_and_id):
        if event.channel:
            users[event.channel].append((id, event))
        for change in (*event.suspends, *event.resumes):
            if event.when.date.first <= today and is_supported(change, standing):
                turns[change.channel].append(Turn(id, event, change))
    return {
        entry.id: _line(users[entry.id], tuple(turns[entry.id]), today) for entry, _ in entries.of(Channel)
    }


def _line(users: list[Happened], turns: tuple[Turn, ...], today: date) -> Line:
    uses = tuple(use for use in users if use[1].when.date.first <= today)
    used = [event.when.date for _, event in uses]
    resumed = [turn.event.when.date for turn in turns if not turn.suspends]
    closed = tuple(_closed(turn, resumed, used) for turn in turns if turn.suspends)
    return Line(
        uses=uses,
        planned=tuple(users[len(uses) :]),
        turns=turns,
        closed=closed,
        status=_status(uses, turns, closed, today),
        gap=_longest(uses),
    )


def is_supported(change: Change, standing: frozenset[str]) -> bool:
    """Tell whether a reference or a statement that stands says that a channel was closed or opened."""
    return bool(change.cite) or change.statement in standing


def _closed(turn: Turn, resumed: list[Edtf], used: list[Edtf]) -> Closed:
    """Give a suspension with its end: the first resumption that a source names, or a use after it."""
    resumption, use = (_first_after(days, turn.event.when.date.last) for days in (resumed, used))
    if resumption and (use is None or resumption.first <= use.first):
        return Closed(turn, resumption, "resumption")
    return Closed(turn, use, "use" if use else "")


def _first_after(days: list[Edtf], end: date) -> Edtf | None:
    """Give the first of some dates, which are in order, that begins after a day."""
    place = bisect_right(days, end, key=lambda day: day.first)
    return days[place] if place < len(days) else None


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
