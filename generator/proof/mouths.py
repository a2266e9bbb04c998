"""Look in a text for everybody and everything that an article says it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.credit import form_of, issuer_of
from generator.kinds.article import Article, Statement
from generator.kinds.base import Thing
from generator.kinds.person import Person, family_name
from generator.kinds.source import Source
from generator.load import Route
from generator.proof.names import called, offices
from generator.resolve import Entry
from generator.texts import PlainText, plain

THE = re.compile(r"the ", re.IGNORECASE)


@dataclass(frozen=True)
class Missing:
    """A thing that an article names, and that no name of its own stands for in the text."""

    route: Route
    id: str
    is_speaker: bool
    """Whether it is credited with a statement or relays it; else a fact names it."""


def missing_from(text: PlainText, article: Article, things: Mapping[str, Entry]) -> Iterator[Missing]:
    """Give each speaker, relay and thing in a fact whom the text does not call by any name that is known.

    In a transcript the label of a turn names whoever is quoted. Names, aliases, native names, spellings of
    this article, titles of offices and family names count; so does a ``read`` of the
    statement that says which words mean them. Each is given once, where it is first named.
    """
    met = {issuer_of(things, article)}
    is_transcript = form_of(things, article) == "transcript"
    for index, statement in enumerate(article.statements):
        read = {str(reading.as_) for reading in statement.read}
        for missing in _named(statement, ("statements", index), things):
            is_labeled = is_transcript and missing.is_speaker and statement.quote
            if missing.id in read or is_labeled:
                continue
            if missing.id not in met and not _stands(text, article, missing.id, things):
                yield missing
            met.add(missing.id)


def _named(statement: Statement, route: Route, things: Mapping[str, Entry]) -> Iterator[Missing]:
    """Give whom a statement credits or has for a relay, and what its facts name."""
    for nth, speaker in enumerate(statement.by):
        if str(speaker) in statement.named and str(speaker) in things:
            yield Missing((*route, "by", nth), str(speaker), is_speaker=True)
    for nth, relay in enumerate(statement.via or ()):
        if relay in things and not isinstance(things[relay].value, Source):
            yield Missing((*route, "via", nth), str(relay), is_speaker=True)
    for key, value in statement.fact.items():
        for nth, id in enumerate((value,) if isinstance(value, str) else value):
            if id in things and isinstance(things[id].value, Thing):
                at = (*route, "fact", str(key))
                yield Missing(at if isinstance(value, str) else (*at, nth), id, is_speaker=False)


def _stands(text: PlainText, article: Article, id: str, things: Mapping[str, Entry]) -> bool:
    names = [THE.sub("", plain(name), count=1) for name in called(things, article, id)]
    if any(next(text.places(name), None) is not None for name in (*names, *_family(things, id)) if name):
        return True
    loosely = (*names, *(plain(title) for title in offices(things, id)))
    return any(next(text.places_of_any_case(name), None) is not None for name in loosely if len(name) > 2)


def _family(things: Mapping[str, Entry], id: str) -> Iterator[str]:
    """Give the family name of a person who has more than one name."""
    person = things[id].value if id in things else None
    if not isinstance(person, Person):
        return
    if len(person.name.split()) > 1:
        yield plain(family_name(person))
