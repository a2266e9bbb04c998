"""Read the date words of news English as EDTF, or refuse.

    resolve("on Thursday", date(2023, 12, 24))  →  "2023-12-21"

Pure: no clock, no locale, no state. A closed grammar decides what kind of phrase it is; what it does
not know it refuses, because a refusal with a reason is worth more than a date that may be wrong.
"""

from __future__ import annotations

from datetime import date

from generator.dates.grammar import Reading, Unresolved, read

__all__ = ["Reading", "Unresolved", "read", "resolve"]


def resolve(words: str, published: date, around: tuple[str, str] = ("", "")) -> str:
    """Give the EDTF date the words mean in a text published on a day.

    ``around`` is the text just before and after the words. Raises Unresolved (a ValueError) with the
    reason in plain words where they have no date, or more than one.
    """
    del around  # no rule needs its surroundings yet
    return read(words, published).date
