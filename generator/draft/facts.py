"""Find facts of the keys of a site in a sentence, with the words that prove each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.draft.flat import Flat, Sentence
from generator.draft.mention import Mention
from generator.kinds.site import FactKey, Site
from generator.texts import word_spans

ORDINAL = re.compile(
    r"\b(?P<digits>\d{1,3})(?:st|nd|rd|th)\b|\b(?P<word>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
    r"|tenth|eleventh|twelfth)\b|第(?P<han>\d{1,3}|[一二三四五六七八九十]{1,3})(?:次|轮|届)"
)
WORDS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
]
DIGITS = {digit: number for number, digit in enumerate("一二三四五六七八九", 1)}
MEETING = re.compile(
    r"\b(?:met|meets|meeting|talks|spoke|call|summit|dialogue|conference|round|held|visit|visited)\b"
    r"|会晤|会见|通话|通电话|会谈|举行|磋商|访问"
)
LEAST, MOST = 3, 8
"""Words that prove a fact."""


@dataclass(frozen=True)
class Fact:
    """The value of a key, with the words of the text that prove it."""

    key: str
    values: tuple[str, ...]
    proofs: tuple[str, ...]
    is_list: bool = False


def facts(flat: Flat, sentence: Sentence, names: Sequence[Mention], site: Site) -> Iterator[Fact]:
    """Give the facts of a sentence of narration that tells of people who met."""
    words = flat.text[sentence.start : sentence.end]
    if not MEETING.search(words):
        return
    for key, note in site.facts.items():
        yield from _of(flat, sentence, names, key, note)


def _of(flat: Flat, sentence: Sentence, names: Sequence[Mention], key: str, note: FactKey) -> Iterator[Fact]:
    match note.type, note.field_of(key):
        case "choice", _:
            yield from _choice(flat, sentence, key, note)
        case "number", _:
            yield from _number(flat, sentence, names, key, note)
        case "ids", "people":
            yield from _people(flat, sentence, names, key)
        case "id", "place":
            yield from _place(flat, sentence, names, key)


def _choice(flat: Flat, sentence: Sentence, key: str, note: FactKey) -> Iterator[Fact]:
    found: dict[str, tuple[int, int]] = {}
    for value, shown in note.words.items():
        for word in shown:
            pattern = rf"(?<!\w){re.escape(word)}s?(?!\w)" if word.isascii() else re.escape(word)
            match = re.compile(pattern, re.IGNORECASE).search(flat.text, sentence.start, sentence.end)
            if match and not flat.is_marked(match.start()):
                found.setdefault(value, match.span())
    if len(found) == 1:
        ((value, span),) = found.items()
        yield Fact(key, (value,), (_proof(flat, sentence, span),))


def _number(
    flat: Flat, sentence: Sentence, names: Sequence[Mention], key: str, note: FactKey
) -> Iterator[Fact]:
    """Give an ordinal that stands beside the word of the key, or right before a channel's name."""
    for match in ORDINAL.finditer(flat.text, sentence.start, sentence.end):
        behind = flat.text[match.end() : match.end() + 25]
        is_series = any(one.folder == "channels" and 0 <= one.start - match.end() < 12 for one in names)
        if is_series or re.search(rf"\b{re.escape(note.name)}", behind, re.IGNORECASE):
            yield Fact(key, (str(_value(match)),), (_proof(flat, sentence, match.span()),))
            return


def _value(match: re.Match[str]) -> int:
    if match["digits"]:
        return int(match["digits"])
    if match["word"]:
        return WORDS.index(match["word"]) + 1
    han = match["han"]
    if han.isdecimal():
        return int(han)
    tens, is_tens, ones = han.partition("十")
    return (DIGITS.get(tens, 1) * 10 if is_tens else 0) + DIGITS.get(ones if is_tens else tens, 0)


def _people(flat: Flat, sentence: Sentence, names: Sequence[Mention], key: str) -> Iterator[Fact]:
    people = {one.id: one for one in reversed(names) if one.folder == "people" and one.id and not one.is_new
              and not flat.is_marked(one.start)}  # fmt: skip
    if len(people) >= 2:
        told = sorted(people.values(), key=lambda one: one.start)
        ids = tuple(one.id or "" for one in told)
        yield Fact(
            key, ids, tuple(_proof(flat, sentence, (one.start, one.end)) for one in told), is_list=True
        )


def _place(flat: Flat, sentence: Sentence, names: Sequence[Mention], key: str) -> Iterator[Fact]:
    for one in names:
        before = flat.text[max(0, one.start - 6) : one.start]
        if (
            one.folder == "places"
            and not one.is_new
            and one.id
            and re.search(r"\b(?:in|at) (?:the )?$|在$", before)
        ):
            yield Fact(key, (one.id,), (_proof(flat, sentence, (one.start, one.end)),))
            return


def _proof(flat: Flat, sentence: Sentence, span: tuple[int, int]) -> str:
    """Give a few words around a stretch, so that they stand in the text."""
    words = [(sentence.start + start, sentence.start + end) for start, end in word_spans(
        flat.original[sentence.start : sentence.end])]  # fmt: skip
    inside = [nth for nth, (start, end) in enumerate(words) if start < span[1] and span[0] < end]
    if not inside:
        return flat.original[slice(*span)]
    first, last = inside[0], inside[-1]
    while last - first + 1 < LEAST + 1 and (first > 0 or last + 1 < len(words)):
        first, last = (first - 1, last) if first > 0 else (first, last + 1)
    return flat.original[words[first][0] : words[last][1]].strip(" ,.;:\"'“”‘’，。；：")
