"""The page of one thing: what all kinds of page have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from generator.addresses import feed_of
from generator.edtf import Edtf
from generator.kinds import COLLECTIONS
from generator.kinds.article import Article
from generator.kinds.base import Kind, Thing
from generator.kinds.term import Term
from generator.model import Model, Statement
from generator.page import Head, Link, Offer, Page, SearchEntry
from generator.pages.parts.context import PageContext, Values, date, published_on
from generator.pages.parts.json_ld import linked_data
from generator.pages.parts.listing import yearly
from generator.pages.parts.names import names as names_of
from generator.pages.parts.names import spellings
from generator.pages.parts.rows import row
from generator.pages.parts.sections import Section, fitted, offers_of, onwards, thing_list
from generator.pages.parts.shapes import Date, ListRow

Some = TypeVar("Some", bound=Kind)


@dataclass(frozen=True)
class Basis:
    """What the page of a thing is made from, before any of it is put into words."""

    context: PageContext
    statements: Sequence[Statement]
    description: str
    as_of: Edtf | None = None
    """The day that it speaks of, where that is not the day of its newest evidence."""
    passages: Callable[[], tuple[SearchEntry, ...]] = tuple
    """What search finds within it."""
    sections: Sequence[Section] = ()
    """What it shows that may go on elsewhere."""

    @property
    def evidence(self) -> Edtf | None:
        """Give the day on which it stands: that of its newest evidence, or as told."""
        return self.as_of or self.context.evidence(self.statements)


def thing_offers(
    model: Model,
    things: Iterable[tuple[str, Some]],
    section: str,
    basis: Callable[[Model, str, Some], Basis],
    values: Callable[[Basis, str, Some], Values],
) -> Iterator[Offer]:
    """Offer a page for each thing: dated by what it is made from, found by all its names and its passages.

    It leads on to pages for those of its sections that are longer than a page.
    """
    for id, thing in things:
        made_from = partial(basis, model, id, thing)
        yield _offer(_head(model, id, section), made_from, partial(_values_of, values, id, thing))


def _values_of(values: Callable[[Basis, str, Some], Values], id: str, thing: Some, basis: Basis) -> Values:
    return values(basis, id, thing)


def _head(model: Model, id: str, section: str) -> Head:
    entry = model.entries[id]
    collection = COLLECTIONS[entry.folder]
    return Head(
        path=f"{collection.address}{id}.md",
        title=model.title(id),
        section=section,
        id=id,
        source=entry.sheet.source,
        card=collection.slug,
    )


def _offer(head: Head, basis: Callable[[], Basis], values: Callable[[Basis], Values]) -> Offer:
    return Offer(
        head,
        page=lambda: _page(head, basis(), values),
        search=lambda: _search(head, basis()),
        updated=lambda: _iso(basis().evidence),
        more=lambda: _more(head, basis()),
    )


def _more(head: Head, basis: Basis) -> Iterator[Offer]:
    return offers_of(basis.context.model, _sections(head, basis), head)


def _sections(head: Head, basis: Basis) -> tuple[Section, ...]:
    """Give what a page shows that may go on elsewhere: of a thing also how texts misprint its name."""
    model = basis.context.model
    is_thing = isinstance(model.entries[head.id].value, Thing)
    return (*basis.sections, *(fitted((_printed(model, head.id),)) if is_thing else ()))


def _page(head: Head, basis: Basis, values: Callable[[Basis], Values]) -> Page:
    context, evidence = basis.context, basis.evidence
    entry = context.model.entries[head.id]
    is_thing = isinstance(entry.value, Thing)
    shown = {"as_of": date(evidence) if evidence else None} if is_thing else {}
    sections = _sections(head, basis)
    return Page(
        head,
        template=f"{COLLECTIONS[entry.folder].slug}.md",
        description=basis.description,
        values={
            **shown,
            **values(basis),
            **{section.slug: section.draw(context, section.shown) for section in sections},
            **({"rest": onwards(sections, head)} if sections else {}),
            "works": context.works(),
        },
        updated=_iso(evidence),
        search=_search(head, basis),
        feed=feed_of(context.model, head.id),
        linked=linked_data(context, head.id, basis.statements),
    )


def _search(head: Head, basis: Basis) -> tuple[SearchEntry, ...]:
    model = basis.context.model
    entry = model.entries[head.id]
    names = spellings(model, head.id, entry.value) if isinstance(entry.value, Thing) else ()
    label = COLLECTIONS[entry.folder].label
    return (SearchEntry(label, head.title, basis.description, names=names), *basis.passages())


def _iso(day: Edtf | None) -> str | None:
    return day.last.isoformat() if day else None


def common(context: PageContext, thing: Thing) -> Values:
    """Give what the pages of all things say first."""
    return {
        "name": thing.name,
        "names": names_of(thing),
        "aka": list(thing.aka),
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


def _printed(model: Model, id: str) -> Section:
    """Give how texts misprint or cut a name, and which do, the newest first."""
    spelled = [(words, of, _year(model, of)) for words, of in model.spelled.get(id, ())]
    return thing_list(
        "printed",
        "Printed as",
        sorted(spelled, key=lambda spelling: spelling[2], reverse=True),
        lambda context, shown: [
            {"words": words, "in": context.link(of), "when": _published(context, of)}
            for words, of, _ in shown
        ],
        row=lambda spelling: (yearly(spelling[2]), partial(_spelling, PageContext(model), *spelling[:2])),
    )


def _spelling(context: PageContext, words: str, of: str) -> ListRow:
    return row(context.link(of), when=_published(context, of), more=(Link(f"“{words}”"),))


def _year(model: Model, id: str) -> int:
    article = model.get(id, Article)
    return article.published.date.last.year if article else 0


def _published(context: PageContext, id: str) -> Date | None:
    article = context.model.get(id, Article)
    return published_on(article) if article else None
