"""A page for each source of articles, and their index."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.kinds.source import Source
from generator.links import link, marks
from generator.model import Model
from generator.page import Link, Offer
from generator.pages.parts.compared import only_in
from generator.pages.parts.context import Values, page_context, sentence
from generator.pages.parts.index import Group, Index, index_offers
from generator.pages.parts.rights import quoted, rights_in
from generator.pages.parts.rows import article_row, row
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
    return Basis(page_context(model, source), statements, description)


def _values(basis: Basis, id: str, source: Source) -> Values:
    context, statements = basis.context, basis.statements
    model = context.model
    rights = rights_in(model, source)
    return {
        **common(context, id, source),
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
        "articles": [article_row(context, of, article) for of, article in model.articles_of.get(id, ())],
        "only_here": only_in(context, id),
        "carried": [article_row(context, of, article) for of, article in model.copies_of.get(id, ())],
    }
