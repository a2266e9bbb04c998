"""``briefing serve``: serve the site."""

from __future__ import annotations

import click

from generator.engine import serve


@click.command("serve", context_settings={"ignore_unknown_options": True}, add_help_option=False)
@click.argument("options", nargs=-1, type=click.UNPROCESSED)
def look(options: tuple[str, ...]) -> None:
    """Build the site and serve it, anew at every change; takes the OPTIONS of mkdocs serve."""
    serve.serve(options)
