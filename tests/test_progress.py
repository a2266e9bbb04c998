"""Something that takes long says so at a terminal, and nowhere else."""

from __future__ import annotations

import io
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr

import pytest

from generator import progress
from generator.progress import WIPE, Progress, waiting

MARK = "\x1e"
"""ASCII's record separator."""


@contextmanager
def terminal() -> Iterator[Callable[[], str]]:
    """Make standard error a terminal; gives what it was sent since it was last asked.

    A terminal passes on in its own time what is written to it, so all is read as far as a mark behind it.
    """
    ours, theirs = os.openpty()
    with os.fdopen(theirs, "w", encoding="utf-8") as screen, redirect_stderr(screen):

        def shown() -> str:
            print(MARK, end="", file=screen, flush=True)
            said = ""
            while not said.endswith(MARK):
                said += os.read(ours, 10_000).decode()
            return said.removesuffix(MARK)

        yield shown
    os.close(ours)


def test_what_is_done_is_counted_and_the_line_wiped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0)
    monkeypatch.setattr(progress, "EVERY", 0)
    with terminal() as shown:
        pages = Progress("pages", 2)
        pages.step()
        pages.step()
        pages.end()
        assert shown() == f"{WIPE}pages: 1 of 2{WIPE}pages: 2 of 2{WIPE}"


def test_seconds_are_told_while_something_works(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0.01)
    with terminal() as shown:
        with waiting("checking"):
            time.sleep(0.5)
        said = shown()
    assert said.startswith(f"{WIPE}checking: 0 s")
    assert said.endswith(WIPE)


def test_what_is_soon_done_says_nothing() -> None:
    with terminal() as shown:
        pages = Progress("pages", 1)
        pages.step()
        pages.end()
        with waiting("checking"):
            pass
        print("0 problems", file=sys.stderr, end="", flush=True)
        assert shown() == "0 problems"


def test_a_file_is_told_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0)
    file = io.StringIO()
    with redirect_stderr(file):
        pages = Progress("pages", 1)
        pages.step()
        pages.end()
        with waiting("checking"):
            time.sleep(0.05)
    assert file.getvalue() == ""
