"""Doubts beside what they doubt: in full on the page of the thing, as a mark that leads there elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator import edtf
from generator.kinds.base import Thing
from generator.kinds.event import Event
from generator.kinds.person import Person, Role
from generator.kinds.term import Term
from generator.page import Link, Words
from generator.pages.parts.context import PageContext, Values, address_of, date, is_known

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


def mark(context: PageContext, id: str, field: str, words: str = "") -> Link | None:
    """Give a link to the doubt about a field, where there is one; the doubt itself shows at the pointer."""
    thing = context.model.get(id, Thing)
    if thing is None or field not in thing.doubt:
        return None
    return Link(
        words or IN_DOUBT, address_of(context.model, id, f"doubt-{field}"), preview=thing.doubt[field]
    )


def marks(context: PageContext, id: str, *fields: str) -> Words:
    """Give a mark for each field that is in doubt, by its name: "place in doubt"."""
    found = (mark(context, id, field, NAMED[field]) for field in fields)
    return tuple(link for link in found if link)


def marked(context: PageContext, link: Link, id: str, *fields: str) -> Words:
    """Give a link with the marks of a thing's fields in brackets behind it."""
    behind = (piece for found in marks(context, id, *fields) for piece in (Link(" ("), found, Link(")")))
    return (link, *behind)


def related(context: PageContext, ids: Iterable[str], field: str) -> Words:
    """Give links to things that lead here by a field of theirs, each with a mark where that is in doubt."""
    words: list[Link] = []
    for id in ids:
        found = mark(context, id, field)
        words += [Link(", ")] if words else []
        words += [context.link(id), *((Link(" ("), found, Link(")")) if found else ())]
    return tuple(words)


def when_of(context: PageContext, id: str, dated: Event | Term) -> Values:
    """Give the date of an event or a document as other pages print it: with a mark where it is in doubt."""
    when = dated.when
    if when is None:
        raise ValueError(f"'{id}' has no date")
    return date(when.date) | {"doubt": mark(context, id, "when")}


def is_sure(dated: Event | Term) -> bool:
    """Tell whether a thing's day or days are known, and nobody doubts them."""
    return dated.when is not None and is_known(dated.when.date) and "when" not in dated.doubt


def in_words(dated: Event | Term) -> str:
    """Give the date of a thing in words, and that it is in doubt where it is: "May 2030 (in doubt)"."""
    words = edtf.words(dated.when.date) if dated.when else ""
    return f"{words} (in doubt)" if "when" in dated.doubt else words


def of_role(person: Person, role: Role) -> list[str]:
    """Give the doubts about an office: its own, and that about all offices of the person."""
    return [*role.doubt.values(), *filter(None, (person.doubt.get("roles"),))]
