"""Split a text with capitals into runs of words that may be names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.draft.english import (
    BEFORE_TITLES,
    BODIES,
    CALENDAR,
    OPENINGS,
    PEOPLES,
    ROLES,
    TITLES,
)
from generator.draft.flat import Flat
from generator.draft.lists import words
from generator.draft.mention import Mention
from generator.draft.regions import countries

CUT = r"(?:Mr|MR|Mrs|MRS|Ms|MS|Dr|DR|Prof|Gen|GEN|Lt|Col|Maj|Capt|Cmdr|Sgt|Brig|Adm|Sen|Rep|Gov|Amb|St)\."
"""Titles that are cut, with their full stop."""
TOKEN = rf"(?:{CUT}|[A-Z]\.(?:[A-Z]\.)*(?![A-Za-z])|[A-ZÀ-ÖØ-Þ](?:[\w]|['-](?=[^\W_]))*)"
RUN = re.compile(
    rf"""
    (?<![\w'-]) {TOKEN}
    (?: (?: [ ] | [ ](?:of|for)(?:[ ]the)?[ ] | [ ](?:de|van|von|der|bin|al|el|da|dos)[ ] ) {TOKEN}
      | [ ]["'] [A-Z]\w+ ["'] (?=[ ][A-Z]) ){{0,11}}                        # Ferdinand "Bongbong" Marcos
    """,
    re.VERBOSE,
)
AFTER_LABEL = re.compile(r":\s+|^(?:Q|A)\s{2,}", re.MULTILINE)
"""Behind a label a sentence begins."""
WORD = re.compile(rf"{TOKEN}|[a-z]+")
CONTRACTION = re.compile(r"'(?:ve|re|ll|m|d|s|t)$|n't$")
HOUR = re.compile(r"[AaPp]\.?[Mm]\.? $")
"""Behind the hour stands its zone: 5:41 P.M. WITA."""
CLOCK = re.compile(r"[AaPp]\.?[Mm]\b")
NOT_NAMES = words(
    "AI TV PM AM EST PST EDT PDT GMT CEO ZIP COVID OK HIV IT ID UFO UAV GPS Q A I II III IV IDs FAQ GDP CNN)"
)
MONEY = re.compile(r"(?:RMB|CNY|USD|EUR|GBP|JPY|HKD|TWD|AUD|CAD|KRW|INR|PHP|RUB)\d")
POSSESSIVE = re.compile(r"'s?$")
JOINED = words("of for the de van von der bin al el da dos")


@dataclass(frozen=True)
class Run:
    """Words with capitals that stand together, and what stands around them."""

    start: int
    end: int
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    title: str = ""
    begins: bool = False
    """Whether it begins a sentence, so that its first capital says nothing."""

    @property
    def is_body(self) -> bool:
        """Tell whether it is the name of a body, by one of its words."""
        return len(self.words) > 1 and any(word.casefold() in BODIES for word in self.words)


def runs(flat: Flat, known: Sequence[Mention | Run]) -> Iterator[Run]:
    """Give every run that is no known name, nor the rest of one, without what leads to it."""
    starts = {_first(flat, sentence.start) for sentence in flat.sentences}
    starts |= {_first(flat, start) for start, _ in flat.marked}
    starts |= {_first(flat, match.end()) for match in AFTER_LABEL.finditer(flat.text)}
    places = [mention.start for mention in known]
    for match in RUN.finditer(flat.text):
        nth = bisect_left(places, match.start())
        inside = [one for one in known[max(0, nth - 1) : nth + 6] if _meet(one, match)]
        for start, end in _outside(match, inside):
            yield from _named(flat, start, end, starts)


def _first(flat: Flat, start: int) -> int:
    while start < len(flat.text) and flat.text[start] in "\"'([ ":
        start += 1
    return start


def _meet(mention: Mention | Run, match: re.Match[str]) -> bool:
    return mention.start < match.end() and match.start() < mention.end


def _outside(match: re.Match[str], inside: Sequence[Mention | Run]) -> Iterator[tuple[int, int]]:
    """Give the parts of a run that stand outside known names."""
    at = match.start()
    for mention in inside:
        yield from ((at, mention.start),) if mention.start > at else ()
        at = max(at, mention.end)
    yield from ((at, match.end()),) if at < match.end() else ()


def bodies(flat: Flat, known: Sequence[Mention]) -> Iterator[Run]:
    """Give the names of bodies that hold the name of a known place or side: the University of Holmstad."""
    places = [mention.start for mention in known]
    for match in RUN.finditer(flat.text):
        nth = bisect_left(places, match.start())
        inside = [one for one in known[max(0, nth - 1) : nth + 6] if _meet(one, match)]
        if len(inside) == 1 and inside[0].folder in ("places", "parties"):
            yield from _body_around(flat, match, inside[0])


def _body_around(flat: Flat, match: re.Match[str], mention: Mention) -> Iterator[Run]:
    before = [one.span() for one in WORD.finditer(flat.text, match.start(), mention.start)]
    behind = [one.span() for one in WORD.finditer(flat.text, mention.end, match.end())]
    before = _trimmed_start(flat.text, before)
    small = [flat.text[slice(*span)].casefold() for span in (*before, *behind)]
    if any(word in TITLES for word in small) or mention.end > match.end():
        return
    is_led = bool(before) and not behind and any(word in BODIES for word in small[: len(before)])
    is_followed = bool(behind) and not before and small[-1] in BODIES
    if is_led or is_followed:
        spans = (*before, (mention.start, mention.end), *behind)
        words = tuple(flat.text[slice(*span)] for span in spans)
        yield Run(spans[0][0], spans[-1][1], words, tuple(spans))


def _trimmed_start(text: str, tokens: list[tuple[int, int]]) -> list[tuple[int, int]]:
    while tokens and text[slice(*tokens[0])].casefold() in OPENINGS | JOINED:
        tokens = tokens[1:]
    return tokens


def _named(flat: Flat, start: int, end: int, starts: set[int]) -> Iterator[Run]:
    tokens = [match.span() for match in WORD.finditer(flat.text, start, end)]
    begins = bool(tokens) and tokens[0][0] in starts
    for part in _parts(flat.text, tokens):
        trimmed = _trimmed(flat.text, part, begins=begins and part[:1] == tokens[:1])
        if not trimmed:
            continue
        title, name = _titled(flat.text, trimmed)
        if name and not _is_no_name(flat.text, name):
            words = tuple(flat.text[first:last] for first, last in name)
            is_first = name[0][0] in starts
            yield Run(name[0][0], name[-1][1], words, tuple(name), title, begins=is_first)


def _parts(text: str, tokens: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Give tokens between names of days and months, and behind a country that owns what follows."""
    part: list[tuple[int, int]] = []
    for span in tokens:
        word = text[slice(*span)].rstrip(".")
        if POSSESSIVE.sub("", word) != word and POSSESSIVE.sub("", word) in countries():
            yield [*part, span]  # Russia's | Vladimir Putin
            part = []
        elif word.casefold() in CALENDAR or word in NOT_NAMES or CLOCK.match(word):
            yield part
            part = []
        else:
            part.append(span)
    yield part


def _trimmed(text: str, tokens: list[tuple[int, int]], *, begins: bool) -> list[tuple[int, int]]:
    """Take off what leads to a name: openings of sentences, of a people, small words at its ends."""
    words = [_lower(text[slice(*span)]) for span in tokens]
    first, last = 0, len(tokens)
    is_body = len(words) > 1 and words[-1] in BODIES
    while first < last and (words[first] in JOINED | OPENINGS or (words[first] in PEOPLES and not is_body)):
        first += 1
    while last > first and (
        words[last - 1] in JOINED or words[last - 1] in OPENINGS or words[last - 1] in PEOPLES
    ):
        last -= 1
    if begins and first == 0 and last > 1 and words[0].endswith(("ing", "ly", "ed")):
        first = 1
    return tokens[first:last]


def _lower(word: str) -> str:
    """Give a word in small letters, without what is joined to it: "I've" is "i"."""
    small = word.rstrip(".").casefold()
    return CONTRACTION.sub("", small)


def _titled(text: str, tokens: list[tuple[int, int]]) -> tuple[str, list[tuple[int, int]]]:
    """Part a title from the name behind it."""
    words = [text[slice(*span)].rstrip(".").casefold() for span in tokens]
    if any(word in BODIES for word in words[-1:]) and words[-1] not in TITLES:
        return "", tokens
    last = max((nth for nth, word in enumerate(words) if word in TITLES), default=-1)
    if last < 0:
        return "", tokens
    if last + 1 < len(words) and words[last + 1] in ("of", "for"):
        rest = next((nth for nth in range(last + 1, len(words)) if _is_after_office(words, nth)), len(words))
        return text[tokens[0][0] : tokens[rest - 1][1]], tokens[rest:]
    return text[tokens[0][0] : tokens[last][1]], tokens[last + 1 :]


def _is_after_office(words: list[str], nth: int) -> bool:
    """Tell whether a name begins at a word behind an office: Secretary of State | Antony Blinken."""
    return words[nth] not in JOINED and words[nth] not in BEFORE_TITLES and words[nth] not in BODIES


def _is_no_name(text: str, tokens: list[tuple[int, int]]) -> bool:
    words = [text[slice(*span)] for span in tokens]
    if len(words) == 1:
        word = words[0].rstrip(".")
        if HOUR.search(text[max(0, tokens[0][0] - 6) : tokens[0][0]]):
            return True
        is_common = word.casefold() in TITLES | BODIES | BEFORE_TITLES
        is_counted = bool(CLOCK.match(word) or MONEY.match(word))
        return word in NOT_NAMES or len(word) < 2 or is_common or is_counted
    small = {word.casefold() for word in words}
    if small & ROLES and text[tokens[0][0] : tokens[-1][1]].isupper():
        return True
    return bool(small & TITLES) and small <= TITLES | BEFORE_TITLES | JOINED | BODIES
