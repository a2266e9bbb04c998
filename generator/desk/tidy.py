"""Give the files of content the form that ``.editorconfig`` asks for, where that changes nothing they say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.load import sheet_with
from generator.load.listing import listing

BOM = "\ufeff"
BREAKS = re.compile("\r\n?")
TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)
ENDINGS = (".yml", ".md")


@dataclass(frozen=True)
class Tidied:
    """A file that is to be written otherwise."""

    path: Path
    raw: bytes
    new: bytes
    told: tuple[str, ...]
    """What is otherwise, each in a few words."""


def tidied(content: Path) -> Iterator[Tidied]:
    """Give every file with a byte order mark, other line ends, spaces that end lines, or no last line end."""
    for path in listing(content, []).files:
        if path.suffix in ENDINGS:
            yield from _tidied(content, path, path.read_bytes())


def _tidied(content: Path, path: Path, raw: bytes) -> Iterator[Tidied]:
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        return
    plain = BREAKS.sub("\n", text.removeprefix(BOM))
    trimmed = TRAILING.sub("", plain)
    is_alike = trimmed != plain and _data(content, path, trimmed) == _data(content, path, plain) is not None
    new = trimmed if is_alike else plain
    told = (
        ("no byte order mark", text.startswith(BOM)),
        ("lines end as everywhere (LF)", "\r" in text),
        ("no spaces at the end of lines", is_alike),
        ("the last line ends", not plain.endswith("\n")),
    )
    new += "" if new.endswith("\n") else "\n"
    if new != text:
        yield Tidied(path, raw, new.encode(), tuple(words for words, is_so in told if is_so))


def _data(content: Path, path: Path, text: str) -> object:
    """Give what a file says, or None where it can't be read."""
    sheet = sheet_with(content, path, text, [])
    return sheet.data if sheet else None
