"""Find in a text the names of known things, and those that nothing known has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.draft.flat import Flat
from generator.draft.lexicon import START, Lexicon, Name
from generator.draft.mention import Mention

AT_A_PLACE = re.compile(r"\b(?:in|at|near|inside|outside|around|to|off|over|leaving|visited)(?: the)? $")
IN_ORDER = (
    "people", "organizations", "parties", "places", "glossary", "channels", "events", "issues", "sources"
)  # fmt: skip
"""Kinds in the order in which one is taken that shares a name with another."""


def known_names(flat: Flat, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Give every name of a known thing, the longest at each place."""
    return tuple(_known_names(flat.text, lexicon))


def _known_names(text: str, lexicon: Lexicon) -> Iterator[Mention]:
    at = 0
    while match := START.search(text, at):
        at = match.end()
        if names := lexicon.at(text, match.start()):
            mention = _mention(text, match.start(), names)
            at = max(at, mention.end)
            yield mention


def _mention(text: str, start: int, names: tuple[Name, ...]) -> Mention:
    end = start + len(names[0].words)
    folder = _folder(text[max(0, start - 20) : start], {name.folder for name in names})
    of_kind = [name for name in names if name.folder == folder]
    ids = tuple(sorted({name.id for name in of_kind}))
    is_office = all(name.is_office for name in of_kind)
    return Mention(start, end, text[start:end], folder, ids, is_office=is_office)


def _folder(before: str, folders: Iterable[str]) -> str:
    """Give the kind that is meant of those that have the name: behind "in" it is a place."""
    among = set(folders)
    if "places" in among and AT_A_PLACE.search(before):
        return "places"
    return min(among, key=IN_ORDER.index)
