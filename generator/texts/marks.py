"""Tell which words of a text stand inside quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.texts import DOUBLE, SINGLE, UNSPACED

Stretch = tuple[int, int]
"""Where words begin and end in a text."""

KINDS = tuple(re.compile(f"[{marks}]") for marks in (DOUBLE, SINGLE))
STRAIGHT = frozenset("\"'＂")
OPENING = frozenset("“„‟«「『｢﹁﹃〝‘‚‛‹`")
IDEOGRAPHIC = "\u2e80"
"""From here on: ideographs, kana and their punctuation."""
GUILLEMETS = frozenset("«»‹›")
"""Marks that some languages set with a space inside."""
APOSTROPHES = frozenset("'’")
BEFORE = frozenset("([{-‐‑‒–—―−")
BEHIND = frozenset(")]}.,;:!?…-‐‑‒–—―−。，；：！？、）")
"""What stands before a mark that opens and behind one that closes, but for spaces and other marks."""
EMPTY_LINE = re.compile(r"\n[^\S\n]*\n\s*")
SENTENCE_END = re.compile(rf"(?<=[.?!:…。！？{DOUBLE}{SINGLE}])[^\S\n]*\n\s*")
MAY_BE_PART = re.compile(
    r"""
    (?: (?<=[sS]) | (?<=[a-z]in) | (?<=\bo) | (?<=\ban) | (?<=\bth) | (?<=\bol) )  # the ministers', goin', o'
    ['’] (?=[ ][a-z])
  | (?<=\d) ["”] (?=[ ][a-z])                                                      # a 6" mesh
    """,
    re.VERBOSE,
)
"""A mark that may close, and may as well be an apostrophe of a plural or of letters left out, or inches."""
LEFT_OUT = re.compile(
    r"""
    ['‘’] (?=\d0s\b)             # the '90s
  | (?<=’n) ’ (?=\s)              # rock ’n’ roll
    """,
    re.VERBOSE,
)
"""A mark that stands for left-out letters only."""


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
    starts = [0, *(gap.end() for gap in breaks.finditer(text)), len(text)]
    return pairwise(starts)


def _pairs(text: str, start: int, end: int, kind: re.Pattern[str]) -> Iterator[Stretch]:
    opened: list[int] = []
    perhaps: int | None = None
    inner: Stretch | None = None
    for match in kind.finditer(text, start, end):
        at = match.start()
        if _is_in_a_word(text, at):
            continue
        if _opens(text, at, is_open=bool(opened)):
            opened.append(at + 1)
            perhaps = None
        elif opened:
            perhaps = opened[-1] if MAY_BE_PART.match(text, at) else None
            inner = (opened.pop(), at)
            yield inner
        elif perhaps is not None and not MAY_BE_PART.match(text, at):
            yield perhaps, at  # the mark before was none that closes
            perhaps = None
    yield from _left_open(text, end, opened, inner, kind)


def _left_open(
    text: str, end: int, opened: list[int], inner: Stretch | None, kind: re.Pattern[str]
) -> Iterator[Stretch]:
    """Give what is still open where a paragraph ends: it goes on, or one mark has closed two (ООО «Рыба»)."""
    if kind.match(text, end):
        yield from ((at, end) for at in opened)
    elif opened and inner and opened[-1] < inner[0]:
        closes_both = text[opened[-1] - 1] in GUILLEMETS or inner[0] == opened[-1] + 1
        yield from [(opened[-1], inner[1])] if closes_both else []


def _is_in_a_word(text: str, at: int) -> bool:
    """Tell whether a mark is part of a word: an apostrophe, or a mark of abbreviation as in Hebrew (צה"ל).

    Where a script puts no space around quotations, or lets a particle follow them, a letter behind a mark
    says nothing.
    """
    before, behind = _around(text, at)
    if LEFT_OUT.match(text, at):
        return True
    if text[at] not in APOSTROPHES:
        return _has_no_case(before) and _has_no_case(behind)
    return behind.isalnum() and behind < UNSPACED and (before.isalnum() or text[at] == "’")


def _has_no_case(char: str) -> bool:
    """Tell whether a letter is of a script with spaces between words and without capitals."""
    return char.isalpha() and char < UNSPACED and char.lower() == char.upper()


def _opens(text: str, at: int, *, is_open: bool) -> bool:
    """Tell whether a mark opens rather than closes: by what is around it, then by its form, then by need.

    Between ideographs only its form tells.
    """
    before, behind = _around(text, at)
    if text[at] not in STRAIGHT and max(before, behind) >= IDEOGRAPHIC:
        return text[at] in OPENING
    if text[at] in GUILLEMETS and before.isspace() and (behind.isspace() or behind in BEHIND):
        return text[at] in OPENING
    may_open = not behind.isspace() and (before.isspace() or before in BEFORE or _leans(before, behind))
    may_close = not before.isspace() and (behind.isspace() or behind in BEHIND or _leans(behind, before))
    if may_open != may_close:
        return may_open
    return not is_open if text[at] in STRAIGHT else text[at] in OPENING


def _leans(away: str, to: str) -> bool:
    """Tell whether a mark belongs to the character on one side: that is of a word, the other is not."""
    return to.isalnum() and not away.isalnum()


def _around(text: str, at: int) -> tuple[str, str]:
    """Give the characters before and behind a mark; at the ends of the text these are spaces."""
    return text[at - 1] if at else " ", text[at + 1] if at + 1 < len(text) else " "
