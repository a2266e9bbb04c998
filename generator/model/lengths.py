"""Lengths of time: in words, and the contacts that lie inside one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from operator import itemgetter

from generator.kinds.claims import Lasted
from generator.kinds.event import Event
from generator.model.origins import party_of
from generator.model.statements import Statement
from generator.resolve import Entries

CONTACTS = frozenset({"meeting", "call", "visit"})
"""Kinds of event at which parties deal with each other."""
FEW_DAYS, FEW_MONTHS = 60, 24
"""Up to so many days a length is told in days, up to so many months in months."""


def elapsed(start: date, end: date) -> str:
    """Give the time from one day to another in plain words: days, whole months, or years and months."""
    days = (end - start).days
    if days < FEW_DAYS:
        return _counted(days, "day")
    months = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)
    if months < FEW_MONTHS:
        return _counted(months, "month")
    years, rest = divmod(months, 12)
    return f"{_counted(years, 'year')} and {_counted(rest, 'month')}" if rest else _counted(years, "year")


def contacts_in_lengths(entries: Entries, statements: Iterable[Statement]) -> Mapping[str, tuple[str, ...]]:
    """Give for each statement that claims a length the contacts that lie within it, oldest first.

    Contacts are those of two parties or more, between the two events that the length is claimed of.
    """
    contacts = sorted(
        (event.when.date.first, entry.id, event.when.date.last)
        for entry, event in entries.of(Event)
        if event.kind in CONTACTS and len(_parties(entries, event)) > 1
    )
    claims = ((statement.id, statement.value.lasted) for statement in statements)
    return {
        id: tuple(_between(contacts, entries, lasted)) for id, lasted in claims if isinstance(lasted, Lasted)
    }


def _between(contacts: list[tuple[date, str, date]], entries: Entries, claim: Lasted) -> Iterator[str]:
    first, last = (entries.by_id[id].value for id in (claim.from_, claim.to))
    if isinstance(first, Event) and isinstance(last, Event):
        start = bisect_right(contacts, first.when.date.last, key=itemgetter(0))
        end = bisect_left(contacts, last.when.date.first, key=itemgetter(0))
        yield from (id for _, id, until in contacts[start:end] if until < last.when.date.first)


def _parties(entries: Entries, event: Event) -> set[str]:
    there = (*event.people, *event.organizations)
    return {party for id in there if (party := party_of(entries.by_id, id))}


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
