"""Compare words with a text: exact, but for the kind of quotation mark, of dash and of space."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

DOUBLE, SINGLE = '"“”„‟«»「」『』', "'‘’‚‛‹›"
"""Quotation marks by their kind; an apostrophe looks like a single one."""
QUOTATION_MARK = re.compile(f"[{DOUBLE}{SINGLE}]")
DASH = re.compile(r"[\-‐‑‒–—―−]")
SPACES = re.compile(r"\s\s+|[^\S ]")
"""What is not one plain space already."""
BETWEEN = "' "
"""What may stand between words and the prefix or suffix that tells where they are: marks and spaces."""
UNSPACED = "\u0e00"
"""From here on scripts mostly put no spaces between words, so that no end of a word can be seen."""
IDEOGRAPH = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")


@dataclass(frozen=True)
class PlainText:
    """A text as it was read, and the same as it is compared."""

    original: str
    plain: str
    gaps: tuple[int, ...]
    """Places in ``plain`` behind a run of spaces that was longer in the original, in order."""
    left_out: tuple[int, ...]
    """How many characters were left out before each of these places."""

    def stretch(self, start: int, end: int) -> tuple[int, int]:
        """Give where a stretch of ``plain`` that is not empty stands in the original."""
        return self._index(start), self._index(end - 1) + 1

    def words(self, start: int, end: int) -> str:
        """Give the original's words of a stretch of ``plain``."""
        first, last = self.stretch(start, end)
        return self.original[first:last]

    def places(self, words: str, prefix: str = "", suffix: str = "") -> Iterator[int]:
        """Give where plain words stand as whole words, behind a prefix and before a suffix."""
        start = self.plain.find(words)
        while start >= 0:
            end = start + len(words)
            if _is_whole(self.plain, start, end) and self.is_between(start, end, prefix, suffix):
                yield start
            start = self.plain.find(words, start + 1)

    def places_of_any_case(self, words: str) -> Iterator[int]:
        """Give where plain words stand as whole words, in small letters or capitals."""
        for match in re.finditer(re.escape(words), self.plain, re.IGNORECASE):
            if _is_whole(self.plain, match.start(), match.end()):
                yield match.start()

    def is_between(self, start: int, end: int, prefix: str, suffix: str) -> bool:
        """Tell whether a stretch has these plain words before and behind it, but for marks and spaces."""
        before, behind = prefix.strip(BETWEEN), suffix.strip(BETWEEN)
        return (not before or self._ends_with(start, before)) and (not behind or self._goes_on(end, behind))

    def _ends_with(self, end: int, words: str) -> bool:
        while end and self.plain[end - 1] in BETWEEN:
            end -= 1
        return self.plain.endswith(words, 0, end) and _is_whole(self.plain, end - len(words), end)

    def _goes_on(self, start: int, words: str) -> bool:
        while start < len(self.plain) and self.plain[start] in BETWEEN:
            start += 1
        return self.plain.startswith(words, start) and _is_whole(self.plain, start, start + len(words))

    def _index(self, place: int) -> int:
        nth = bisect_right(self.gaps, place)
        return place + (self.left_out[nth - 1] if nth else 0)


def plain_text(text: str) -> PlainText:
    """Give a text as it is compared, and the way back from every place in it."""
    runs = ((found.start(), found.end() - found.start() - 1) for found in SPACES.finditer(text))
    longer = [(start, more) for start, more in runs if more]
    left_out = tuple(accumulate(more for _, more in longer))
    gaps = (start + 1 + more - total for (start, more), total in zip(longer, left_out, strict=True))
    return PlainText(text, _as_compared(text), tuple(gaps), left_out)


def plain(words: str) -> str:
    """Give words as they are compared, without spaces around them."""
    return _as_compared(words).strip()


def count_words(text: str) -> int:
    """Give the number of words: what stands between spaces and has a letter or digit.

    An ideograph or kana counts as a word, because nobody can see where a word of them ends.
    """
    alone = 0 if text.isascii() else len(IDEOGRAPH.findall(text))
    words = (IDEOGRAPH.sub(" ", text) if alone else text).split()
    return alone + sum(word[0].isalnum() or any(map(str.isalnum, word)) for word in words)


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Give a stretch with the words that it cuts, and without what is no word at its ends."""
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and not text[end - 1].isalnum():
        end -= 1
    while _is_within(text, start):
        start -= 1
    while _is_within(text, end):
        end += 1
    return start, end


def _as_compared(text: str) -> str:
    return SPACES.sub(" ", DASH.sub("-", QUOTATION_MARK.sub("'", text)))


def _is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch begins and ends where words do."""
    return not (_is_within(text, start) or _is_within(text, end))


def _is_within(text: str, index: int) -> bool:
    """Tell whether a place lies inside a word, as far as its script shows that."""
    if not 0 < index < len(text):
        return False
    left, right = text[index - 1], text[index]
    if unicodedata.combining(right):
        return True
    return left.isalnum() and right.isalnum() and left < UNSPACED and right < UNSPACED
