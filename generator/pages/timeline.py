"""Everything that has a date, in one list."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from generator.edtf import Edtf
from generator.kinds.channel import Channel
from generator.kinds.event import Event
from generator.kinds.issue import Issue
from generator.kinds.prose import Prose
from generator.kinds.term import Term
from generator.links import marks
from generator.model import Model
from generator.page import Head, Offer, Page, SearchEntry, Words, offered
from generator.pages.parts.context import PageContext, Values, sentence
from generator.pages.parts.doubts import in_words, is_sure, when_of
from generator.pages.parts.drawings.timeline import Dated, lanes

PATH = "timeline/index.md"
DOCUMENTS, NONE = "#documents", "#none"
"""Lanes of what used no channel: no ids."""
LEAD = "Events and documents, newest first."


def offers(model: Model) -> Iterator[Offer]:
    """Offer the one page of the timeline."""
    page = Page(
        Head(PATH, "Timeline", PATH),
        template="timeline.md",
        description=LEAD,
        values={},
        search=(SearchEntry("Index", "Timeline", LEAD),),
    )
    yield offered(page, lambda: _values(PageContext(model)))


def _values(context: PageContext) -> Values:
    model = context.model
    rows = sorted(_rows(context), key=lambda row: (row[0].first, row[1]), reverse=True)
    return {
        "lead": LEAD,
        "issues": context.links(id for id, _ in model.of(Issue)),
        "drawn": lanes(context, _dated(model), _lanes(model)),
        "years": [
            {"year": str(year), "rows": [line for _, _, line in of_year]}
            for year, of_year in groupby(rows, key=lambda row: row[0].first.year)
        ],
    }


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


def _rows(context: PageContext) -> Iterator[tuple[Edtf, str, Values]]:
    for id, event in context.model.of(Event):
        channel = [context.link(event.channel)] if event.channel else []
        tags = (
            *channel,
            *context.links(event.issues),
            *marks(context.model, id, "channel", "issues", "summary"),
        )
        yield event.when.date, id, _row(context, id, event, event.summary, tags)
    for id, term in context.model.of(Term):
        if term.when:
            yield term.when.date, id, _row(context, id, term, term.gist, marks(context.model, id, "gist"))


def _row(context: PageContext, id: str, dated: Event | Term, about: Prose | None, tags: Words) -> Values:
    return {
        "when": when_of(context, id, dated),
        "is_known": is_sure(dated),
        "link": context.link(id),
        "about": sentence(about, context.model),
        "tags": tags,
    }
