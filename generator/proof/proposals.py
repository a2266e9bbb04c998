"""Propose what to write instead of words that a text has more than once: what is proposed can be pasted."""

from __future__ import annotations

from collections.abc import Iterable

from generator.load import Sheet, as_value
from generator.proof.passages import PROOF, Passage
from generator.proof.places import ways
from generator.texts import PlainText, plain


def told_apart(sheet: Sheet, text: PlainText, passage: Passage, places: tuple[int, ...]) -> str:
    """Say how to tell places of the same words apart: by a prefix or suffix, else by more of the words."""
    words = plain(passage.words)
    around = tuple(ways(text, places, words))
    if not around:
        return "nothing around them tells the places apart, so give more of the words"
    if passage.what == "quotation":
        return f"say which with {_either(_as_written(sheet, passage, *way) for way in around)}"
    longer = (f"{before} {words} {behind}".strip() for before, behind in around)
    allowed = [words for words in longer if passage.what != "proof" or len(words.split()) in PROOF]
    return f"give more of it, like {_either(allowed)}" if allowed else "give other words of the text"


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
