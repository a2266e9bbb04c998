"""What comes of date words: a reading, or a refusal with its reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from generator.edtf import explained


class Unresolved(ValueError):
    """Say in plain words why date words have no one date.

    ``choices`` are the EDTF dates that the words may mean, the likelier ones not first but in the
    order of time; empty where that is unknown.
    """

    def __init__(self, reason: str, choices: tuple[str, ...] = ()) -> None:
        super().__init__(reason)
        self.choices = choices


class Refused(Exception):
    """Stop reading: a rule knows why the words have no one date. Never leaves this room.

    The reason is the end of a sentence that begins with the words.
    """

    def __init__(self, reason: str, choices: tuple[str, ...] = ()) -> None:
        super().__init__(reason)
        self.reason, self.choices = reason, choices


@dataclass(frozen=True)
class DateReading:
    """The EDTF date that words mean, and the name of the rule that read them."""

    date: str
    rule: str


Rule = Callable[[str, date], str | None]
"""Reads a phrase in normal form, published on a day, as EDTF; None where it is of another kind.

Raises Refused where the phrase is of its kind and has no one date.
"""
Rules = dict[str, Rule]
"""Rules by their names in plain words, in the order in which they are asked."""


def ambiguous(*choices: str) -> Refused:
    """Give the refusal of a phrase that may mean any of several dates."""
    listed = tuple(dict.fromkeys(choices))
    *others, last = map(explained, listed)
    alternatives = f"{', '.join(others)} or {last}" if others else last
    return Refused(f"may be {alternatives}", listed)
