"""What changed on the site, in a reader's words, corrections first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from generator.kinds.site import Correction
from generator.model import Model
from generator.page import Head, Link, Offer, Page, SearchEntry, offered
from generator.pages.parts.context import PageContext, Values, date, page_context
from generator.pages.parts.listing import yearly
from generator.pages.parts.rows import row
from generator.pages.parts.sections import Section, fitted, offers_of, onwards, thing_list
from generator.pages.parts.shapes import ListRow

PATH = "changes/index.md"
LEAD = "What was corrected, and what is new."


def offers(model: Model) -> Iterator[Offer]:
    """Offer the one page of changes."""
    days = [change.date for change in (*model.changes.corrections, *model.changes.changes)]
    latest = max(days, key=lambda day: day.last, default=None)
    page = Page(
        Head(PATH, "Changes", PATH, source="changes.yml" if days else None),
        template="changes.md",
        description=LEAD,
        values={},
        updated=latest.last.isoformat() if latest else None,
        search=(SearchEntry("Index", "Changes", LEAD),),
    )
    sections = fitted(_sections(model))
    offer = offered(page, lambda: _values(model, page.head, sections))
    yield replace(offer, more=lambda: offers_of(model, sections, page.head))


def _sections(model: Model) -> Iterator[Section]:
    yield _list(model, "corrections", "Corrections", model.changes.corrections)
    yield _list(model, "changes", "New", model.changes.changes)


def _list(model: Model, slug: str, title: str, changes: Iterable[Correction]) -> Section:
    return thing_list(
        slug,
        title,
        sorted(changes, key=lambda change: change.date.last, reverse=True),
        lambda context, shown: [_values_of(context, change) for change in shown],
        row=lambda change: (yearly(change.date.last.year), partial(_row, PageContext(model), change)),
    )


def _values(model: Model, head: Head, sections: Sequence[Section]) -> Values:
    context = page_context(model, model.changes)
    return {
        "lead": LEAD,
        **{section.slug: section.draw(context, section.shown) for section in sections},
        "rest": onwards(sections, head),
        "works": context.works(),
    }


def _values_of(context: PageContext, change: Correction) -> Values:
    return {"when": date(change.date), "text": context.prose(change.text)}


def _row(context: PageContext, change: Correction) -> ListRow:
    """Give a change as one line under its day; works are named where the page would have their numbers."""
    works = (piece for work in context.links(context.model.cited_in(change)) for piece in (Link(" · "), work))
    return row(Link(date(change.date).words), more=(*context.prose(change.text), *works))
