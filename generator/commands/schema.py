"""``briefing schema``: describe the content to editors."""

from __future__ import annotations

from pathlib import Path

import click

from generator.desk import schema
from generator.doors import named_content, say


@click.command("schema")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default=".schemas")
@named_content
def describe(folder: Path, content: Path) -> None:
    """Write JSON Schemas into FOLDER, with which editors complete and check the content."""
    say(f"{schema.write(content, folder)} schemas in {folder}")
