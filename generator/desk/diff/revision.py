"""Read a content folder as a revision of its repository has it: nothing is checked out, nothing is run."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from generator.desk.diff.snapshot import Snapshot
from generator.problems import Location, Problem

FILE = ("100644", "100755")
"""The modes of files in Git; others are links (120000) and other repositories (160000)."""
QUIET = {"GIT_NO_LAZY_FETCH": "1", "GIT_NO_REPLACE_OBJECTS": "1", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
"""Git asks nobody and no other host."""


class NoRevision(Exception):
    """Git knows no such revision, or there is no repository."""


def of_revision(content: Path, revision: str) -> Snapshot:
    """Read a content folder as a revision of the repository in which it lies has it.

    Git's own objects are read: attributes, filters and hooks, which a revision could bring, play no part.
    Links are left out, each with a problem. Raises NoRevision.
    """
    asked = f"{revision}^{{commit}}"
    commit = _git(content, "rev-parse", "--verify", "--quiet", "--end-of-options", asked).decode().strip()
    below = _git(content, "rev-parse", "--show-prefix").decode("utf-8", "surrogateescape").rstrip("\n")
    listed = _git(content, "ls-tree", "-r", "-z", "--full-tree", f"{commit}:{below}")
    blobs: dict[str, str] = {}
    problems: list[Problem] = []
    for mode, blob, path in _entries(listed):
        if any(part.startswith(".") for part in path.split("/")):
            continue
        if mode in FILE and _is_below(path):
            blobs[path] = blob
        else:
            problems.append(Problem(Location(path), "A130", "this is no file but a link, and is left out"))
    return Snapshot(dict(zip(blobs, _contents(content, blobs), strict=True)), tuple(problems))


def _entries(listed: bytes) -> Iterator[tuple[str, str, str]]:
    r"""Read what ``git ls-tree -z`` lists: ``100644 blob 3f2a…\tpeople/ada-holm.yml\0``."""
    for line in listed.split(b"\0")[:-1]:
        head, _, path = line.partition(b"\t")
        mode, _, blob = head.decode().split()
        yield mode, blob, os.fsdecode(path)


def _is_below(path: str) -> bool:
    """Tell whether a path leads below where it starts, on any system; Git may hold one that does not."""
    parts = path.split("/")
    return not (
        {"", ".", ".."} & {*parts} or PurePosixPath(path).is_absolute() or "\\" in path or ":" in path
    )


def _contents(content: Path, blobs: Mapping[str, str]) -> Iterator[bytes]:
    r"""Give what ``git cat-file --batch`` prints of each: ``3f2a… blob 12\n``, so many bytes, ``\n``."""
    given = _git(content, "cat-file", "--batch", asked="".join(f"{blob}\n" for blob in blobs.values()))
    start = 0
    for _ in blobs:
        end = given.index(b"\n", start)
        size = int(given[start:end].split()[2])
        yield given[end + 1 : end + 1 + size]
        start = end + size + 2


def _git(content: Path, *arguments: str, asked: str = "") -> bytes:
    command = ["git", "-C", str(content), "-c", "core.fsmonitor=false", *arguments]
    try:
        done = subprocess.run(
            command, input=asked.encode(), capture_output=True, env={**os.environ, **QUIET}, check=False
        )
    except FileNotFoundError:
        raise NoRevision("git is not installed here") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ")
        raise NoRevision(said or "git knows no such revision")
    return done.stdout
