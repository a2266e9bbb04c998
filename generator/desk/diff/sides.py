"""A briefing before and after a change: each as far as it can be worked out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.desk.diff.snapshot import Snapshot, lay_out
from generator.gate import judged
from generator.load import Lock
from generator.memo import Memo
from generator.model import Model, model
from generator.pages import first_offers
from generator.problems import Problem
from generator.site import Offers


@dataclass(frozen=True)
class Side:
    """A content folder at one time."""

    snapshot: Snapshot
    problems: tuple[Problem, ...]
    """Notices among them; places lead from the content folder."""
    locks: Mapping[str, Lock]
    """Article → what is kept of its proof."""
    model: Model | None
    """What it all says; None where there are problems."""
    offers: Offers = field(default_factory=Offers)
    """The pages that can be had."""


def sides(before: Snapshot, after: Snapshot) -> tuple[Side, Side]:
    """Work out both sides in one folder, one after the other: of what is the same, a memo keeps all."""
    memo = Memo()
    with TemporaryDirectory(prefix="briefing-diff-") as folder:
        content = Path(folder, "content")
        content.mkdir()
        lay_out(before, content)
        base = _side(before, content, memo)
        lay_out(after, content, before)
        return base, _side(after, content, memo)


def _side(snapshot: Snapshot, content: Path, memo: Memo) -> Side:
    read, found = judged(content, memo)
    problems = (*snapshot.problems, *(_from_folder(problem, content) for problem in found))
    if any(not problem.is_notice for problem in problems):
        return Side(snapshot, problems, read.entries.files.locks, None)
    made = model(read, memo)
    return Side(snapshot, problems, made.files.locks, made, Offers(first_offers(made)))


def _from_folder(problem: Problem, content: Path) -> Problem:
    """Give a problem as one of the content folder and not of where it was laid out for a while."""
    folder = f"{content.as_posix()}/"
    place = replace(problem.place, path=problem.place.path.removeprefix(folder))
    return replace(problem, place=place, message=problem.message.replace(folder, ""))
