"""What nothing supports any more: things, positions and facts that lost their last evidence."""

from __future__ import annotations

from collections.abc import Iterator

from generator.desk.diff.entry import Entry, entry
from generator.kinds.article import Article
from generator.kinds.reference import Reference
from generator.kinds.source import Source
from generator.links import link
from generator.model import Model

OTHERWISE = (Article, Reference, Source)
"""Kinds of things that are evidence themselves, or whose evidence is what they printed."""


def lost(before: Model, after: Model) -> Iterator[Entry]:
    """Give what some statement or reference supported before, that still stands, and that none does now."""
    for id in sorted(before.entries.keys() & after.entries.keys()):
        if not isinstance(after.entries[id].value, OTHERWISE) and _has(before, id) and not _has(after, id):
            yield entry(link(after, id), ": no statement names it any more, and it cites no reference")
    for issue, party in sorted(before.positions.keys() - after.positions.keys()):
        if issue in after.entries and party in after.entries:
            yield entry(link(after, issue), f": {after.name(party)} is no longer heard")
    for event, facts in sorted(before.comparisons.items()):
        told = {fact.key for fact in after.comparisons.get(event, ())}
        for fact in facts if event in after.entries else ():
            if fact.key not in told:
                yield entry(link(after, event), f": nobody tells this any more: {fact.name}")


def _has(model: Model, id: str) -> bool:
    return bool(model.mentions.get(id) or model.cited_in(model.entries[id].value))
