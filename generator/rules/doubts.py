"""Hold doubts to the fields that they are about."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check import fields_of
from generator.kinds.base import Thing
from generator.problems import Problem, nearest
from generator.resolve import Entries


def doubts_are_about_fields(entries: Entries) -> Iterator[Problem]:
    """Give a problem for a doubt about a field that the thing does not have."""
    for entry, thing in entries.of(Thing):
        written = {name for name in fields_of(type(thing)) if name in entry.sheet.data}
        for field in thing.doubt:
            if field not in written:
                message = f"there is a doubt about '{field}', which is not written here"
                yield Problem(
                    entry.sheet.key_place(("doubt", field)), "G103", message, nearest(field, written)
                )
