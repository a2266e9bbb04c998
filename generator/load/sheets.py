"""Read one file of content as a Sheet: YAML, or a page of prose."""

from __future__ import annotations

import re
from pathlib import Path

from generator.load.listing import below
from generator.load.reader import Unreadable, data_of, text_of, text_outside
from generator.load.sheet import Data, Sheet
from generator.load.turning import turned
from generator.problems import Location, Problem

MISREAD = frozenset({"A113", "A150"})
"""Codes of words torn apart by a comma and of marks that turn a text: what else is found comes of them."""
HEADING = re.compile(r"\A\s*# +(?P<title>[^\n]+)\n?")
"""The title of a page of prose: ``# How we work``."""


def sheet_of(content: Path, path: Path, problems: list[Problem]) -> Sheet | None:
    """Read a file below a content folder; one that can't be read is a problem, and no Sheet."""
    try:
        text = text_of(path)
    except Unreadable as unreadable:
        problems.append(unreadable.problem)
        return None
    return sheet_with(content, path, text, problems)


def sheet_with(content: Path, path: Path, text: str, problems: list[Problem]) -> Sheet | None:
    """Read a file below a content folder as it would be with another text."""
    before = len(problems)
    try:
        is_yaml = path.suffix == ".yml"
        data = data_of(path.as_posix(), text, problems) if is_yaml else _prose(path, text)
    except Unreadable as unreadable:
        problems.append(unreadable.problem)
        return None
    problems.extend(turned(path.as_posix(), text, data))
    if any(problem.code in MISREAD for problem in problems[before:]):
        return None
    parts = below(path, content)
    return Sheet(parts[0], path.stem, path.as_posix(), "/".join(parts), text, data, is_yaml)


def yaml_data(path: Path) -> dict[str, Data]:
    """Give the data of one YAML file of our own; raises Unreadable."""
    return data_of(path.as_posix(), text_outside(path), [])


def _prose(path: Path, text: str) -> dict[str, Data]:
    """Give the data of a page of prose: its first line is the title, but index.md has none."""
    if path.name == "index.md":
        return {"body": text}
    heading = HEADING.match(text)
    if heading is None:
        place = Location(path.as_posix())
        raise Unreadable(Problem(place, "A120", "a page of prose starts with its title: '# ' and words"))
    return {"title": heading["title"].strip(), "body": text[heading.end() :].lstrip("\n")}
