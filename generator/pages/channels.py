"""A page for each channel, and the board of all of them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kinds.channel import Channel
from generator.kinds.event import Event
from generator.links import marks
from generator.model import Model
from generator.model.channels import RECENT_TOLD, Line, Turn
from generator.model.lengths import elapsed
from generator.model.origins import party_of
from generator.page import Head, Offer, Page, SearchEntry, offered
from generator.pages.parts.board import announcers, board, status
from generator.pages.parts.context import PageContext, Values, date, page_context, sentence
from generator.pages.parts.doubts import when_of
from generator.pages.parts.drawings.channel import axis, strip, told
from generator.pages.parts.readouts import narration, voices
from generator.pages.parts.rows import event_row
from generator.pages.parts.thing import Basis, common, thing_offers

INDEX = "channels/index.md"
LEAD = "The lines of communication: when each was last used, and what closed and opened it."
HEIGHT = 44
"""Of the strip of one channel, in px."""


def offers(model: Model) -> Iterator[Offer]:
    """Offer the board of channels, and one page a channel."""
    page = Page(
        Head(INDEX, "Channels", INDEX),
        template="channels.md",
        description=LEAD,
        values={},
        updated=model.as_of.last.isoformat() if model.as_of else None,
        search=(SearchEntry("Index", "Channels", LEAD),),
    )
    yield offered(page, lambda: _index_values(model))
    yield from thing_offers(model, model.of(Channel), INDEX, _basis, _values)


def _index_values(model: Model) -> Values:
    return {
        "lead": LEAD,
        "as_of": date(model.as_of) if model.as_of else None,
        "lines": board(PageContext(model)),
        "recent": RECENT_TOLD,
    }


def _basis(model: Model, id: str, channel: Channel) -> Basis:
    said = model.mentions.get(id, ())
    changes = (turn.change for turn in model.lines[id].turns)
    return Basis(
        page_context(model, channel, *changes, statements=said),
        said,
        sentence(channel.summary, model) or f"{channel.name}: when it was used",
        as_of=model.as_of,
    )


def _values(basis: Basis, id: str, channel: Channel) -> Values:
    context, said = basis.context, basis.statements
    line = context.model.lines[id]
    return {
        **common(context, id, channel),
        "level": channel.level,
        "parties": context.links(channel.parties),
        "since": date(channel.since) if channel.since else None,
        "organizations": context.links(channel.organizations),
        **_use(context, id, channel, line),
        "changes": [_change(context, turn) for turn in reversed(line.turns)],
        "said": voices(context, said),
        "narration": narration(context, said),
    }


def _use(context: PageContext, id: str, channel: Channel, line: Line) -> Values:
    """Give when a channel was used: its status, its strip, its rounds and its longest gap."""
    along = axis(context.model, [line])
    return {
        "status": status(context, line),
        "strip": strip(channel.name, id, line, along, HEIGHT) if along else None,
        "told": told(line),
        "recent": RECENT_TOLD,
        "gap": _gap(context, line),
        "rounds": [_round(context, of, event) for of, event in reversed(line.uses)],
        "planned": [event_row(context, of, event) for of, event in line.planned],
    }


def _gap(context: PageContext, line: Line) -> Values | None:
    if line.gap is None:
        return None
    (before, first), (after, last) = line.gap.before, line.gap.after
    return {
        "length": elapsed(first.when.date.last, last.when.date.first),
        "before": context.link(before),
        "after": context.link(after),
    }


def _round(context: PageContext, of: str, event: Event) -> Values:
    return {
        "link": context.link(of),
        "when": when_of(context, of, event),
        "marks": marks(context.model, of, "channel", "place", "people"),
        "place": context.link(event.place) if event.place else None,
        "people": _by_party(context, event),
    }


def _by_party(context: PageContext, event: Event) -> tuple[object, ...]:
    """Give who took part: people, in the order of the site's parties; where none is named, bodies."""
    model = context.model
    there = map(str, event.people or event.organizations)
    return context.links(sorted(there, key=lambda id: model.rank(party_of(model.entries, id))))


def _change(context: PageContext, turn: Turn) -> Values:
    stated = turn.change.statement
    return {
        "what": "Suspended" if turn.suspends else "Resumed",
        "word": turn.change.word,
        "event": context.link(turn.id),
        "when": when_of(context, turn.id, turn.event),
        "by": context.links(announcers(context.model, turn)),
        "cites": context.cites(turn.change.cite),
        "marks": marks(context.model, turn.id, "suspends" if turn.suspends else "resumes"),
        "statement": context.link(stated.id, "statement", stated.part) if stated else None,
    }
