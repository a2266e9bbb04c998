"""What a word of a text is looked up by; ``overrides/assets/search.js`` looks up likewise what is typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, pairwise

from generator.texts.folding import basic, counts

MARKS = r"\s\u200b,…;:!?()\[\]{}/\"“”„«»‹›‚。，、；：？！·・•（）「」『』《》〈〉【】—–=*#"
"""What ends a word, as a class in Python and in JavaScript says it."""
INNER = ".'’‘ʼ-"
"""What ends a word only where no letter follows: U.S., O’Brien, F-35."""
SEPARATOR = f"&(?:amp|lt|gt);|[{MARKS}]+|[{INNER}]+(?![^{MARKS}])"
"""What stands between words of a text that is written as HTML."""
UNSPACED = "々぀-ヿㇰ-ㇿ㐀-䶿一-鿿豈-﫿ᄀ-ᇿ가-힣฀-໿က-႟ក-៿𠀀-𿿽"
"""Characters of scripts that put no spaces between words, and of Korean, whose words have endings."""
BETWEEN = re.compile(SEPARATOR)
RUN = re.compile(f"[{UNSPACED}]{{2,}}")
INITIALS = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.)+[^\W\d_](?![^\W_])\.?")
LIKE = str.maketrans(dict.fromkeys("’‘ʼʻʹ′`´＇", "'") | dict.fromkeys("‐‑－", "-"))
"""Apostrophes and hyphens, as they are compared."""


def words(html: str) -> Iterator[str]:
    """Give the words of a text that is written as HTML, as they stand there."""
    return filter(None, BETWEEN.split(html))


@lru_cache(maxsize=1 << 16)
def forms(word: str) -> tuple[str, ...]:
    """Give what a word is looked up by: "F-35" by f35 and 35, a run without spaces by each two neighbors."""
    if word.isascii() and word.isalnum():
        return (word.lower(),)
    text = INITIALS.sub(lambda initials: initials[0].replace(".", ""), plain(word))
    parts = "".join(char if counts(char) else " " for char in text).split()
    longer = (part for part in parts if len(part) > 1)
    neighbors = chain.from_iterable(map(_neighbors, RUN.findall(" ".join(parts))))
    return tuple(dict.fromkeys(filter(None, ("".join(parts), *longer, *neighbors))))


def plain(text: str) -> str:
    """Give a text in small letters without accents, composed, with one apostrophe and one hyphen."""
    return text.lower() if text.isascii() else unicodedata.normalize("NFC", basic(text.translate(LIKE)))


def joined(text: str) -> str:
    """Give a text as if it were one word: what somebody types who types no spaces."""
    return "".join(filter(counts, plain(text)))


def _neighbors(run: str) -> Iterator[str]:
    yield from map("".join, pairwise(run))
    yield run[-1]
