"""Read a sentence of English narration as a row of tokens by what they do in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.draft.english import (
    ADVERBS,
    DOCUMENTS,
    PREPOSITIONS,
    PRONOUNS,
    ROLES,
    SAYING,
    SAYING_ON,
    SEPARATORS,
)
from generator.draft.flat import Flat, Sentence
from generator.draft.mention import Mention

Kind = Literal[
    "name", "pronoun", "role", "document", "verb", "going on", "according", "comma", "colon", "quote",
    "preposition", "adverb", "that", "separator", "possessive", "word",
]  # fmt: skip
WORD = re.compile(r"[^\W_]+(?:['.-]+[^\W_]+)*|[,:;]|--?|\.{3}|'")
PAREN = re.compile(r"\([^()]{0,200}\)")
ACCORDING = re.compile(r"(?:according to|in the words of)\b", re.IGNORECASE)
SPEAKING = frozenset({"people", "organizations", "parties", "places", "sources", ""})
"""Kinds of things that may say something, a place for whoever governs there."""
MARKS = {",": "comma", ";": "separator", ":": "colon", "-": "comma", "--": "comma"}


@dataclass(frozen=True)
class Token:
    """A word, a mark, a name or a quotation in a sentence."""

    kind: Kind
    start: int
    end: int
    words: str
    mention: Mention | None = None


def tokens(flat: Flat, sentence: Sentence, mentions: Sequence[Mention]) -> tuple[Token, ...]:
    """Give the tokens of a sentence outside quotation marks; a quotation is one token."""
    return tuple(_tokens(flat, sentence, mentions))


def _tokens(flat: Flat, sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[Token]:
    text, at = flat.text, sentence.start
    names = {one.start: one for one in mentions}
    marked = flat.marked_in(sentence.start, sentence.end)
    quotes = {start - 1: (start, end) for start, end in marked}
    while at < sentence.end:
        if at in quotes:
            start, end = quotes[at]
            yield Token("quote", start, end, text[start:end])
            at = end + 1
        elif at in names:
            yield _named(names[at])
            at = names[at].end
        elif text.startswith(("'s", "' "), at) and text[at - 1].isalnum():
            yield Token("possessive", at, at + 2, "'s")
            at += 2
        elif paren := PAREN.match(text, at, sentence.end):
            at = paren.end()
        elif according := ACCORDING.match(text, at):
            yield Token("according", at, according.end(), according[0])
            at = according.end()
        elif match := WORD.match(text, at, sentence.end):
            yield Token(_kind(match[0]), at, match.end(), match[0])
            at = match.end()
        else:
            at += 1


def _named(mention: Mention) -> Token:
    """Give a name as one of somebody who may speak, or as a word like others."""
    if mention.folder in SPEAKING:
        return Token("name", mention.start, mention.end, mention.words, mention)
    return Token("word", mention.start, mention.end, mention.words)


def _kind(word: str) -> Kind:
    small = word.casefold()
    for kind, words in KINDS:
        if small in words:
            return kind
    return MARKS.get(word, "word")  # type: ignore[return-value]  # they are kinds


KINDS: tuple[tuple[Kind, frozenset[str]], ...] = (
    ("pronoun", PRONOUNS),
    ("verb", SAYING),
    ("going on", SAYING_ON),
    ("role", ROLES),
    ("document", DOCUMENTS),
    ("that", frozenset({"that"})),
    ("separator", SEPARATORS),
    ("preposition", PREPOSITIONS),
    ("adverb", ADVERBS),
)
