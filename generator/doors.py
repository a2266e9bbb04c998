"""What the commands share: the folder they work on, and how they speak."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from generator.problems import Problem, count
from generator.visible import visible

content_folder = click.argument(
    "content",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default="content",
    required=False,
)
named_content = click.option(
    "--content", type=click.Path(exists=True, file_okay=False, path_type=Path), default="content"
)


def say(line: str, *, err: bool = False) -> None:
    """Print a line, with nothing in it that a terminal would obey."""
    click.echo(visible(line), err=err)


def painted(problems: Sequence[Problem]) -> str:
    """Tell problems in colour; click takes the colour out where nobody sees it."""
    lines = (line for problem in problems for line in _painted_lines(problem))
    return "\n".join((*lines, count(problems)))


def _painted_lines(problem: Problem) -> Iterator[str]:
    code = click.style(problem.code, fg="cyan" if problem.is_notice else "red")
    yield f"{click.style(f'{problem.place}:', bold=True)} {code} {problem.words}"
    yield from (f"{click.style(margin, dim=True)}{text}" for margin, text in problem.excerpt())
