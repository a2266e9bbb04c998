"""A page for each person, and their index."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.kinds.event import Event
from generator.kinds.person import Person, Role
from generator.links import link
from generator.model import Model
from generator.model.channels import Happened
from generator.page import Link, Offer
from generator.pages.parts.context import PageContext, Values, page_context, sentence
from generator.pages.parts.doubts import when_of
from generator.pages.parts.drawings.meetings import network
from generator.pages.parts.index import Index, index_offers, rows_by_party
from generator.pages.parts.listing import WHOLE
from generator.pages.parts.readouts import voices
from generator.pages.parts.reuse import to_follow
from generator.pages.parts.roles import office
from generator.pages.parts.rows import row
from generator.pages.parts.sections import (
    Section,
    event_list,
    fitted,
    initial_of,
    named_by_others,
    shown_in,
    statement_list,
    thing_list,
)
from generator.pages.parts.thing import Basis, common, thing_offers

INDEX = "people/index.md"
LEAD = "Who speaks, and who is spoken of, by party."
OCCASIONS = 10
"""Meetings of two people that the page of one names, the latest; all stand in its list of events."""


def offers(model: Model) -> Iterator[Offer]:
    """Offer the index of people, and one page a person."""
    index = Index(INDEX, "People", LEAD, "people.md", first={"network": lambda: network(PageContext(model))})
    yield from index_offers(index, rows_by_party(model, Person))
    yield from thing_offers(model, model.of(Person), INDEX, _basis, _values)


def _basis(model: Model, id: str, person: Person) -> Basis:
    statements, sections = model.mentions.get(id, ()), fitted(_sections(model, id))
    context = page_context(model, person, statements=shown_in(sections, statements))
    description = sentence(person.summary, model) or f"{person.name}: roles, statements and events"
    return Basis(context, statements, description, sections=sections)


def _sections(model: Model, id: str) -> tuple[Section, ...]:
    statements = model.mentions.get(id, ())
    own = [statement for statement in statements if statement.is_by(id) and not statement.is_narration]
    others = [statement for statement in statements if not statement.is_by(id)]
    return (
        statement_list(model, "said", "What they said", own, voices),
        event_list(model, model.events_of.get(id, ()), "people"),
        _met(model, id),
        *named_by_others(model, others),
    )


def _values(basis: Basis, id: str, person: Person) -> Values:
    context = basis.context
    return {
        **common(context, person),
        "party": context.link(person.party) if person.party else None,
        "roles": [office(context, role, role.doubt.values(), _where(context, role)) for role in person.roles],
        "reuse": to_follow(context.model, id),
    }


def _met(model: Model, id: str) -> Section:
    """Give the people of other parties whom somebody met or called, each with where and when."""
    return thing_list(
        "met",
        "Whom they met",
        list(model.meetings.get(id, {}).items()),
        _meetings,
        row=lambda met: (
            initial_of(model, met[0]),
            lambda: row(link(model, met[0]), more=(Link(times(len(met[1]))),)),
        ),
    )


def _meetings(context: PageContext, met: Sequence[tuple[str, Sequence[Happened]]]) -> list[Values]:
    """Give those who were met, each with the latest occasions: the fewer the more people they are."""
    most = min(OCCASIONS, WHOLE // max(1, len(met)))
    return [
        {
            "link": context.link(other),
            "events": [_occasion(context, *happened) for happened in events[:most]],
            "more": times(len(events)) if len(events) > most else "",
        }
        for other, events in met
    ]


def times(number: int) -> str:
    """Say how often."""
    return {1: "once", 2: "twice"}.get(number, f"{number:,} times")


def _occasion(context: PageContext, of: str, event: Event) -> Values:
    return {"link": context.link(of), "when": when_of(context, of, event)}


def _where(context: PageContext, held: Role) -> Link | None:
    """Give the body of an office, unless its title has it already."""
    if held.organization is None or context.model.name(held.organization) in held.title:
        return None
    return context.link(held.organization)
