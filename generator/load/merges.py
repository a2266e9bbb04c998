"""Find the lines with which git marks two versions of a file, where a merge was not finished."""

from __future__ import annotations

import re

from generator.load.sheet import place_at
from generator.problems import Problem

MARKS = ("<<<<<<<", "|||||||", ">>>>>>>")
MARKED = re.compile(r"^[ \t]*(?:<{7,}|\|{7,}|>{7,})(?=[ \t]|$)", re.MULTILINE)
"""One that is moved in, too: whoever took it for text of a block did that."""
BETWEEN = re.compile(r"^={7,}[ \t]*$", re.MULTILINE)
"""The line between the two versions. In markdown it may stand below a title, in YAML nothing has it."""


def unfinished(path: str, text: str) -> Problem | None:
    """Give one problem for a file with such lines, at the first of them."""
    has_marks = any(mark in text for mark in MARKS)
    mark = MARKED.search(text) if has_marks else None
    if mark is None and path.endswith(".yml"):
        mark = BETWEEN.search(text)
    if mark is None:
        return None
    message = (
        "a merge was not finished: choose between the two versions, and delete the lines "
        "<<<<<<<, ======= and >>>>>>>"
    )
    return Problem(place_at(path, text, mark.end() - len(mark[0].strip())), "A170", message)
