"""``briefing write``: write the pages as markdown."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.doors import named_content, painted, say
from generator.engine import writer
from generator.progress import waiting
from generator.site import build_site


@click.command("write")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@named_content
def write(folder: Path, content: Path) -> None:
    """Write the pages as markdown files below FOLDER, for another engine."""
    with waiting("reading the content"):
        site = build_site(content)
    if site.problems:
        click.echo(painted(site.problems), err=True)
        sys.exit(1)
    try:
        say(f"{writer.write(site, folder)} pages written to {folder}")
    except FileExistsError as error:
        raise click.UsageError(str(error)) from None
