"""What belongs to each thing: its statements, events, articles and parts, gathered in one pass each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeVar

from generator.credit import carried_by
from generator.edtf import Edtf
from generator.kinds.article import Article, Withdrawn
from generator.kinds.base import Kind
from generator.kinds.event import Event
from generator.kinds.person import Person, Role
from generator.kinds.place import Place
from generator.kinds.prose import Prose
from generator.kinds.term import Term
from generator.model.channels import Happened
from generator.model.roles import last_known
from generator.model.statements import Statement
from generator.resolve import Entry, references

Key = TypeVar("Key")
Value = TypeVar("Value")
Written = tuple[str, Article]
"""The id of an article, and the article."""


def ids_by_kind(entries: Mapping[str, Entry]) -> Mapping[type[Kind], tuple[str, ...]]:
    """Give the ids of the things of each kind, in their order."""
    return _gathered((type(entry.value), id) for id, entry in entries.items())


def statements_of(statements: Iterable[Statement]) -> Mapping[str, tuple[Statement, ...]]:
    """Give for each article, event, issue and source the statements that belong to it, in their order.

    They stand in the article, were made at the event or report it, take a stand on the issue, or were printed
    by the source.
    """
    return _gathered((id, statement) for statement in statements for id in _belongs_to(statement))


def _belongs_to(statement: Statement) -> Iterable[str]:
    ids = (
        statement.article_id,
        statement.occasion,
        statement.reports,
        statement.outlet,
        *map(str, statement.value.about),
    )
    return dict.fromkeys(id for id in ids if id)


def events_of(happened: Iterable[Happened]) -> Mapping[str, tuple[Happened, ...]]:
    """Give for each person, organization, place, channel and issue its events, in their order."""
    return _gathered((id, (of, event)) for of, event in happened for id in _part_in(event))


def _part_in(event: Event) -> Iterable[str]:
    alone = (str(id) for id in (event.place, event.channel) if id)
    return dict.fromkeys((*map(str, (*event.people, *event.organizations, *event.issues)), *alone))


def turns_of(happened: Iterable[Happened]) -> Mapping[str, tuple[Happened, ...]]:
    """Give for each channel the events in whose files it is suspended or resumed, in their order."""
    return _gathered(
        (id, (of, event))
        for of, event in happened
        for id in dict.fromkeys(str(change.channel) for change in (*event.suspends, *event.resumes))
    )


def articles_of(articles: Iterable[Written]) -> Mapping[str, tuple[Written, ...]]:
    """Give for each source the articles that it printed, in their order."""
    return _gathered((str(article.source), (id, article)) for id, article in articles if article.source)


def copies_of(entries: Mapping[str, Entry], articles: Iterable[Written]) -> Mapping[str, tuple[Written, ...]]:
    """Give for each source the articles that are copies of it, in their order."""
    carried = ((carried_by(entries, article), (id, article)) for id, article in articles)
    return _gathered((str(source), found) for source, found in carried if source)


def parts_of(entries: Mapping[str, Entry]) -> Mapping[str, tuple[str, ...]]:
    """Give for each thing the ids of its parts, sorted by id."""
    parts = ((getattr(entry.value, "part_of", None), id) for id, entry in entries.items())
    return _gathered((str(whole), id) for whole, id in parts if whole)


def stood_for(entries: Mapping[str, Entry]) -> Mapping[str, tuple[str, ...]]:
    """Give for each place the ids of those in whose stead the press names it, sorted by id."""
    return _gathered(
        (str(named), id)
        for id, entry in entries.items()
        if isinstance(entry.value, Place)
        for named in dict.fromkeys(entry.value.reported_as or ())
    )


def offices_in(people: Iterable[tuple[str, Person]]) -> Mapping[str, tuple[tuple[str, Person, Role], ...]]:
    """Give for each organization the offices in it, with who held them, the last to be held first."""
    held = ((id, person, role) for id, person in people for role in person.roles)
    newest = sorted(held, key=lambda office: last_known(office[2]) or date.min, reverse=True)
    return _gathered((str(office[2].organization), office) for office in newest if office[2].organization)


def rivals(terms: Iterable[tuple[str, Term]]) -> Mapping[str, tuple[str, ...]]:
    """Give for each term the ids of those that it must not be confused with, or the other way round."""
    pairs = {
        pair
        for id, term in terms
        for other in term.not_ or ()
        for pair in ((id, str(other)), (str(other), id))
    }
    return _gathered(sorted(pairs))


def taken_back(withdrawn: Iterable[tuple[Article, Withdrawn]]) -> Mapping[str, tuple[date, ...]]:
    """Give for each thing the days on which articles that name it were withdrawn."""
    return _gathered((id, taken.date.last) for article, taken in withdrawn for id in _named(article))


def _named(article: Article) -> Iterable[str]:
    ids: list[str] = []
    for _, reference in references(article):
        ids += [id for id, _ in reference.links()] if isinstance(reference, Prose) else [reference.id]
    return dict.fromkeys(ids)


def last_days(statements: Iterable[Statement]) -> Mapping[str, Edtf]:
    """Give for each issue the day of the last statement that takes a stand on it."""
    days: dict[str, Edtf] = {}
    for statement in statements:
        for issue in map(str, statement.value.about):
            if issue not in days or days[issue].last < statement.day.last:
                days[issue] = statement.day
    return days


def _gathered(pairs: Iterable[tuple[Key, Value]]) -> Mapping[Key, tuple[Value, ...]]:
    found: dict[Key, list[Value]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return {key: tuple(values) for key, values in found.items()}
