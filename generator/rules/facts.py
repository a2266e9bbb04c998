"""Hold the facts of statements against the fact keys of site.yml."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.kinds.article import Article, Statement
from generator.kinds.site import FIELDS, FactKey
from generator.load import Route, Sheet
from generator.problems import Problem, nearest
from generator.proof.passages import PROOF, proofs
from generator.resolve import Entries, Entry
from generator.rules.statements import numbered
from generator.texts import count_words


def fact_keys_hold_together(entries: Entries) -> Iterator[Problem]:
    """Give a problem for a fact key of site.yml that is not what its type needs."""
    if entries.site and entries.site_sheet:
        for name, declared in entries.site.facts.items():
            yield from _wrong_key(entries.site_sheet, name, declared)


def facts_are_declared(entries: Entries) -> Iterator[Problem]:
    """Give a problem for a fact undeclared, of another type, or without words of the text."""
    if entries.site is None:
        return
    keys = entries.site.facts
    for entry, article in entries.of(Article):
        for route, statement in numbered(article):
            for key, value in statement.fact.items():
                yield from _wrong_fact(entries, entry, (*route, "fact", key), keys.get(key), value)
            yield from _unproved(entry, route, statement)


def _wrong_key(sheet: Sheet, name: str, declared: FactKey) -> Iterator[Problem]:
    route = ("facts", name)
    if (declared.type == "choice") != bool(declared.of):
        message = "a 'choice' needs its values in 'of', and nothing else has any"
        yield Problem(sheet.place(route), "F106", message)
    for value in declared.words if declared.of else ():
        if value not in declared.of:
            message = f"'{value}' is not among the values of '{name}'"
            near = nearest(value, declared.of)
            yield Problem(sheet.key_place((*route, "words", value)), "F106", message, near)
    if declared.field_ and (fitting := FIELDS[declared.field_]) != declared.type:
        message = f"what speaks of an event's '{declared.field_}' has the type {fitting}, not {declared.type}"
        yield Problem(sheet.place((*route, "field")), "F108", message)


def _wrong_fact(
    entries: Entries, entry: Entry, route: Route, key: FactKey | None, value: str | tuple[str, ...]
) -> Iterator[Problem]:
    name = route[-1]
    if key is None:
        near = nearest(str(name), entries.site.facts if entries.site else ())
        message = f"'{name}' is not among the facts of site.yml"
        yield Problem(entry.sheet.key_place(route), "F101", message, near)
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
        if id not in entries.files.folders:
            yield Problem(
                entry.sheet.place(route), "F103", f"no '{id}' in content", nearest(id, entries.files.folders)
            )


def _unproved(entry: Entry, route: Route, statement: Statement) -> Iterator[Problem]:
    """Give a problem for facts without any words, for words of no fact, and for too few or too many words."""
    has_words = statement.quote or statement.paraphrase or (statement.when and statement.when.words)
    if statement.fact and not (statement.at or has_words):
        message = "a fact needs words of the text: give those that prove it in 'at'"
        yield Problem(entry.sheet.place((*route, "fact")), "F104", message)
    for key in statement.proofs:
        if key and key not in statement.fact:
            message = f"'at' has words for '{key}', which is no fact of this statement"
            near = nearest(key, statement.fact)
            yield Problem(entry.sheet.key_place((*route, "at", key)), "F107", message, near)
    for passage in proofs(statement, route):
        count = count_words(passage.words)
        least = PROOF[0] if passage.name == f"{statement.id}.at" else 1
        if not least <= count <= PROOF[-1]:
            called = f"'at' has {count} word{'' if count == 1 else 's'}"
            limits = f"at least {least}" if count < least else f"{PROOF[-1]} at most"
            message = f"{called}: give {limits}, from the first that proves a fact to the last"
            yield Problem(entry.sheet.place_of(passage.route, passage.words), "F105", message)
