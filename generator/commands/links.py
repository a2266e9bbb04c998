"""``briefing links``: follow all links of a built site."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.doors import say
from generator.engine import links


@click.command("links")
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path), default="site")
def check_links(site: Path) -> None:
    """Follow every href, src and anchor of a built site: exit 1 where one leads nowhere."""
    count, dead = links.dead_links(site)
    for link in dead:
        say(str(link), err=True)
    click.echo(f"{count} addresses followed, {len(dead)} lead nowhere")
    sys.exit(1 if dead else 0)
