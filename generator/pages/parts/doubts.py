"""Doubts beside what they doubt: in full on the page of the thing, as a mark that leads there elsewhere."""

from __future__ import annotations

from dataclasses import replace

from generator import edtf
from generator.kinds.event import Event
from generator.kinds.person import Person, Role
from generator.kinds.term import Term
from generator.links import mark
from generator.pages.parts.context import PageContext, date, is_known
from generator.pages.parts.shapes import Date


def when_of(context: PageContext, id: str, dated: Event | Term) -> Date:
    """Give the date of an event or a document as other pages print it: with a mark where it is in doubt."""
    when = dated.when
    if when is None:
        raise ValueError(f"'{id}' has no date")
    return replace(date(when.date), doubt=mark(context.model, id, "when"))


def is_sure(dated: Event | Term) -> bool:
    """Tell whether a thing's day or days are known, and nobody doubts them."""
    return dated.when is not None and is_known(dated.when.date) and "when" not in dated.doubt


def in_words(dated: Event | Term) -> str:
    """Give the date of a thing in words, and that it is in doubt where it is: "May 2030 (in doubt)"."""
    words = edtf.words(dated.when.date) if dated.when else ""
    return f"{words} (in doubt)" if "when" in dated.doubt else words


def of_role(person: Person, role: Role) -> list[str]:
    """Give the doubts about an office: its own, and that about all offices of the person."""
    return [*role.doubt.values(), *filter(None, (person.doubt.get("roles"),))]
