"""Give every quotation of an English text with whoever is credited with it, and who relayed it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.draft.credit import Credit, credits
from generator.draft.flat import Flat, Sentence
from generator.draft.in_order import sentences_with_names
from generator.draft.lists import words
from generator.draft.memory import Memory
from generator.draft.mention import Mention
from generator.draft.quotations import is_crosshead, is_name, is_scare, trimmed
from generator.draft.tokens import Token, tokens
from generator.draft.voice import Speech, Voice, of_mention
from generator.texts.marks import Stretch

CLOSED = ",.?!"
"""What ends a quotation behind which its speaker may be named."""
SUBJECT = 6
"""Tokens in which a sentence names its subject."""
DEEDS = words("concluded supported opposed proposed raised")
"""Verbs that say something only with what was said behind them."""
OUTLETS = frozenset({"sources"})


@dataclass(frozen=True)
class _Said:
    by: Voice | None
    via: tuple[Voice, ...] = ()
    told: Voice | None = None


def speeches(flat: Flat, mentions: Sequence[Mention]) -> Iterator[Speech]:
    """Give what is said in a text, sentence by sentence."""
    memory = Memory()
    for number, sentence, inside in sentences_with_names(flat, mentions):
        row = tokens(flat, sentence, inside)
        found = _in_sentence(flat, number, sentence, row, memory)
        yield from found
        memory = _remembered(memory, found, row, sentence)


def _remembered(memory: Memory, found: Sequence[Speech], row: Sequence[Token], sentence: Sentence) -> Memory:
    """Give who is in mind behind a sentence: who spoke in it, else whom it begins with."""
    for speech in found:
        if speech.by:
            memory = memory.heard(speech.by, sentence.paragraph)
            memory = memory.heard(speech.owner or speech.by, sentence.paragraph)
    first = next((token for token in row[:SUBJECT] if token.mention), None)
    if not found and first and first.mention:
        memory = memory.named(of_mention(first.mention))
    return memory


def _in_sentence(
    flat: Flat, number: int, sentence: Sentence, row: Sequence[Token], memory: Memory
) -> tuple[Speech, ...]:
    met = credits(row, memory)
    quotes = [nth for nth, token in enumerate(row) if token.kind == "quote"]
    real = [nth for nth in quotes if _is_real(flat, sentence, row, nth, met)]
    if not real:
        said = _reported([credit for credit in met if not _is_deed(row, credit)])
        return (Speech(number, (), said.by, said.via),) if said else ()
    told = [(row[nth], _said(flat, row, nth, met, _gone_on(row, memory, sentence))) for nth in real]
    return tuple(_joined(flat, number, told))


def _is_real(flat: Flat, sentence: Sentence, row: Sequence[Token], nth: int, met: Sequence[Credit]) -> bool:
    stretch = (row[nth].start, row[nth].end)
    if is_name(flat, stretch) or is_crosshead(flat, sentence):
        return False
    if not is_scare(flat, stretch):
        return True
    if _is_governed(row, nth) or _behind(flat, row, nth, met):
        return True
    return " " in flat.text[slice(*stretch)] and _outer(row, nth, met) is not None


def _is_governed(row: Sequence[Token], nth: int) -> bool:
    """Tell whether a verb of saying leads to words in marks, whoever its subject is."""
    for at in range(nth - 1, -1, -1):
        if row[at].kind in ("verb", "going on"):
            return True
        if row[at].kind in ("separator", "quote"):
            return False
    return False


def _governs(row: Sequence[Token], credit: Credit, nth: int) -> bool:
    """Tell whether a verb leads straight to words in marks: "called it a "brazen act""."""
    between = row[credit.verb + 1 : nth]
    return credit.verb < nth and not any(token.kind in ("separator", "quote") for token in between)


def _said(flat: Flat, row: Sequence[Token], nth: int, met: Sequence[Credit], last: Voice | None) -> _Said:
    """Give who says words in marks: named behind them, before them, or by "according to"."""
    behind = _behind(flat, row, nth, met)
    before = _before(nth, met)
    outer = _outer(row, nth, met)
    inner = behind or before
    if behind and before and _governs(row, before, nth) and before.voice != behind.voice:
        inner, outer = before, behind
    if inner is None and outer is None:
        return _Said(last)
    return _composed(inner or outer, outer)


def _composed(inner: Credit | None, outer: Credit | None) -> _Said:
    if inner is None:
        return _Said(None)
    is_relayed = outer is not None and outer.voice != inner.voice and outer.voice.folder != "places"
    by, via = inner.voice, (outer.voice,) if outer and is_relayed else ()
    if inner.quoted:
        return _Said(inner.quoted, (inner.voice, *via), inner.told)
    return _Said(by, via, inner.told)


def _behind(flat: Flat, row: Sequence[Token], nth: int, met: Sequence[Credit]) -> Credit | None:
    """Give who is named right behind a quotation that ends in a comma or a full stop."""
    is_closed = flat.text[max(0, row[nth].end - 1)] in CLOSED
    follows = row[nth + 1].kind if nth + 1 < len(row) else ""
    if not is_closed and follows != "comma":
        return None
    until = next((at for at in range(nth + 1, len(row)) if row[at].kind == "quote"), len(row))
    fitting = (one for one in met if nth < one.first <= nth + 4 and one.verb < until)
    return next(fitting, None)


def _before(nth: int, met: Sequence[Credit]) -> Credit | None:
    """Give the last verb of saying before a quotation."""
    fitting = [one for one in met if one.verb < nth and one.verb_words != "according"]
    return fitting[-1] if fitting else None


def _outer(row: Sequence[Token], nth: int, met: Sequence[Credit]) -> Credit | None:
    """Give who tells the whole sentence: "according to", or a subject and verb at its end."""
    for credit in met:
        if credit.verb_words == "according":
            return credit
    if met and met[-1].verb >= len(row) - 4 and met[-1].first > nth + 1:
        first = met[-1].first
        is_parted = first > 0 and row[first - 1].kind in ("comma", "quote")
        return met[-1] if is_parted or _starts_after_comma(row, first) else None
    return None


def _starts_after_comma(row: Sequence[Token], first: int) -> bool:
    return any(token.kind in ("comma", "quote") for token in row[max(0, first - 4) : first])


def _gone_on(row: Sequence[Token], memory: Memory, sentence: Sentence) -> Voice | None:
    """Give the last speaker where a sentence is nothing but a quotation, in this or the next paragraph."""
    is_alone = all(token.kind in ("quote", "comma", "colon") for token in row)
    is_near = 0 <= sentence.paragraph - memory.paragraph <= 1
    return memory.speaker if is_alone and is_near else None


def _is_deed(row: Sequence[Token], credit: Credit) -> bool:
    """Tell whether a verb tells what somebody did and not what they said: "concluded two days of talks"."""
    behind = row[credit.verb + 1 : credit.verb + 2]
    return credit.verb_words in DEEDS and not any(token.kind in ("that", "colon") for token in behind)


def _reported(met: Sequence[Credit]) -> _Said | None:
    """Give who is credited with a sentence without marks."""
    if not met:
        return None
    outer = next((one for one in met if one.verb_words == "according"), None)
    return _composed(met[0], outer)


def _joined(flat: Flat, number: int, told: Sequence[tuple[Token, _Said]]) -> Iterator[Speech]:
    """Give the fragments of one speaker together."""
    fragments: list[Stretch] = []
    last: _Said | None = None
    for token, said in told:
        if last and (said.by, said.via) != (last.by, last.via):
            yield _speech(number, fragments, last)
            fragments = []
        fragments.append(trimmed(flat.original, (token.start, token.end)))
        last = said
    if last:
        yield _speech(number, fragments, last)


def _speech(number: int, fragments: Sequence[Stretch], said: _Said) -> Speech:
    outlet = said.told if said.told and said.told.folder in OUTLETS else None
    return Speech(number, tuple(fragments), said.by, (*said.via, *((outlet,) if outlet else ())))
