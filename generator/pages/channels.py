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
from generator.page import Offer
from generator.pages.parts.board import MOST_LINES, announcers, board, status
from generator.pages.parts.context import PageContext, Values, date, page_context, sentence
from generator.pages.parts.doubts import when_of
from generator.pages.parts.drawings.channel import axis, strip, told
from generator.pages.parts.index import Index, index_offers
from generator.pages.parts.listing import MOST, Group
from generator.pages.parts.readouts import voices
from generator.pages.parts.rows import event_row
from generator.pages.parts.sections import (
    Section,
    fitted,
    narrated,
    shown_in,
    statement_list,
    thing_list,
    year_of,
)
from generator.pages.parts.thing import Basis, common, thing_offers

INDEX = "channels/index.md"
LEAD = "The lines of communication: when each was last used, and what closed and opened it."
HEIGHT = 44
"""Of the strip of one channel, in px."""


def offers(model: Model) -> Iterator[Offer]:
    """Offer the board of channels, and one page a channel."""
    index = Index(
        INDEX,
        "Channels",
        LEAD,
        "channels.md",
        updated=model.as_of.last.isoformat() if model.as_of else None,
        most=MOST_LINES,
        whole=MOST_LINES,
        more=lambda: {"as_of": date(model.as_of) if model.as_of else None, "recent": RECENT_TOLD},
    )
    yield from index_offers(index, ((Group(), line) for line in board(PageContext(model))))
    yield from thing_offers(model, model.of(Channel), INDEX, _basis, _values)


def _basis(model: Model, id: str, channel: Channel) -> Basis:
    statements, sections = model.mentions.get(id, ()), fitted(_sections(model, id))
    changes = (turn.change for turn in model.lines[id].turns[-MOST:])
    return Basis(
        page_context(model, channel, *changes, statements=shown_in(sections, statements)),
        statements,
        sentence(channel.summary, model) or f"{channel.name}: when it was used",
        as_of=model.as_of,
        sections=sections,
    )


def _sections(model: Model, id: str) -> tuple[Section, ...]:
    statements, line = model.mentions.get(id, ()), model.lines[id]
    attributed = [statement for statement in statements if not statement.is_narration]
    return (
        thing_list(
            "rounds",
            "When it was used",
            tuple(reversed(line.uses)),
            lambda context, uses: [_round(context, *use) for use in uses],
            row=lambda use: (
                year_of(use),
                lambda: event_row(PageContext(model), *use, "channel", "place", "people"),
            ),
        ),
        thing_list(
            "changes",
            "Suspended and resumed",
            tuple(reversed(line.turns)),
            lambda context, turns: [_change(context, turn) for turn in turns],
            row=lambda turn: (
                year_of((turn.id, turn.event)),
                lambda: event_row(PageContext(model), turn.id, turn.event, "suspends", "resumes"),
            ),
        ),
        statement_list(model, "said", "What was said of it", attributed, voices),
        narrated(model, statements),
    )


def _values(basis: Basis, id: str, channel: Channel) -> Values:
    context = basis.context
    line = context.model.lines[id]
    return {
        **common(context, channel),
        "level": channel.level,
        "parties": context.links(channel.parties),
        "since": date(channel.since) if channel.since else None,
        "organizations": context.links(channel.organizations),
        **_use(context, id, channel, line),
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
