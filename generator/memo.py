"""Remember what pure functions made of values and of files, for as long as these are the very same."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

Made = TypeVar("Made")
Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")

YOUNG = 2_000_000_000
"""Nanoseconds for which a file that was saved is read at each ask: within the same tick of the clock of a
file system it may have been saved twice, and FAT counts in ticks of two seconds."""


class _Absent:
    """What a look-up finds where there is nothing."""


ABSENT = _Absent()
WHOLE = object()
"""What is looked up by whoever goes through a whole mapping."""


class Watched(Mapping[Key, Value], Generic[Key, Value]):
    """A mapping that notes what is looked up in it, which is all of it where somebody goes through it."""

    def __init__(self, mapping: Mapping[Key, Value]) -> None:
        """Start with nothing looked up."""
        self._mapping = mapping
        self.seen: dict[object, object] = {}

    def __getitem__(self, key: Key) -> Value:
        """Look a key up, and note what is found, or that nothing is."""
        value = self._mapping.get(key, ABSENT)
        self.seen[key] = value
        if isinstance(value, _Absent):
            raise KeyError(key)
        return value

    def __iter__(self) -> Iterator[Key]:
        """Go through it, and note all of it."""
        self.seen[WHOLE] = tuple(self._mapping.items())
        return iter(self._mapping)

    def __len__(self) -> int:
        """Count, and note all of it."""
        return sum(1 for _ in self)


@dataclass(frozen=True)
class _Kept:
    """Something that was made, and all that it was made of."""

    parts: tuple[object, ...]
    seen: tuple[Mapping[object, object], ...]
    """What was found in each mapping, by what was looked up there."""
    made: Any

    def is_of(self, mappings: tuple[Mapping[Any, Any], ...]) -> bool:
        """Tell whether everything that was looked up is still found."""
        pairs = zip(self.seen, mappings, strict=True)
        return all(_is_there(mapping, key, found) for seen, mapping in pairs for key, found in seen.items())


class Memo:
    """What was made, by the function that made it and the identity of what it was made of.

    It can't be wrong as long as functions are pure and values don't change. What something was made of is
    kept beside it, so that no other thing can have its identity.
    """

    def __init__(self, *, keeps: bool = True) -> None:
        """Start with nothing; one that keeps nothing, for a single reading, notes no look-ups either."""
        self._keeps = keeps
        self._kept: dict[Hashable, _Kept] = {}
        self._used: dict[Hashable, _Kept] = {}

    def of(self, make: Callable[..., Made], *parts: object) -> Made:
        """Give what a function makes of some values."""
        return self.of_lookups(make, (), *parts)

    def of_file(self, make: Callable[..., Made], path: Path, *parts: Hashable) -> Made:
        """Give what a function makes of a file, which it reads itself, and of values, which are compared."""
        if not self._keeps:
            return make(path, *parts)
        state = _state(path)
        key = (make, path, *parts)
        kept = self._find(key)
        if kept is None or state is None or kept.parts[0] != state:
            kept = _Kept((state,), (), make(path, *parts))
        self._used[key] = kept
        made: Made = kept.made
        return made

    def of_lookups(
        self, make: Callable[..., Made], mappings: tuple[Mapping[Any, Any], ...], *parts: object
    ) -> Made:
        """Give what a function makes of some values and of what it looks up in some mappings.

        The function is handed the mappings first, and looks up in them all that it wants to know of them.
        """
        if not self._keeps:
            return make(*mappings, *parts)
        key = (make, *map(id, parts))
        kept = self._find(key)
        if kept is None or not kept.is_of(mappings):
            watched = tuple(Watched(mapping) for mapping in mappings)
            made = make(*watched, *parts)
            kept = _Kept(parts, tuple(each.seen for each in watched), made)
        self._used[key] = kept
        result: Made = kept.made
        return result

    def forget_unused(self) -> None:
        """Let go of what nobody has asked for since the last time."""
        self._kept, self._used = self._used, {}

    def _find(self, key: Hashable) -> _Kept | None:
        return self._used.get(key) or self._kept.pop(key, None)


def _is_there(mapping: Mapping[Any, object], key: object, found: object) -> bool:
    now = tuple(mapping.items()) if key is WHOLE else mapping.get(key, ABSENT)
    return now is found or now == found


def _state(path: Path) -> tuple[int, ...] | None:
    """Give what shows that a file was saved; None where it can't tell yet, or the file can't be looked at."""
    try:
        status = path.lstat()
    except OSError:
        return None
    if time.time_ns() - status.st_mtime_ns < YOUNG:
        return None
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino
