"""Say what is wrong in the content, and where."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby
from typing import TypeVar

from rapidfuzz import fuzz, process, utils

from generator.visible import visible

Item = TypeVar("Item")

ALIKE = 60
"""Similarity of spelling, of 100, from which another value is worth proposing."""
SIMILAR = 50
"""The same for words in a text, where they are looked for."""
NEAR = 70
"""The same for words in a text, from which they are proposed: below it other texts have as much in common."""
SAME = 80
"""The same from which a name out of a short list is surely meant, where no other of them is so alike."""
RELATED = 80
"""The same for words in another order or left out, as in names."""
WIDTH = 100
"""Columns of a line that are shown around a mistake."""
MOST = 100
"""Problems of a file that are listed; so are notices."""
TEN = 10
"""Notices of one code that are told before the others are counted."""
MORE, MORE_NOTICES = "A139", "N139"
"""The codes that count the others."""


@dataclass(frozen=True, order=True)
class Location:
    """A spot in a file: lines and columns count from 1, columns in characters."""

    path: str
    line: int = 1
    column: int = 1
    text: str = field(default="", compare=False)
    """The line itself, where it is known."""

    def __str__(self) -> str:
        """Write the place as editors and terminals read it."""
        return visible(f"{self.path}:{self.line}:{self.column}")


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake in the content, in words for the person who wrote it."""

    place: Location
    code: str
    message: str
    suggestion: str | None = None
    times: int = field(default=1, compare=False)
    """How many problems it stands for: more than one where a file has too many to list them all."""
    is_sure: bool = field(default=False, compare=False)
    """Whether nothing but the suggestion can be meant, so that a program may write it."""

    def __post_init__(self) -> None:
        """Keep the message on one line, whatever lines the values in it have."""
        object.__setattr__(self, "message", " ".join(self.message.split()))

    def __str__(self) -> str:
        """Write the problem on one line: place, code, message, nearest good value."""
        return f"{self.place}: {self.code} {self.words}"

    @property
    def words(self) -> str:
        """Give what is wrong and the nearest good value, as they are printed."""
        hint = f"; did you mean '{self.suggestion}'?" if self.suggestion else ""
        return visible(f"{self.message}{hint}")

    @property
    def is_notice(self) -> bool:
        """Tell whether it only points something out, and stops nothing."""
        return self.code.startswith("N")

    def excerpt(self) -> tuple[tuple[str, str], ...]:
        """Give the line and a caret under the place, each behind its margin; none where no line is known."""
        if not self.place.text.strip():
            return ()
        start = max(0, self.place.column - 1 - WIDTH * 2 // 3)
        line = self.place.text[start : start + WIDTH].replace("\t", " ")
        gap = sum(map(_width, visible(line[: self.place.column - 1 - start])))
        number = f"{self.place.line:>5} | "
        return (number, visible(line)), (f"{' ' * (len(number) - 2)}| ", f"{' ' * gap}^")


def as_text(problems: Iterable[Problem]) -> str:
    """Give each problem with its line and a caret, and a last line that counts."""
    listing = list(problems)
    lines = ("\n".join((str(problem), *map("".join, problem.excerpt()))) for problem in listing)
    return "\n".join([*lines, count(listing)])


def count(problems: Iterable[Problem]) -> str:
    """Say how many problems there are, and notices if any."""
    listing = list(problems)
    notices = sum(problem.times for problem in listing if problem.is_notice)
    counted = _number(sum(problem.times for problem in listing) - notices, "problem")
    return f"{counted}, {_number(notices, 'notice')}" if notices else counted


def first(items: Sequence[Item], problem: Callable[[Item], Problem]) -> Iterator[Problem]:
    """Give the problems of a file's first items, and one that counts those of the others.

    Where a file has thousands, telling them all would take minutes.
    """
    yield from map(problem, items[:MOST])
    if items[MOST:]:
        yield _more(problem(items[MOST]), len(items) - MOST)


def listed(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Give problems in the order of the files, and of each file the first only, with how many more it has."""
    by_file = groupby(sorted(problems), key=lambda problem: problem.place.path)
    return (problem for _, of_file in by_file for problem in sorted(_listed(tuple(of_file))))


def abridged(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Give problems with the first ten notices of each code only, and one that counts its others."""
    notices: dict[str, list[Problem]] = defaultdict(list)
    for problem in sorted(problems):
        alike = notices[problem.code] if problem.is_notice else []
        alike.append(problem)
        if len(alike) <= TEN:
            yield problem
    for code, alike in sorted(notices.items()):
        if left := sum(problem.times for problem in alike[TEN:]):
            more = f"{left:,} more notice{'' if left == 1 else 's'} of this kind: --all tells all"
            yield Problem(alike[TEN].place, code, more, times=left)


def _listed(problems: tuple[Problem, ...]) -> Iterator[Problem]:
    """Give the problems of one file that are listed, and its notices."""
    for is_notice in (False, True):
        alike = [problem for problem in problems if problem.is_notice is is_notice]
        single = [problem for problem in alike if problem.times == 1]
        yield from single[:MOST]
        if left := [*single[MOST:], *(problem for problem in alike if problem.times > 1)]:
            yield _more(min(left), sum(problem.times for problem in left))


def _more(top: Problem, times: int) -> Problem:
    """Count problems of one file in one that stands where the first of them does."""
    code, noun = (MORE_NOTICES, "notice") if top.is_notice else (MORE, "problem")
    message = f"{times:,} more {noun}{'' if times == 1 else 's'} in this file"
    return Problem(top.place, code, message, times=times)


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """Give the choice most like a word, or None where none is alike."""
    ordered, processed = _processed(tuple(choices))
    plain = utils.default_process(word)
    match = process.extractOne(plain, processed, scorer=fuzz.ratio, score_cutoff=ALIKE) or process.extractOne(
        plain, processed, scorer=fuzz.token_sort_ratio, score_cutoff=RELATED
    )
    return ordered[match[2]] if match else None


def is_meant(word: str, near: str | None, choices: Iterable[str]) -> bool:
    """Tell whether a word is surely one of a few choices misspelt: no other is so much like it."""
    plain = utils.default_process(word)
    likeness = {choice: fuzz.ratio(plain, utils.default_process(choice)) for choice in choices}
    least = 100 if 100 in likeness.values() else SAME
    return {choice for choice, degree in likeness.items() if degree >= least} == {near}


@lru_cache(maxsize=16)
def _processed(choices: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give choices in order, and the same as they are compared: small letters, without marks."""
    ordered = tuple(sorted(choices))
    return ordered, tuple(map(utils.default_process, ordered))


def nearest_stretch(words: str, pieces: Mapping[int, str]) -> tuple[int, int] | None:
    """Give where the words most like some words stand, or None where none are alike.

    The pieces of a text are given by where they start in it; what is found may begin or end within a word.
    """
    match = process.extractOne(words, pieces, scorer=fuzz.partial_ratio, score_cutoff=SIMILAR)
    aligned = fuzz.partial_ratio_alignment(words, match[0]) if match else None
    if not match or not aligned:
        return None
    return match[2] + aligned.dest_start, match[2] + aligned.dest_end


def are_near(words: str, other: str) -> bool:
    """Tell whether words of a text are so much like others that these may have been meant for them."""
    return fuzz.ratio(words, other) >= NEAR


def shares_in_common(
    words: Sequence[str], others: Sequence[Sequence[str]], least: float
) -> Mapping[int, float]:
    """Give the share of words, from 0 to 1, that a wording has in common with others in the same order.

    By the place of each among the others; one with less than ``least`` is left out.
    """
    found = process.extract(words, others, scorer=fuzz.ratio, score_cutoff=least * 100, limit=None)
    return {place: score / 100 for _, score, place in found}


def _number(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _width(char: str) -> int:
    """Give the columns a character takes on a terminal."""
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
