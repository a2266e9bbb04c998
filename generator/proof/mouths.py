"""Look in a text for everybody whose words an article says it holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.credit import form_of, issuer_of
from generator.kinds.article import Article, Statement
from generator.kinds.source import Source
from generator.load import Route
from generator.proof.names import is_named
from generator.resolve import Entry
from generator.texts import PlainText


@dataclass(frozen=True)
class Missing:
    """Whoever is credited with a statement or relays it, and whom the text does not call by a name."""

    route: Route
    id: str


def missing_from(text: PlainText, article: Article, things: Mapping[str, Entry]) -> Iterator[Missing]:
    """Give each speaker and relay whom the text does not call by any name that is known.

    In a transcript the label of a turn names whoever is quoted. Names, aliases, native names, spellings of
    this article, titles of offices and family names count; so does a ``read`` of the
    statement that says which words mean them. Each is given once, where it is first named.
    """
    met = {issuer_of(things, article)}
    is_transcript = form_of(things, article) == "transcript"
    for index, statement in enumerate(article.statements):
        read = {str(reading.as_) for reading in statement.read}
        for missing in _named(statement, ("statements", index), things):
            is_labeled = is_transcript and statement.quote
            if missing.id in read or is_labeled:
                continue
            if missing.id not in met and not is_named(text, things, article, missing.id):
                yield missing
            met.add(missing.id)


def _named(statement: Statement, route: Route, things: Mapping[str, Entry]) -> Iterator[Missing]:
    """Give whom a statement credits or has for a relay."""
    for nth, speaker in enumerate(statement.by):
        if str(speaker) in statement.named and str(speaker) in things:
            yield Missing((*route, "by", nth), str(speaker))
    for nth, relay in enumerate(statement.via or ()):
        if isinstance(relay, str) and relay in things and not isinstance(things[relay].value, Source):
            yield Missing((*route, "via", nth), str(relay))
