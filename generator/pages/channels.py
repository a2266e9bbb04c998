"""A page for each channel, and the board of all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.kinds.channel import Channel
from generator.kinds.event import Event
from generator.links import marks
from generator.model import Model, Statement
from generator.model.channels import RECENT_TOLD, Line, Turn
from generator.model.lengths import elapsed
from generator.model.origins import party_of
from generator.page import Head, Offer, Page, SearchEntry, Words, offered
from generator.pages import events
from generator.pages.parts.context import PageContext, Values, date, page_context, sentence
from generator.pages.parts.doubts import when_of
from generator.pages.parts.drawings.channel import axis, strip, told
from generator.pages.parts.readouts import narration, voices
from generator.pages.parts.thing import Basis, common, thing_offer

INDEX = "channels/index.md"
LEAD = "The lines of communication: when each was last used, and what closed and opened it."
ANNOUNCED = ("measure", "statement")
"""Kinds of event whose organizations are those that announced it."""
ON_BOARD, ALONE = 30, 44
"""Height of a strip in px."""


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
    yield from (_offer(model, id, channel) for id, channel in model.of(Channel))


def _index_values(model: Model) -> Values:
    return {
        "lead": LEAD,
        "as_of": date(model.as_of) if model.as_of else None,
        "lines": board(PageContext(model)),
        "recent": RECENT_TOLD,
    }


def board(context: PageContext) -> list[Values]:
    """Give every channel with its status and strip, those used last first."""
    model = context.model
    along = axis(model, list(model.lines.values()))
    known = model.by_name(Channel)
    known.sort(key=lambda found: _newest(model.lines[found[0]]), reverse=True)
    return [
        {
            "link": context.link(id),
            "level": channel.level,
            "marks": marks(context.model, id, "level"),
            "status": status(context, model.lines[id]),
            "strip": strip(channel.name, id, model.lines[id], along, ON_BOARD) if along else None,
        }
        for id, channel in known
    ]


def _newest(line: Line) -> str:
    return line.last[1].when.date.last.isoformat() if line.last else ""


def status(context: PageContext, line: Line) -> Values:
    """Give how a channel stands by the date of the site, with the dates that show it."""
    last = line.last[1].when.date if line.last else None
    shut, resumed = line.shut, line.turns[-1] if line.status == "resumed" else None
    today = context.model.as_of
    return {
        "is": line.status,
        "last": when_of(context, *line.last) if line.last else None,
        "ago": elapsed(last.last, today.last) if last and today else "",
        "since": when_of(context, shut.turn.id, shut.turn.event) if shut else None,
        "word": shut.turn.change.word if shut else None,
        "by": context.links(_announcers(context.model, shut.turn)) if shut else (),
        "resumed": when_of(context, resumed.id, resumed.event) if resumed else None,
        "marks": _status_marks(context, line, shut.turn if shut else resumed),
    }


def _status_marks(context: PageContext, line: Line, turn: Turn | None) -> Words:
    """Give what is in doubt of a status: that the last event used the channel, or closed or opened it."""
    used = marks(context.model, line.last[0], "channel") if line.last else ()
    return (
        *used,
        *(marks(context.model, turn.id, "suspends" if turn.suspends else "resumes") if turn else ()),
    )


def _announcers(model: Model, turn: Turn) -> tuple[str, ...]:
    """Give who announced it: the origins of the statement that says so, else the measure's bodies."""
    if turn.change.statement:
        told = next((one for one in model.statements if one.id == turn.change.statement), None)
        return told.origins if told else ()
    return tuple(map(str, turn.event.organizations)) if turn.event.kind in ANNOUNCED else ()


def _offer(model: Model, id: str, channel: Channel) -> Offer:
    return thing_offer(
        model,
        id,
        INDEX,
        lambda: _basis(model, id, channel),
        lambda basis: _values(basis.context, id, channel, basis.statements),
    )


def _basis(model: Model, id: str, channel: Channel) -> Basis:
    said = model.mentions.get(id, ())
    changes = (turn.change for turn in model.lines[id].turns)
    return Basis(
        page_context(model, channel, *changes, *(statement.value for statement in said)),
        said,
        sentence(channel.summary, model) or f"{channel.name}: when it was used",
        as_of=model.as_of,
    )


def _values(context: PageContext, id: str, channel: Channel, said: Sequence[Statement]) -> Values:
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
        "strip": strip(channel.name, id, line, along, ALONE) if along else None,
        "told": told(line),
        "recent": RECENT_TOLD,
        "gap": _gap(context, line),
        "rounds": [_round(context, of, event) for of, event in reversed(line.uses)],
        "planned": [events.summary(context, of, event) for of, event in line.planned],
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
    order = {str(party): place for place, party in enumerate(context.model.site.parties)}
    there = event.people or event.organizations
    return context.links(
        sorted(
            map(str, there), key=lambda id: order.get(party_of(context.model.entries, id) or "", len(order))
        )
    )


def _change(context: PageContext, turn: Turn) -> Values:
    stated = turn.change.statement
    return {
        "what": "Suspended" if turn.suspends else "Resumed",
        "word": turn.change.word,
        "event": context.link(turn.id),
        "when": when_of(context, turn.id, turn.event),
        "by": context.links(_announcers(context.model, turn)),
        "cites": context.cites(turn.change.cite),
        "marks": marks(context.model, turn.id, "suspends" if turn.suspends else "resumes"),
        "statement": context.link(stated.id, "statement", stated.part) if stated else None,
    }
