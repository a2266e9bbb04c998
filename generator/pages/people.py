"""A page for each person, and their index."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kinds.event import Event
from generator.kinds.person import Person, Role
from generator.model import Model, Statement
from generator.model.lengths import CONTACTS
from generator.pages import events
from generator.pages.data import to_follow
from generator.pages.doubts import when_of
from generator.pages.index import index, rows_by_party
from generator.pages.maker import Maker, Values, date, maker, sentence
from generator.pages.network import network
from generator.pages.page import common, page_of
from generator.pages.readouts import narration, voices
from generator.render import Link, Page

INDEX = "people/index.md"
LEAD = "Who speaks, and who is spoken of, by party."


def pages(model: Model) -> Iterator[Page]:
    """Give the index of people, and one page a person."""
    rows = rows_by_party(model, Person)
    met = network(Maker(model))
    yield from index(INDEX, "People", LEAD, rows, template="people.md", more={"network": met})
    for id, person in model.of(Person):
        yield _page(model, id, person)


def _page(model: Model, id: str, person: Person) -> Page:
    told = model.mentions.get(id, ())
    make = maker(model, person, *(found.value for found in told))
    description = sentence(person.summary, model) or f"{person.name}: roles, statements and events"
    values = _values(make, id, person, told)
    return page_of(make, id, INDEX, description, told, values)


def _values(make: Maker, id: str, person: Person, told: tuple[Statement, ...]) -> Values:
    others = [found for found in told if not found.is_by(id)]
    return {
        **common(make, id, person),
        "party": make.link(person.party) if person.party else None,
        "roles": [role(make, held) | {"organization": _where(make, held)} for held in person.roles],
        "said": voices(make, [found for found in told if found.is_by(id)]),
        "reuse": to_follow(make.model, id),
        "events": [
            events.summary(make, of, event, "people")
            for of, event in make.model.happened
            if id in event.people
        ],
        "met": _met(make, id, person),
        "named": voices(make, others),
        "narration": narration(make, others),
    }


def _met(make: Maker, id: str, person: Person) -> list[Values]:
    """Give the people of other parties whom somebody met or called, each with where and when."""
    shared: dict[str, list[tuple[str, Event]]] = {}
    for of, event in make.model.happened:
        if event.kind in CONTACTS and id in event.people:
            for other in event.people:
                if _party(make, other) != person.party:
                    shared.setdefault(other, []).append((of, event))
    return [
        {"link": make.link(other), "events": [_occasion(make, *one) for one in occasions]}
        for other, occasions in shared.items()
    ]


def _party(make: Maker, id: str) -> str | None:
    other = make.model.get(id, Person)
    return other.party if other else None


def _occasion(make: Maker, of: str, event: Event) -> Values:
    return {"link": make.link(of), "when": when_of(make, of, event)}


def role(make: Maker, held: Role) -> Values:
    """Give an office with all that is known of its time, and who says so."""
    return {
        "title": held.title,
        "from": date(held.from_) if held.from_ else None,
        "to": date(held.to) if held.to else None,
        "seen": [date(day) for day in held.seen or ()],
        "because": held.because,
        "cites": make.cites(held.cite),
        "statement": make.link(held.statement.id, "statement", held.statement.part)
        if held.statement
        else None,
        "doubts": list(held.doubt.values()),
    }


def _where(make: Maker, held: Role) -> Link | None:
    """Give the body of an office, unless its title has it already."""
    if held.organization is None or make.model.name(held.organization) in held.title:
        return None
    return make.link(held.organization)
