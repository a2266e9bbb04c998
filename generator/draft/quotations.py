"""Tell which words inside quotation marks are a quotation, and trim them as they are quoted."""

from __future__ import annotations

import re

from generator.draft.flat import Flat, Sentence
from generator.texts import count_words
from generator.texts.marks import Stretch

SCARE = 3
"""Words up to which something in marks that nobody is credited with is a manner of speaking."""
LINE = 100
"""Characters that a line between paragraphs may have."""
ENDS = frozenset(".?!:;。？！：…\"')")
TRAILING = ",;:，；、 "
WHOLE = re.compile(r"[.?!。？！]")


def trimmed(text: str, stretch: Stretch) -> Stretch:
    """Give a quotation without the spaces and the comma that close it, and without a fragment's full stop."""
    start, end = stretch
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in TRAILING):
        end -= 1
    words = text[start:end]
    if words.endswith((".", "。")) and not words.endswith("...") and not _is_whole(words):
        end -= 1
    return start, end


def _is_whole(words: str) -> bool:
    """Tell whether words are a sentence of their own, so that its full stop belongs to it."""
    return bool(words) and ((words[0].isupper() and " " in words) or len(WHOLE.findall(words)) > 1)


def is_name(flat: Flat, stretch: Stretch) -> bool:
    """Tell whether words in marks are part of a name or a title: Ferdinand "Bongbong" Marcos."""
    start, end = stretch
    before, behind = flat.text[max(0, start - 3) : start - 1], flat.text[end + 1 : end + 3]
    is_between = before.endswith(" ") and behind[:1] == " " and behind[1:2].isupper()
    return (
        is_between and " " not in flat.text[start:end] and flat.text[start].isupper() and before[:1].isalpha()
    )


def is_scare(flat: Flat, stretch: Stretch) -> bool:
    """Tell whether words in marks are so few that nobody need have said them."""
    words = flat.text[slice(*stretch)]
    return count_words(words) <= SCARE and not WHOLE.search(words)


def is_crosshead(flat: Flat, sentence: Sentence) -> bool:
    """Tell whether a sentence is a short line without a full stop: a headline between paragraphs."""
    start, end = flat.paragraphs[sentence.paragraph]
    line = flat.text[start:end].strip()
    return len(line) < LINE and line[-1:] not in ENDS and len(flat.paragraphs) > 1
