"""A page for each person, and their index."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kinds.article import Article
from generator.kinds.person import Person, Role
from generator.model import Model, Statement
from generator.pages import events
from generator.pages.index import index, rows_by_party
from generator.pages.maker import Maker, Values, date, maker, sentence
from generator.pages.names import spellings
from generator.pages.page import common, page_of
from generator.pages.statements import narration, voices
from generator.render import Page

INDEX = "people/index.md"


def pages(model: Model) -> Iterator[Page]:
    """Give the index of people, and one page a person."""
    yield from index(
        INDEX, "People", "Who speaks, and who is spoken of, by party.", rows_by_party(model, Person)
    )
    for id, person in model.of(Person):
        yield _page(model, id, person)


def _page(model: Model, id: str, person: Person) -> Page:
    told = model.mentions.get(id, ())
    make = maker(model, person, *(found.value for found in told))
    misprints = tuple(_misprints(model, id))
    description = sentence(person.summary, model) or f"{person.name}: roles, statements and events"
    values = _values(make, id, person, told) | {"aka": [*person.aka, *misprints]}
    return page_of(make, id, INDEX, description, told, values, spellings(person, *misprints))


def _misprints(model: Model, id: str) -> Iterator[str]:
    for article in (article for _, article in model.of(Article) if not article.withdrawn):
        yield from (words for of, spelled in article.spelled.items() if of == id for words in spelled)


def _values(make: Maker, id: str, person: Person, told: tuple[Statement, ...]) -> Values:
    others = [found for found in told if not found.is_by(id)]
    return {
        **common(make, person),
        "party": make.link(person.party) if person.party else None,
        "roles": [role(make, held) for held in person.roles],
        "said": voices(make, [found for found in told if found.is_by(id)]),
        "events": [
            events.summary(make, of, event)
            for of, event in events.newest_first(make.model)
            if id in event.people
        ],
        "named": voices(make, others),
        "narration": narration(make, others),
    }


def role(make: Maker, held: Role) -> Values:
    """Give an office with all that is known of its time, and who says so."""
    return {
        "title": held.title,
        "organization": make.link(held.organization) if held.organization else None,
        "from": date(held.from_) if held.from_ else None,
        "to": date(held.to) if held.to else None,
        "seen": [date(day) for day in held.seen or ()],
        "cites": make.cites(held.cite),
        "statement": make.link(held.statement.id, "statement", held.statement.part)
        if held.statement
        else None,
    }
