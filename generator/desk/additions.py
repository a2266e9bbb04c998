"""What a file leaves to be understood, and a reader finds written: dates of words, relays that go on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.desk.edits import Edit
from generator.kinds.article import Article, Statement
from generator.load import Route, Sheet
from generator.readings import missing_dates
from generator.resolve import Entries, Entry


def additions(entries: Entries) -> Iterator[tuple[Sheet, Edit, str]]:
    """Give each field that is to be added: its file, what is written where, and what is said of it."""
    for entry, route, day in missing_dates(entries):
        yield _addition(entry, route, "words", f"date: {day}")
    for entry, article in entries.of(Article):
        for index, via in _relays(article):
            yield _addition(entry, ("statements", index), "by", f"via: [{', '.join(via)}]")


def _addition(entry: Entry, route: Route, after: str, line: str) -> tuple[Sheet, Edit, str]:
    name, value = line.split(": ", 1)
    index, text = entry.sheet.addition(route, after, name, value)
    return entry.sheet, Edit(index, index, text), f"{entry.sheet.place((*route, after))}: {line}"


def _relays(article: Article) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Give each statement that goes on with the words of the one before, and who relays both.

    Where somebody told the outlet itself, or is no longer relayed by the same, the file says so: ``via: []``.
    Who relays and has no name is left to the editor: another may be meant.
    """
    relays: dict[int, tuple[str, ...]] = {}
    for index, (before, statement) in enumerate(pairwise(article.statements), 1):
        via = relays.get(index - 1) or before.via
        named = tuple(str(relay) for relay in via or () if isinstance(relay, str))
        if via and len(named) == len(via) and _goes_on(before, statement):
            relays[index] = named
    yield from relays.items()


def _goes_on(before: Statement, statement: Statement) -> bool:
    """Tell whether a statement is the next quotation of one speaker, of whose relay nothing is said."""
    return bool(
        statement.via is None
        and statement.named
        and len(statement.by) == 1
        and statement.by == before.by
        and statement.occasion == before.occasion
        and statement.quote
        and before.quote
    )
