"""Start a file: every field explained, those that it asks for ready to be filled in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from textwrap import wrap
from typing import TypeAlias

from generator import limits
from generator.desk.layout import Lines, empty, written
from generator.kinds import COLLECTIONS, KINDS
from generator.kinds.base import Kind
from generator.kinds.field_notes import FORMS, FieldNote, notes
from generator.load import ABOUT, NAME, RESERVED, as_id, ids
from generator.problems import nearest
from generator.writing import create
from generator.writing.leftovers import sweep

HEAD = (
    "## A line with ## explains the field below it. Fill in what stands empty; to use a field that has a #",
    "## before it, take the # away; delete the rest.",
)
FOLDERS: Mapping[str, str] = {
    word: folder
    for folder, collection in COLLECTIONS.items()
    if folder != ABOUT
    for word in (collection.slug, folder)
}
"""What a kind may be called → its folder."""
YEAR = re.compile(r"\d{4}(?=-)")
DAY = re.compile(r"\d{4}-\d\d-\d\d(?=-)")
Layout: TypeAlias = Callable[[FieldNote], Lines]

WIDTH = 100
"""Columns of an explanation."""


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
    lines = [_modeline(below, folder), *HEAD, *_dated(_fields(KINDS[folder], empty), id)]
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


def _fields(kind: type[Kind], first: Layout) -> Iterator[str]:
    """Give the lines of all fields: as they are first laid out where they are asked for, else as comments."""
    for note in notes(kind):
        if note.is_asked:
            yield from _explained(note)
            yield from _laid_out(note, first)
    for note in notes(kind):
        if not note.is_asked:
            yield from _explained(note)
            yield from (f"# {line}" for line in _laid_out(note, written))


def _explained(note: FieldNote) -> Iterator[str]:
    yield from wrap(_meaning(note), WIDTH, initial_indent="## ", subsequent_indent="## ")
    if note.kinds and not _is_list_of_things(note):
        for part in notes(note.kinds[0]):
            explanation = f"{part.name}: {_meaning(part)}"
            yield from wrap(explanation, WIDTH, initial_indent="##   ", subsequent_indent="##     ")


def _meaning(note: FieldNote) -> str:
    return note.meaning if note.form == FORMS[str] else f"{note.meaning} ({note.form})"


def _laid_out(note: FieldNote, lines: Layout) -> Iterator[str]:
    """Give the lines of a field; of a list of things, one thing with all its fields."""
    if _is_list_of_things(note):
        yield f"{note.name}:"
        yield from _item(_fields(note.kinds[0], lines))
    else:
        yield from lines(note)


def _is_list_of_things(note: FieldNote) -> bool:
    return bool(note.kinds) and note.example.startswith("- ")


def _item(lines: Iterable[str]) -> Iterator[str]:
    """Give lines as an entry of a list, which begins with the first field."""
    above = True
    for line in lines:
        begins = above and not line.startswith("##")
        yield f"- {line}" if begins else line if above else f"  {line}"
        above = above and not begins
