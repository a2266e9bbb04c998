"""Hold words in quotation marks in our own sentences to what is quoted, named or cited."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from generator.check import short
from generator.kinds.article import Article
from generator.kinds.base import Thing
from generator.kinds.prose import LINK, Prose
from generator.kinds.reference import Reference
from generator.kinds.term import Term
from generator.load import Route
from generator.problems import Problem, nearest
from generator.resolve import Entries, Entry
from generator.rules.statements import numbered
from generator.texts import plain, plain_text
from generator.texts.marks import quoted

AROUND = " .,;:!?…。，；：！？"
"""What may stand inside our marks beside the words."""
NAMED = frozenset({"name", "short", "aka", "names", "title", "match"})
"""Fields that hold the names of things."""


def marks_in_gists_are_quotations(entries: Entries) -> Iterator[Problem]:
    """Give a problem for words in marks in a gist or the title of an article which it does not quote."""
    for entry, article in entries.of(Article):
        quotations = [quote.exact for _, statement in numbered(article) for quote in statement.quote or ()]
        ours: list[tuple[Route, Prose]] = [(("title",), Prose(article.title))]
        ours += [((*route, "gist"), statement.gist) for route, statement in numbered(article)]
        for route, prose in ours:
            for words, shown in _in_marks(prose, entries.by_id):
                if not _are_within(shown, quotations):
                    place = entry.sheet.place_of(route, words)
                    message = (
                        f"'{short(shown)}' stands in quotation marks, and no quotation of this article "
                        "has it: take the marks away, or quote it"
                    )
                    yield Problem(place, "S110", message, nearest(shown, quotations))


def marks_in_summaries_have_a_source(entries: Entries) -> Iterator[Problem]:
    """Give a notice for words in marks in a summary or gist of a thing that nothing there accounts for."""
    names = {plain(name) for entry in entries.by_id.values() for name in _names(entry)}
    for entry, thing in entries.of(Thing):
        for field, prose in (("summary", thing.summary), ("gist", thing.gist)):
            if prose is None or _cites(prose, entries.by_id):
                continue
            sources = [*chain.from_iterable(_words_of(entries.by_id, id) for id, _ in prose.links())]
            for words, shown in _in_marks(prose, entries.by_id):
                if plain(shown) not in names and not _are_within(shown, sources):
                    message = (
                        f"'{short(shown)}' stands in quotation marks, and is no name here nor words of "
                        f"anything that this {field} links: cite behind it, [[reference-id]], what has it, "
                        "or take the marks away"
                    )
                    yield Problem(entry.sheet.place_of((field,), words), "N120", message)


def _in_marks(prose: Prose, things: Mapping[str, Entry]) -> Iterator[tuple[str, str]]:
    """Give words that stand in marks, as they are written and as readers see them."""
    for start, end in quoted(prose):
        words = prose[start:end]
        shown = "".join(span.words or _name(things, span.id) for span in Prose(words).spans()).strip(AROUND)
        if shown:
            yield LINK.split(words)[0].strip() or words, shown


def _name(things: Mapping[str, Entry], id: str) -> str:
    value = things[id].value if id in things else None
    return str(getattr(value, "name", getattr(value, "title", "")))


def _are_within(words: str, quotations: list[str]) -> bool:
    """Tell whether words stand in one of some quotations, as whole words."""
    looked_for = plain(words)
    return any(next(plain_text(quotation).places(looked_for), None) is not None for quotation in quotations)


def _cites(prose: Prose, things: Mapping[str, Entry]) -> bool:
    return any(id in things and isinstance(things[id].value, Reference) for id, _ in prose.links())


def _words_of(things: Mapping[str, Entry], id: str) -> Iterator[str]:
    """Give the words that are quoted from a thing: an article's quotations, a document's wordings."""
    match things[id].value if id in things else None:
        case Article() as article:
            for statement in article.statements:
                yield from (quote.exact for quote in statement.quote or ())
                yield from (statement.paraphrase.exact,) if statement.paraphrase else ()
        case Term() as term:
            yield from (wording.text for part in term.parts_ for wording in part.wordings)


def _names(entry: Entry) -> Iterator[str]:
    """Give the names of a thing: titles of works, names in any language, aliases, words of a term."""
    for field in NAMED:
        match getattr(entry.value, field, None):
            case str() as name:
                yield name
            case tuple() as several:
                yield from several
            case dict() as by_language:
                yield from by_language.values()
