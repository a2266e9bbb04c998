"""Do many small tasks, with a second process where a second core is free.

The second process begins as a copy of this one (``fork``), so nothing is handed over, and writes into the
same folder. It starts at the end of the list, this one at the beginning, until they meet: nobody has to guess
how long a task takes. What the second one began is done again here where it did not end well, so nothing
depends on it, and a fault is told as if there had been one process.
"""

from __future__ import annotations

import gc
import logging
import mmap
import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence

from mkdocs.utils import CountHandler

from generator.progress import Progress

Task = Callable[[], object]
"""Something that can be done in any order and more than once, and leaves files alone."""
ENOUGH = 100
"""Tasks for which a second process pays."""
OPEN, OURS, THEIRS = range(3)
"""Who has begun a task."""


def do_all(what: str, tasks: Sequence[Task]) -> None:
    """Do all of some tasks, and tell at a terminal how many of what are done."""
    if not _can_be_helped(tasks):
        _do(what, tasks, bytearray(len(tasks)))
        return
    with mmap.mmap(-1, len(tasks)) as begun:  # one memory for both
        gc.freeze()  # so that no search for garbage writes into what both share
        sys.stdout.flush()
        if (helper := os.fork()) == 0:
            _help(tasks, begun)
        try:
            _do(what, tasks, begun)
        except BaseException:
            os.kill(helper, signal.SIGKILL)
            os.waitpid(helper, 0)
            raise
        if os.waitpid(helper, 0)[1]:
            for number in range(len(tasks)):
                if begun[number] == THEIRS:
                    tasks[number]()


def _can_be_helped(tasks: Sequence[Task]) -> bool:
    """Tell whether a second process can start safely, and has a core and enough to do."""
    return (
        sys.platform == "linux"
        and len(tasks) >= ENOUGH
        and len(os.sched_getaffinity(0)) > 1
        and threading.active_count() == 1  # of other threads a copy has only the locks
    )


def _do(what: str, tasks: Sequence[Task], begun: bytearray | mmap.mmap) -> None:
    progress = Progress(what, len(tasks))
    try:
        for number, task in enumerate(tasks):
            if begun[number] == OPEN:
                begun[number] = OURS
                task()
            progress.step()
    finally:
        progress.end()


def _help(tasks: Sequence[Task], begun: mmap.mmap) -> None:
    """Do tasks from the end on, and end this process: well where nothing failed or was warned of."""
    parent, is_well = os.getppid(), False
    try:
        log, warnings = logging.getLogger("mkdocs"), CountHandler()
        warnings.setLevel(logging.WARNING)
        log.handlers, log.propagate = [warnings], False  # what there is to tell is told by the parent
        for number in reversed(range(len(tasks))):
            if begun[number] != OPEN or os.getppid() != parent:
                break
            begun[number] = THEIRS
            tasks[number]()
        is_well = not warnings.get_counts()
    finally:
        os._exit(not is_well)
