"""What may be printed of each source, and on what ground: one page, made from the sources' rights."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from operator import itemgetter

from generator.kinds.organization import Organization
from generator.kinds.site import About
from generator.kinds.source import Source
from generator.kinds.term import Term
from generator.links import marks
from generator.model import Model
from generator.page import Head, Link, Offer, Page, SearchEntry, offered
from generator.pages.parts.context import PageContext, Values, page_context
from generator.pages.parts.rights import RIGHTS, quoted, rights_in, rights_title
from generator.pages.parts.rows import row
from generator.pages.parts.sections import Section, fitted, initial_of, offers_of, onwards, thing_list
from generator.pages.parts.shapes import ListRow
from generator.pages.parts.statements import verified_count
from generator.texts import IDEOGRAPHS_A_WORD

PATH, INDEX = "about/rights.md", "about/index.md"
LEAD = "What may be printed of each source, and on what ground."
FREE = ("words", "basis")
"""Fields that say whose words are free: they are printed on this page alone."""
WHOLE_TEXT = {
    "none": "not published",
    "licensed": "may be published by licence",
    "public-domain": "in the public domain",
    "own": "ours",
}
"""What rights say of a whole text, in words."""


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
    sections = fitted(_sections(model))
    offer = offered(page, lambda: _values(model, about, page.head, sections))
    yield replace(offer, more=lambda: offers_of(model, sections, page.head))


def _sections(model: Model) -> Iterator[Section]:
    context = PageContext(model)
    yield thing_list(
        "sources",
        "What is printed of each source",
        model.by_name(Source),
        lambda context, shown: [_line(context, *source) for source in shown],
        row=lambda source: (initial_of(model, source[0]), partial(_source_row, context, *source)),
    )
    yield thing_list(
        "free",
        "Whose words are free",
        _free(model),
        lambda context, shown: [_free_line(context, *thing) for thing in shown],
        row=lambda thing: (
            initial_of(model, thing[0]),
            lambda: row(context.link(thing[0]), thing[1].basis or "", marks=marks(model, thing[0], *FREE)),
        ),
    )


def _values(model: Model, about: About | None, head: Head, sections: Sequence[Section]) -> Values:
    context = page_context(model, about) if about else PageContext(model)
    return {
        "body": context.body(about.body) if about else (),
        **{section.slug: section.draw(context, section.shown) for section in sections},
        "rest": onwards(sections, head),
        "characters": IDEOGRAPHS_A_WORD,
        "works": context.works(),
    }


def _line(context: PageContext, id: str, source: Source) -> Values:
    rights = rights_in(context.model, source)
    return {
        "link": context.link(id),
        "marks": marks(context.model, id, "rights"),
        "whole": WHOLE_TEXT[rights.text],
        "quoted": quoted(rights),
        "basis": rights.basis,
        "verified": verified_count(context.model.statements_of.get(id, ())),
    }


def _source_row(context: PageContext, id: str, source: Source) -> ListRow:
    rights = rights_in(context.model, source)
    most = f"up to {words}" if (words := quoted(rights)) else "without a limit"
    said = Link(f"whole text: {WHOLE_TEXT[rights.text]} · quoted: {most}")
    return row(context.link(id), rights.basis, more=(said,), marks=marks(context.model, id, "rights"))


def _free(model: Model) -> list[tuple[str, Organization | Term]]:
    """Give whose words and which documents may be quoted at any length, by id."""
    things: list[tuple[str, Organization | Term]] = [*model.of(Organization), *model.of(Term)]
    return [(id, thing) for id, thing in sorted(things, key=itemgetter(0)) if thing.words]


def _free_line(context: PageContext, id: str, thing: Organization | Term) -> Values:
    return {
        "link": context.link(id),
        "basis": thing.basis or "",
        "doubts": [thing.doubt[field] for field in FREE if field in thing.doubt],
    }
