"""Say what is wrong in the content, and where."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process, utils

ALIKE = 60
"""Similarity of spelling, of 100, from which another value is worth proposing."""
SIMILAR = 50
"""The same for words in a text, where they are looked for."""
NEAR = 70
"""The same for words in a text, from which they are proposed: below it other texts have as much in common."""
RELATED = 80
"""The same for words in another order or left out, as in names."""
WIDTH = 100
"""Columns of a line that are shown around a mistake."""


@dataclass(frozen=True, order=True)
class Place:
    """A spot in a file: lines and columns count from 1, columns in characters."""

    path: str
    line: int = 1
    column: int = 1
    text: str = field(default="", compare=False)
    """The line itself, where it is known."""

    def __str__(self) -> str:
        """Write the place as editors and terminals read it."""
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake in the content, in words for the person who wrote it."""

    place: Place
    code: str
    message: str
    suggestion: str | None = None

    def __post_init__(self) -> None:
        """Keep the message on one line, whatever lines the values in it have."""
        object.__setattr__(self, "message", " ".join(self.message.split()))

    def __str__(self) -> str:
        """Write the problem on one line: place, code, message, nearest good value."""
        hint = f"; did you mean '{self.suggestion}'?" if self.suggestion else ""
        return f"{self.place}: {self.code} {self.message}{hint}"

    @property
    def is_notice(self) -> bool:
        """Tell whether it only points something out, and stops nothing."""
        return self.code.startswith("N")

    def excerpt(self) -> str:
        """Give the line with a caret under the place, or nothing where the line is not known."""
        if not self.place.text.strip():
            return ""
        start = max(0, self.place.column - 1 - WIDTH * 2 // 3)
        shown = self.place.text[start : start + WIDTH].replace("\t", " ")
        gap = sum(_width(char) for char in shown[: self.place.column - 1 - start])
        number = f"{self.place.line:>5} | "
        return f"{number}{shown}\n{' ' * (len(number) - 2)}| {' ' * gap}^"


def as_text(problems: Iterable[Problem]) -> str:
    """Give each problem with its line and a caret, and a last line that counts."""
    found = list(problems)
    told = [f"{problem}\n{excerpt}" if (excerpt := problem.excerpt()) else str(problem) for problem in found]
    return "\n".join([*told, count(found)])


def count(problems: Iterable[Problem]) -> str:
    """Say how many problems there are, and notices if any."""
    found = list(problems)
    notices = sum(problem.is_notice for problem in found)
    told = _number(len(found) - notices, "problem")
    return f"{told}, {_number(notices, 'notice')}" if notices else told


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """Give the choice most like a word, or None where none is alike."""
    known = sorted(choices)
    found = process.extractOne(
        word, known, scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=ALIKE
    ) or process.extractOne(
        word, known, scorer=fuzz.token_sort_ratio, processor=utils.default_process, score_cutoff=RELATED
    )
    return found[0] if found else None


def nearest_stretch(words: str, pieces: Mapping[int, str]) -> tuple[int, int] | None:
    """Give where the words most like some words stand, or None where none are alike.

    The pieces of a text are given by where they start in it; what is found may begin or end within a word.
    """
    found = process.extractOne(words, pieces, scorer=fuzz.partial_ratio, score_cutoff=SIMILAR)
    aligned = fuzz.partial_ratio_alignment(words, found[0]) if found else None
    if not found or not aligned:
        return None
    return found[2] + aligned.dest_start, found[2] + aligned.dest_end


def are_near(words: str, other: str) -> bool:
    """Tell whether words of a text are so much like others that these may have been meant for them."""
    return fuzz.ratio(words, other) >= NEAR


def _number(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _width(char: str) -> int:
    """Give the columns a character takes on a terminal."""
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
