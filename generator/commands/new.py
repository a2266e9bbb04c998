"""``briefing new``: start a file, or a whole briefing."""

from __future__ import annotations

from pathlib import Path

import click

from generator.desk.new import Refused, new
from generator.desk.start import start_site
from generator.doors import perhaps_content, say, there

SITE = "site"


@click.command("new")
@click.argument("kind")
@click.argument("id")
@perhaps_content
def start(kind: str, id: str, content: Path | None) -> None:
    """Start the file of a new thing, or a whole briefing.

    briefing new person ada-holm starts a file; KIND is any kind of thing, ID what the file is to be called.
    briefing new site DIR starts a briefing in a folder: settings, and an invented example that builds.
    """
    try:
        if kind == SITE:
            _tell(*start_site(Path(id)), Path(id))
        else:
            say(new(there(content), kind, id).as_posix())
    except Refused as refused:
        raise click.UsageError(str(refused)) from None


def _tell(written: tuple[Path, ...], kept: tuple[Path, ...], folder: Path) -> None:
    for path in kept:
        say(f"{path.as_posix()} was there already, and stays as it is")
    say(f"{len(written)} files written; next: cd {folder.as_posix()} && make serve")
