"""Which statements name a thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.kinds.site import Site
from generator.model.statements import Statement


def mentions(told: tuple[Statement, ...], site: Site) -> Mapping[str, tuple[Statement, ...]]:
    """Give for each id the statements that name it: as speaker, relay, issue, event, fact, reading, link."""
    index: dict[str, dict[str, Statement]] = defaultdict(dict)
    for statement in told:
        for id in _named(statement, site):
            index[id][statement.id] = statement
    return {id: tuple(found.values()) for id, found in sorted(index.items())}


def _named(statement: Statement, site: Site) -> Iterator[str]:
    yield from (id for id in (statement.occasion, statement.reports) if id)
    yield from statement.speakers
    for key, value in statement.value.fact.items():
        if site.facts[key].type in ("id", "ids"):
            yield from (value,) if isinstance(value, str) else value
    yield from statement.linked
