"""What the commands share: the folder they work on, and how they speak."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import wraps
from pathlib import Path
from typing import TypeAlias

import click

from generator.problems import Problem, count
from generator.visible import visible

Command: TypeAlias = Callable[..., None]
CONTENT = Path("content")
perhaps_content = click.option(
    "--content",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help=f"The content folder; else '{CONTENT}'.",
)


def named_content(command: Command) -> Command:
    """Let a command take its content folder as ``--content DIR``."""

    @perhaps_content
    @wraps(command)
    def with_content(content: Path | None, **given: object) -> None:
        command(content=there(content), **given)

    return with_content


def content_folder(command: Command) -> Command:
    """Let a command take its content folder as ``--content DIR``, or as its one argument."""

    @click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
    @perhaps_content
    @wraps(command)
    def with_content(folder: Path | None, content: Path | None, **given: object) -> None:
        if folder and content:
            raise click.UsageError(f"the content folder is given twice: '{folder}' and '{content}'")
        command(content=there(folder or content), **given)

    return with_content


def there(content: Path | None) -> Path:
    """Give a content folder, the usual one where none is named; raises UsageError where it is not there."""
    folder = content or CONTENT
    if not folder.is_dir():
        raise click.UsageError(f"there is no folder '{folder}' here: --content DIR names the content folder")
    return folder


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
