"""Fold names, so that those which differ in case, accents, spaces or punctuation alone are one."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import chain

from anyascii import anyascii

ARTICLE = re.compile(r"(?:the|an?) (?=\S)")
"""What a name may begin with that nobody looks it up by."""
NUMBER = re.compile(r"(\d+)")
ACCENTS = range(0x300, 0x370)
"""Marks on letters of Latin, Greek and Cyrillic; those of other scripts make another letter."""
WITH_CAPITALS = range(0x80, 0x3000), range(0xA640, 0xAC00), range(0xFB00, 0x10000), range(0x10400, 0x1E000)
"""Where letters stand that have capitals or are written out."""
WRITTEN_OUT = ("LATIN ", "MODIFIER LETTER ")
"""How Unicode names what is written in a to z here: ʻ, and what has no accent to take off, ł, ø, æ, ß, ı."""


def folded(name: str) -> str:
    """Give a name in small letters, with nothing but its letters, digits and marks that make letters."""
    return "".join(filter(counts, basic(name)))


def sort_key(name: str) -> tuple[tuple[int, int, str], ...]:
    """Give what a name is sorted by: its folded letters behind an article and marks, numbers by their value.

    Spaces sort before letters: "Xi An" stands before "Xian".
    """
    text = ARTICLE.sub("", " ".join("".join(map(_or_space, basic(name))).split()))
    pieces = (piece for piece in NUMBER.split(text) if piece)
    return tuple((0, int(piece), "") if piece.isdecimal() else (1, 0, piece) for piece in pieces)


def _or_space(char: str) -> str:
    return char if counts(char) else " "


def basic(text: str) -> str:
    """Give a text in small letters without accents, those of the Latin script in a to z: "Łódź" is "lodz"."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return apart if apart.isascii() else "".join(map(_basic, apart))


@lru_cache(maxsize=4096)
def _basic(char: str) -> str:
    if ord(char) in ACCENTS:
        return ""
    return anyascii(char).lower() if _is_written_out(char) else char


@cache
def written_out() -> dict[str, str]:
    """Give the letters that `basic` writes otherwise than a browser, which takes off accents and capitals."""
    letters = filter(str.isalpha, map(chr, chain(*WITH_CAPITALS)))
    plain = (letter for letter in letters if unicodedata.normalize("NFKD", letter).lower() == letter)
    return {letter: basic(letter) for letter in plain if basic(letter) != letter}


def _is_written_out(char: str) -> bool:
    return unicodedata.name(char, "").startswith(WRITTEN_OUT)


def counts(char: str) -> bool:
    """Tell whether a character is a letter, a digit or a mark that makes a letter."""
    return char.isalnum() or unicodedata.category(char)[0] == "M"


@lru_cache(maxsize=4096)
def sound(char: str) -> str:
    """Give the Latin letters by which one character is read, by itself: pinyin of a Chinese one."""
    return anyascii(char).lower()
