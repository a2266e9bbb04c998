"""Read date words in the language they are in: the guards that hold for every language stand here."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from generator.dates.language import Around
from generator.dates.languages import language_of
from generator.dates.length import Duration
from generator.dates.reading import DateReading, Refused, Unresolved
from generator.edtf import parse

LONGEST = 100
"""Characters of the longest phrase that can be a date."""
NEAR = 300
"""Characters of the text to either side that are looked at."""


def read(words: str, published: date, around: Around = ("", ""), language: str | None = None) -> DateReading:
    """Give the date that words mean in a text published on a day, and by which rule.

    Raises Unresolved, with the reason, where they have no date or more than one.
    """
    if len(words) > LONGEST:
        raise Unresolved(f"no rule reads a date in '{words[:LONGEST]}…': it is too long")
    before, after = around
    return _read(words, published, (before[-NEAR:], after[:NEAR]), language)


@lru_cache(maxsize=65536)
def _read(words: str, published: date, around: Around, language: str | None) -> DateReading:
    try:
        reading = language_of(words, language).read(words, published, around)
        if reading:
            parse(reading.date)
            return reading
    except Refused as refusal:
        raise Unresolved(f"'{words}' {refusal.reason}", refusal.choices) from None
    except (OverflowError, ValueError):
        raise Unresolved(f"'{words}' lies outside the years 1 to 9999") from None
    raise Unresolved(f"no rule reads a date in '{words}'")


def span(words: str, published: date, language: str | None = None) -> str | None:
    """Give the EDTF interval in which vague words lie; None where they are exact, or have no limits.

    "in recent weeks" in a text of 2024-01-10 is 2023-11-10/2024-01-10.
    """
    if len(words) > LONGEST:
        return None
    try:
        limits = language_of(words, language).limits(words, published)
    except (Refused, OverflowError, ValueError):
        return None
    return f"{limits[0]}/{limits[1]}" if limits else None


def duration(words: str, language: str | None = None) -> Duration | None:
    """Give the one length of time that words claim; None where they claim none, or several."""
    try:
        return language_of(words, language).duration(words)
    except Refused:
        return None
