"""What files a content folder has at one time: on disk, or in a revision of its repository."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.load.listing import listing
from generator.problems import Problem


@dataclass(frozen=True)
class Snapshot:
    """The files of a content folder at one time, none of them a link."""

    files: Mapping[str, bytes]
    """Path below the folder → what the file holds."""
    problems: tuple[Problem, ...] = ()
    """For what is no file though it stands where one should; places lead from the folder."""


def on_disk(content: Path) -> Snapshot:
    """Read a content folder as it is now; what can't be read is a problem."""
    problems: list[Problem] = []
    files = {
        path.relative_to(content).as_posix(): path.read_bytes() for path in listing(content, problems).files
    }
    return Snapshot(files, tuple(problems))


def lay_out(snapshot: Snapshot, content: Path, before: Snapshot | None = None) -> None:
    """Write a snapshot below a folder, where that of before may lie: only what differs is written.

    Files are dated long ago, and those that are written over otherwise: so a memo takes none for one that is
    being written just now, and knows which are others.
    """
    old = before.files if before else {}
    for path in old.keys() - snapshot.files.keys():
        (content / path).unlink()
    for path, data in snapshot.files.items():
        if old.get(path) != data:
            file = content / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
            os.utime(file, (1, 1) if path in old else (0, 0))
