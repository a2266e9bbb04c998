"""Hold the facts of statements against the fact keys of site.yml."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.kinds.article import Article, Statement
from generator.kinds.site import FactKey
from generator.load import Route
from generator.problems import Problem, nearest
from generator.proof.passages import PROOF
from generator.resolve import Entries, Entry
from generator.rules.statements import numbered


def facts_are_declared(entries: Entries) -> Iterator[Problem]:
    """Give a problem for a fact undeclared, of another type, or without words of the text."""
    if entries.site is None:
        return
    keys = entries.site.facts
    for name, declared in keys.items():
        if (declared.type == "choice") != bool(declared.of) and entries.site_sheet:
            message = "a 'choice' needs its values in 'of', and nothing else has any"
            yield Problem(entries.site_sheet.place(("facts", name)), "F106", message)
    for entry, article in entries.of(Article):
        for route, statement in numbered(article):
            for key, value in statement.fact.items():
                yield from _wrong_fact(entries, entry, (*route, "fact", key), keys.get(key), value)
            yield from _unproved(entry, route, statement)


def _wrong_fact(
    entries: Entries, entry: Entry, route: Route, key: FactKey | None, value: str | tuple[str, ...]
) -> Iterator[Problem]:
    name = route[-1]
    if key is None:
        known = nearest(str(name), entries.site.facts if entries.site else ())
        message = f"'{name}' is not among the facts of site.yml"
        yield Problem(entry.sheet.key_place(route), "F101", message, known)
    elif wrong := _of_another_type(str(name), key, value):
        near = nearest(str(value), key.of) if key.type == "choice" else None
        yield Problem(entry.sheet.place(route), "F102", wrong, near)
    elif key.type in ("id", "ids"):
        yield from _lost_ids(entries, entry, route, value)


def _of_another_type(name: str, key: FactKey, value: str | tuple[str, ...]) -> str | None:
    """Say what is wrong with a value for its key, without looking at ids; None where nothing is."""
    if isinstance(value, tuple) != (key.type == "ids"):
        return f"'{name}' takes {'a list of ids' if key.type == 'ids' else 'one value'}"
    if key.type == "number" and not re.fullmatch("[0-9]+", str(value)):
        return f"'{name}' takes a number, not '{value}'"
    if key.type == "choice" and value not in key.of:
        return f"'{name}' is one of {', '.join(key.of)}"
    return None


def _lost_ids(
    entries: Entries, entry: Entry, route: Route, value: str | tuple[str, ...]
) -> Iterator[Problem]:
    for id in (value,) if isinstance(value, str) else value:
        if id not in entries.folders:
            yield Problem(
                entry.sheet.place(route), "F103", f"no '{id}' in content", nearest(id, entries.folders)
            )


def _unproved(entry: Entry, route: Route, statement: Statement) -> Iterator[Problem]:
    if statement.at is None:
        has_words = statement.quote or statement.paraphrase or (statement.when and statement.when.words)
        if statement.fact and not has_words:
            message = "a fact needs words of the text: give 3 to 8 of them in 'at'"
            yield Problem(entry.sheet.place((*route, "fact")), "F104", message)
    elif len(statement.at.split()) not in PROOF:
        message = f"'at' has {len(statement.at.split())} words: give 3 to 8 words of the text"
        yield Problem(entry.sheet.place((*route, "at")), "F105", message)
