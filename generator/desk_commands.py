"""The commands of the editor's desk: new files, schemas, drafts, other ids."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import click

from generator import dates
from generator.desk import schema
from generator.desk.draft import Refused as Undrafted
from generator.desk.draft import Wanted, left_over, write
from generator.desk.merge import merge
from generator.desk.new import Refused, new
from generator.desk.remove import InUse, remove
from generator.desk.rename import rename
from generator.desk.uses import Broken
from generator.doors import named_content, say
from generator.edtf import Edtf, NotEdtf, parse
from generator.problems import as_text


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


@contextmanager
def _moving() -> Iterator[None]:
    """Say why nothing was moved: wrong usage, problems in the files, or what else leads to a thing."""
    try:
        yield
    except Refused as refused:
        raise click.UsageError(str(refused)) from None
    except Broken as broken:
        say("nothing was changed: these files may name it, and can't be read as they are", err=True)
        click.echo(as_text(broken.problems), err=True)
        sys.exit(1)
    except InUse as used:
        for use in used.uses:
            say(f"{use.place}: it is named here", err=True)
        say(f"nothing was removed: {len(used.uses)} places lead to it", err=True)
        sys.exit(1)


@click.command("rename")
@click.argument("old")
@click.argument("new")
@named_content
def rename_thing(old: str, new: str, content: Path) -> None:
    """Give the thing with the id OLD the id NEW, in every file that names it; its address leads on."""
    with _moving():
        renamed = rename(content, old, new)
    say(f"{renamed.old} is {renamed.new.name} now, named so in {renamed.places} places")
    for path in renamed.files:
        say(path)
    if renamed.is_undone:
        say(f"it had this id before: if '{old}' was published, add it to 'was', or its address leads nowhere")


@click.command("merge")
@click.argument("keep")
@click.argument("drop")
@named_content
def merge_things(keep: str, drop: str, content: Path) -> None:
    """Make DROP one with KEEP: what named either names KEEP, and the address of DROP leads there."""
    with _moving():
        merged = merge(content, keep, drop)
    say(f"{merged.dropped} is gone: it is {merged.kept.name} now")
    for path in merged.files:
        say(path)
    if merged.taken:
        say(f"taken over: {', '.join(merged.taken)}")
    for text in merged.left:
        say("not taken over, because the file that stays has its own:")
        for line in text.splitlines():
            say(f"  {line}")


@click.command("remove")
@click.argument("id")
@named_content
def remove_thing(id: str, content: Path) -> None:
    """Remove the thing ID, if nothing leads to it; else list what does."""
    with _moving():
        for path in remove(content, id):
            say(f"removed: {path.as_posix()}")


COMMANDS = (start, describe, draft, rename_thing, merge_things, remove_thing)
