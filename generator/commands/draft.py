"""``briefing draft``: draft an article from its text."""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands.published import published
from generator.desk.draft import Refused, Wanted, left_over, write
from generator.doors import named_content, say
from generator.edtf import Edtf


@click.command("draft")
@click.argument("text", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--source", metavar="ID", help="The source that printed it.")
@click.option("--published", metavar="DATE", callback=published, help="The day it appeared.")
@click.option("--language", metavar="TAG", help="The language of the text, where it is not its source's.")
@click.option("--id", metavar="ID", help="The id of the article, which begins with the day it appeared.")
@click.option("--more", metavar="ARTICLE", help="List what of the text this article does not have yet.")
@click.option("--output", type=click.Path(path_type=Path), help="The file, or the folder, to write into.")
@named_content
def draft(  # noqa: PLR0913 - an option each
    text: Path,
    source: str | None,
    published: Edtf | None,
    language: str | None,
    id: str | None,
    more: str | None,
    output: Path | None,
    content: Path,
) -> None:
    """Draft an article from its raw TEXT: who says what in which words, and when; the gists are left to you.

    Without --output the file is printed. With --more ARTICLE it is listed what of the text that article
    does not have yet: quotations, names, date words, sentences.
    """
    try:
        if more:
            for line in left_over(content, more, text):
                say(line)
            return
        say_or_path = write(content, text, Wanted(source, published, language, id, output))
    except Refused as refused:
        raise click.UsageError(str(refused)) from None
    click.echo(say_or_path, nl=output is not None)
