"""Say why words that look the same as a text's are not in it."""

from __future__ import annotations

import re
from unicodedata import name

from generator.texts import DOUBLE, SINGLE, PlainText, plain

BROKEN = re.compile(r"(?<=\w)[-‐]\s*\n\s*(?=\w)")
"""Where a word goes on in the next line: fish-, eries."""
ACROSS = re.compile(rf"[{DOUBLE}{SINGLE}]?\s*\n\s*\n\s*[{DOUBLE}{SINGLE}]")
"""Where a quotation goes on in the next paragraph, which opens with a mark again."""
FEW = 2
"""Characters in which words may differ and still look the same."""


def why_not_there(text: PlainText, words: str, stretch: str) -> str:
    """Give a remark on words that are not in a text beside the nearest that are, or nothing."""
    if BROKEN.search(text.original) and plain(words) in plain(BROKEN.sub("", text.original)):
        return (
            "; the text breaks one of its words at the end of a line: join that word in your copy of the text"
        )
    if fragments := _across(text, words):
        return "; it goes on in the next paragraph: list '- {}' and '- {}'".format(*fragments)
    ours, theirs = plain(words), plain(stretch)
    differing = [(our, their) for our, their in zip(ours, theirs, strict=False) if our != their]
    if len(ours) != len(theirs) or not 0 < len(differing) <= FEW:
        return ""
    our, their = differing[0]
    if our.isascii() and their.isascii():
        return ""
    return f"; where you have {_named(our)}, the text has {_named(their)}"


def _across(text: PlainText, words: str) -> tuple[str, str] | None:
    """Give the two parts of words that stand in two paragraphs of one quotation."""
    if plain(words) not in plain(ACROSS.sub(" ", text.original)):
        return None
    pieces = words.split()
    halves = ((" ".join(pieces[:nth]), " ".join(pieces[nth:])) for nth in range(len(pieces) - 1, 0, -1))
    return next((both for both in halves if all(_stands(text, half) for half in both)), None)


def _stands(text: PlainText, words: str) -> bool:
    return next(text.places(plain(words)), None) is not None


def _named(char: str) -> str:
    return f"U+{ord(char):04X} ({name(char, 'a character without a name').lower()})"
