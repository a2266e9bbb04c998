"""Which statements name a thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.kinds.values import Prose
from generator.model.statements import Statement
from generator.resolve import references


def mentions(told: tuple[Statement, ...]) -> Mapping[str, tuple[Statement, ...]]:
    """Give for each id the statements that name it: as speaker, relay, subject, event, reading or link."""
    index: dict[str, dict[str, Statement]] = defaultdict(dict)
    for statement in told:
        for id in _named(statement):
            index[id][statement.id] = statement
    return {id: tuple(found.values()) for id, found in sorted(index.items())}


def _named(statement: Statement) -> Iterator[str]:
    yield from (id for id in (statement.occasion, statement.reports) if id)
    yield from statement.speakers
    for _, found in references(statement.value):
        if isinstance(found, Prose):
            yield from (span.id for span in found.spans() if span.id)
        elif found not in found.words:
            yield found.id
