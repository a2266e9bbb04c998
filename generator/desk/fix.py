"""Write the dates that words alone have, and touch no other character."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

from generator.check import check
from generator.load import load
from generator.resolve import resolve
from generator.rules.dates import missing_dates

BREAK = re.compile("\r\n|\r")
BOM = "\ufeff"


def fix(content: Path) -> tuple[str, ...]:
    """Write each date that is missing beside words which have one; gives a line for each."""
    entries = resolve(check(load(content, []), []), [])
    additions: dict[str, list[tuple[int, str]]] = defaultdict(list)
    told: list[str] = []
    for entry, route, found in missing_dates(entries):
        additions[entry.sheet.path].append(entry.sheet.addition(route, "words", "date", found))
        told.append(f"{entry.sheet.place((*route, 'words'))}: date: {found}")
    for path, added in additions.items():
        _write(Path(path), added)
    return tuple(told)


def _write(path: Path, added: list[tuple[int, str]]) -> None:
    """Put texts in at indexes of the text as it is read: without its mark of order, its lines ended alike."""
    raw = path.read_bytes().decode("utf-8")
    ending = next(iter(BREAK.findall(raw)), "\n")
    for index, text in sorted(added, reverse=True):
        at = _raw_index(raw, index)
        raw = raw[:at] + text.replace("\n", ending) + raw[at:]
    path.write_bytes(raw.encode("utf-8"))


def _raw_index(raw: str, index: int) -> int:
    start = len(BOM) if raw.startswith(BOM) else 0
    shift = 0
    for match in re.finditer("\r\n", raw):
        if match.start() - start - shift >= index:
            break
        shift += 1
    return index + start + shift
