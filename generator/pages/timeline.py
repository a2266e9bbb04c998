"""Everything that has a date, in one list."""

from __future__ import annotations

from collections.abc import Iterator

from generator.edtf import Edtf
from generator.kinds.channel import Channel
from generator.kinds.event import Event
from generator.kinds.issue import Issue
from generator.kinds.term import Term
from generator.kinds.values import Prose
from generator.model import Model
from generator.pages.doubts import in_words, is_sure, marks, when_of
from generator.pages.lanes import Dated, lanes
from generator.pages.maker import Maker, Values, sentence
from generator.render import Found, Page, Words

PATH = "timeline/index.md"
DOCUMENTS, NONE = "#documents", "#none"
"""Lanes of what used no channel: no ids."""
LEAD = "Events and documents, newest first."


def pages(model: Model) -> Iterator[Page]:
    """Give the one page of the timeline."""
    make = Maker(model)
    rows = sorted(_rows(make), key=lambda found: (found[0].first, found[1]), reverse=True)
    years = dict.fromkeys(when.first.year for when, _, _ in rows)
    yield Page(
        path=PATH,
        template="timeline.md",
        title="Timeline",
        description=LEAD,
        section=PATH,
        values={
            "lead": LEAD,
            "issues": make.links(id for id, _ in model.of(Issue)),
            "drawn": lanes(make, _dated(model), _lanes(model)),
            "years": [
                {"year": str(year), "rows": [line for when, _, line in rows if when.first.year == year]}
                for year in years
            ],
        },
        found=(Found("Index", "Timeline", LEAD),),
    )


def _lanes(model: Model) -> dict[str, str]:
    """Give the lanes from top to bottom: documents, what used no channel, and the channels by name."""
    channels = model.by_name(Channel)
    return {
        DOCUMENTS: "Documents",
        NONE: "Other events",
        **{id: one.short or one.name for id, one in channels},
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


def _rows(make: Maker) -> Iterator[tuple[Edtf, str, Values]]:
    for id, event in make.model.of(Event):
        channel = [make.link(event.channel)] if event.channel else []
        tags = (*channel, *make.links(event.issues), *marks(make, id, "channel", "issues", "summary"))
        yield event.when.date, id, _row(make, id, event, event.summary, tags)
    for id, term in make.model.of(Term):
        if term.when:
            yield term.when.date, id, _row(make, id, term, term.gist, marks(make, id, "gist"))


def _row(make: Maker, id: str, dated: Event | Term, about: Prose | None, tags: Words) -> Values:
    return {
        "when": when_of(make, id, dated),
        "is_known": is_sure(dated),
        "link": make.link(id),
        "about": sentence(about, make.model),
        "tags": tags,
    }
