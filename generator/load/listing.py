"""List what stands below a content folder, and follow no link."""

from __future__ import annotations

import os
import re
import stat
from contextlib import suppress
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

from generator.problems import Location, Problem

FILE_NAME = re.compile(r"[^.].*\.[A-Za-z]\w*")
"""What is named like a file: ``ada-holm.yml``. Such a folder was hardly meant to be one."""
WHAT = {
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}
JUNCTION = getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", 0)
"""What Windows marks a folder with that leads elsewhere."""
EMACS_LOCK = re.compile(r"[^/]+@[^/]+\.\d+(:\d+)?")
"""Where the link leads with which Emacs marks a file that is being edited: nowhere, ``ada@desk.4711``."""


@dataclass(frozen=True)
class Listing:
    """What stands below a content folder, each kind in order."""

    files: tuple[Path, ...]
    """Files that are not hidden, none of them a link."""
    others: tuple[Path, ...]
    """What is no file though it has the name of one; each is a problem, and what refers to it is not."""
    is_whole: bool
    """Whether every folder could be looked into: else nobody knows what there is."""


def listing(content: Path, problems: list[Problem]) -> Listing:
    """List a content folder, which may be a link itself; no link below it is followed."""
    files: list[Path] = []
    others: list[Path] = []
    folders, is_whole = [content], True
    while folders:
        try:
            entries = _entries(folders[-1])
        except OSError as error:
            reason = f"the folder can't be opened: {error.strerror}"
            problems.append(Problem(Location(folders[-1].as_posix()), "A119", reason))
            entries, is_whole = (), False
        folder = folders.pop()
        for entry in entries:
            path = Path(folder, entry.name)
            if problem := _problem(entry, path):
                problems.append(problem)
                others.append(path)
                is_whole = is_whole and bool(path.suffix)
            elif entry.is_dir(follow_symlinks=False):
                folders.append(path)
            elif entry.is_file(follow_symlinks=False) and not _is_hidden(path, content):
                files.append(path)
    return Listing(_in_order(files), _in_order(others), is_whole)


def below(path: Path, content: Path) -> tuple[str, ...]:
    """Give the steps that lead from the content folder to a file."""
    return path.parts[len(content.parts) :]


def _in_order(paths: list[Path]) -> tuple[Path, ...]:
    return tuple(sorted(paths, key=attrgetter("parts")))


def _entries(folder: Path) -> tuple[os.DirEntry[str], ...]:
    with os.scandir(folder) as entries:
        return tuple(entries)


def _is_hidden(path: Path, content: Path) -> bool:
    return any(part.startswith(".") for part in below(path, content))


def _problem(entry: os.DirEntry[str], path: Path) -> Problem | None:
    """Give a problem for a link, and for what is no file though it is named like one."""
    if _is_link(entry):
        message = "this is a link, and no link is followed: put what it leads to here"
        return None if _is_emacs_lock(entry) else Problem(Location(path.as_posix()), "A130", message)
    if entry.name.startswith(".") or entry.is_file(follow_symlinks=False):
        return None
    if entry.is_dir(follow_symlinks=False) and not FILE_NAME.fullmatch(entry.name):
        return None
    place = Location(path.as_posix())
    if entry.is_dir(follow_symlinks=False):
        return Problem(place, "A131", "this is a folder with the name of a file")
    what = WHAT.get(stat.S_IFMT(_status(entry).st_mode), "something else")
    return Problem(place, "A131", f"this is no file but {what}")


def _is_link(entry: os.DirEntry[str]) -> bool:
    if entry.is_symlink():
        return True
    return bool(JUNCTION) and getattr(_status(entry), "st_reparse_tag", 0) == JUNCTION


def _is_emacs_lock(entry: os.DirEntry[str]) -> bool:
    target = ""
    with suppress(OSError):
        target = Path(entry.path).readlink().as_posix()
    return entry.name.startswith(".#") and bool(EMACS_LOCK.fullmatch(target))


def _status(entry: os.DirEntry[str]) -> os.stat_result:
    """Give what the system knows of an entry, or nothing where it has vanished."""
    with suppress(OSError):
        return entry.stat(follow_symlinks=False)
    return os.stat_result((0,) * 10)
