"""Hold what was verified to what it was then."""

from __future__ import annotations

from collections.abc import Iterator

from generator import edtf
from generator.kinds.article import Article
from generator.problems import Problem
from generator.proof.passages import CALLED, holds, passages
from generator.resolve import Entries


def what_is_locked_is_unchanged(entries: Entries) -> Iterator[Problem]:
    """Give a problem for words that were edited since they were verified; new ones are just not verified."""
    for entry, article in entries.of(Article):
        lock = entries.locks.get(entry.id)
        if lock is None or article.withdrawn:
            continue
        day = edtf.words(edtf.parse(lock.day.isoformat()))
        for passage in passages(article):
            if passage.name in lock.passages and not holds(lock, passage):
                reason = f"{CALLED[passage.what]} was changed since {day}, when it was verified"
                place = entry.sheet.place_of(passage.route, passage.words)
                yield Problem(place, "V201", f"{reason}: change it back, or verify the article again")
