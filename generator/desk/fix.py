"""Write the dates that words alone have, and touch no other character; no file that was saved meanwhile."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.load import Sheet
from generator.readings import missing_dates
from generator.site import build_entries
from generator.writing import Unwritten, changed, replace
from generator.writing.leftovers import sweep

BREAK = re.compile("\r\n|\r")
BOM = "\ufeff"


@dataclass(frozen=True)
class Additions:
    """The dates that one file lacks."""

    sheet: Sheet
    """The file as it was read."""
    texts: tuple[tuple[int, str], ...]
    """What is to be put in, each with the index in the text of the sheet."""
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
    texts: dict[str, list[tuple[int, str]]] = defaultdict(list)
    lines: dict[str, list[str]] = defaultdict(list)
    for entry, route, day in missing_dates(entries):
        path = entry.sheet.path
        sheets[path] = entry.sheet
        texts[path].append(entry.sheet.addition(route, "words", "date", day))
        lines[path].append(f"{entry.sheet.place((*route, 'words'))}: date: {day}")
    return (Additions(sheet, tuple(texts[path]), tuple(lines[path])) for path, sheet in sheets.items())


def write(missing: Iterable[Additions]) -> Fixed:
    """Write what is missing; a file that is no longer as it was read is left alone."""
    written: list[str] = []
    unwritten: list[Unwritten] = []
    for added in missing:
        try:
            _write(added)
        except Unwritten as fault:
            unwritten.append(fault)
        else:
            written.extend(added.told)
    return Fixed(tuple(written), tuple(unwritten))


def _write(added: Additions) -> None:
    path = Path(added.sheet.path)
    try:
        seen = path.read_bytes()
    except OSError as error:
        raise Unwritten(path, error) from None
    raw = seen.decode("utf-8", "surrogateescape")
    if BREAK.sub("\n", raw.removeprefix(BOM)) != added.sheet.text:
        raise changed(path)
    ending = next(iter(BREAK.findall(raw)), "\n")
    for index, text in sorted(added.texts, reverse=True):
        at = _raw_index(raw, index)
        raw = raw[:at] + text.replace("\n", ending) + raw[at:]
    replace(path, raw.encode("utf-8"), seen)


def _raw_index(raw: str, index: int) -> int:
    start = len(BOM) if raw.startswith(BOM) else 0
    shift = 0
    for match in re.finditer("\r\n", raw):
        if match.start() - start - shift >= index:
            break
        shift += 1
    return index + start + shift
