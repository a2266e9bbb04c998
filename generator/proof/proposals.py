"""Propose what to write instead of words that a text has not or more than once; it can be pasted."""

from __future__ import annotations

from collections.abc import Iterable

from generator.load import Sheet, as_value
from generator.problems import nearest
from generator.proof.near_words import nearest_words, ways
from generator.proof.passages import PROOF, Passage
from generator.texts import PlainText, count_words, plain, word_spans
from generator.texts.marks import Stretch

AROUND = 100
"""Characters on both sides that are looked at where words are too few to prove a fact."""


def told_apart(sheet: Sheet, text: PlainText, passage: Passage, places: tuple[int, ...]) -> str:
    """Say how to tell places of the same words apart: by a prefix or suffix, else by more of the words."""
    words = plain(passage.words)
    around = tuple(ways(text, places, words))
    if not around:
        return "nothing around them tells the places apart, so give more of the words"
    if passage.what == "quotation":
        return f"say which with {_either(_as_written(sheet, passage, *way) for way in around)}"
    longer = (f"{before} {words} {behind}".strip() for before, behind in around)
    allowed = [words for words in longer if passage.what != "proof" or count_words(words) in PROOF]
    return f"give more of it, like {_either(allowed)}" if allowed else "give other words of the text"


def instead(text: PlainText, passage: Passage) -> Stretch | None:
    """Give where in the original the words stand that are most like a passage; for ``at`` enough of them."""
    words = plain(passage.words)
    stretch = nearest_words(text, words)
    if stretch and passage.what == "proof":
        stretch = _proving(text.plain, *stretch, words)
    return text.stretch(*stretch) if stretch else None


def inside(stretch: Stretch, marked: Iterable[Stretch]) -> Stretch | None:
    """Give the part of a stretch that stands in quotation marks, if it is half of it at least."""
    start, end = stretch
    parts = ((max(start, first), min(end, last)) for first, last in marked if first < end and start < last)
    first, last = max(parts, key=lambda part: part[1] - part[0], default=(0, 0))
    return (first, last) if 2 * (last - first) >= end - start else None


def _proving(text: str, start: int, end: int, words: str) -> Stretch:
    """Give a stretch lengthened or cut to as many words as ``at`` may have, most like those given."""
    low = max(0, start - AROUND)
    tokens = [(first + low, last + low) for first, last in word_spans(text[low : end + AROUND])]
    met = [nth for nth, (first, last) in enumerate(tokens) if first < end and start < last]
    is_short = count_words(text[start:end]) <= PROOF[-1]
    counts = range(len(met), len(tokens) + 1) if is_short else range(len(met), 0, -1)
    for count in counts if met else ():
        nearer, further = sorted((met[0], met[-1] + 1 - count))
        starts = range(max(0, nearer), min(further, len(tokens) - count) + 1)
        stretches = [(tokens[nth][0], tokens[nth + count - 1][1]) for nth in starts]
        choices = {
            text[slice(*stretch)]: stretch
            for stretch in stretches
            if count_words(text[slice(*stretch)]) in PROOF
        }
        if choices:
            return choices.get(nearest(words, choices) or "", next(iter(choices.values())))
    return start, end


def _as_written(sheet: Sheet, passage: Passage, before: str, behind: str) -> str:
    """Give a prefix or suffix as it is written beside the words it belongs to."""
    added = f"prefix: {as_value(before)}" if before else f"suffix: {as_value(behind)}"
    if isinstance(sheet.value(passage.route), dict):
        return added
    quote = f"{{exact: {as_value(' '.join(passage.words.split()))}, {added}}}"
    is_entry = isinstance(sheet.value(passage.route[:-1]), list)
    return f"- {quote}" if is_entry else f"quote: {quote}"


def _either(proposals: Iterable[str]) -> str:
    return " or ".join(f"'{proposal}'" for proposal in proposals)
