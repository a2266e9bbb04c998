"""The commands of the editor's desk: new files, schemas, drafts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from generator import dates
from generator.desk import schema
from generator.desk.draft import Refused as Undrafted
from generator.desk.draft import Wanted, left_over, write
from generator.desk.new import Refused, new
from generator.doors import named_content, say
from generator.edtf import Edtf, NotEdtf, parse


def published(_context: click.Context, _option: click.Parameter, written: str | None) -> Edtf | None:
    """Read a day of publication in any form that content allows."""
    if written is None:
        return None
    try:
        day = parse(written)
    except NotEdtf as error:
        raise click.BadParameter(dates.with_choices(str(error), written)) from None
    if day.first == date.min or day.last == date.max:
        raise click.BadParameter("publication must lie between two days: an open end says nothing")
    return day


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


@click.command("schema")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default=".schemas")
@named_content
def describe(folder: Path, content: Path) -> None:
    """Write JSON Schemas into FOLDER, with which editors complete and check the content."""
    say(f"{schema.write(content, folder)} schemas in {folder}")


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
    except Undrafted as refused:
        raise click.UsageError(str(refused)) from None
    click.echo(say_or_path, nl=output is not None)


COMMANDS = (start, describe, draft)
