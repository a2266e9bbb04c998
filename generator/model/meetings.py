"""Who met whom: people of different parties at one meeting, call or visit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import permutations

from generator.model.channels import Happened
from generator.model.lengths import CONTACTS
from generator.model.origins import party_of
from generator.resolve import Entry

Meetings = Mapping[str, Mapping[str, tuple[Happened, ...]]]
"""Person → who of another party was there → the events."""


def meetings(happened: Iterable[Happened], things: Mapping[str, Entry]) -> Meetings:
    """Give for each person whom of another party they met, and at which events, in their order."""
    met: dict[str, dict[str, list[Happened]]] = defaultdict(lambda: defaultdict(list))
    for id, event in happened:
        for one, other in permutations(event.people, 2) if event.kind in CONTACTS else ():
            if party_of(things, one) != party_of(things, other):
                met[str(one)][str(other)].append((id, event))
    return {one: {other: tuple(events) for other, events in others.items()} for one, others in met.items()}
