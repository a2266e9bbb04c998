"""Write a file whole or not at all: the one door through which this program changes what stands on a disk.

The content is written to a temporary file beside its place and flushed, and takes the place in one step. On
any fault, a kill included, the old file stands whole. ``folder`` does the same for all files of a folder.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
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


def write(path: Path, content: bytes) -> None:
    """Write a file, whether or not it is there already; raises Unwritten."""
    with _beside(path, content) as temporary:
        temporary.replace(path)


def replace(path: Path, content: bytes, seen: bytes) -> None:
    """Write a file anew that was read before; raises Unwritten where it is no longer as it was seen."""
    with _beside(path, content) as temporary:
        if path.read_bytes() != seen:
            raise changed(path)
        temporary.replace(path)


def create(path: Path, content: bytes) -> None:
    """Write a file that is not there; raises Unwritten where it is, even if it came a moment ago."""
    with _beside(path, content) as temporary:
        try:
            os.link(temporary, path)
        except FileExistsError:
            raise Unwritten(path, "it is there already") from None
        except OSError:  # not every file system has hard links
            os.close(os.open(path, os.O_CREAT | os.O_EXCL))
            temporary.replace(path)


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
def _beside(path: Path, content: bytes) -> Iterator[Path]:
    """Give a temporary file beside a path, which holds the content safely and is gone afterwards."""
    try:
        _refuse(path)
        make_folder(path.parent)
        temporary = own(path.parent, TEMPORARY)
        temporary.unlink(missing_ok=True)  # of a process that was killed and had our number
        try:
            _flushed(temporary, content)
            _as_before(path, temporary)
            yield temporary
        finally:
            temporary.unlink(missing_ok=True)
        _flush_folder(path.parent)
    except OSError as error:
        raise Unwritten(path, error) from None


def _refuse(path: Path) -> None:
    if path.is_symlink():
        raise Unwritten(path, "it is a symbolic link, and nothing is written through one")
    if path.exists() and not os.access(path, os.W_OK):
        raise Unwritten(path, "the file is read-only")


def _flushed(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _as_before(path: Path, temporary: Path) -> None:
    """Give a file the owner and the mode of the one whose place it takes, if there is one."""
    if not path.exists():
        return
    old = path.stat()
    if hasattr(os, "chown"):
        with suppress(PermissionError):
            os.chown(temporary, old.st_uid, old.st_gid)
    temporary.chmod(stat.S_IMODE(old.st_mode))


def _flush_folder(folder: Path) -> None:
    with suppress(OSError):  # not every system can
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
