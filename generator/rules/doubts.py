"""Hold doubts to the fields that they are about."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kinds import has_page
from generator.kinds.base import UNPRINTED, Kind, Thing
from generator.load import Route
from generator.problems import Problem, nearest
from generator.resolve import Entries, Entry


def doubts_are_about_fields(entries: Entries) -> Iterator[Problem]:
    """Give a problem for a doubt about a field that is not written, or that no page prints."""
    for entry, thing in entries.of(Thing):
        for route, value, doubt in _doubts(thing):
            for field in doubt:
                yield from _misplaced(entry, value, (*route, "doubt", field), field)


def _doubts(value: Kind, route: Route = ()) -> Iterator[tuple[Route, Kind, dict[str, str]]]:
    """Give the doubts of a thing and of each of its parts, with the way to whatever has them."""
    if doubt := getattr(value, "doubt", None):
        yield route, value, doubt
    for name, field in type(value).model_fields.items():
        several = getattr(value, name)
        for index, part in enumerate(several if isinstance(several, tuple) else ()):
            if isinstance(part, Kind):
                yield from _doubts(part, (*route, field.alias or name, index))


def _misplaced(entry: Entry, value: Kind, route: Route, field: str) -> Iterator[Problem]:
    fields = type(value).model_fields
    written = {fields[name].alias or name for name in value.model_fields_set}
    place = entry.sheet.key_place(route)
    if not has_page(type(value)):
        yield Problem(place, "G121", "a doubt about a party would be printed nowhere: parties have no page")
    elif field not in written:
        near = nearest(field, written - UNPRINTED)
        yield Problem(place, "G103", f"there is a doubt about '{field}', which is not written here", near)
    elif field in UNPRINTED:
        message = f"a doubt about '{field}' would be printed nowhere, like '{field}' itself"
        yield Problem(place, "G121", message)
