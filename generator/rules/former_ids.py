"""Hold former ids free: their addresses lead to what bears a new one."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kinds.article import Article
from generator.kinds.base import Thing
from generator.load import NAME
from generator.problems import Problem
from generator.resolve import Entries, Entry


def former_ids_are_free(entries: Entries) -> Iterator[Problem]:
    """Give a problem for a former id that is used now, claimed twice, or could not be one."""
    claimed: dict[str, str] = {}
    for entry, thing in _movable(entries):
        for index, former in enumerate(thing.was):
            place = entry.sheet.place(("was", index))
            if not NAME.fullmatch(former):
                yield Problem(
                    place, "G102", f"'{former}' was never an id: small letters, digits, single hyphens"
                )
            elif former in entries.files.folders:
                yield Problem(
                    place,
                    "G102",
                    f"'{former}' is the id of something in content/{entries.files.folders[former]}",
                )
            elif former in claimed:
                yield Problem(place, "G102", f"'{claimed[former]}' says that it was '{former}' too")
            claimed.setdefault(former, entry.id)


def _movable(entries: Entries) -> Iterator[tuple[Entry, Thing | Article]]:
    yield from entries.of(Thing)
    yield from entries.of(Article)
