"""A page for each event, and their index."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator import edtf
from generator.kinds.event import Change, Event
from generator.kinds.person import Person, Role
from generator.kinds.place import Place
from generator.links import marked
from generator.model import Model
from generator.model.channels import is_supported
from generator.model.roles import role_on
from generator.model.support import CHANGES, SEVERAL, SINGLE, WHEN, Ours
from generator.page import Link, Offer, Words
from generator.pages.parts.compared import compared
from generator.pages.parts.context import PageContext, Values, date, page_context, sentence
from generator.pages.parts.datings import counted, datings, is_dated
from generator.pages.parts.doubts import in_words, of_role, when_of
from generator.pages.parts.index import Index, index_offers
from generator.pages.parts.readouts import accounts, narration, readouts
from generator.pages.parts.reuse import OF_EVENTS
from generator.pages.parts.rows import event_row
from generator.pages.parts.sections import Section, fitted, shown_in, statement_list, year_of
from generator.pages.parts.statements import verified_count
from generator.pages.parts.thing import Basis, common, thing_offers

INDEX = "events/index.md"
LEAD = "Meetings, calls, visits and other events that the sources tell of, newest first."


def offers(model: Model) -> Iterator[Offer]:
    """Offer the index of events, and one page an event."""
    context = PageContext(model)
    rows = [(year_of((id, event)), partial(event_row, context, id, event)) for id, event in model.happened]
    yield from index_offers(Index(INDEX, "Events", LEAD, reuse=OF_EVENTS), rows)
    yield from thing_offers(model, model.happened, INDEX, _basis, _values)


def _basis(model: Model, id: str, event: Event) -> Basis:
    statements, sections = model.statements_of.get(id, ()), fitted(_sections(model, id))
    shown = shown_in(sections, statements)
    context = page_context(model, event, *_roles(model, event), statements=shown)
    about = sentence(event.summary, model) or event.kind.capitalize()
    return Basis(context, statements, f"{in_words(event)}: {about}", sections=sections)


def _sections(model: Model, id: str) -> Iterator[Section]:
    """Give what was said there and of it elsewhere, and what outlets tell of it and around it."""
    statements = model.statements_of.get(id, ())
    attributed = [statement for statement in statements if not statement.is_narration]
    there = [statement for statement in attributed if statement.occasion == id]
    elsewhere = [statement for statement in attributed if statement.occasion != id]
    telling = [statement for statement in statements if statement.is_narration]
    of_it = [statement for statement in telling if statement.reports == id]
    around = [statement for statement in telling if statement.reports != id]
    dated = [statement for statement in statements if statement.reports == id and is_dated(statement)]
    yield statement_list(
        model, "said", "What each side said there", there, partial(readouts, elsewhere=elsewhere)
    )
    yield statement_list(model, "dated", "How the date is known", dated, datings)
    yield statement_list(model, "reported", "What was said of it elsewhere", elsewhere, accounts)
    yield statement_list(model, "narration", "What outlets tell of it", of_it, narration)
    yield statement_list(model, "around", "What outlets tell around it", around, narration)


def _roles(model: Model, event: Event) -> Iterator[Role]:
    """Give the offices that those who took part held at the time."""
    people = (model.get(id, Person) for id in event.people)
    roles = (role_on(person, event.when.date) for person in people if person)
    yield from (role for role in roles if role)


def _values(basis: Basis, id: str, event: Event) -> Values:
    context, statements = basis.context, basis.statements
    return {
        **common(context, event),
        "kind": event.kind,
        "when": date(event.when.date),
        "counted": counted(context, event.when),
        "ours": _ours(context, id, event),
        "place": context.link(event.place) if event.place else None,
        "reported_as": _reported_as(context, event),
        "people": [_participant(context, person, event) for person in event.people],
        "organizations": context.links(event.organizations),
        "channel": context.link(event.channel) if event.channel else None,
        "round": event.round,
        "suspends": _changes(context, event.suspends),
        "resumes": _changes(context, event.resumes),
        "issues": context.links(event.issues),
        "follows": context.link(event.follows) if event.follows else None,
        "verified": verified_count(statement for statement in statements if statement.occasion == id),
        "compared": compared(context, id),
        **_path(context, id),
    }


def _path(context: PageContext, id: str) -> Values:
    """Give the events before and after: in its channel if it used one, else in time."""
    beside = context.model.beside[id]
    around = (("Before", beside.before), ("After", beside.after))
    return {
        "path": [
            {"name": name, "link": context.link(of), "when": when_of(context, of, other)}
            for name, of in around
            if of and (other := context.model.get(of, Event))
        ],
        "within": context.link(beside.channel) if beside.channel else None,
    }


def _ours(context: PageContext, id: str, event: Event) -> Values:
    """Give by field what no source here says, and why we say so; None where there is nothing to tell."""
    reasons = {str(field): context.prose(why) for field, why in event.because.items()}
    return {
        field: _choice(context, event, field, own) | {"because": reasons.get(field, ())}
        if (own := [ours for ours in context.model.ours.get(id, ()) if ours.field == field])
        or field in reasons
        else None
        for field in (WHEN, *SINGLE, *SEVERAL, *CHANGES)
    }


def _choice(context: PageContext, event: Event, field: str, own: list[Ours]) -> Values:
    """Give of which values of a field no source is, if not of all, and what sources say instead."""
    are_some = field in SEVERAL and len(own) < len(getattr(event, field))
    return {
        "is_ours": bool(own),
        "of": [context.link(ours.value) for ours in own] if are_some else [],
        "instead": [_said_instead(context, field, value) for ours in own for value in ours.instead],
    }


def _said_instead(context: PageContext, field: str, value: str) -> Link:
    if field == WHEN:
        return Link(edtf.words(edtf.parse(value)))
    return Link(value) if field == "round" else context.link(value)


def _changes(context: PageContext, changes: tuple[Change, ...]) -> list[Values]:
    """Give what closed or opened a channel, as far as something that stands says so."""
    return [_change(context, change) for change in changes if is_supported(change, context.model.standing)]


def _change(context: PageContext, change: Change) -> Values:
    stated = change.statement
    return {
        "channel": context.link(change.channel),
        "word": change.word,
        "cites": context.cites(change.cite),
        "statement": context.link(stated.id, "statement", stated.part) if stated else None,
    }


def _reported_as(context: PageContext, event: Event) -> Words:
    """Give what the press calls the place, with a mark where that is in doubt."""
    place = event.place and context.model.get(event.place, Place)
    if not place or not place.reported_as:
        return ()
    *others, last = context.links(place.reported_as)
    return (
        *(piece for link in others for piece in (link, Link(", "))),
        *marked(context.model, last, event.place or "", "reported_as"),
    )


def _participant(context: PageContext, id: str, event: Event) -> Values:
    person = context.model.get(id, Person)
    held = role_on(person, event.when.date) if person else None
    return {
        "link": context.link(id),
        "role": held.title if held else None,
        "doubts": of_role(person, held) if person and held else [],
        "cites": context.cites(held.cite if held else ()),
    }
