"""Hold the name of a file to what an id may be, and give the id that was meant."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from pathlib import Path

from generator import limits
from generator.characters import usual
from generator.problems import Location, Problem
from generator.texts.folding import basic
from generator.visible import visible

ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
"""What an id is made of: ``2031-03-12-round``. Nothing else says so."""
NAME = re.compile(ID)
RESERVED = frozenset({"outlet", "none", "index", "checks", "data", "format"})
"""Words that stand where an id may stand, and addresses that the site makes itself."""
ABOUT, ARTICLES = "about", "articles"
TOP_FILES = ("site.yml", "changes.yml", "index.md")
"""The files outside a folder; they have no id."""
ENDED = re.compile(r"\.(?:ya?ml|md|lock\.json)(?=[.~ ]|\Z).*", re.IGNORECASE | re.DOTALL)
"""The ending of a file of content, with what editors, merges and browsers add: ``.yml.orig``, ``.yml~``."""


def as_id(name: str) -> str | None:
    """Give the id nearest to a name, its letters folded: ``Zoë Berg`` is ``zoe-berg``."""
    return "-".join(re.findall(r"[a-z0-9]+", basic(name))) or None


def meant_id(path: Path) -> str | None:
    """Give the id that a file was meant to have, whatever its ending."""
    return as_id(_without_ending(path))


def wrong_name(
    path: Path, parts: tuple[str, ...], first: Mapping[str, Path], listed: Container[Path]
) -> Problem | None:
    """Give a problem for a file whose name, or whose place, no file of content has.

    It is given with its steps below content, the files that have their ids already, and all that are listed.
    """
    place = Location(path.as_posix())
    ending = ".md" if parts[0] == ABOUT else ".yml"
    if len(parts) == 1:
        return Problem(place, "A109", f"only {', '.join(TOP_FILES)} stand outside a folder")
    if path.suffix != ending:
        return _wrong_ending(path, parts[0], ending, listed)
    if len(parts) > 2 and parts[0] != ARTICLES:
        return Problem(place, "A109", "only articles may stand in folders of their own, by year")
    if path.stem in first:
        other = visible(first[path.stem].as_posix())
        return Problem(place, "A108", f"the id '{path.stem}' is already used by {other}")
    return _no_id(path)


def wrong_folders(content: Path, files: Iterable[Path]) -> Iterator[Problem]:
    """Give a problem for each folder of articles that is not named like an id; its files are read."""
    articles = content / ARTICLES
    around = {path.parent for path in files}
    folders = {folder for path in around for folder in (path, *path.parents) if articles in folder.parents}
    for folder in sorted(folders):
        if not NAME.fullmatch(folder.name):
            reason = "small letters, digits and single hyphens"
            told = f"'{visible(folder.name)}' can't be a folder of articles: {reason}, like 2031"
            yield Problem(Location(folder.as_posix()), "A107", told, as_id(usual(folder.name)))


def _wrong_ending(path: Path, folder: str, ending: str, listed: Container[Path]) -> Problem:
    near = (meant_id(path) or _without_ending(path)) + ending
    message = f"files in {visible(folder)} end in {ending}"
    if path.with_name(near) in listed:
        message, near = f"{message}, and {near} is beside it: delete this copy, or move it out of content", ""
    return Problem(Location(path.as_posix()), "A109", message, near or None)


def _no_id(path: Path) -> Problem | None:
    place = Location(path.as_posix())
    if not NAME.fullmatch(path.stem):
        reason = "small letters, digits and single hyphens"
        return Problem(place, "A107", f"'{visible(path.stem)}' can't be an id: {reason}", meant_id(path))
    if len(path.stem) > limits.ID:
        reason = f"it has {len(path.stem)} characters, and {limits.ID} are the most"
        return Problem(place, "A140", f"'{path.stem[:40]}…' is too long for an id: {reason}")
    if path.stem in RESERVED:
        return Problem(place, "A107", f"'{path.stem}' has a meaning of its own and can't be an id")
    return None


def _without_ending(path: Path) -> str:
    stem = ENDED.sub("", path.name)
    return path.stem if stem in ("", path.name) else stem
