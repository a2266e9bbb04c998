"""Find in the raw text of an article what its file will say, as far as that takes no judgment."""

from __future__ import annotations

from dataclasses import dataclass

from generator.draft.flat import Flat, flat
from generator.draft.form import form_of_text
from generator.draft.han import strange
from generator.draft.lexicon import Lexicon, lexicon
from generator.draft.mention import Mention
from generator.draft.names import known_names
from generator.draft.occasions import occasions
from generator.draft.people import named
from generator.draft.plain_speech import sentence_speeches
from generator.draft.speech import speeches
from generator.draft.speech_zh import speeches_zh
from generator.draft.stub import Draft
from generator.draft.stubs import Ground, stubs
from generator.draft.times import date_words
from generator.draft.turns_read import turn_speeches
from generator.draft.voice import Speech
from generator.edtf import Edtf
from generator.kinds.article import Form
from generator.kinds.base import Thing
from generator.resolve import Entries
from generator.texts import plain_text

__all__ = ["Asked", "Draft", "draft"]


@dataclass(frozen=True)
class Asked:
    """What the editor says of a text."""

    published: Edtf | None = None
    language: str | None = None
    form: Form | None = None
    issuer: str | None = None
    """The organization whose own text it is."""
    is_official: bool = False
    """Whether a body issued it."""


def draft(text: str, entries: Entries, asked: Asked) -> Draft:
    """Find the names, quotations, dates and facts of a text, and put them together in its order."""
    read = flat(text)
    names = lexicon(entries)
    mentions = _mentions(read, entries, names)
    form = asked.form or form_of_text(read)
    said = tuple(_speeches(read, mentions, names, form))
    dates = date_words(read, asked.published, asked.language)
    likely = occasions(entries, mentions, dates, asked.published)
    ground = Ground(read, plain_text(text), entries, mentions, dates, form, asked.issuer, likely)
    return Draft(form, mentions, said, dates, tuple(stubs(ground, said)), likely)


def _mentions(read: Flat, entries: Entries, names: Lexicon) -> tuple[Mention, ...]:
    known = known_names(read, names)
    if read.is_han:
        return strange(read, known, names)
    return named(read, known, names, {entry.id: thing.name for entry, thing in entries.of(Thing)})


def _speeches(read: Flat, mentions: tuple[Mention, ...], names: Lexicon, form: Form) -> tuple[Speech, ...]:
    if form == "transcript":
        return tuple(turn_speeches(read, mentions, names))
    said = tuple(speeches_zh(read, mentions) if read.is_han else speeches(read, mentions))
    return said if form == "report" else tuple(sentence_speeches(read, said, form))
