"""The line as far as the gate: what is wrong with a content folder."""

from __future__ import annotations

from pathlib import Path

from generator.check import check
from generator.load import collector_paused, load
from generator.memo import Memo
from generator.problems import Problem, listed
from generator.readings import Readings, readings
from generator.resolve import Entries, resolve
from generator.rules import broken_rules


def all_problems(content: Path) -> tuple[Problem, ...]:
    """Give the problems and notices of a content folder, as far as they are listed; no model is made."""
    return judged(content)[1]


@collector_paused()
def judged(content: Path, memo: Memo | None = None) -> tuple[Readings, tuple[Problem, ...]]:
    """Give what a content folder says, and its problems and notices, as far as they are listed.

    What a memo keeps of the last time is not worked out again.
    """
    problems: list[Problem] = []
    read = readings(build_entries(content, problems, memo), memo)
    problems.extend(broken_rules(read, memo))
    return read, tuple(listed(problems))


def build_entries(content: Path, problems: list[Problem], memo: Memo | None = None) -> Entries:
    """Take a content folder as far as the entries; what is wrong with it is added to the problems."""
    return resolve(check(load(content, problems, memo), problems, memo), problems, memo)
