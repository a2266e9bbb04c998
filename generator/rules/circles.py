"""Hold what belongs to, follows or copies something to a straight line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.problems import Problem
from generator.resolve import Entries, Entry

LINES = ("part_of", "follows", "carries")
"""Fields that lead from one thing to another of its kind, and never back."""
SHOWN = 10
"""Ids of a circle that a message names."""


def nothing_is_part_of_itself(entries: Entries) -> Iterator[Problem]:
    """Give a problem for each circle, where its first thing by id leads on."""
    for field in LINES:
        leads = {id: str(to) for id, entry in entries.by_id.items() if (to := _next(entry, field))}
        for ids in circles(leads):
            way = (*ids[:SHOWN], *(("…",) if len(ids) > SHOWN else ()), ids[0])
            place = entries.by_id[ids[0]].sheet.place((field,))
            yield Problem(place, "G101", f"'{field}' leads in a circle: {' → '.join(way)}")


def circles(leads: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """Give the ids of each circle, the way they lead, from the first by id on."""
    met: set[str] = set()
    for start in leads:
        way: dict[str, None] = {}
        id: str | None = start
        while id is not None and id not in met:
            met.add(id)
            way[id] = None
            id = leads.get(id)
        if id in way:
            ids = [*way][[*way].index(id) :]
            first = ids.index(min(ids))
            yield (*ids[first:], *ids[:first])


def _next(entry: Entry, field: str) -> str | None:
    to = getattr(entry.value, field, None)
    return to if to and entry.folder != "articles" else None
