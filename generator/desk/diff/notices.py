"""Notices of the check that are new, and those that are gone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.desk.diff.entry import Entry, entry
from generator.problems import Problem


def notices(before: Iterable[Problem], after: Iterable[Problem]) -> Iterator[Entry]:
    """Give the notices that are new, then those that are gone; a line that moved is no change."""
    was, now = _counted(before), _counted(after)
    for code, path, words in sorted(now - was):
        yield entry(f"new: {path}: {code} {words}")
    for code, path, words in sorted(was - now):
        yield entry(f"gone: {path}: {code} {words}")


def _counted(problems: Iterable[Problem]) -> Counter[tuple[str, str, str]]:
    told = (problem for problem in problems if problem.is_notice)
    return Counter((problem.code, problem.place.path, problem.words) for problem in told)
