"""Compare words with a text: exact, but for what readers take for the same or do not see at all."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

DOUBLE, SINGLE = '"“”„‟«»「」『』｢｣﹁﹂﹃﹄＂〝〞〟', "'‘’‚‛‹›`"
"""Quotation marks by their kind; an apostrophe looks like a single one."""
LIKE_MARKS = "ʼʻ′″׳״"
"""What stands for an apostrophe or a mark in some texts, and never opens or closes a quotation."""
DASHES = "‐‑‒–—―−"
SAME_AS = {
    **{ord(mark): "'" for mark in DOUBLE + SINGLE + LIKE_MARKS},
    **{ord(dash): "-" for dash in DASHES},
}
"""One character → the one that it is compared as."""
UNSEEN = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
"""Soft hyphen, zero-width characters, marks of direction, byte order mark: they are left out."""
TIGHT = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3001-\u30ff\u3400-\u9fff"
    "\uf900-\ufaff\uff01-\uffef\U00020000-\U0003ffff"
)
"""Scripts that put no spaces between words, with their punctuation."""
COMBINING = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u093c"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f"
)
"""Marks that belong to the letter before them."""
OTHERWISE = rf"""
      (?P<gap>  (?<=[{TIGHT}]) [\s{UNSEEN}]*\s[\s{UNSEEN}]* (?=[{TIGHT}]) )  # 配额 不变: no difference
    | (?P<space> \s[\s{UNSEEN}]+ | [{UNSEEN}]+\s[\s{UNSEEN}]* | [^\S ] )     # a run, or no plain one
    | (?P<unseen> [{UNSEEN}]+ )
    | (?P<dash> -{{2,3}} )                                                    # we go -- or not
    | (?P<points> … )
    | (?P<ligature> [\ufb00-\ufb06] )                                        # ﬁsh
"""
COMPARED = re.compile(OTHERWISE, re.VERBOSE)
COMPARED_AND_COMPOSED = re.compile(
    rf"{OTHERWISE} | (?P<letter> [^\W\d_][{COMBINING}]+ | [\u1100-\u11ff]+ | [\u212a\u212b\uf900-\ufaff] )",
    re.VERBOSE,
)
"""What is compared as something longer or shorter; the letters of a text that is not composed (NFC) too."""
COMPARED_ASCII = re.compile(r"(?P<space>\s{2,}|[^\S ])|(?P<dash>-{2,3})")
"""The same of a text in which nothing else can stand."""
WRITTEN = {"gap": "", "space": " ", "unseen": "", "dash": "-", "points": "..."}
BETWEEN = "' "
"""What may stand between words and the prefix or suffix that tells where they are: marks and spaces."""
UNSPACED = "\u0e00"
"""From here on scripts mostly put no spaces between words, so that no end of a word can be seen."""
IDEOGRAPH = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
IDEOGRAPHS_A_WORD = 1.6
"""Characters of Chinese or Japanese that say about as much as one English word."""

WORD = re.compile(rf"{IDEOGRAPH.pattern}|(?:(?!{IDEOGRAPH.pattern})\S)+")


@dataclass(frozen=True)
class PlainText:
    """A text as it was read, and the same as it is compared."""

    original: str
    plain: str
    spots: tuple[tuple[int, int, int], ...]
    """Where the two differ in length, in order: start and end in ``plain``, end in the original."""
    starts: tuple[int, ...]
    """Where each of them begins in the original."""

    def stretch(self, start: int, end: int) -> tuple[int, int]:
        """Give where a stretch of ``plain`` that is not empty stands in the original."""
        return self._index(start, at_end=False), self._index(end - 1, at_end=True)

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

    def _index(self, place: int, *, at_end: bool) -> int:
        """Give where a character of ``plain`` begins in the original, or ends."""
        nth = bisect_right(self.spots, place, key=lambda spot: spot[0]) - 1
        if nth < 0:
            return place + at_end
        _, end, original_end = self.spots[nth]
        if place < end:
            return original_end if at_end else self.starts[nth]
        return original_end + place - end + at_end


def plain_text(text: str) -> PlainText:
    """Give a text as it is compared, and the way back from every place in it."""
    spots: list[tuple[int, int, int]] = []
    starts: list[int] = []
    shift = 0
    for match in _pattern(text).finditer(text):
        start = match.start() + shift
        written = _written(match)
        shift += len(written) - len(match[0])
        if len(written) != len(match[0]):
            spots.append((start, start + len(written), match.end()))
            starts.append(match.start())
    return PlainText(text, _as_compared(text), tuple(spots), tuple(starts))


@lru_cache(maxsize=65536)
def plain(words: str) -> str:
    """Give words as they are compared, without spaces around them."""
    return _as_compared(words).strip()


def seen(text: str) -> str:
    """Give a text without the characters that nobody sees."""
    return re.sub(f"[{UNSEEN}]", "", text)


def count_words(text: str) -> int:
    """Give the number of words: what stands between spaces and has a letter or digit.

    Of ideographs and kana, whose words nobody can tell apart by looking, IDEOGRAPHS_A_WORD count as one word.
    """
    alone = 0 if text.isascii() else len(IDEOGRAPH.findall(text))
    words = (IDEOGRAPH.sub(" ", text) if alone else text).split()
    others = sum(word[0].isalnum() or any(map(str.isalnum, word)) for word in words)
    return ceil(alone / IDEOGRAPHS_A_WORD) + others


def bounded(form: str, words: str) -> str:
    """Give a regular expression of words as one of whole words; without spaces nobody sees where they end."""
    return form if words[-1:] >= UNSPACED else rf"(?<!\w)(?:{form})(?!\w)"


def word_spans(text: str) -> Iterator[tuple[int, int]]:
    """Give where each word stands, with the marks that cling to it; an ideograph stands alone."""
    for match in WORD.finditer(text):
        if any(map(str.isalnum, match[0])):
            yield match.span()


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
    return _pattern(text).sub(_written, text).translate(SAME_AS)


def _pattern(text: str) -> re.Pattern[str]:
    if text.isascii():
        return COMPARED_ASCII
    return COMPARED if unicodedata.is_normalized("NFC", text) else COMPARED_AND_COMPOSED


def _written(match: re.Match[str]) -> str:
    """Give what is compared in the place of a match."""
    kind = match.lastgroup or ""
    if kind in WRITTEN:
        return WRITTEN[kind]
    return unicodedata.normalize("NFKC" if kind == "ligature" else "NFC", match[0])


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
