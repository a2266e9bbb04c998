"""Give a thing another id, in every file that names it; its former address goes on leading to it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.desk.edits import Edit, edited_file
from generator.desk.new import YEAR, refuse_wrong
from generator.desk.uses import named
from generator.kinds import KINDS
from generator.load import ARTICLES, Sheet
from generator.load.locks import ENDING
from generator.writing import Version, create, write_all
from generator.writing.leftovers import sweep

SPEAKERS = re.compile(rb'"speakers": \[[^\]]*\]')
WAS = re.compile(
    r"""
    ^was: [ \t]* (?P<ids>
        \[ [^\]\n]* \]                # was: [a-holm, holm]
      | [a-z0-9-]+                    # was: a-holm
      | (?: \n [ \t]* -[ ] [^\n]+ )+  # was:, and each id on a line behind a hyphen
    ) [ \t]* (?: \n | \Z )
    """,
    re.MULTILINE | re.VERBOSE,
)
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True)
class Renamed:
    """What came of renaming."""

    old: Path
    new: Path
    places: int
    """How often the id was written anew."""
    files: tuple[str, ...]
    """The files in which, its own left out."""
    is_undone: bool
    """Whether it got back an id that it had before: then the address of the other one leads nowhere."""


def rename(content: Path, old: str, new: str) -> Renamed:
    """Rename a thing, and write its new id wherever the old one stands for it, and no other character.

    Its file says in ``was`` what it was called, so that its address leads on; an id that it had before is
    taken back, and that line with it. Nothing is written before everything is read. The new file comes
    first and the end of the old one last: what was broken off is finished by the same command.
    Raises Refused, Broken or Unwritten.
    """
    thing = named(content, old)
    is_begun = _is_begun(content, thing.folders, old, new)
    if not is_begun:
        refuse_wrong(new, thing.folders)
    moved = _moved(content, thing.sheet, new)
    former = _former(thing.sheet, old, new)
    within = (Edit(use.start, use.end, new) for use in thing.within)
    own = edited_file(thing.sheet, (*within, *former))
    uses = edited_files((use.sheet, Edit(use.start, use.end, new)) for use in thing.elsewhere)
    elsewhere = (*uses, *locks_of_speakers(content, old, new))
    sweep(content)
    write_all([*(() if is_begun else (Version(moved, own.content),)), *elsewhere])
    _move_lock(own.path, moved)
    own.path.unlink()
    is_undone = any(not edit.text or old not in ID.findall(edit.text) for edit in former)
    files = tuple(version.path.as_posix() for version in elsewhere)
    return Renamed(own.path, moved, len(thing.within) + len(thing.elsewhere), files, is_undone)


def edited_files(edits: Iterable[tuple[Sheet, Edit]]) -> tuple[Version, ...]:
    """Give files with edits made, each of a place in one of them; raises Unwritten."""
    sheets: dict[str, Sheet] = {}
    edits_of: dict[str, list[Edit]] = defaultdict(list)
    for sheet, edit in edits:
        sheets[sheet.path] = sheet
        edits_of[sheet.path].append(edit)
    return tuple(edited_file(sheet, edits_of[path]) for path, sheet in sheets.items())


def locks_of_speakers(content: Path, old: str, new: str) -> Iterator[Version]:
    """Give each lock that names a speaker, with another named instead: what was proved stays proved."""
    was, now = (f'"{id}"'.encode() for id in (old, new))
    for path in sorted((content / ARTICLES).rglob(f"*{ENDING}")):
        raw = path.read_bytes()
        written = SPEAKERS.sub(lambda speakers: speakers[0].replace(was, now), raw) if was in raw else raw
        if written != raw:
            yield Version(path, written, raw)


def former_edit(text: str, former: Sequence[str]) -> Edit:
    """Give the edit after which a file names some former ids: in the place of its list, else at its end."""
    line = f"was: [{', '.join(former)}]" if former else ""
    if match := WAS.search(text):
        ending = "\n" if match[0].endswith("\n") else ""
        start = match.start() - (not line and not ending)  # the last line goes with the break before it
        return Edit(start, match.end(), line + ending if line else "")
    return Edit(len(text), len(text), f"{line}\n" if text.endswith("\n") else f"\n{line}")


def former_ids(text: str) -> list[str]:
    """Give the former ids that a file names."""
    match = WAS.search(text)
    return ID.findall(match["ids"]) if match else []


def _former(sheet: Sheet, old: str, new: str) -> tuple[Edit, ...]:
    """Give the edit of the former ids, in a file of a kind that has an address."""
    if "was" not in KINDS[sheet.folder].model_fields:
        return ()
    former = former_ids(sheet.text)
    return (former_edit(sheet.text, [id for id in former if id != new] if new in former else [*former, old]),)


def _is_begun(content: Path, folders: Mapping[str, str], old: str, new: str) -> bool:
    """Tell whether this rename was broken off: the new file is there, and says that it had the old id."""
    folder = folders.get(new)
    if folder is None or folder != folders[old]:
        return False
    path = next((content / folder).rglob(f"{new}.*"))
    return old in former_ids(path.read_text(encoding="utf-8"))


def _moved(content: Path, sheet: Sheet, new: str) -> Path:
    """Give the place of a file with another id; an article's is in the folder of its year."""
    own = Path(sheet.path)
    year = YEAR.match(new) if sheet.folder == ARTICLES else None
    return (content / ARTICLES / year[0] if year else own.parent) / f"{new}{own.suffix}"


def _move_lock(own: Path, moved: Path) -> None:
    lock, new = (path.with_name(path.stem + ENDING) for path in (own, moved))
    if lock.exists():
        if not new.exists():
            create(new, lock.read_bytes())
        lock.unlink()
