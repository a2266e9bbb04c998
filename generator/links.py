"""Words that lead to things, and marks that lead to what is in doubt of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.addresses import address_of
from generator.kinds.base import Thing
from generator.model import Model
from generator.page import Link, Words

IN_DOUBT = "in doubt"
NAMED: Mapping[str, str] = {
    "summary": "summary in doubt",
    "gist": "explanation in doubt",
    "people": "who took part, is in doubt",
    "place": "place in doubt",
    "channel": "channel in doubt",
    "issues": "issues in doubt",
    "party": "party in doubt",
    "level": "who talks on it, is in doubt",
    "round": "round in doubt",
    "carries": "in doubt",
    "reported_as": "in doubt",
    "organization": "whose voice it is, is in doubt",
    "rights": "rights in doubt",
    "suspends": "suspension in doubt",
    "resumes": "resumption in doubt",
    "said_by": "whose word it is, is in doubt",
    "words": "in doubt",
    "basis": "ground in doubt",
}
"""Field → what its mark says, where it does not stand right behind the value."""


def link(model: Model, id: str, words: str = "", part: str = "") -> Link:
    """Give a link to a thing, by its name if no words are given; without a page it is words only."""
    return Link(words or model.name(id), address_of(model, id, part), preview=model.previews.get(id, ""))


def links(model: Model, ids: Iterable[str]) -> tuple[Link, ...]:
    """Give a link to each thing."""
    return tuple(link(model, id) for id in ids)


def mark(model: Model, id: str, field: str, words: str = "") -> Link | None:
    """Give a link to the doubt about a field, where there is one; the doubt itself shows at the pointer."""
    thing = model.get(id, Thing)
    if thing is None or field not in thing.doubt:
        return None
    return Link(words or IN_DOUBT, address_of(model, id, f"doubt-{field}"), preview=thing.doubt[field])


def marks(model: Model, id: str, *fields: str) -> Words:
    """Give a mark for each field that is in doubt, by its name: "place in doubt"."""
    links_to_doubts = (mark(model, id, field, NAMED[field]) for field in fields)
    return tuple(link for link in links_to_doubts if link)


def marked(model: Model, first: Link, id: str, *fields: str) -> Words:
    """Give a link with the marks of a thing's fields in brackets behind it."""
    behind = (piece for doubt in marks(model, id, *fields) for piece in (Link(" ("), doubt, Link(")")))
    return (first, *behind)


def related(model: Model, ids: Iterable[str], field: str) -> Words:
    """Give links to things that lead here by a field of theirs, each with a mark where that is in doubt."""
    words: list[Link] = []
    for id in ids:
        doubt = mark(model, id, field)
        words += [Link(", ")] if words else []
        words += [link(model, id), *((Link(" ("), doubt, Link(")")) if doubt else ())]
    return tuple(words)


def listed(links: tuple[Link, ...]) -> Words:
    """Give links with commas between them."""
    return joined((link,) for link in links)


def joined(given: Iterable[Words]) -> Words:
    """Give words of several kinds with commas between them."""
    return tuple(
        piece for index, words in enumerate(given) for piece in ((Link(", "), *words) if index else words)
    )
