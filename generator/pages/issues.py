"""A page for each issue, and the index of positions."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kinds.event import Event
from generator.kinds.issue import Issue
from generator.model import Model, Statement, published
from generator.pages import events
from generator.pages.index import index, row
from generator.pages.maker import Maker, Values, date, maker, sentence
from generator.pages.names import spellings
from generator.pages.page import common, page_of
from generator.pages.statements import narration, through_time
from generator.render import Page

INDEX = "positions/index.md"


def pages(model: Model) -> Iterator[Page]:
    """Give the index of issues, and one page an issue."""
    found = sorted(model.of(Issue), key=lambda found: found[1].name)
    rows = [("", summary(Maker(model), id, issue)) for id, issue in found]
    yield from index(INDEX, "Positions", "What the sides take positions on, and what each has said.", rows)
    for id, issue in found:
        yield _page(model, id, issue)


def about(model: Model, id: str) -> list[Statement]:
    """Give the statements about an issue, newest first."""
    return [found for found in model.statements if id in found.value.about]


def summary(make: Maker, id: str, issue: Issue) -> Values:
    """Give an issue as one line of a list, with the date of its latest statement."""
    latest = max(published(about(make.model, id)), key=lambda when: when.last, default=None)
    return row(make.link(id), sentence(issue.summary, make.model), date(latest) if latest else None)


def _page(model: Model, id: str, issue: Issue) -> Page:
    told = about(model, id)
    around = [found for found in model.mentions.get(id, ()) if found.is_narration]
    make = maker(model, issue, *(found.value for found in (*told, *around)))
    description = sentence(issue.summary, model) or f"What each side has said on {issue.name}"
    related = [(of, event) for of, event in events.newest_first(model) if _belongs(of, event, id, told)]
    values = {
        **common(make, issue),
        "part_of": make.link(issue.part_of) if issue.part_of else None,
        "said": through_time(make, told),
        "narration": narration(make, around),
        "events": [events.summary(make, of, event) for of, event in related],
    }
    return page_of(make, id, INDEX, description, (*told, *around), values, spellings(issue))


def _belongs(event_id: str, event: Event, issue: str, told: list[Statement]) -> bool:
    return issue in event.issues or any(event_id in (found.occasion, found.reports) for found in told)
