"""Everything that has a date, in one list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from generator.edtf import Edtf
from generator.kinds.channel import Channel
from generator.kinds.event import Event
from generator.kinds.issue import Issue
from generator.kinds.prose import Prose
from generator.kinds.term import Term
from generator.links import marks
from generator.model import Model
from generator.page import Offer, Words
from generator.pages.parts.context import PageContext, sentence
from generator.pages.parts.doubts import in_words, is_sure, when_of
from generator.pages.parts.drawings.timeline import Dated, lanes
from generator.pages.parts.index import Index, index_offers
from generator.pages.parts.listing import WHOLE, yearly
from generator.pages.parts.shapes import DatedRow

PATH = "timeline/index.md"
DOCUMENTS, NONE = "#documents", "#none"
"""Lanes of what used no channel: no ids."""
LEAD = "Events and documents, newest first."


def offers(model: Model) -> Iterator[Offer]:
    """Offer the timeline: the drawing and the newest years, and a page for each of the others."""
    context = PageContext(model)
    rows = sorted(_rows(context), key=lambda row: (row[0].first, row[1]), reverse=True)
    index = Index(
        PATH,
        "Timeline",
        LEAD,
        "timeline.md",
        whole=WHOLE,
        first={
            "issues": lambda: context.links(id for id, _ in model.of(Issue)),
            "drawn": lambda: lanes(context, _dated(model), _lanes(model)),
        },
    )
    yield from index_offers(index, [(yearly(when.first.year), made) for when, _, made in rows])


def _lanes(model: Model) -> dict[str, str]:
    """Give the lanes from top to bottom: documents, what used no channel, and the channels by name."""
    channels = model.by_name(Channel)
    return {
        DOCUMENTS: "Documents",
        NONE: "Other events",
        **{id: channel.short or channel.name for id, channel in channels},
    }


def _dated(model: Model) -> Iterator[Dated]:
    yield from (
        Dated(id, event.when.date, event.channel or NONE, in_words(event), is_sure(event))
        for id, event in model.happened
    )
    yield from (
        Dated(id, term.when.date, DOCUMENTS, in_words(term), is_sure(term))
        for id, term in model.of(Term)
        if term.when
    )


def _rows(context: PageContext) -> Iterator[tuple[Edtf, str, Callable[[], DatedRow]]]:
    for id, event in context.model.of(Event):
        yield event.when.date, id, partial(_of_event, context, id, event)
    for id, term in context.model.of(Term):
        if term.when:
            yield term.when.date, id, partial(_of_document, context, id, term)


def _of_event(context: PageContext, id: str, event: Event) -> DatedRow:
    channel = [context.link(event.channel)] if event.channel else []
    doubts = marks(context.model, id, "channel", "issues", "summary")
    return _row(context, id, event, event.summary, (*channel, *context.links(event.issues), *doubts))


def _of_document(context: PageContext, id: str, term: Term) -> DatedRow:
    return _row(context, id, term, term.gist, marks(context.model, id, "gist"))


def _row(context: PageContext, id: str, dated: Event | Term, about: Prose | None, tags: Words) -> DatedRow:
    return DatedRow(
        when=when_of(context, id, dated),
        is_known=is_sure(dated),
        link=context.link(id),
        about=sentence(about, context.model),
        tags=tags,
    )
