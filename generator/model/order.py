"""In which order things stand in lists, and what tells those of one name apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from generator.kinds import COLLECTIONS
from generator.kinds.base import Kind, Thing
from generator.kinds.person import Person, family_name
from generator.resolve import Entry
from generator.texts.folding import folded, sort_key

SortKey = tuple[tuple[int, int, str], ...]


def sorting(value: Kind, name: str) -> tuple[SortKey, SortKey]:
    """Give what a thing is sorted by: its ``sort``, a person's family name, else its name; then its name."""
    by = value.sort if isinstance(value, Thing) else None
    if by is None and isinstance(value, Person):
        by = family_name(value)
    return sort_key(by or name), sort_key(name)


def titles(entries: Mapping[str, Entry]) -> Mapping[str, str]:
    """Give the titles of things that share a name: behind it stands what they are, or their id too."""
    alike: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries.values():
        if isinstance(entry.value, Thing):
            alike[folded(entry.value.name)].append(entry)
    return {
        entry.id: f"{getattr(entry.value, 'name', entry.id)} ({_what(entry, several)})"
        for several in alike.values()
        for entry in several
        if len(several) > 1
    }


def _what(entry: Entry, several: list[Entry]) -> str:
    folders = Counter(other.folder for other in several)
    label = COLLECTIONS[entry.folder].label.lower()
    return label if folders[entry.folder] == 1 else f"{label} {entry.id}"
