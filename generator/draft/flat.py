"""A text as it is read for a draft: every character in its place, with paragraphs and sentences."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from operator import itemgetter

from generator.draft.chinese import SPOKEN_BEHIND
from generator.draft.traditional import AS_SIMPLIFIED
from generator.texts import DASHES, DOUBLE, IDEOGRAPH, LIKE_MARKS, SINGLE
from generator.texts.marks import Stretch, quoted

ALIKE = str.maketrans(
    {
        **dict.fromkeys(DOUBLE, '"'),
        **dict.fromkeys(SINGLE + LIKE_MARKS, "'"),
        **dict.fromkeys(DASHES, "-"),
        **dict.fromkeys("\t\u00a0\u2002\u2003\u2009\u202f\u3000\r\v\f", " "),
    }
)
"""One character → the one that it is read as: places are the same in both."""
EMPTY_LINE = re.compile(r"\n[^\S\n]*\n\s*")
LINE = re.compile(r"\n\s*")
SHORT_FORM = re.compile(
    r"""
    (?: \b (?: Mr|MR|Mrs|MRS|Ms|MS|DR|Messrs|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Brig|Adm|Sen|Rep|Gov
             | Amb|St|Jr|Sr|Jnr|Hon
             | No|Nos|vs|cf|Inc|Ltd|Corp|Co|Mt|Ft|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec )
      | \b[A-Z] | \b(?:[A-Za-z]\.)+[A-Za-z] ) \.$     # Gen.  Q.  U.S.  p.m.
    """,
    re.VERBOSE,
)
BEGINS = re.compile(r"(?:The|This|That|These|Those|It|He|She|They|We|But|And|In|On|At|If|As|A|An)\b")
"""A word that begins a sentence even behind a short form: "in the U.S. The other side"."""
SENTENCE_END = re.compile(
    r"""
    [.?!…]+ ["')\]]* (?: \s+ (?=["'(\[]*[A-Z0-9\u3400-\u9fff]) )     # ends." Next
  | [。！？]+ ["'）)]*
    """,
    re.VERBOSE,
)


TRADITIONAL_FROM = 20
"""A text is in traditional characters from one in so many; in such a text it is one in three."""
LONGEST = 4_000
"""Characters of a sentence: what is longer is none, and is read in pieces."""


@dataclass(frozen=True)
class Sentence:
    """Where a sentence stands, and in which paragraph."""

    start: int
    end: int
    paragraph: int


@dataclass(frozen=True)
class Flat:
    """A text with the marks of one kind made one; offsets are those of the text as it was read."""

    original: str
    text: str

    @cached_property
    def is_han(self) -> bool:
        """Tell whether it is written in a script without spaces for the most part."""
        return 3 * len(IDEOGRAPH.findall(self.text)) > len("".join(self.text.split()))

    @cached_property
    def script(self) -> str | None:
        """Give the language of a Chinese text by its characters, traditional or simplified; else None."""
        if not self.is_han:
            return None
        ideographs = IDEOGRAPH.findall(self.original)
        traditional = sum(char.translate(AS_SIMPLIFIED) != char for char in ideographs)
        return "zh-Hant" if TRADITIONAL_FROM * traditional > len(ideographs) else "zh-Hans"

    @cached_property
    def marked(self) -> tuple[Stretch, ...]:
        """Give the outermost stretches between quotation marks."""
        outer: list[Stretch] = []
        for start, end in quoted(self.original):
            if end > start and (not outer or start >= outer[-1][1]):
                outer.append((start, end))
        return tuple(outer)

    @cached_property
    def paragraphs(self) -> tuple[Stretch, ...]:
        """Give the paragraphs: told by empty lines, or else by lines."""
        breaks = EMPTY_LINE if EMPTY_LINE.search(self.original.strip()) else LINE
        starts = [0, *(found.end() for found in breaks.finditer(self.original)), len(self.original)]
        return tuple((start, end) for start, end in pairwise(starts) if self.original[start:end].strip())

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Give the sentences; none ends inside quotation marks."""
        return tuple(
            Sentence(start, end, nth)
            for nth, (first, last) in enumerate(self.paragraphs)
            for whole in self._sentences(first, last)
            for start, end in _cut(*whole)
        )

    @cached_property
    def counted(self) -> Counter[str]:
        """Give how often each word stands in the text, capitals told apart."""
        return Counter(re.findall(r"[^\W_]+(?:['-][^\W_]+)*", self.text.replace("'s ", " ")))

    def sentence_at(self, place: int) -> int:
        """Give the number of the sentence that a place stands in, from 0."""
        return max(0, bisect_right(self.sentences, place, key=lambda one: one.start) - 1)

    def line_of(self, place: int) -> int:
        """Give the number of the line that a place stands in, from 1."""
        return bisect_right(self._lines, place)

    @cached_property
    def _lines(self) -> tuple[int, ...]:
        return (0, *(match.end() for match in re.finditer("\n", self.original)))

    def is_marked(self, place: int) -> bool:
        """Tell whether a place stands inside quotation marks."""
        nth = bisect_right(self.marked, place, key=itemgetter(0))
        return nth > 0 and place < self.marked[nth - 1][1]

    def marked_in(self, start: int, end: int) -> tuple[Stretch, ...]:
        """Give the stretches between marks that begin in a part of the text, or reach into it."""
        first = bisect_left(self.marked, (start,))
        first -= first > 0 and self.marked[first - 1][1] > start
        return self.marked[first : bisect_left(self.marked, (end,))]

    def _sentences(self, first: int, last: int) -> Iterator[Stretch]:
        start = first
        for match in SENTENCE_END.finditer(self.text, first, last):
            end = len(match[0].rstrip()) + match.start()
            is_spoken = match[0].endswith('"') and SPOKEN_BEHIND.match(self.text, match.end())
            if self.is_marked(match.start() + 1) or is_spoken or self._is_short_form(match):
                continue
            yield start, end
            start = match.end()
        if self.text[start:last].strip():
            yield start, start + len(self.text[start:last].rstrip())

    def _is_short_form(self, match: re.Match[str]) -> bool:
        if not match[0].startswith("."):
            return False
        before = self.text[max(0, match.start() - 12) : match.start() + 1]
        if not SHORT_FORM.search(before):
            return False
        return not (before.endswith(("S.", "m.", "K.", "C.")) and BEGINS.match(self.text, match.end()))


def _cut(start: int, end: int) -> Iterator[Stretch]:
    """Give a stretch in pieces that are no longer than a sentence of people may be."""
    yield from ((at, min(end, at + LONGEST)) for at in range(start, end, LONGEST))


def flat(text: str) -> Flat:
    """Give a text as it is read: lines of one paragraph run on, marks of a kind are one."""
    read = text.translate(ALIKE)
    if EMPTY_LINE.search(text.strip()):
        read = re.sub(r"(?<!\n)\n(?![^\S\n]*\n)", " ", read)
    return Flat(text, read.translate(AS_SIMPLIFIED) if IDEOGRAPH.search(read) else read)
