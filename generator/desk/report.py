"""How problems are told to programs."""

from __future__ import annotations

import json
from collections.abc import Sequence

from generator.problems import Problem
from generator.visible import visible, visible_json


def as_json(problems: Sequence[Problem]) -> str:
    """Give a list of ``{path, line, column, code, message, suggestion}``; lines and columns count from 1."""
    rows = [
        {
            "path": problem.place.path,
            "line": problem.place.line,
            "column": problem.place.column,
            "code": problem.code,
            "message": problem.message,
            "suggestion": problem.suggestion,
        }
        for problem in problems
    ]
    return visible_json(json.dumps(rows, ensure_ascii=False, indent=1))


def as_github(problems: Sequence[Problem]) -> str:
    """Give a line a problem that GitHub shows beside the file of a pull request.

    The form is that of GitHub's workflow commands; a notice starts with ``::notice``.
    """
    return "\n".join(map(_command, problems))


def _command(problem: Problem) -> str:
    place = problem.place
    level = "notice" if problem.is_notice else "error"
    where = f"file={_property(place.path)},line={place.line},col={place.column},title={problem.code}"
    return f"::{level} {where}::{_escaped(problem.words)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape a path so that GitHub finds the file, line breaks included; what it can't decode is shown."""
    return visible(_escaped(text).replace(":", "%3A").replace(",", "%2C"))
