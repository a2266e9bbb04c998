"""Lay fields out in YAML as editors best write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from generator.kinds.field_notes import FORMS, FieldNote
from generator.kinds.prose import Body, Prose

Lines: TypeAlias = tuple[str, ...]

FOLDED, KEPT = ">-", "|-"
BLOCKS = {
    FORMS[Prose]: FOLDED,
    FORMS[Body]: KEPT,
}
"""How a field is written → how its text begins, where YAML must leave it alone."""
OWN_WORDS = frozenset(
    {
        "at",
        "because",
        "exact",
        "note",
        "paraphrase",
        "prefix",
        "quote",
        "suffix",
        "text",
        "translation",
        "why",
    }
)
"""Fields of any words at all, quotation marks and colons included."""
BELOW = re.compile(r"- |[\w-]+: |[\w-]+:\n")
"""How an example begins that stands below its field."""


def written(note: FieldNote) -> Lines:
    """Give the lines of a field filled with its example."""
    lines = note.example.splitlines()
    if block := _block(note):
        return (f"{note.name}: {block}", *_indented(lines))
    if lines[0].startswith("- "):
        return (f"{note.name}:", *lines)
    if BELOW.match(note.example):
        return (f"{note.name}:", *_indented(lines))
    return (f"{note.name}: {note.example}",)


def empty(note: FieldNote) -> str:
    """Give the line of a field that is to be filled in."""
    block = _block(note)
    return f"{note.name}: {block}" if block else f"{note.name}:"


def _block(note: FieldNote) -> str:
    if note.name in OWN_WORDS and "one of" not in note.form:
        return FOLDED
    return BLOCKS.get(note.form, "")


def _indented(lines: list[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)
