"""Say how two values of the same fact relate: equal, one inside the other, overlapping, or apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from generator.edtf import Edtf

Relation = Literal["equal", "inside", "around", "overlapping", "apart"]
"""How the first value lies to the second."""
Above = Mapping[str, tuple[str, ...]]
"""Id → the ids of what it is a part of or is reported as; these may lead on, and in circles."""

ABOUT = {10: 3, 7: 31, 4: 366}
"""Days by which ``~`` widens a date, by its length as EDTF: a day, a month, a year. EDTF leaves it open."""


def of_texts(left: str, right: str) -> Relation:
    """Relate numbers, choices and other values that are the same or are not."""
    return "equal" if left == right else "apart"


def of_ids(left: str, right: str, above: Above) -> Relation:
    """Relate ids: a thing lies inside what it is a part of, and inside what the press calls it."""
    if left == right:
        return "equal"
    if right in _reached(left, above):
        return "inside"
    return "around" if left in _reached(right, above) else "apart"


def of_sets(left: frozenset[str], right: frozenset[str]) -> Relation:
    """Relate lists of ids as sets."""
    if left == right:
        return "equal"
    if left < right:
        return "inside"
    if left > right:
        return "around"
    return "overlapping" if left & right else "apart"


def of_ranges(left: tuple[float, float], right: tuple[float, float]) -> Relation:
    """Relate ranges of numbers, from the least to the most."""
    if left == right:
        return "equal"
    if left[1] < right[0] or right[1] < left[0]:
        return "apart"
    if right[0] <= left[0] and left[1] <= right[1]:
        return "inside"
    return "around" if left[0] <= right[0] and right[1] <= left[1] else "overlapping"


def of_dates(left: Edtf, right: Edtf) -> Relation:
    """Relate dates by their bounds.

    An interval means that something lasted: a day inside it is part of it, not a more exact date for it.
    """
    first, second = _reach(left), _reach(right)
    if first == second:
        return "equal"
    if first.end < second.start or second.end < first.start:
        return "apart"
    if first.is_in(second) and not second.lasts:
        return "inside"
    return "around" if second.is_in(first) and not first.lasts else "overlapping"


@dataclass(frozen=True)
class _Reach:
    start: date
    end: date
    lasts: bool

    def is_in(self, other: _Reach) -> bool:
        return other.start <= self.start and self.end <= other.end


def _reach(when: Edtf) -> _Reach:
    lasts = when.is_interval and when.first != when.last
    if when.is_interval:
        return _Reach(when.first, when.last, lasts)
    text = str(when)
    slack = timedelta(ABOUT.get(len(text) - 1, 0) if text[-1] in "~%" else 0)
    start = when.first - min(slack, when.first - date.min)
    return _Reach(start, when.last + min(slack, date.max - when.last), lasts)


def _reached(id: str, above: Above) -> set[str]:
    met: set[str] = set()
    waiting = [id]
    while waiting:
        for to in above.get(waiting.pop(), ()):
            if to not in met:
                met.add(to)
                waiting.append(to)
    return met
