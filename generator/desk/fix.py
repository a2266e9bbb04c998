"""Write the dates that words alone have, and touch no other character; no file that was saved meanwhile."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.desk.edits import Edit, edit_file
from generator.gate import build_entries
from generator.load import Sheet
from generator.readings import missing_dates
from generator.writing import Unwritten
from generator.writing.leftovers import sweep


@dataclass(frozen=True)
class Additions:
    """The dates that one file lacks."""

    sheet: Sheet
    """The file as it was read."""
    edits: tuple[Edit, ...]
    told: tuple[str, ...]
    """A line for each date: its place, and the date."""


@dataclass(frozen=True)
class Fixed:
    """What came of fixing: a line for each date that was written, and the files that could not be."""

    written: tuple[str, ...]
    unwritten: tuple[Unwritten, ...]


def fix(content: Path) -> Fixed:
    """Write each date that is missing beside words which have one."""
    sweep(content)
    return write(additions(content))


def additions(content: Path) -> Iterator[Additions]:
    """Give what is to be written, by file."""
    entries = build_entries(content, [])
    sheets: dict[str, Sheet] = {}
    edits: dict[str, list[Edit]] = defaultdict(list)
    lines: dict[str, list[str]] = defaultdict(list)
    for entry, route, day in missing_dates(entries):
        path = entry.sheet.path
        sheets[path] = entry.sheet
        index, text = entry.sheet.addition(route, "words", "date", day)
        edits[path].append(Edit(index, index, text))
        lines[path].append(f"{entry.sheet.place((*route, 'words'))}: date: {day}")
    return (Additions(sheet, tuple(edits[path]), tuple(lines[path])) for path, sheet in sheets.items())


def write(missing: Iterable[Additions]) -> Fixed:
    """Write what is missing; a file that is no longer as it was read is left alone."""
    written: list[str] = []
    unwritten: list[Unwritten] = []
    for added in missing:
        try:
            edit_file(added.sheet, added.edits)
        except Unwritten as fault:
            unwritten.append(fault)
        else:
            written.extend(added.told)
    return Fixed(tuple(written), tuple(unwritten))
