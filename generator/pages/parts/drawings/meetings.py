"""Who met whom: people of one party on the left, whom they met on the right, a line for each pair."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from generator.kinds.event import Event
from generator.kinds.person import Person
from generator.model import Model
from generator.pages.parts.context import PageContext, Values
from generator.pages.parts.doubts import when_of
from generator.pages.parts.listing import MOST

ROW = 28
"""Height of a name in px."""
OCCASIONS = 10
"""Meetings of a pair that are named, the latest; the pages of both have all."""
THICKEST = 6
"""Greatest width of a line in px: one px a meeting, and no more than this."""


@dataclass(frozen=True)
class Pair:
    """Two people of different parties, and where they met, the latest first."""

    one: str
    other: str
    events: tuple[tuple[str, Event], ...]


def pairs(model: Model) -> list[Pair]:
    """Give everyone who met somebody of another party, those who met most often first."""
    pairs = (
        Pair(one, other, events)
        for one, others in model.meetings.items()
        for other, events in others.items()
        if _place(model, one) < _place(model, other)
    )
    return sorted(pairs, key=lambda pair: (-len(pair.events), pair.one, pair.other))


def _place(model: Model, id: str) -> tuple[int, str]:
    return model.rank(_party(model, id)), id


def _party(model: Model, id: str) -> str:
    person = model.get(id, Person)
    return str(person.party or "") if person else ""


def network(context: PageContext) -> Values | None:
    """Give the table of all pairs, and the drawing of those in which the site's first party took part."""
    found = pairs(context.model)
    if not found:
        return None
    first = str(context.model.site.parties[0])
    drawn = [pair for pair in found[:MOST] if _party(context.model, pair.one) == first]
    return {
        "drawn": _drawn(context, drawn) if len(drawn) > 1 else None,
        "pairs": [
            {
                "one": context.link(pair.one),
                "other": context.link(pair.other),
                "events": [
                    {"link": context.link(id), "when": when_of(context, id, event)}
                    for id, event in pair.events[:OCCASIONS]
                ],
                "more": len(pair.events) - OCCASIONS if len(pair.events) > OCCASIONS else 0,
            }
            for pair in found[:MOST]
        ],
        "more": max(0, len(found) - MOST),
    }


def _drawn(context: PageContext, found: list[Pair]) -> Values:
    left = list(dict.fromkeys(pair.one for pair in found))
    places = {id: place for place, id in enumerate(left)}
    weight: dict[str, list[int]] = defaultdict(list)
    for pair in found:
        weight[pair.other].append(places[pair.one])
    right = sorted(weight, key=lambda id: (sum(weight[id]) / len(weight[id]), id))
    height = ROW * max(len(left), len(right))
    at = {id: _y(place, len(column), height) for column in (left, right) for place, id in enumerate(column)}
    return {
        "height": height,
        "left": [_name(context, id, at[id]) for id in left],
        "right": [_name(context, id, at[id]) for id in right],
        "lines": [
            {"from": at[pair.one], "to": at[pair.other], "width": min(len(pair.events), THICKEST)}
            for pair in found
        ],
    }


def _name(context: PageContext, id: str, y: float) -> Values:
    return {"name": context.model.name(id), "party": _party(context.model, id), "y": y}


def _y(place: int, of: int, height: int) -> float:
    return round(height * (place + 0.5) / of, 1)
