"""Find the date words of a text, and read each where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.draft.flat import Flat
from generator.draft.lists import words
from generator.draft.time_words import ANCHOR, CHINESE, INNER, MONTHS, VOCABULARY, WORDS
from generator.edtf import Edtf, parse
from generator.readings import read
from generator.texts.marks import Stretch

UNREAD = "no rule reads a date"
LONGEST = 10
"""Words of a run that are looked at."""
AROUND = 300
SAFE = ("", "")


@dataclass(frozen=True)
class DateWords:
    """Words that name a date, and what they mean where they stand."""

    start: int
    end: int
    words: str
    date: str | None
    is_by_context: bool = False
    """Whether only the words around them tell which date is meant."""
    choices: tuple[str, ...] = ()
    reason: str = ""
    """Why they have no one date."""
    is_ahead: bool = False


def date_words(flat: Flat, published: Edtf | None, language: str | None) -> tuple[DateWords, ...]:
    """Give the date words of a text in order; without a day of publication none is read."""
    if published is None:
        return ()
    candidates = _chinese(flat) if flat.is_han else _english(flat)
    return tuple(found for choices in candidates if (found := _best(flat, choices, published, language)))


def _best(
    flat: Flat, stretches: Sequence[Stretch], published: Edtf, language: str | None
) -> DateWords | None:
    """Give the longest of some stretches that is read; else the longest that a rule knows, and refuses."""
    refused: DateWords | None = None
    for start, end in stretches:
        words = flat.original[start:end]
        around = (flat.original[max(0, start - AROUND) : start], flat.original[end : end + AROUND])
        found = read(words, published, around, language)
        if found.one:
            alone = read(words, published, SAFE, language)
            is_ahead = parse(found.one).first > published.last
            return DateWords(
                start, end, words, found.one, is_by_context=alone.one != found.one, is_ahead=is_ahead
            )
        reason = str(found.refusals[0]) if found.refusals else ""
        if refused is None and (found.choices or not reason.startswith(UNREAD)):
            refused = DateWords(start, end, words, None, choices=found.choices, reason=reason)
    return refused


def _english(flat: Flat) -> Iterator[tuple[Stretch, ...]]:
    """Give, for each run of words that dates are made of, its parts that may be one, the longest first."""
    run: list[re.Match[str]] = []
    for match in WORDS.finditer(flat.text):
        is_date = bool(VOCABULARY.fullmatch(match[0]))
        if run and (not is_date or not INNER.fullmatch(flat.text[run[-1].end() : match.start()])):
            yield from _parts(flat.text, run)
            run = []
        if is_date:
            run.append(match)
    yield from _parts(flat.text, run)


def _parts(text: str, run: Sequence[re.Match[str]]) -> Iterator[tuple[Stretch, ...]]:
    """Give the parts of a run around each of its anchors that no part before has."""
    at = 0
    while at < len(run):
        words = run[at : at + LONGEST]
        stretches = [
            (words[first].start(), words[last - 1].end())
            for length in range(len(words), 0, -1)
            for first in range(len(words) - length + 1)
            for last in (first + length,)
            if first == 0 or length < len(words)
        ]
        fitting = tuple(one for one in stretches if ANCHOR.search(text, *one) and _ends_well(text, *one))
        if not fitting:
            return
        yield fitting
        at = len(run)


def _ends_well(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch begins and ends with words that a date may begin and end with."""
    words = text[start:end].casefold().split()
    is_cut = bool(UNIT_BEFORE.search(text[max(0, start - 20) : start]))
    is_led = bool(LED.match(text, start, end))
    is_more = bool(HALF_MORE.match(text, end))
    return words[-1] not in TRAILING and words[0] not in LEADING and not (is_cut or is_led or is_more)


LED = re.compile(rf"the (?:{MONTHS}|\d{{4}})|(?i:beginning|starting|start) (?:in|on|at|from)\b")
"""An article that belongs to what follows the date: "the July 2016 ruling"."""
UNIT_BEFORE = re.compile(r"(?:years?|months?|weeks?|days?|\d|two|three|four|five) (?:and|or) (?:a )?$")
"""What makes of "a year and a day ago" more than "a day ago"."""
HALF_MORE = re.compile(r",? and (?:a|one) (?:half|quarter)\b")
"""What makes of "the last year" a length: "the last year and a half"."""
TRAILING = words(
    "of the in on at by and to a an from between during until since over before for early late mid"
)
LEADING = words("of and to ago later after years months days weeks hours")


def _chinese(flat: Flat) -> Iterator[tuple[Stretch, ...]]:
    for match in CHINESE.finditer(flat.text):
        yield (match.span(),)
