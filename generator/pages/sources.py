"""A page for each source of articles, and their index."""

from __future__ import annotations

from collections.abc import Iterator

from generator.credit import carried_by
from generator.kinds.source import Source
from generator.links import marks
from generator.model import Model
from generator.page import Link, Page
from generator.pages import articles
from generator.pages.parts.compared import only_in
from generator.pages.parts.context import PageContext, page_context, sentence
from generator.pages.parts.index import Group, index, row
from generator.pages.parts.statements import verified_count
from generator.pages.parts.thing import common, page_of
from generator.pages.rights import quoted, rights_in

INDEX = "sources/index.md"


def pages(model: Model) -> Iterator[Page]:
    """Give the index of sources, and one page a source."""
    found = model.by_name(Source)
    context = PageContext(model)
    rows = [
        (
            Group(),
            row(
                context.link(id),
                sentence(source.summary, model) or _what(source),
                marks=marks(context.model, id, "summary"),
            ),
        )
        for id, source in found
    ]
    yield from index(INDEX, "Sources", "Who printed the texts that this briefing is made from.", rows)
    for id, source in found:
        yield _page(model, id, source)


def _what(source: Source) -> str:
    return source.kind.replace("-", " ").capitalize()


def _page(model: Model, id: str, source: Source) -> Page:
    context = page_context(model, source)
    printed = [(of, article) for of, article in model.articles if article.source == id]
    carried = [(of, article) for of, article in model.articles if carried_by(model.entries, article) == id]
    told = [found for found in model.statements if found.outlet == id]
    rights = rights_in(model, source)
    values = {
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
        "verified": verified_count(told),
        "articles": [articles.summary(context, of, article) for of, article in printed],
        "only_here": only_in(context, id),
        "carried": [articles.summary(context, of, article) for of, article in carried],
    }
    description = sentence(source.summary, model) or f"{_what(source)}: its texts in this briefing"
    return page_of(context, id, INDEX, description, told, values)
