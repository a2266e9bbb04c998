"""Hold what was verified to what it was then."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator import edtf
from generator.kinds.article import Article
from generator.load import Lock, Route
from generator.problems import Problem
from generator.proof.passages import CALLED, SEVERAL, Passage, holds, passages
from generator.readings import Readings, datings
from generator.resolve import Entry
from generator.rules.dates import wrong_dates


def what_is_locked_is_unchanged(readings: Readings) -> Iterator[Problem]:
    """Give a problem for words that were edited since they were verified; new ones are just not verified.

    A date that is wrong in itself is told already; of two statements with one id nobody knows which is meant.
    """
    entries = readings.entries
    for entry, article in entries.of(Article):
        lock = entries.files.locks.get(entry.id)
        if lock is None or article.withdrawn:
            continue
        changed = [
            passage
            for passage in passages(article)
            if passage.name in lock.passages and not holds(lock, passage)
        ]
        wrong = set(_wrong_dates(readings, entry, article)) if changed else set()
        twice = _twice(article)
        for passage in changed:
            if passage.statement not in twice and passage.route[:-1] not in wrong:
                yield _edited(entry, passage, lock)


def _wrong_dates(readings: Readings, entry: Entry, article: Article) -> Iterator[Route]:
    return (route for route, dating in datings(article) if wrong_dates(readings, entry, route, dating))


def _twice(article: Article) -> set[str]:
    """Give the ids that stand twice."""
    counts = Counter(statement.id for statement in article.statements)
    return {id for id, count in counts.items() if count > 1}


def _edited(entry: Entry, passage: Passage, lock: Lock) -> Problem:
    day = edtf.words(edtf.parse(lock.day.isoformat()))
    if lock.passages[passage.name].sha256 == passage.sealed:
        fault = f"who is credited with {CALLED[passage.what]} was changed since {day}, when it was verified"
        place = entry.sheet.key_place((*passage.route[:2], "by"))
        return Problem(place, "V201", f"{fault}: change it back, or verify the article again")
    was, it, back = ("were", "they", "them") if passage.what in SEVERAL else ("was", "it", "it")
    what = "the date words or their date" if passage.what == "date" else CALLED[passage.what]
    reason = f"{what} {was} changed since {day}, when {it} {was} verified"
    place = entry.sheet.place_of(passage.route, passage.words)
    return Problem(place, "V201", f"{reason}: change {back} back, or verify the article again")
