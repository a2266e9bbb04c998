"""Hold what belongs to, follows or copies something to a straight line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.problems import Problem
from generator.resolve import Entries, Entry

LINES = ("part_of", "follows", "carries")
"""Fields that lead from one thing to another of its kind, and never back."""


def nothing_is_part_of_itself(entries: Entries) -> Iterator[Problem]:
    """Give a problem for each circle, where its first thing by id leads on."""
    for field in LINES:
        leads = {id: str(to) for id, entry in entries.by_id.items() if (to := _next(entry, field))}
        for id in leads:
            ids = circle(id, leads)
            if ids and id == min(ids):
                message = f"'{field}' leads in a circle: {' → '.join((*ids, id))}"
                yield Problem(entries.by_id[id].sheet.place((field,)), "G101", message)


def circle(id: str, leads: Mapping[str, str]) -> tuple[str, ...]:
    """Give the ids of the circle that an id stands in, from itself on; none if it stands in none."""
    way = {id: None}
    following = leads.get(id)
    while following and following not in way:
        way[following] = None
        following = leads.get(following)
    return tuple(way) if following == id else ()


def _next(entry: Entry, field: str) -> str | None:
    to = getattr(entry.value, field, None)
    return to if to and entry.folder != "articles" else None
