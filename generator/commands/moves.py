"""``briefing rename``, ``merge`` and ``remove``: give things other ids, or take them away."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from generator.desk.merge import merge
from generator.desk.new import Refused
from generator.desk.remove import InUse, remove
from generator.desk.rename import rename
from generator.desk.uses import Broken
from generator.doors import named_content, say
from generator.problems import as_text
from generator.progress import waiting


@contextmanager
def _moving() -> Iterator[None]:
    """Say why nothing was moved: wrong usage, problems in the files, or what else leads to a thing."""
    try:
        with waiting("moving"):
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
        removed = remove(content, id)
    for path in removed:
        say(f"removed: {path.as_posix()}")
