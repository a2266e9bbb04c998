"""A page for each article, and their index."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from generator.addresses import filled_in, web_address
from generator.attribution import appeared, carried, outlet, spoken_by, title_of, whose
from generator.kinds.article import NONE, Article, Form, Withdrawn
from generator.model import Model, Statement
from generator.page import Head, Link, Offer, Page, SearchEntry, address, offered
from generator.pages.parts.compared import only_in
from generator.pages.parts.context import PageContext, Values, date, page_context, published_on, sentence
from generator.pages.parts.full_text import marked_lines
from generator.pages.parts.index import Index, index_offers
from generator.pages.parts.json_ld import linked_data
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
FULL = 100
"""Statements of an article that one page has in full; on its own page all others are lines."""
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
            for offer in thing_offers(model, ((id, article),), INDEX, _basis, _values):
                yield replace(offer, more=partial(_parts, model, offer.head))


def _basis(model: Model, id: str, article: Article) -> Basis:
    statements = model.statements_of.get(id, ())
    description = f"{model.texts[id].outlet}, {appeared(article)}: what it says, statement by statement"
    is_cut = len(statements) > FULL
    return Basis(
        page_context(model, statements=statements[:FULL]) if is_cut else page_context(model, article),
        statements[:FULL],
        description,
        passages=lambda: tuple(_search_entry(model, statement) for statement in statements),
    )


def _values(basis: Basis, id: str, article: Article) -> Values:
    context = basis.context
    statements, text = context.model.statements_of.get(id, ()), context.model.texts[id]
    return {
        "outlet": outlet(context.model, article.source),
        "carries": carried(context.model, text.carries, article) if text.carries else (),
        "form": FORMS[text.form],
        "published": published_on(article),
        "basis": article.published.basis,
        "original": Link("the original", article.url) if article.url else None,
        "archived": Link("an archived copy", article.archived) if article.archived else None,
        "occasion": context.link(article.occasion) if article.occasion and article.occasion != NONE else None,
        "statements": [_reusable(context, found) for found in basis.statements],
        "later": [
            _line(context, id, place, found) for place, found in enumerate(statements) if place >= FULL
        ],
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


def _line(context: PageContext, id: str, place: int, found: Statement) -> Values:
    """Give a statement in one line, at its address, which leads to the page that has its words."""
    gist, there = sentence(found.value.gist, context.model), _part_path(id, place // FULL + 1)
    to = Link(gist, f"{address(there)}#{found.value.id}")
    return {"id": found.value.id, "link": to, "whose": whose(context.model, found)}


def _part_path(id: str, number: int) -> str:
    return f"articles/{id}/{number}.md" if number > 1 else f"articles/{id}.md"


def _parts(model: Model, head: Head) -> Iterator[Offer]:
    """Offer the pages on which an article goes on."""
    starts = range(0, len(model.statements_of.get(head.id, ())), FULL)
    return (_part(model, head, number, len(starts)) for number in range(2, len(starts) + 1))


def _part(model: Model, head: Head, number: int, of: int) -> Offer:
    statements = model.statements_of[head.id][(number - 1) * FULL : number * FULL]
    context = page_context(model, statements=statements)
    title = f"{head.title}: statements, {number} of {of}"
    page = Page(
        replace(head, path=_part_path(head.id, number), title=title, id=""),
        template="article_part.md",
        description=title,
        values={},
        linked=linked_data(context, head.id, statements),
    )
    return offered(
        page,
        lambda: {
            "of": context.link(head.id),
            "statements": [_reusable(context, found) for found in statements],
            "previous": _to_part(head, number - 1, of),
            "next": _to_part(head, number + 1, of) if number < of else None,
            "works": context.works(),
        },
    )


def _to_part(head: Head, number: int, of: int) -> Link:
    return Link(f"{number} of {of}", address(_part_path(head.id, number)))


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
