"""Lengths of time: in words, and the contacts that lie inside one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.kinds.event import Event
from generator.model.origins import party_of
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


def contacts_between(entries: Entries, start: str, end: str) -> Iterator[str]:
    """Give the ids of the contacts of two parties or more that lie between two events, oldest first."""
    first, last = (entries.by_id[id].value for id in (start, end))
    if not isinstance(first, Event) or not isinstance(last, Event):
        return
    found = [
        (event.when.date.first, entry.id)
        for entry, event in entries.of(Event)
        if event.kind in CONTACTS
        and first.when.date.last < event.when.date.first
        and event.when.date.last < last.when.date.first
        and len(_parties(entries, event)) > 1
    ]
    yield from (id for _, id in sorted(found))


def _parties(entries: Entries, event: Event) -> set[str]:
    there = (*event.people, *event.organizations)
    return {party for id in there if (party := party_of(entries.by_id, id))}


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
