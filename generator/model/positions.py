"""What each party has said on each issue, through time."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from generator.memo import Memo
from generator.model.statements import Statement
from generator.problems import shares_in_common

Positions = Mapping[tuple[str, str], tuple[Statement, ...]]
"""Issue and party → its statements, the latest first."""
ALIKE = 0.4
"""Share of words in common, from 0 to 1, from which two wordings are worth comparing word by word."""
COMPARED = 20
"""Older wordings, the latest, with which one is compared."""
LONGEST = 200
"""Words up to which a wording is compared: the time for one pair grows faster than their number."""


@dataclass(frozen=True)
class Piece:
    """Some words of a newer wording beside an older one."""

    words: str
    change: Literal["kept", "new", "gone"]


@dataclass(frozen=True)
class Rewording:
    """What changed, word by word, from one dated wording of a party on an issue to the next."""

    earlier: Statement
    pieces: tuple[Piece, ...]

    @property
    def is_same(self) -> bool:
        """Tell whether no word changed."""
        return all(piece.change == "kept" for piece in self.pieces)


def positions(told: Iterable[Statement]) -> Positions:
    """Give the statements that take a stand, by issue and by the party in whose column each stands."""
    found: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for statement in told:
        if not statement.is_narration and not statement.unnamed:
            for issue in statement.value.about:
                for party in statement.columns:
                    found[str(issue), party].append(statement)
    return {
        key: tuple(sorted(stands, key=lambda one: one.day.last, reverse=True))
        for key, stands in found.items()
    }


def latest(stands: tuple[Statement, ...]) -> Statement | None:
    """Give the last word of a party: of its statements of the latest day the first that is quoted.

    What it told of another party's position comes only where it has said nothing for itself.
    """
    own = tuple(one for one in stands if not one.is_hearsay) or stands
    newest = [one for one in own if one.day.last == own[0].day.last]
    return next((one for one in newest if one.value.quote), newest[0] if newest else None)


def rewordings(found: Positions, memo: Memo) -> Mapping[tuple[str, str, str], Rewording]:
    """Give what changed, by issue, party and the id of the newer statement; only where wordings are alike."""
    return {
        (issue, party, newer.id): changed
        for (issue, party), stands in found.items()
        for newer, changed in _reworded([one for one in reversed(stands) if one.value.quote], memo)
    }


def _reworded(quoted: list[Statement], memo: Memo) -> Iterator[tuple[Statement, Rewording]]:
    """Compare each wording, the oldest first, with the latest that are older.

    Words known only to have been said by some day may be older than they look: they are compared with none.
    """
    days = [one.day.last for one in quoted]
    for newer in quoted:
        end = 0 if newer.is_by_then else bisect_left(days, newer.day.first)
        if changed := memo.of(_changed, newer, *quoted[max(0, end - COMPARED) : end]):
            yield newer, changed


def _changed(newer: Statement, *before: Statement) -> Rewording | None:
    """Compare with the wording most alike among those of the last day on which one is alike."""
    if len(newer.wording) > LONGEST:
        return None
    compared = [one for one in before if len(one.wording) <= LONGEST]
    near = shares_in_common(newer.wording, [one.wording for one in compared], ALIKE)
    if not near:
        return None
    earlier = compared[max(sorted(near), key=lambda place: (compared[place].day.last, near[place]))]
    return Rewording(earlier, tuple(pieces(earlier.wording, newer.wording)))


def pieces(older: Sequence[str], newer: Sequence[str]) -> Iterator[Piece]:
    """Give the words of both in order: those kept, those that are gone and those that are new."""
    for what, start, end, first, last in SequenceMatcher(None, older, newer, autojunk=False).get_opcodes():
        if what == "equal":
            yield Piece(" ".join(newer[first:last]), "kept")
            continue
        if end > start:
            yield Piece(" ".join(older[start:end]), "gone")
        if last > first:
            yield Piece(" ".join(newer[first:last]), "new")


def by_year(stands: Iterable[Statement]) -> Mapping[int, Mapping[str, int]]:
    """Give how many statements each party made in each year, the latest year first; each counts once."""
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    for one in {found.id: found for found in stands}.values():
        counts[one.day.last.year].update(one.columns)
    return dict(sorted(counts.items(), reverse=True))
