"""Hold an event's own date and place to what a source says of it, or to a reference."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator import edtf, relations
from generator.edtf import Edtf
from generator.kinds.article import NONE, Article
from generator.kinds.event import Event
from generator.kinds.place import Place
from generator.problems import Problem
from generator.relations import Above
from generator.resolve import Entries
from generator.rules.statements import numbered

Told = Mapping[str, list[Edtf | str]]
"""Event → what statements say of one fact about it."""


def choices_are_supported(entries: Entries) -> Iterator[Problem]:
    """Give a problem for a date or place of ours that lies in no source's value and cites nothing."""
    dates, places = _told(entries)
    above = {entry.id: _above(place) for entry, place in entries.of(Place)}
    for entry, event in entries.of(Event):
        if event.cite:
            continue
        told = dates.get(entry.id, [])
        if told and not any(_has(event.when.date, one, above) for one in told):
            said = " or ".join(edtf.explained(one) for one in dict.fromkeys(map(str, told)))
            ours = edtf.explained(str(event.when.date))
            message = f"the sources here say {said}, not {ours}: a date of our own needs 'cite'"
            yield Problem(entry.sheet.place(("when",)), "E102", message)
        named = places.get(entry.id, [])
        if event.place and named and not any(_has(event.place, one, above) for one in named):
            said = " or ".join(dict.fromkeys(map(str, named)))
            message = f"the sources here say {said}, not {event.place}: a place of our own needs 'cite'"
            yield Problem(entry.sheet.place(("place",)), "E103", message)


def _told(entries: Entries) -> tuple[Told, Told]:
    dates: dict[str, list[Edtf | str]] = defaultdict(list)
    places: dict[str, list[Edtf | str]] = defaultdict(list)
    for _, article in entries.of(Article):
        for _, statement in numbered(article) if not article.withdrawn else ():
            event = statement.reports or statement.occasion or article.occasion
            if event is None or event == NONE:
                continue
            if statement.when and statement.when.date:
                dates[event].append(statement.when.date)
            if isinstance(place := statement.fact.get("place"), str):
                places[event].append(place)
    return dates, places


def _above(place: Place) -> tuple[str, ...]:
    return tuple(map(str, (*((place.part_of,) if place.part_of else ()), *(place.reported_as or ()))))


def _has(ours: Edtf | str, told: Edtf | str, above: Above) -> bool:
    """Tell whether a value of ours is what a source says, or lies inside it."""
    if isinstance(ours, Edtf) and isinstance(told, Edtf):
        return told.first <= ours.first and ours.last <= told.last
    return relations.of_ids(str(ours), str(told), above) in ("equal", "inside")
