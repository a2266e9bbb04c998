"""A page for each article, and their index."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from generator.addresses import filled_in, web_address
from generator.attribution import appeared, carried, outlet, spoken_by, title_of
from generator.kinds.article import NONE, Article, Form, Withdrawn
from generator.model import Model, Statement
from generator.page import Head, Link, Offer, Page, SearchEntry, offered
from generator.pages.parts.compared import only_in
from generator.pages.parts.context import PageContext, Values, date, page_context, published_on, sentence
from generator.pages.parts.full_text import marked_lines
from generator.pages.parts.index import Index, index_offers
from generator.pages.parts.listing import yearly
from generator.pages.parts.reuse import OF_ARTICLES
from generator.pages.parts.rows import article_row
from generator.pages.parts.shapes import ShownStatement
from generator.pages.parts.statements import statement, verified_count
from generator.pages.parts.thing import Basis, thing_offers

INDEX = "articles/index.md"
FORMS: Mapping[Form, str] = {
    "report": "A report: only words in quotation marks are the words of those it tells of",
    "readout": "A release: words outside quotation marks are those of the body that issued it",
    "transcript": "A transcript: the words of each turn are those of whoever’s name stands before it",
    "statement": "A statement: its words are its author’s",
    "document": "A document: its words are those of its parties",
}
"""What a text is, and whose words it holds therefore."""
LEAD = "Every text that this briefing is made from, newest first."


def offers(model: Model) -> Iterator[Offer]:
    """Offer the index of articles, and one page an article."""
    articles = model.articles
    context = PageContext(model)
    rows = [
        (yearly(article.published.date.last.year), partial(article_row, context, id, article))
        for id, article in articles
    ]
    latest = articles[0][1].published.date.last.isoformat() if articles else None
    yield from index_offers(Index(INDEX, "Articles", LEAD, updated=latest, reuse=OF_ARTICLES), rows)
    for id, article in articles:
        if article.withdrawn:
            yield _notice(model, id, article)
        else:
            yield from thing_offers(model, ((id, article),), INDEX, _basis, _values)


def _basis(model: Model, id: str, article: Article) -> Basis:
    statements = model.statements_of.get(id, ())
    description = f"{model.texts[id].outlet}, {appeared(article)}: what it says, statement by statement"
    return Basis(
        page_context(model, article),
        statements,
        description,
        passages=lambda: tuple(_search_entry(model, statement) for statement in statements),
    )


def _values(basis: Basis, id: str, article: Article) -> Values:
    context, statements = basis.context, basis.statements
    text = context.model.texts[id]
    return {
        "outlet": outlet(context.model, article.source),
        "carries": carried(context.model, text.carries, article) if text.carries else (),
        "form": FORMS[text.form],
        "published": published_on(article),
        "basis": article.published.basis,
        "original": Link("the original", article.url) if article.url else None,
        "archived": Link("an archived copy", article.archived) if article.archived else None,
        "occasion": context.link(article.occasion) if article.occasion and article.occasion != NONE else None,
        "statements": [_reusable(context, found) for found in statements],
        "spelled": [{"of": context.link(of), "as": list(spelled)} for of, spelled in article.spelled.items()],
        "only_here": only_in(context, context.model.alone.get(id, ())),
        "rights": text.rights.basis if text.rights else "",
        "verified": verified_count(statements),
        "text": marked_lines(context.model, id, article) if article.text else [],
    }


def _reusable(context: PageContext, found: Statement) -> ShownStatement:
    """Give how to cite a statement, and where to say that it is wrong, if the site has such a place."""
    site = context.model.site
    where = web_address(site, f"articles/{found.article_id}/#{found.value.id}") or f"statement {found.id}"
    printed = f"{found.text.outlet}, {appeared(found.article)}"
    whose = spoken_by(context.model, found)
    credit = f"{whose}, in {printed}" if whose else printed
    cited = f"{credit}, as annotated by {site.name}: {where}"
    report = None
    if site.report:
        report = Link("Report a mistake", filled_in(site.report, f"Mistake in {found.id}", where))
    return replace(statement(context, found), cite=cited, report=report)


def _notice(model: Model, id: str, article: Article) -> Offer:
    """Give the page of a withdrawn article: its address and those of its statements, and no word of it."""
    withdrawn = article.withdrawn
    if withdrawn is None:
        raise ValueError(f"'{id}' was not withdrawn")
    page = Page(
        Head(f"articles/{id}.md", "Withdrawn", INDEX, id, model.entries[id].sheet.source),
        template="withdrawn.md",
        description="This article no longer stands.",
        values={},
        updated=withdrawn.date.last.isoformat(),
    )
    return offered(page, lambda: _said_of_it(page_context(model, withdrawn), article, withdrawn))


def _said_of_it(context: PageContext, article: Article, withdrawn: Withdrawn) -> Values:
    return {
        "outlet": outlet(context.model, article.source),
        "published": published_on(article),
        "date": date(withdrawn.date),
        "why": context.prose(withdrawn.why),
        "statements": list(article.parts),
        "works": context.works(),
    }


def _search_entry(model: Model, statement: Statement) -> SearchEntry:
    value = statement.value
    quoted = (f"“{quote.exact}”" for quote in value.quote or ())
    wording = model.name(statement.issuer) if statement.issuer else "the outlet"
    theirs = f"In the words of {wording}: {value.paraphrase.exact}" if value.paraphrase else ""
    printed = f"({statement.text.outlet}, {appeared(statement.article)})"
    text = " ".join(filter(None, (sentence(value.gist, model), *quoted, theirs, printed)))
    return SearchEntry("Statement", title_of(model, statement), text, anchor=value.id)
