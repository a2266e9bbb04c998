"""A page for each person, and their index."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kinds.event import Event
from generator.kinds.person import Person, Role
from generator.model import Model
from generator.page import Link, Offer
from generator.pages.parts.context import PageContext, Values, page_context, sentence
from generator.pages.parts.doubts import when_of
from generator.pages.parts.drawings.meetings import network
from generator.pages.parts.index import Index, index_offers, rows_by_party
from generator.pages.parts.readouts import narration, voices
from generator.pages.parts.reuse import to_follow
from generator.pages.parts.roles import office
from generator.pages.parts.rows import event_row
from generator.pages.parts.thing import Basis, common, thing_offers

INDEX = "people/index.md"
LEAD = "Who speaks, and who is spoken of, by party."


def offers(model: Model) -> Iterator[Offer]:
    """Offer the index of people, and one page a person."""
    index = Index(INDEX, "People", LEAD, "people.md", more=lambda: {"network": network(PageContext(model))})
    yield from index_offers(index, rows_by_party(model, Person))
    yield from thing_offers(model, model.of(Person), INDEX, _basis, _values)


def _basis(model: Model, id: str, person: Person) -> Basis:
    statements = model.mentions.get(id, ())
    context = page_context(model, person, statements=statements)
    description = sentence(person.summary, model) or f"{person.name}: roles, statements and events"
    return Basis(context, statements, description)


def _values(basis: Basis, id: str, person: Person) -> Values:
    context, statements = basis.context, basis.statements
    others = [statement for statement in statements if not statement.is_by(id)]
    return {
        **common(context, id, person),
        "party": context.link(person.party) if person.party else None,
        "roles": [office(context, role, role.doubt.values(), _where(context, role)) for role in person.roles],
        "said": voices(context, [statement for statement in statements if statement.is_by(id)]),
        "reuse": to_follow(context.model, id),
        "events": [
            event_row(context, of, event, "people") for of, event in context.model.events_of.get(id, ())
        ],
        "met": _met(context, id),
        "named": voices(context, others),
        "narration": narration(context, others),
    }


def _met(context: PageContext, id: str) -> list[Values]:
    """Give the people of other parties whom somebody met or called, each with where and when."""
    return [
        {"link": context.link(other), "events": [_occasion(context, *happened) for happened in events]}
        for other, events in context.model.meetings.get(id, {}).items()
    ]


def _occasion(context: PageContext, of: str, event: Event) -> Values:
    return {"link": context.link(of), "when": when_of(context, of, event)}


def _where(context: PageContext, held: Role) -> Link | None:
    """Give the body of an office, unless its title has it already."""
    if held.organization is None or context.model.name(held.organization) in held.title:
        return None
    return context.link(held.organization)
