"""What the commands share: the folder they work on, and how they speak."""

from __future__ import annotations

from pathlib import Path

import click

from generator.visible import visible

named_content = click.option(
    "--content", type=click.Path(exists=True, file_okay=False, path_type=Path), default="content"
)


def say(line: str, *, err: bool = False) -> None:
    """Print a line, with nothing in it that a terminal would obey."""
    click.echo(visible(line), err=err)
