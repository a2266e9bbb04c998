"""Find the words of a text that are like some words, and what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from generator import texts
from generator.problems import are_near, nearest_stretch
from generator.texts import BETWEEN, PlainText, whole_words
from generator.texts.marks import Stretch

WORD = re.compile(r"\w+")
LOOKED_FOR, LOOKED_AT = 6, 25
"""Words, the longest first, around which like words are looked for; places of each that are looked at."""
SLACK = 40
"""Characters on both sides by which like words may be longer."""
SMALL = 20_000
"""Characters of a text that may be looked through as a whole."""
MOST_WORDS, MOST_WAYS = 6, 3
"""Words that a proposed prefix may have; places that a message tells apart."""


def nearest_words(text: PlainText, words: str) -> Stretch | None:
    """Give where the words stand that are most like some plain words, or None where none are near them."""
    windows = dict(_windows(text, words))
    if not windows and len(text.plain) <= SMALL:
        windows = {0: text.plain}
    near = nearest_stretch(words, windows)
    start, end = whole_words(text.plain, *near) if near else (0, 0)
    if start == end or not are_near(words, text.plain[start:end]):
        return None
    return start, end


def _windows(text: PlainText, words: str) -> Iterator[tuple[int, str]]:
    """Give pieces of a text that have a word in common with some words, each with its start."""
    longest = sorted(WORD.finditer(words), key=lambda match: len(match[0]), reverse=True)
    for word in longest[:LOOKED_FOR]:
        for at in islice(text.places(word[0]), LOOKED_AT):
            start = max(0, at - word.start() - SLACK)
            yield start, text.plain[start : at + len(words) - word.start() + SLACK]


def ways(text: PlainText, places: tuple[int, ...], words: str) -> Iterator[tuple[str, str]]:
    """Give words before or behind each of the first places of the same words that tell it from the others."""
    for at in places[:MOST_WAYS]:
        before, behind = _way(text, places, at, words)
        if before or behind:
            yield before, behind


def _way(text: PlainText, places: tuple[int, ...], at: int, words: str) -> tuple[str, str]:
    """Give words before a place that tell it apart, else words behind it, else nothing."""
    before = _longer(text, places, at, words, behind=False)
    return before, "" if before else _longer(text, places, at, words, behind=True)


def _longer(text: PlainText, places: tuple[int, ...], at: int, words: str, *, behind: bool) -> str:
    """Give the fewest words before or behind a place that no other place has there, or nothing."""
    start, end = at, at + len(words)
    for count in range(1, MOST_WORDS + 1):
        near = _behind(text.plain, end, count) if behind else _before(text.plain, start, count)
        prefix, suffix = ("", near) if behind else (near, "")
        fits = (text.is_between(place, place + len(words), prefix, suffix) for place in places)
        if near and sum(fits) == 1:
            return near
    return ""


def _before(text: str, end: int, count: int) -> str:
    """Give the last words before a place; where scripts put no spaces, a character is a word."""
    near = text[max(0, end - 200) : end].rstrip(BETWEEN)
    starts = [match.start() for match in texts.WORD.finditer(near)]
    return near[starts[-count] :].strip(BETWEEN) if len(starts) >= count else near.strip(BETWEEN)


def _behind(text: str, start: int, count: int) -> str:
    near = text[start : start + 200].lstrip(BETWEEN)
    ends = [match.end() for match in texts.WORD.finditer(near)]
    return near[: ends[count - 1]].strip(BETWEEN) if len(ends) >= count else near.strip(BETWEEN)
