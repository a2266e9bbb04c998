"""What may be printed of each source, and on what ground: one page, made from the sources' rights."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kinds.organization import Organization
from generator.kinds.rights import Rights
from generator.kinds.site import About
from generator.kinds.source import Source
from generator.kinds.term import Term
from generator.links import marks
from generator.model import Model
from generator.page import Head, Offer, Page, SearchEntry, offered
from generator.pages.parts.context import PageContext, Values, page_context
from generator.pages.parts.statements import verified_count
from generator.texts import IDEOGRAPHS_A_WORD

ID = "rights"
"""Of the page of prose that opens this one, if there is one."""
PATH, ADDRESS, INDEX = "about/rights.md", "about/rights/", "about/index.md"
TITLE, LEAD = "Rights", "What may be printed of each source, and on what ground."


FREE = ("words", "basis")
"""Fields that say whose words are free: they are printed on this page alone."""


def offers(model: Model) -> Iterator[Offer]:
    """Offer the one page of rights: the editor's prose, then a line a source."""
    title, about = title_of(model), model.get(ID, About)
    page = Page(
        Head(PATH, title, INDEX, source=model.entries[ID].sheet.source if about else None),
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


def title_of(model: Model) -> str:
    """Give the title of the page: that of the editor's prose, if there is any."""
    about = model.get(ID, About)
    return about.title if about else TITLE


def rights_in(model: Model, source: Source) -> Rights:
    """Give what may be printed of a source: its own rights, or the preset of site.yml that it names."""
    return source.rights if isinstance(source.rights, Rights) else model.site.rights[source.rights]


def _by_name(model: Model) -> list[tuple[str, Source]]:
    return model.by_name(Source)


def _line(context: PageContext, id: str, source: Source) -> Values:
    rights = rights_in(context.model, source)
    told = (found for found in context.model.statements if found.outlet == id)
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
        "verified": verified_count(told),
    }


def quoted(rights: Rights) -> str:
    """Say how much may be quoted: "up to 25 words at once, 120 of an article, 20% of it"."""
    limits = rights.quote
    told = (
        f"{limits.max_words} words at once" if limits.max_words is not None else "",
        f"{limits.max_total_words} of an article" if limits.max_total_words is not None else "",
        f"{limits.max_share:.0%} of it" if limits.max_share is not None else "",
    )
    return ", ".join(filter(None, told))


def _free(context: PageContext) -> Iterator[Values]:
    """Give whose words and which documents may be quoted at any length, each with the ground."""
    for id, entry in context.model.entries.items():
        match entry.value:
            case (
                Organization(words=str(), basis=basis, doubt=doubt)
                | Term(words=str(), basis=basis, doubt=doubt)
            ):
                yield {
                    "link": context.link(id),
                    "basis": basis or "",
                    "doubts": [doubt[field] for field in FREE if field in doubt],
                }
