"""Find the events that a text may tell of, by who is named, by its dates and by its channel."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import timedelta

from generator.draft.mention import Mention
from generator.draft.stub import Occasion
from generator.draft.times import DateWords
from generator.edtf import Edtf, parse
from generator.kinds.event import Event
from generator.resolve import Entries

NEAR = timedelta(days=10)
"""How long before publication an event may have been that a text is mostly about."""
MOST = 5
LEAST = 4
"""Points from which an event is likely the occasion."""


def occasions(
    entries: Entries, mentions: Sequence[Mention], dates: Sequence[DateWords], published: Edtf | None
) -> tuple[Occasion, ...]:
    """Give the events that fit best, the best first."""
    named = {one.id for one in mentions if one.id and not one.is_new}
    told = [parse(one.date) for one in dates if one.date]
    scored = []
    for entry, event in entries.of(Event):
        points, reasons = _points(event, entry.id, named, told, published)
        if points >= 3:
            is_sure = _is_near(reasons) and _is_sure(event, entry.id, named)
            scored.append((points, entry.id, reasons, is_sure))
    scored.sort(key=lambda one: (-one[0], one[1]))
    best = scored[0][0] if scored else 0
    alone = sum(points == best for points, *_ in scored) == 1
    return tuple(
        Occasion(id, ", ".join(reasons), points == best and alone and points >= LEAST and is_sure)
        for points, id, reasons, is_sure in scored[:MOST]
    )


def _is_sure(event: Event, id: str, named: AbstractSet[str | None]) -> bool:
    """Tell whether a text names those who were there, or the event, or where a thing happened to nobody."""
    people = [str(one) for one in event.people]
    if people:
        return sum(one in named for one in people) >= min(2, len(people))
    return id in named or str(event.place) in named or str(event.channel) in named


def _is_near(reasons: Sequence[str]) -> bool:
    return any("published" in reason for reason in reasons)


def _points(
    event: Event, id: str, named: AbstractSet[str | None], told: Sequence[Edtf], published: Edtf | None
) -> tuple[int, list[str]]:
    when = event.when.date
    people = [str(one) for one in event.people if str(one) in named]
    reasons = [f"names {' and '.join(people)}"] if people else []
    points = 2 * len(people[:2])
    points += sum(str(one) in named for one in event.organizations)
    if event.channel and str(event.channel) in named:
        points, reasons = points + 2, [*reasons, f"names {event.channel}"]
    if id in named:
        points, reasons = points + 3, [*reasons, "names it"]
    if any(
        one.first <= when.last and when.first <= one.last and (one.last - one.first).days < 35 for one in told
    ):
        points, reasons = points + 2, [*reasons, f"tells of {when}"]
    is_close = published is not None and when.first <= published.last and _days_apart(published, when) <= NEAR
    if is_close:
        points, reasons = points + 2, [*reasons, f"was published soon after {when}"]
    return (points, reasons) if people or is_close or id in named else (0, [])


def _days_apart(published: Edtf, when: Edtf) -> timedelta:
    return max(published.first - when.last, timedelta(0))
