"""Where a statement comes from: two texts of one origin confirm nothing to each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.kinds.source import Source
from generator.resolve import Entry


def origins(things: Mapping[str, Entry], tellers: Iterable[str], printer: str | None) -> tuple[str, ...]:
    """Give the origins of a statement, each once: parties, speakers of no party, or a source.

    That of an attributed statement is the party of its relay, else of each speaker and of the body of each
    who is unnamed, the tellers; that of narration, and of somebody unnamed of no body, is the source whose
    copy it is in the end, which printed it itself where it copied nobody.
    """
    told_by = tuple(dict.fromkeys(party_of(things, teller) or teller for teller in tellers))
    return told_by or ((_first_printer(things, printer),) if printer else ())


def _first_printer(things: Mapping[str, Entry], source: str) -> str:
    while isinstance(found := things[source].value, Source) and found.carries:
        source = str(found.carries)
    return source


def party_of(things: Mapping[str, Entry], id: str) -> str | None:
    """Give the party of a speaker; a party is its own."""
    thing = things[id]
    party = id if thing.folder == "parties" else getattr(thing.value, "party", None)
    return str(party) if party else None
