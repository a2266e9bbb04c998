"""The page of one thing: what all kinds of page have in common."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from generator.edtf import Edtf
from generator.kinds.article import Article
from generator.kinds.base import Thing
from generator.kinds.term import Term
from generator.model import Statement
from generator.pages.data import own_feed
from generator.pages.linked import linked_data
from generator.pages.maker import ADDRESSES, Maker, Values, date, published_on
from generator.pages.names import names as names_of
from generator.pages.names import spellings
from generator.render import Found, Page


def page_of(
    make: Maker,
    id: str,
    section: str,
    description: str,
    told: Collection[Statement],
    values: Mapping[str, object],
    more: tuple[Found, ...] = (),
    as_of: Edtf | None = None,
) -> Page:
    """Give the page of a thing: dated by what it is made from or as told, found by all its names and more."""
    entry = make.model.entries[id]
    names = spellings(make.model, id, entry.value) if isinstance(entry.value, Thing) else ()
    evidence = as_of or make.evidence(told)
    label, title = entry.value.label, make.model.title(id)
    feed = own_feed(make.model, id)
    is_thing = isinstance(entry.value, Thing)
    shown = {"as_of": date(evidence) if evidence else None} if is_thing else {}
    return Page(
        path=f"{ADDRESSES[entry.folder]}{id}.md",
        template=f"{label.lower()}.md",
        title=title,
        description=description,
        section=section,
        values={**shown, **values, "works": make.works()},
        source=entry.sheet.source,
        updated=evidence.last.isoformat() if evidence else None,
        found=(Found(label, title, description, names=names), *more),
        card=label.lower(),
        feed=feed,
        linked=linked_data(make, id, told),
    )


def common(make: Maker, id: str, thing: Thing) -> Values:
    """Give what the pages of all things say first."""
    return {
        "name": thing.name,
        "names": names_of(thing),
        "aka": list(thing.aka),
        "printed": printed(make, id),
        "summary": make.prose(thing.summary),
        "body": make.body(thing.body),
        "cites": make.cites(_not_in_its_words(thing)),
        "not_same": make.links(thing.not_same),
        "doubt": dict(thing.doubt),
        "wikidata": thing.wikidata,
    }


def _not_in_its_words(thing: Thing) -> Iterator[str]:
    """Give the references of a thing, but for those that its first sentences cite themselves."""
    first = (thing.summary, *((thing.gist,) if isinstance(thing, Term) else ()))
    within = {id for prose in first if prose for id, _ in prose.links()}
    return (id for id in thing.cite if id not in within)


def printed(make: Maker, id: str) -> list[Values]:
    """Give how texts misprint or cut a name, and which do."""
    return [
        {"words": words, "in": make.link(article), "when": _published(make, article)}
        for words, article in make.model.spelled.get(id, ())
    ]


def _published(make: Maker, id: str) -> Values | None:
    article = make.model.get(id, Article)
    return published_on(article) if article else None
