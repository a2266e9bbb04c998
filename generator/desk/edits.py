"""Give files with single characters changed, and no other; no file that was saved meanwhile."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.load import Sheet
from generator.writing import Unwritten, Version, changed

BREAK = re.compile("\r\n|\r")
BOM = "\ufeff"


@dataclass(frozen=True, order=True)
class Edit:
    """What is to stand in the place of some characters of a text; before them where there are none."""

    start: int
    end: int
    text: str


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Give a text with edits made, none of which touches another."""
    for edit in sorted(set(edits), reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def edited_file(sheet: Sheet, edits: Iterable[Edit]) -> Version:
    """Give the file of a sheet with edits made; its line endings and byte order mark stay.

    Raises Unwritten where the file is no longer as it was read.
    """
    raw = seen(sheet)
    return Version(Path(sheet.path), edited_bytes(raw, edits), raw)


def seen(sheet: Sheet) -> bytes:
    """Give the bytes of the file of a sheet; raises Unwritten where it is no longer as it was read."""
    path = Path(sheet.path)
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise Unwritten(path, error) from None
    if BREAK.sub("\n", raw.decode("utf-8", "surrogateescape").removeprefix(BOM)) != sheet.text:
        raise changed(path)
    return raw


def edited_bytes(raw: bytes, edits: Iterable[Edit]) -> bytes:
    """Give the bytes of a file with edits made, whose places are those of its text as it was read."""
    text = raw.decode("utf-8")
    ending = next(iter(BREAK.findall(text)), "\n")
    return edited(
        text,
        (
            Edit(_raw_index(text, edit.start), _raw_index(text, edit.end), edit.text.replace("\n", ending))
            for edit in edits
        ),
    ).encode("utf-8")


def _raw_index(raw: str, index: int) -> int:
    """Give the index in a text as it stands in the file, of an index in the text as it was read."""
    start = len(BOM) if raw.startswith(BOM) else 0
    shift = 0
    for match in re.finditer("\r\n", raw):
        if match.start() - start - shift >= index:
            break
        shift += 1
    return index + start + shift
