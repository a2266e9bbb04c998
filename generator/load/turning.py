"""Find the marks that nobody sees and that turn the text around them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.characters import named
from generator.load.sheet import Data, place_at
from generator.markup import TURNING
from generator.problems import Problem

ESCAPED = re.compile(r"\\(?:u|U0000)(061c|200[ef]|202[a-e]|206[6-9])", re.IGNORECASE)
"""The same as they can be written between double quotation marks."""
LINE = re.compile(r"[^\n]+")
LONGEST = 300
"""Characters of a line that is still proposed."""


def turned(path: str, text: str, data: dict[str, Data]) -> Iterator[Problem]:
    """Give a problem for each line, comments included, that holds such a mark.

    Pages set words that run from right to left by themselves, so content needs none.
    """
    if not (TURNING.search(text) or (ESCAPED.search(text) and _has_marks(data))):
        return
    for line in LINE.finditer(text):
        mark = TURNING.search(line[0]) or ESCAPED.search(line[0])
        if mark:
            yield _problem(path, text, line, mark)


def _has_marks(data: Data) -> bool:
    match data:
        case str():
            return TURNING.search(data) is not None
        case list():
            return any(map(_has_marks, data))
        case dict():
            return any(map(_has_marks, (*data, *data.values())))


def _problem(path: str, text: str, line: re.Match[str], mark: re.Match[str]) -> Problem:
    char = chr(int(mark[1], 16)) if mark.re is ESCAPED else mark[0]
    without = ESCAPED.sub("", TURNING.sub("", line[0])).strip()
    message = f"a mark that nobody sees turns the text around it ({named(char)}): take it out"
    place = place_at(path, text, line.start() + mark.start())
    return Problem(place, "A150", message, without if len(without) <= LONGEST else None)
