"""Write a file whole or not at all: the one door through which this program changes what stands on a disk.

The content is written to a temporary file beside its place and flushed, and takes the place in one step. On
any fault, a kill included, the old file stands whole. Of many files all are written before the first is
flushed, which a disk then does at once, and all are flushed before the first takes its place.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from errno import ENOTDIR
from pathlib import Path

from generator.visible import visible
from generator.writing.leftovers import own

HIDDEN = re.compile(r"\.briefing-[^/\\]*([/\\](new|whole|coming|old)\b[/\\]?)?")
"""The part of a path that only this program knows."""
TEMPORARY = "tmp"


class Unwritten(Exception):
    """Say which file could not be written, and why."""

    def __init__(self, path: Path, reason: str | OSError) -> None:
        why_not = reason if isinstance(reason, str) else _named(path, reason) + why(reason)
        super().__init__(visible(f"{path.as_posix()} could not be written: {why_not}"))


@dataclass(frozen=True)
class Version:
    """What a file is to hold."""

    path: Path
    content: bytes
    seen: bytes | None = None
    """What it held when it was read; None of a file that is not there."""


def write(path: Path, content: bytes) -> None:
    """Write a file, whether or not it is there already; raises Unwritten."""
    with _beside([Version(path, content)]) as (temporary,), _told_of(path):
        temporary.replace(path)


def replace(path: Path, content: bytes, seen: bytes) -> None:
    """Write a file anew that was read before; raises Unwritten where it is no longer as it was seen."""
    write_all([Version(path, content, seen)])


def create(path: Path, content: bytes) -> None:
    """Write a file that is not there; raises Unwritten where it is, even if it came a moment ago."""
    write_all([Version(path, content)])


def write_all(versions: Sequence[Version]) -> None:
    """Write files, each whole, one after the other; a kill leaves the first ones new and the others old.

    Raises Unwritten: before the first, unless the fault comes while they take their places.
    """
    with _beside(versions) as temporaries:
        for version in versions:
            with _told_of(version.path):
                _refuse_saved(version)
        for version, temporary in zip(versions, temporaries, strict=True):
            with _told_of(version.path):
                _put(temporary, version)


def make_folder(folder: Path) -> None:
    """Make a folder where there is none; raises OSError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:  # by a file, which is no folder
        raise NotADirectoryError(ENOTDIR, os.strerror(ENOTDIR), error.filename) from None


def changed(path: Path) -> Unwritten:
    """Give what is said of a file that somebody saved while this program was at work on it."""
    return Unwritten(path, "it was saved by somebody else meanwhile; run this again")


def why(error: OSError) -> str:
    """Give the words of the system for what it refused, as part of a sentence."""
    words = error.strerror or str(error)
    return words[:1].lower() + words[1:]


def _named(path: Path, error: OSError) -> str:
    """Give the name of what could not be written where it is another than the path, and a colon."""
    named = HIDDEN.sub("", str(error.filename2 or error.filename or ""))
    is_other = named and not named.endswith(("/", "\\")) and Path(named) != path
    return f"{Path(named).as_posix()}: " if is_other else ""


@contextmanager
def _beside(versions: Sequence[Version]) -> Iterator[Sequence[Path]]:
    """Give temporary files beside some paths, which hold the contents safely and are gone afterwards."""
    temporaries: list[Path] = []
    try:
        for number, version in enumerate(versions):
            with _told_of(version.path):
                before = _before(version.path)
                make_folder(version.path.parent)
                temporaries.append(own(version.path.parent, f"{TEMPORARY}{number}"))
                _write(temporaries[-1], version.content, before)
        for version, temporary in zip(versions, temporaries, strict=True):
            with _told_of(version.path):
                _flush(temporary)
        yield temporaries
    finally:
        for temporary in temporaries:
            temporary.unlink(missing_ok=True)
    for folder in {version.path.parent for version in versions}:
        _flush_folder(folder)


@contextmanager
def _told_of(path: Path) -> Iterator[None]:
    """Say of which file it is that the system refused something."""
    try:
        yield
    except OSError as error:
        raise Unwritten(path, error) from None


def _before(path: Path) -> os.stat_result | None:
    """Give the state of a file that may be written anew, None where there is none; raises Unwritten."""
    try:
        state = path.lstat()
    except FileNotFoundError:
        return None
    if stat.S_ISLNK(state.st_mode):
        raise Unwritten(path, "it is a symbolic link, and nothing is written through one")
    if not os.access(path, os.W_OK):
        raise Unwritten(path, "the file is read-only")
    return state


def _refuse_saved(version: Version) -> None:
    if version.seen is not None and version.path.read_bytes() != version.seen:
        raise changed(version.path)


def _write(temporary: Path, content: bytes, before: os.stat_result | None) -> None:
    """Write a temporary file, with the owner and the mode of the file whose place it takes, if it has one."""
    temporary.unlink(missing_ok=True)  # of a process that was killed and had our number
    with temporary.open("xb") as file:
        file.write(content)
        made = os.fstat(file.fileno())
    if before is None:
        return
    if (before.st_uid, before.st_gid) != (made.st_uid, made.st_gid):
        with suppress(PermissionError):
            os.chown(temporary, before.st_uid, before.st_gid)
    temporary.chmod(stat.S_IMODE(before.st_mode))


def _flush(path: Path) -> None:
    with path.open("ab") as file:
        os.fsync(file.fileno())


def _put(temporary: Path, version: Version) -> None:
    """Let a temporary file take its place; a new one only where nothing is."""
    if version.seen is not None:
        temporary.replace(version.path)
        return
    try:
        os.link(temporary, version.path)
    except FileExistsError:
        raise Unwritten(version.path, "it is there already") from None
    except OSError:  # not every file system has hard links
        os.close(os.open(version.path, os.O_CREAT | os.O_EXCL))
        temporary.replace(version.path)


def _flush_folder(folder: Path) -> None:
    with suppress(OSError):  # not every system can
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
