"""Tell who speaks in each turn of a transcript, and which of the sentences can stand alone."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.draft.chinese import ASKING
from generator.draft.english import PEOPLES, TITLES
from generator.draft.flat import Flat
from generator.draft.form import spoken
from generator.draft.lexicon import Lexicon
from generator.draft.lists import words
from generator.draft.mention import Mention
from generator.draft.voice import Speech, Voice, of_mention, unnamed
from generator.texts import count_words
from generator.texts.turns import Turn

LEANING = re.compile(
    r"""
    (?: (?:and|but|so|or|because|it|this|that|these|those|he|she|they|which|also|now|well|yes|no|yeah|okay
       |sure|thank|thanks|hi|hello|good|again|you|i|then|there|his|her|their|its|such|secondly|first|second
       |finally) \b
      | 但|而|这|此|他|她|它|所以|因此|同时|其|对此|上述|另外|谢谢|你 )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What a sentence begins with that leans on the one before."""
DIRECTION = re.compile(r"\s*\([^()\n]{1,40}\)\s*[—–-]*\s*")
"""What a transcript says of a turn, which is no word of it: (In progress) —"""
LEAST, MOST = 7, 110
"""Words of a sentence that can be quoted by itself."""
ENOUGH = 12
"""Words from which a sentence says something though it leans on the one before."""
LONG = 2
"""Sentences up to which a turn is taken whole."""
QUESTION = words("Q 问 问 QUESTION Question REPORTER Reporter")


@dataclass(frozen=True)
class _Floor:
    """Who may be meant by a label."""

    mentions: Sequence[Mention]
    starts: Sequence[int]
    by_word: Mapping[str, Mention]
    """People of the text by each word of their names, in small letters."""
    families: Mapping[str, tuple[str, ...]]
    usual: str
    """The label that comes most often."""


def turn_speeches(flat: Flat, mentions: Sequence[Mention], lexicon: Lexicon) -> Iterator[Speech]:
    """Give the sentences of each answer that can stand alone, by the label of its turn."""
    found = spoken(flat)
    floor = _Floor(
        mentions,
        [one.start for one in mentions],
        {word: one for one in mentions if one.folder == "people" for word in _words(one.name or one.words)},
        {name.casefold(): ids for name, ids in lexicon.families.items()},
        Counter(turn.label for turn in found).most_common(1)[0][0] if found else "",
    )
    for turn in found:
        if not _asks(flat, turn, floor):
            yield from _of_turn(flat, turn, _voice(flat, turn, floor))


def _asks(flat: Flat, turn: Turn, floor: _Floor) -> bool:
    if turn.label in QUESTION or ASKING.search(turn.label):
        return True
    said = flat.text[turn.start : turn.end].rstrip(" \n\"')")
    is_known = any(one.folder == "people" for one in _inside(flat, turn, floor))
    return turn.label != floor.usual and not is_known and not turn.label.isupper() and "?" in said[-300:]


def _of_turn(flat: Flat, turn: Turn, voice: Voice) -> Iterator[Speech]:
    first = flat.sentence_at(turn.start)
    own = []
    for number in range(first, len(flat.sentences)):
        sentence = flat.sentences[number]
        if sentence.start >= turn.end:
            break
        start, end = max(sentence.start, turn.start), min(sentence.end, turn.end)
        start += len(direction[0]) if (direction := DIRECTION.match(flat.text, start, end)) else 0
        while start < end and not (flat.text[start].isalnum() or flat.text[start] in "\"'"):
            start += 1
        own.append((number, start, end))
    for number, start, end in own:
        if stands_alone(flat.text[start:end], is_first=len(own) <= LONG):
            yield Speech(number, ((start, _without_stop(flat.text, end)),), voice)


def stands_alone(words: str, *, is_first: bool = False) -> bool:
    """Tell whether a sentence says something by itself."""
    count = count_words(words)
    if words.rstrip("\"' ").endswith(("?", "？")) or not LEAST <= count <= MOST:
        return False
    return is_first or count >= ENOUGH or not LEANING.match(words)


def _without_stop(text: str, end: int) -> int:
    return end - 1 if text[end - 1] in ".。" and text[end - 2 : end - 1] != "." else end


def _voice(flat: Flat, turn: Turn, floor: _Floor) -> Voice:
    """Give whom a label names: a name in it, a family's name, else the label itself."""
    inside = _inside(flat, turn, floor)
    people = [one for one in inside if one.folder in ("people", "")]
    if people:
        return of_mention(people[-1])
    words = _words(turn.label)
    last = words[-1] if words else ""
    if ids := floor.families.get(last):
        return Voice(ids, turn.label, "people")
    if last in floor.by_word:
        return of_mention(floor.by_word[last])
    start = _label_start(flat, turn)
    of = next(
        (one.id for one in inside if not one.is_new and one.folder in ("organizations", "parties")), None
    )
    role = last if last in TITLES | PEOPLES else ""
    return unnamed(turn.label, role, of, (start, start + len(turn.label)))


def _words(name: str) -> list[str]:
    return re.findall(r"[\w'-]+", name.casefold())


def _label_start(flat: Flat, turn: Turn) -> int:
    return flat.original.rfind(turn.label.split()[0], 0, turn.start)


def _inside(flat: Flat, turn: Turn, floor: _Floor) -> list[Mention]:
    """Give the names in a label."""
    first = bisect_left(floor.starts, _label_start(flat, turn))
    return list(floor.mentions[first : bisect_left(floor.starts, turn.start)])


def is_spoken(flat: Flat, form: str, span: tuple[int, int]) -> bool:
    """Tell whether a quotation is looked for in a stretch: inside marks in a report, else anywhere."""
    return form != "report" or flat.is_marked(span[0])
