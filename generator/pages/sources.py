"""A page for each source of articles, and their index."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from generator.kinds.source import Source
from generator.links import link, marks
from generator.model import Model
from generator.model.indexes import Written
from generator.page import Link, Offer
from generator.pages.parts.compared import only_in, told_of
from generator.pages.parts.context import PageContext, Values, page_context, sentence
from generator.pages.parts.index import Index, index_offers
from generator.pages.parts.listing import Group, yearly
from generator.pages.parts.rights import quoted, rights_in
from generator.pages.parts.rows import article_row, row
from generator.pages.parts.sections import Section, event_group, fitted, thing_list
from generator.pages.parts.shapes import ListRow
from generator.pages.parts.statements import verified_count
from generator.pages.parts.thing import Basis, common, thing_offers

INDEX = "sources/index.md"


def offers(model: Model) -> Iterator[Offer]:
    """Offer the index of sources, and one page a source."""
    sources = model.by_name(Source)
    rows = [(Group(), partial(_row, model, id, source)) for id, source in sources]
    index = Index(INDEX, "Sources", "Who printed the texts that this briefing is made from.")
    yield from index_offers(index, rows)
    yield from thing_offers(model, sources, INDEX, _basis, _values)


def _row(model: Model, id: str, source: Source) -> ListRow:
    note = sentence(source.summary, model) or _what(source)
    return row(link(model, id), note, marks=marks(model, id, "summary"))


def _what(source: Source) -> str:
    return source.kind.replace("-", " ").capitalize()


def _basis(model: Model, id: str, source: Source) -> Basis:
    statements = model.statements_of.get(id, ())
    description = sentence(source.summary, model) or f"{_what(source)}: its texts in this briefing"
    return Basis(page_context(model, source), statements, description, sections=fitted(_sections(model, id)))


def _sections(model: Model, id: str) -> tuple[Section, ...]:
    return (
        _texts("articles", "Its texts", model, model.articles_of.get(id, ())),
        thing_list(
            "only_here",
            "Only here",
            model.alone.get(id, ()),
            only_in,
            row=lambda fact: (
                event_group(model, fact.event),
                lambda: row(link(model, fact.event), told_of(PageContext(model), fact)),
            ),
        ),
        _texts("carried", "Texts that are its copy", model, model.copies_of.get(id, ())),
    )


def _texts(slug: str, title: str, model: Model, articles: Sequence[Written]) -> Section:
    return thing_list(
        slug,
        title,
        articles,
        lambda context, shown: [article_row(context, id, article) for id, article in shown],
        row=lambda written: (
            yearly(written[1].published.date.last.year),
            lambda: article_row(PageContext(model), *written),
        ),
    )


def _values(basis: Basis, _id: str, source: Source) -> Values:
    context, statements = basis.context, basis.statements
    model = context.model
    rights = rights_in(model, source)
    return {
        **common(context, source),
        "what": source.kind.replace("-", " "),
        "country": source.country,
        "owner": source.owner,
        "home": Link(source.home, source.home) if source.home else None,
        "carries": context.link(source.carries) if source.carries else None,
        "organization": context.link(source.organization) if source.organization else None,
        "rights": {
            "text": rights.text.replace("-", " "),
            "quoted": quoted(rights),
            "basis": rights.basis,
        },
        "verified": verified_count(statements),
    }
