"""Which references things and statements cite."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.kinds.base import Kind
from generator.kinds.prose import Prose
from generator.kinds.reference import Reference
from generator.kinds.refs import Ref, ReferenceId
from generator.resolve import Entry, references


def cited_in(things: Mapping[str, Entry], value: Kind) -> tuple[str, ...]:
    """Give the references that a value and its parts cite, each once, in the order they are cited."""
    return cited(things, (reference for _, reference in references(value)))


def cited(things: Mapping[str, Entry], references: Iterable[Ref | Prose]) -> tuple[str, ...]:
    """Give those of some ids, and of the links of some prose, that are references, each once."""
    return tuple(dict.fromkeys(id for reference in references for id in _cited(things, reference)))


def _cited(things: Mapping[str, Entry], found: Ref | Prose) -> Iterable[str]:
    if isinstance(found, ReferenceId):
        return (str(found),)
    links = found.links() if isinstance(found, Prose) else ()
    return (id for id, _ in links if id in things and isinstance(things[id].value, Reference))
