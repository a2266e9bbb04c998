"""Read what search finds from a built site, as a browser reads it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from generator.engine.shards import ROWS, START, Row

LOOKED_UP = {
    "Taiwan": {"taiwan"},
    "US": {"us"},
    "U.S": {"us"},
    "P.L.A": {"pla"},
    "G-7": {"g7"},
    "F-35": {"f35", "35"},
    "Dong-hyun": {"donghyun", "dong", "hyun"},
    "O’Brien’s": {"obriens", "brien"},
    "Łódź": {"lodz"},
    "ΟΔΟΣ": {"οδοσ"},
    "配额不变": {"配额不变", "配额", "额不", "不变", "变"},
    "김동현": {"김동현", "김동", "동현", "현"},
    "F-35战机": {"f35战机", "35战机", "战机", "机"},
    "𠮷野": {"𠮷野", "野"},
    "—": set(),
}
"""Words as they are typed or printed, and the forms by which each is found."""


def rows(folder: Path) -> dict[int, Row]:
    """Give what is shown of each document, by its number."""
    return {
        ROWS * int(path.stem) + place: tuple(row)
        for path in folder.glob("*/documents/*.json")
        for place, row in enumerate(read(path))
    }


def locations(folder: Path, word: str) -> set[str]:
    """Give where the documents are of a folded word, or of a beginning with a ``*``."""
    shown = rows(folder)
    return {shown[number][0] for number, _ in postings(folder, word)}


def postings(folder: Path, word: str) -> Iterator[tuple[int, int]]:
    """Give the numbers of a word's documents, each with the level of its weight."""
    start = read(folder / START)
    place = max(0, sum(_as_a_browser(first) <= _as_a_browser(word) for first in start["words"]) - 1)
    levels = read(folder / start["folder"] / f"words/{place}.json").get(word, [])
    for level, distances in zip(levels[::2], levels[1::2], strict=True):
        number = 0
        for distance in distances:
            number += distance
            yield number, level


@cache
def read(path: Path) -> Any:
    """Give what a file holds that does not change."""
    return json.loads(path.read_text(encoding="utf-8"))


def _as_a_browser(word: str) -> bytes:
    """Give what JavaScript compares words by."""
    return word.encode("utf-16-be")
