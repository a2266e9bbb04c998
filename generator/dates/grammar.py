"""The order in which a phrase is read: guards, dates, approximations, ranges, reasons to refuse."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import lru_cache

from generator.dates.approximate import approximate
from generator.dates.outcome import Reading, Refused, Unresolved
from generator.dates.points import point
from generator.dates.ranges import interval
from generator.dates.refused import explain, guard
from generator.dates.surroundings import Around, alone, completed
from generator.dates.vague import limits, vague
from generator.dates.wording import plain, without_lead, without_time
from generator.edtf import parse

LONGEST = 100
"""Characters of the longest phrase that can be a date."""
KINDS: tuple[Callable[[str, date], Reading | None], ...] = (point, approximate, interval)
WHOLE: tuple[Callable[[str, date], Reading | None], ...] = (interval, vague)
"""Kinds of phrase that need their prepositions: "between", "since", "in recent weeks"."""


@lru_cache(maxsize=65536)
def read(words: str, published: date, around: Around = ("", "")) -> Reading:
    """Give the date that words mean in a text published on a day, and by which rule.

    Raises Unresolved, with the reason, where they have no date or more than one.
    """
    if len(words) > LONGEST:
        raise Unresolved(f"no rule reads a date in '{words[:LONGEST]}…': it is too long")
    try:
        reading = _read(words, published, around)
        if reading:
            parse(reading.date)
            return reading
    except Refused as refusal:
        raise Unresolved(f"'{words}' {refusal.reason}", refusal.choices) from None
    except (OverflowError, ValueError):
        raise Unresolved(f"'{words}' lies outside the years 1 to 9999") from None
    raise Unresolved(f"no rule reads a date in '{words}'")


def _read(words: str, published: date, around: Around) -> Reading | None:
    """Ask each kind of phrase, first without its prepositions, then with them."""
    whole = plain(words)
    timeless = without_time(whole)
    guard(words, timeless)
    phrase = without_lead(timeless)
    phrase = completed(phrase, published, around) if any(around) else alone(phrase)
    asked = (*((kind, phrase) for kind in KINDS), *((kind, timeless) for kind in WHOLE))
    for kind, form in asked:
        if reading := kind(form, published):
            return reading
    if refusal := explain(words, phrase, published):
        raise refusal
    return None


def span(words: str, published: date) -> str | None:
    """Give the EDTF interval in which vague words lie; None where they are exact, or have no limits.

    "in recent weeks" in a text of 2024-01-10 is 2023-11-10/2024-01-10.
    """
    timeless = without_time(plain(words)) if len(words) <= LONGEST else ""
    try:
        found = limits(timeless, published) or limits(without_lead(timeless), published)
    except (Refused, OverflowError, ValueError):
        return None
    return f"{found[0]}/{found[1]}" if found else None
