"""Give the sentences of a body's own text: a readout, a statement, a document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.draft.chinese import SAYING
from generator.draft.flat import Flat
from generator.draft.turns_read import LEAST, MOST
from generator.draft.voice import Speech
from generator.kinds.article import Form
from generator.texts import count_words

LISTED = re.compile(
    r"(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\da-zA-Z]{1,4}[)）]|\d{1,2}[.)] |[•·*-] ?)\s*"
)
"""The number or mark of an entry of a list, which is no word of it."""
ATTRIBUTION = re.compile(rf"[^，。；：“”]{{0,24}}?(?:{SAYING})(?:了|道)?[，：]\s*")
"""Who says what follows, which is no word of theirs: 习近平指出，"""


def sentence_speeches(flat: Flat, said: Sequence[Speech], form: Form) -> Iterator[Speech]:
    """Give every sentence that is long enough to say something, by whoever is credited with it.

    In a readout that is whoever a verb of saying has for its subject, and goes on for the paragraph; in a
    statement or a document it is the body that issued it.
    """
    by_sentence = {speech.sentence: speech for speech in reversed(said)}
    last: Speech | None = None
    for number, sentence in enumerate(flat.sentences):
        if last and flat.sentences[last.sentence].paragraph != sentence.paragraph:
            last = None
        credited = by_sentence.get(number) if form == "readout" else None
        if credited and credited.by and credited.by.ids:
            last = credited
        elif not flat.is_han:
            last = None
        words = flat.text[sentence.start : sentence.end]
        if not LEAST <= count_words(words) <= MOST or words.endswith(":"):
            continue
        mark = LISTED.match(words) or (credited and ATTRIBUTION.match(words))
        start = sentence.start + (len(mark[0]) if mark else 0)
        end = sentence.end - (words.endswith((".", "。")) and words[-2:-1] != ".")
        speech = Speech(number, ((start, end),), None)
        yield replace(speech, by=last.by, via=()) if last and form == "readout" else speech
