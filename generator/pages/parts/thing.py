"""The page of one thing: what all kinds of page have in common."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.addresses import feed_of
from generator.edtf import Edtf
from generator.kinds import COLLECTIONS
from generator.kinds.article import Article
from generator.kinds.base import Thing
from generator.kinds.term import Term
from generator.model import Statement
from generator.page import Page, SearchEntry
from generator.pages.parts.context import PageContext, Values, date, published_on
from generator.pages.parts.json_ld import linked_data
from generator.pages.parts.names import names as names_of
from generator.pages.parts.names import spellings


def page_of(  # noqa: PLR0913
    context: PageContext,
    id: str,
    section: str,
    description: str,
    told: Sequence[Statement],
    values: Mapping[str, object],
    more: tuple[SearchEntry, ...] = (),
    as_of: Edtf | None = None,
) -> Page:
    """Give the page of a thing: dated by what it is made from or as told, found by all its names and more."""
    entry = context.model.entries[id]
    names = spellings(context.model, id, entry.value) if isinstance(entry.value, Thing) else ()
    evidence = as_of or context.evidence(told)
    collection, title = COLLECTIONS[entry.folder], context.model.title(id)
    is_thing = isinstance(entry.value, Thing)
    shown = {"as_of": date(evidence) if evidence else None} if is_thing else {}
    return Page(
        path=f"{collection.address}{id}.md",
        template=f"{collection.slug}.md",
        title=title,
        description=description,
        section=section,
        values={**shown, **values, "works": context.works()},
        source=entry.sheet.source,
        updated=evidence.last.isoformat() if evidence else None,
        search=(SearchEntry(collection.label, title, description, names=names), *more),
        card=collection.slug,
        feed=feed_of(context.model, id),
        linked=linked_data(context, id, told),
    )


def common(context: PageContext, id: str, thing: Thing) -> Values:
    """Give what the pages of all things say first."""
    return {
        "name": thing.name,
        "names": names_of(thing),
        "aka": list(thing.aka),
        "printed": printed(context, id),
        "summary": context.prose(thing.summary),
        "body": context.body(thing.body),
        "cites": context.cites(_not_in_its_words(thing)),
        "not_same": context.links(thing.not_same),
        "doubt": dict(thing.doubt),
        "wikidata": thing.wikidata,
    }


def _not_in_its_words(thing: Thing) -> Iterator[str]:
    """Give the references of a thing, but for those that its first sentences cite themselves."""
    first = (thing.summary, *((thing.gist,) if isinstance(thing, Term) else ()))
    within = {id for prose in first if prose for id, _ in prose.links()}
    return (id for id in thing.cite if id not in within)


def printed(context: PageContext, id: str) -> list[Values]:
    """Give how texts misprint or cut a name, and which do."""
    return [
        {"words": words, "in": context.link(article), "when": _published(context, article)}
        for words, article in context.model.spelled.get(id, ())
    ]


def _published(context: PageContext, id: str) -> Values | None:
    article = context.model.get(id, Article)
    return published_on(article) if article else None
