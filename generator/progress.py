"""Tell whoever waits at a terminal how far something has come: from the third second on, and nobody else."""

from __future__ import annotations

import sys
import threading
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TypeVar

Thing = TypeVar("Thing")
PATIENCE = 2.0
"""Seconds for which nothing is told."""
EVERY = 0.25
"""Seconds between two lines, each of which is written over the last."""
WIPE = "\r\x1b[K"
"""Clears the line: ECMA-48, erase in line."""


class Progress:
    """A line on standard error that counts, and is gone at the end."""

    def __init__(self, what: str, total: int) -> None:
        """Start with none of so many things done."""
        self._what, self._total, self._done = what, total, 0
        self._next = monotonic() + PATIENCE
        self._is_shown = False

    def step(self) -> None:
        """Count one more as done."""
        self._done += 1
        now = monotonic()
        if now >= self._next and sys.stderr.isatty():
            self._next, self._is_shown = now + EVERY, True
            _tell(f"{self._what}: {self._done} of {self._total}")

    def end(self) -> None:
        """Wipe the line."""
        if self._is_shown:
            _tell("")
            self._is_shown = False


def counted(what: str, things: Collection[Thing]) -> Iterator[Thing]:
    """Go through things, and count those that are done with."""
    progress = Progress(what, len(things))
    try:
        for thing in things:
            yield thing
            progress.step()
    finally:
        progress.end()


@contextmanager
def waiting(what: str) -> Iterator[None]:
    """Tell how many seconds the block has taken, while it prints nothing itself."""
    over = threading.Event()

    def tell() -> None:
        start, pause = monotonic(), PATIENCE
        while not over.wait(pause):
            pause = EVERY
            _tell(f"{what}: {monotonic() - start:.0f} s")
        if pause == EVERY:
            _tell("")

    if not sys.stderr.isatty():
        yield
        return
    teller = threading.Thread(target=tell, daemon=True)
    teller.start()
    try:
        yield
    finally:
        over.set()
        teller.join()


def _tell(line: str) -> None:
    sys.stderr.write(WIPE + line)
    sys.stderr.flush()
