"""Fold names, so that those which differ in case, accents, spaces or punctuation alone are one."""

from __future__ import annotations

import unicodedata

ACCENTS = range(0x300, 0x370)
"""Marks on letters of Latin, Greek and Cyrillic; those of other scripts make another letter."""


def folded(name: str) -> str:
    """Give a name in small letters, with nothing but its letters, digits and marks that make letters."""
    apart = unicodedata.normalize("NFKD", name.casefold())
    return "".join(char for char in apart if _counts(char))


def _counts(char: str) -> bool:
    return char.isalnum() or (unicodedata.category(char)[0] == "M" and ord(char) not in ACCENTS)
