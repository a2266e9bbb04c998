"""``briefing new``: start a file."""

from __future__ import annotations

from pathlib import Path

import click

from generator.desk.new import Refused, new
from generator.doors import named_content, say


@click.command("new")
@click.argument("kind")
@click.argument("id")
@named_content
def start(kind: str, id: str, content: Path) -> None:
    """Start the file of a new thing, every field explained: briefing new person ada-holm."""
    try:
        say(new(content, kind, id).as_posix())
    except Refused as refused:
        raise click.UsageError(str(refused)) from None
