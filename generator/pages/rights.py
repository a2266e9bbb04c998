"""What may be printed of each source, and on what ground: one page, made from the sources' rights."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter

from generator.kinds.organization import Organization
from generator.kinds.site import About
from generator.kinds.source import Source
from generator.kinds.term import Term
from generator.links import marks
from generator.model import Model
from generator.page import Head, Offer, Page, SearchEntry, offered
from generator.pages.parts.context import PageContext, Values, page_context
from generator.pages.parts.rights import RIGHTS, quoted, rights_in, rights_title
from generator.pages.parts.statements import verified_count
from generator.texts import IDEOGRAPHS_A_WORD

PATH, INDEX = "about/rights.md", "about/index.md"
LEAD = "What may be printed of each source, and on what ground."
FREE = ("words", "basis")
"""Fields that say whose words are free: they are printed on this page alone."""


def offers(model: Model) -> Iterator[Offer]:
    """Offer the one page of rights: the editor's prose, then a line a source."""
    title, about = rights_title(model), model.get(RIGHTS, About)
    page = Page(
        Head(PATH, title, INDEX, source=model.entries[RIGHTS].sheet.source if about else None),
        template="rights.md",
        description=LEAD,
        values={},
        search=(SearchEntry("About", title, LEAD),),
    )
    yield offered(page, lambda: _values(model, about))


def _values(model: Model, about: About | None) -> Values:
    context = page_context(model, about) if about else PageContext(model)
    return {
        "body": context.body(about.body) if about else (),
        "sources": [_line(context, id, source) for id, source in _by_name(model)],
        "free": list(_free(context)),
        "characters": IDEOGRAPHS_A_WORD,
        "works": context.works(),
    }


def _by_name(model: Model) -> list[tuple[str, Source]]:
    return model.by_name(Source)


def _line(context: PageContext, id: str, source: Source) -> Values:
    rights = rights_in(context.model, source)
    return {
        "link": context.link(id),
        "marks": marks(context.model, id, "rights"),
        "whole": {
            "none": "not published",
            "licensed": "may be published by licence",
            "public-domain": "in the public domain",
            "own": "ours",
        }[rights.text],
        "quoted": quoted(rights),
        "basis": rights.basis,
        "verified": verified_count(context.model.statements_of.get(id, ())),
    }


def _free(context: PageContext) -> Iterator[Values]:
    """Give whose words and which documents may be quoted at any length, each with the ground."""
    things: list[tuple[str, Organization | Term]] = [*context.model.of(Organization), *context.model.of(Term)]
    for id, thing in sorted(things, key=itemgetter(0)):
        if thing.words:
            yield {
                "link": context.link(id),
                "basis": thing.basis or "",
                "doubts": [thing.doubt[field] for field in FREE if field in thing.doubt],
            }
