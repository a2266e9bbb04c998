"""Many tasks are done by two processes, and by one wherever the second one fails."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import PROJECT

NUMBER = 400
PROGRAM = """\
import logging, os, sys, time
from functools import partial
from pathlib import Path
from generator.engine.tasks import do_all

folder, slip, first = Path(sys.argv[1]), sys.argv[2], os.getpid()

def task(number):
    is_helper = os.getpid() != first
    if is_helper:
        if slip == "fault" and number < 390:
            raise OSError("the second process alone has this")
        if slip == "warning":
            logging.getLogger("mkdocs.plugins.other").warning("look at this")
        if slip == "kill":
            os.kill(os.getpid(), 9)
    elif slip == "fault of the first" and number == 3:
        raise OSError("the first process has this")
    time.sleep(0.001)
    with (folder / str(number)).open("a") as file:
        file.write("2" if is_helper else "1")

logging.basicConfig(format="%(message)s")
do_all("tasks", [partial(task, number) for number in range(400)])
"""
CORES = len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1
pytestmark = pytest.mark.skipif(CORES < 2, reason="here is one process")


def run(folder: Path, slip: str = "") -> subprocess.CompletedProcess[str]:
    """Do tasks in a program of its own, since tests have threads; in each file stands who did it."""
    command = [sys.executable, "-c", PROGRAM, str(folder), slip]
    return subprocess.run(command, capture_output=True, text=True, cwd=PROJECT)


def done(folder: Path) -> dict[int, str]:
    """Give who did each task."""
    return {int(path.name): path.read_text("utf-8") for path in folder.iterdir()}


def test_two_processes_share_the_tasks_from_both_ends(tmp_path: Path) -> None:
    assert run(tmp_path).returncode == 0
    by = done(tmp_path)
    assert by.keys() == set(range(NUMBER))
    assert by[0] == "1"
    assert by[NUMBER - 1] == "2"
    assert sum(len(who) > 1 for who in by.values()) <= 1  # where they met


@pytest.mark.parametrize("slip", ["fault", "kill"])
def test_what_the_second_process_leaves_undone_the_first_one_does(slip: str, tmp_path: Path) -> None:
    told = run(tmp_path, slip)
    assert (told.returncode, told.stderr) == (0, "")
    assert done(tmp_path).keys() == set(range(NUMBER))


def test_what_the_second_process_would_warn_of_is_told_by_the_first(tmp_path: Path) -> None:
    told = run(tmp_path, "warning")
    by = done(tmp_path)
    assert sum("2" in who for who in by.values()) > 0
    assert all("1" in who for who in by.values())
    assert told.returncode == 0


def test_a_fault_ends_both(tmp_path: Path) -> None:
    told = run(tmp_path, "fault of the first")
    assert told.returncode == 1
    assert told.stderr.count("the first process has this") == 1
    assert 3 not in done(tmp_path)
