"""A page for each channel, and their index."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date as day

from generator.kinds.channel import Channel
from generator.kinds.event import Change, Event
from generator.model import Model
from generator.pages import events
from generator.pages.index import index, row
from generator.pages.maker import Maker, Values, date, maker, sentence
from generator.pages.names import spellings
from generator.pages.page import common, page_of
from generator.pages.statements import narration, voices
from generator.render import Page

INDEX = "channels/index.md"


def pages(model: Model) -> Iterator[Page]:
    """Give the index of channels, and one page a channel."""
    found = sorted(model.of(Channel), key=lambda one: one[1].name)
    make = Maker(model)
    rows = [("", row(make.link(id), channel.level or "", _last(model, id))) for id, channel in found]
    yield from index(INDEX, "Channels", "The lines of communication, and when each was last used.", rows)
    for id, channel in found:
        yield _page(model, id, channel)


def uses(model: Model, id: str) -> list[tuple[str, Event]]:
    """Give the events that used a channel by the day of the newest evidence, the latest first."""
    known = model.as_of.last if model.as_of else day.max
    return [(of, event) for of, event in on_channel(model, id) if event.when.date.first <= known]


def on_channel(model: Model, id: str) -> list[tuple[str, Event]]:
    """Give the events on a channel, those that were only planned too, the latest first."""
    return [(of, event) for of, event in events.newest_first(model) if event.channel == id]


def _last(model: Model, id: str) -> Values | None:
    found = uses(model, id)
    return date(found[0][1].when.date) if found else None


def _page(model: Model, id: str, channel: Channel) -> Page:
    told = model.mentions.get(id, ())
    used = uses(model, id)
    changes = [
        (of, event, change)
        for of, event in events.newest_first(model)
        for change in (*event.suspends, *event.resumes)
        if change.channel == id
    ]
    make = maker(model, channel, *(change for _, _, change in changes), *(found.value for found in told))
    description = sentence(channel.summary, model) or f"{channel.name}: when it was used"
    values = {
        **common(make, channel),
        "aka": list(channel.aka),
        "level": channel.level,
        "parties": make.links(channel.parties),
        "since": date(channel.since) if channel.since else None,
        "organizations": make.links(channel.organizations),
        "last": date(used[0][1].when.date) if used else None,
        "uses": [events.summary(make, of, event) for of, event in used],
        "planned": [events.summary(make, *one) for one in on_channel(model, id) if one not in used],
        "changes": [_change(make, of, event, change) for of, event, change in changes],
        "said": voices(make, told),
        "narration": narration(make, told),
    }
    return page_of(make, id, INDEX, description, told, values, spellings(channel), as_of=model.as_of)


def _change(make: Maker, of: str, event: Event, change: Change) -> Values:
    return {
        "what": "Suspended" if change in event.suspends else "Resumed",
        "word": change.word,
        "event": make.link(of),
        "when": date(event.when.date),
        "cites": make.cites(change.cite),
        "statement": make.link(told.id, "statement", told.part) if (told := change.statement) else None,
    }
