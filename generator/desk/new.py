"""Start a file: the fields that it asks for in their order, ready to be filled in; the others are named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from textwrap import wrap

from generator import limits
from generator.desk.layout import empty
from generator.kinds import COLLECTIONS, KINDS
from generator.kinds.base import Kind
from generator.kinds.field_notes import FieldNote, notes
from generator.load import ABOUT, NAME, RESERVED, as_id, ids
from generator.problems import nearest
from generator.writing import create
from generator.writing.leftovers import sweep

HEAD = "# What a field means shows where an editor points at it, and on the site under About, Format."
FOLDERS: Mapping[str, str] = {
    word: folder
    for folder, collection in COLLECTIONS.items()
    if folder != ABOUT
    for word in (collection.slug, folder)
}
"""What a kind may be called → its folder."""
YEAR = re.compile(r"\d{4}(?=-)")
DAY = re.compile(r"\d{4}-\d\d-\d\d(?=-)")
STUBS = 2
"""Entries with which a list of things begins."""
WIDTH = 100
"""Columns of a comment."""


class Refused(Exception):
    """Say why something that an editor asked for can't be done."""


def new(content: Path, kind: str, id: str) -> Path:
    """Write a new file into a content folder and give its path; raises Refused or Unwritten."""
    folder = _folder(kind)
    refuse_wrong(id, ids(content))
    year = YEAR.match(id) if folder == "articles" else None
    below = Path(folder, year[0]) if year else Path(folder)
    path = content / below / f"{id}.yml"
    _refuse_link(content, below)
    lines = [_modeline(below, folder), HEAD, *_dated(_fields(KINDS[folder]), id)]
    sweep(content)
    create(path, ("\n".join(lines) + "\n").encode())
    return path


def _folder(kind: str) -> str:
    if kind.lower() not in FOLDERS:
        near = nearest(kind, FOLDERS)
        hint = f"did you mean '{near}'?" if near else f"there are {', '.join(sorted({*FOLDERS.values()}))}"
        raise Refused(f"'{kind}' is not a kind of thing; {hint}")
    return FOLDERS[kind.lower()]


def refuse_wrong(id: str, folders: Mapping[str, str]) -> None:
    """Raise Refused where an id can't be given to a new thing."""
    if not NAME.fullmatch(id):
        near = as_id(id)
        hint = f"; did you mean '{near}'?" if near else ""
        raise Refused(f"'{id}' can't be an id: small letters, digits and single hyphens{hint}")
    if len(id) > limits.ID:
        raise Refused(f"an id has {limits.ID} characters at most, and this one has {len(id)}")
    if id in RESERVED:
        raise Refused(f"'{id}' has a meaning of its own and can't be an id")
    if id in folders:
        raise Refused(f"the id '{id}' is already used in {folders[id]}")


def _refuse_link(content: Path, below: Path) -> None:
    """Refuse a folder that is a link: what is below it is no content, and may be anywhere."""
    for folder in (content / below, *(content / below).parents[: len(below.parts) - 1]):
        if folder.is_symlink():
            raise Refused(f"{folder.as_posix()} is a symbolic link, and nothing is written through one")


def _modeline(below: Path, folder: str) -> str:
    up = "../" * (len(below.parts) + 1)
    return f"# yaml-language-server: $schema={up}.schemas/{folder}.json"


def _dated(lines: Iterable[str], id: str) -> Iterator[str]:
    """Give the lines with the day of publication, where the id begins with it."""
    day = DAY.match(id)
    for line in lines:
        yield f"published: {day[0]}" if day and line == "published:" else line


def _fields(kind: type[Kind]) -> Iterator[str]:
    """Give the lines of the fields that are asked for, and a comment that names the others."""
    for note in notes(kind):
        if note.is_asked:
            yield from _list(note) if _is_list_of_things(note) else (empty(note),)
    yield from _others(kind, "# If need be: ")


def _list(note: FieldNote) -> Iterator[str]:
    """Give the lines of a list of things, with the first of them."""
    yield f"{note.name}:"
    yield from _others(note.kinds[0], "# Each has, if need be: ")
    for nth in range(1, STUBS + 1):
        asked = (
            f"id: s{nth}" if part.name == "id" else empty(part)
            for part in notes(note.kinds[0])
            if part.is_asked
        )
        yield from (f"{'- ' if not at else '  '}{line}" for at, line in enumerate(asked))


def _others(kind: type[Kind], start: str) -> list[str]:
    names = ", ".join(note.name for note in notes(kind) if not note.is_asked)
    return wrap(names, WIDTH, initial_indent=start, subsequent_indent="#   ", break_on_hyphens=False)


def _is_list_of_things(note: FieldNote) -> bool:
    return bool(note.kinds) and note.example.startswith("- ")
