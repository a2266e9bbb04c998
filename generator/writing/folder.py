"""Fill a folder whole or not at all: what is new is gathered in a hidden folder, then takes its place.

The hidden folder is inside the other, which stays itself: it may be a link, a mount point, or where a server
stands. What else is hidden in it, as ``.git``, is left alone. A kill before the exchange leaves the old
files. The exchange is a few renames; where a kill comes between them, the next ``begin`` makes the rest.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.writing import Unwritten, make_folder
from generator.writing.leftovers import left_in, own, remove

PURPOSE = "folder"
NEW, WHOLE, COMING, OLD = "new", "whole", "coming", "old"
"""In the hidden folder: what is being gathered, all of it, what is not yet in its place, what it replaces."""
READABLE, OPEN = 0o644, 0o755
"""What a web server needs of files and of folders."""


@contextmanager
def filled(folder: Path) -> Iterator[Path]:
    """Give an empty folder to fill, whose files then take the place of those of another; raises Unwritten."""
    try:
        new = begin(folder)
        try:
            yield new
            finish(new)
        except BaseException:
            give_up(new)
            raise
    except OSError as error:
        raise Unwritten(folder, error) from None


def begin(folder: Path) -> Path:
    """Give an empty folder to fill, hidden in another; raises OSError."""
    if not folder.is_dir():
        make_folder(folder)
        folder.chmod(folder.stat().st_mode | OPEN)
    recover(folder)
    new = own(folder, PURPOSE) / NEW
    new.mkdir(parents=True)
    return new


def finish(new: Path) -> None:
    """Put all that was gathered in the place of what stands there; raises OSError, with all as it was."""
    _let_read(new)
    new.replace(new.with_name(WHOLE))
    _exchange(new.parent)
    remove(new.parent)


def give_up(new: Path) -> None:
    """Leave the folder as it was before ``begin``."""
    old = new.with_name(OLD)
    if not (old.is_dir() and any(old.iterdir())):  # else not every move could be undone
        remove(new.parent)


def recover(folder: Path) -> None:
    """Finish what a kill has broken off between the renames, and sweep what one before them has left."""
    for hidden in (*left_in(folder), own(folder, PURPOSE)):
        if (hidden / WHOLE).is_dir() or (hidden / COMING).is_dir():
            _exchange(hidden)
        remove(hidden)


def _exchange(hidden: Path) -> None:
    """Make all moves, or none where one fails."""
    (hidden / OLD).mkdir(exist_ok=True)
    made: list[tuple[Path, Path]] = []
    try:
        for source, target in _moves(hidden):
            source.replace(target)
            made.append((source, target))
    except OSError:
        for source, target in reversed(made):
            target.replace(source)
        raise


def _moves(hidden: Path) -> Iterator[tuple[Path, Path]]:
    """Give the moves that are still to be made: what is in its place already is no longer in COMING."""
    folder, old = hidden.parent, hidden / OLD
    if (hidden / WHOLE).is_dir():
        for entry in sorted(folder.iterdir()):
            if not entry.name.startswith(".") and not os.path.lexists(hidden / WHOLE / entry.name):
                yield entry, old / entry.name
        yield hidden / WHOLE, hidden / COMING
    for entry in sorted((hidden / COMING).iterdir()):
        if os.path.lexists(folder / entry.name):
            yield folder / entry.name, old / entry.name
        yield entry, folder / entry.name


def _let_read(folder: Path) -> None:
    """Let everybody read, whatever the mask of whoever builds: web servers run as somebody else."""
    for path, _, names in os.walk(folder):
        _allow(Path(path), OPEN)
        for name in names:
            _allow(Path(path, name), READABLE)


def _allow(path: Path, mode: int) -> None:
    old = path.stat().st_mode
    if old & mode != mode:
        path.chmod(old | mode)
