"""``briefing diff``: tell what a reader will see change."""

from __future__ import annotations

from pathlib import Path

import click

from generator.desk.diff import NoRevision, compared, report, short_report
from generator.doors import named_content
from generator.load import collector_paused
from generator.progress import waiting


@click.command("diff")
@click.argument("base")
@click.argument("head", required=False)
@click.option("--all", "is_whole", is_flag=True, help="Tell all, however long it is.")
@named_content
def tell_changes(base: str, head: str | None, content: Path, *, is_whole: bool) -> None:
    """Tell what a reader will see change from BASE to HEAD, as markdown.

    Each is a revision of the repository in which the content lies, or another content folder; HEAD is what
    is on disk, if it is not given. The report is short enough for a comment on GitHub, and safe there.
    """
    try:
        with collector_paused(), waiting("comparing"):
            before, after = compared(content, base, head)
            told = report(before, after) if is_whole else short_report(before, after)
    except NoRevision as error:
        raise click.UsageError(str(error)) from None
    click.echo(told, nl=False)
