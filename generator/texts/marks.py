"""Tell which words of a text stand inside quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.texts import DOUBLE, SINGLE

Stretch = tuple[int, int]
"""Where words begin and end in a text."""

KINDS = tuple(re.compile(f"[{marks}]") for marks in (DOUBLE, SINGLE))
OPENING = frozenset("“„‟«「『‘‚‛‹")
APOSTROPHES = frozenset("'’")
BEFORE = frozenset("([{-‐‑‒–—―−")
BEHIND = frozenset(")]}.,;:!?…-‐‑‒–—―−。，；：！？、）")
"""What stands before a mark that opens and behind one that closes, but for spaces and other marks."""
EMPTY_LINE = re.compile(r"\n[^\S\n]*\n\s*")
SENTENCE_END = re.compile(rf"(?<=[.?!:…。！？{DOUBLE}{SINGLE}])[^\S\n]*\n\s*")
MAY_BE_PLURAL = re.compile(r"(?<=[sS])['’] [a-z]")
"""A mark that may as well be the apostrophe of a plural: the ministers' aides."""


def quoted(text: str) -> tuple[Stretch, ...]:
    """Give every stretch between quotation marks, without the marks, one inside another too.

    A mark opens or closes by what stands around it, so that straight, curly and mixed ones pair. A stretch
    ends with its paragraph, where that is not marked as going on: the next paragraph then opens with a mark
    again. Paragraphs are told by empty lines; in a text without any, a line that ends a sentence ends one.
    """
    return tuple(
        sorted(
            stretch
            for start, end in _paragraphs(text)
            for kind in KINDS
            for stretch in _pairs(text, start, end, kind)
        )
    )


def _paragraphs(text: str) -> Iterator[Stretch]:
    breaks = EMPTY_LINE if EMPTY_LINE.search(text.strip()) else SENTENCE_END
    starts = [0, *(found.end() for found in breaks.finditer(text)), len(text)]
    return pairwise(starts)


def _pairs(text: str, start: int, end: int, kind: re.Pattern[str]) -> Iterator[Stretch]:
    opened: list[int] = []
    perhaps = None
    for found in kind.finditer(text, start, end):
        at = found.start()
        if _is_apostrophe(text, at):
            continue
        if _opens(text, at, is_open=bool(opened)):
            opened.append(at + 1)
            perhaps = None
        elif opened:
            perhaps = opened[-1] if MAY_BE_PLURAL.match(text, at) else None
            yield opened.pop(), at
        elif perhaps is not None and not MAY_BE_PLURAL.match(text, at):
            yield perhaps, at  # the mark before was the apostrophe of a plural
            perhaps = None
    if kind.match(text, end):
        yield from ((at, end) for at in opened)


def _is_apostrophe(text: str, at: int) -> bool:
    """Tell whether a mark stands inside a word, or is one that never opens and stands before one."""
    if text[at] not in APOSTROPHES:
        return False
    before, behind = _around(text, at)
    return behind.isalnum() and (before.isalnum() or text[at] == "’")


def _opens(text: str, at: int, *, is_open: bool) -> bool:
    """Tell whether a mark opens rather than closes: by what is around it, then by its form, then by need."""
    before, behind = _around(text, at)
    may_open = not behind.isspace() and (before.isspace() or before in BEFORE or _leans(before, behind))
    may_close = not before.isspace() and (behind.isspace() or behind in BEHIND or _leans(behind, before))
    if may_open != may_close:
        return may_open
    return not is_open if text[at] in "\"'" else text[at] in OPENING


def _leans(away: str, to: str) -> bool:
    """Tell whether a mark belongs to the character on one side: that is of a word, the other is not."""
    return to.isalnum() and not away.isalnum()


def _around(text: str, at: int) -> tuple[str, str]:
    """Give the characters before and behind a mark; at the ends of the text these are spaces."""
    return text[at - 1] if at else " ", text[at + 1] if at + 1 < len(text) else " "
