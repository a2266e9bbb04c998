"""Locks that are new, changed or gone: each is the word of whoever made it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.desk.diff.entry import Entry, entry
from generator.load import Lock


def locks(before: Mapping[str, Lock], after: Mapping[str, Lock]) -> Iterator[Entry]:
    """Give each lock that is another now, with the command that repeats its proof."""
    for id in sorted(before.keys() | after.keys()):
        was, now = before.get(id), after.get(id)
        if was == now:
            continue
        if now is None:
            yield entry(f"gone: {id}")
        else:
            yield entry(f"{_change(was, now)}: ", code=f"briefing verify {id} --text FILE")


def _change(was: Lock | None, now: Lock) -> str:
    made = f"made on {now.day.isoformat()} from a text of {now.words:,} words, {len(now.passages)} passages"
    if was is None:
        return f"new, {made}"
    return f"changed, {made}{'' if was.sha256 == now.sha256 else ', another text than before'}"
