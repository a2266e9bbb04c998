"""Recognise what a text is, which decides whose words it holds."""

from __future__ import annotations

import re
from collections import Counter

from generator.draft.chinese import SPEAKING
from generator.draft.english import ROLES, TITLES
from generator.draft.flat import Flat
from generator.kinds.article import Form
from generator.texts.turns import Turn, turns

OURS = re.compile(r"\b(?:We|we|Our|our|us)\b|我们|我国|中方决定")
CLAUSES = re.compile(
    r"^\s*(?:(?:SEC(?:TION)?\.?|Article|ARTICLE|§+|Sec\.) *\d+|\((?:\d+|[a-zA-Z]|[ivx]+)\)|\d+\. [A-Z]"
    r"|第[一二三四五六七八九十百\d]+条|[一二三四五六七八九十]+、)",
    re.MULTILINE,
)
REPORTED = re.compile(
    r"\b(?:met|spoke|underscored|reaffirmed|reiterated|stressed|discussed|emphasized|exchanged views|noted"
    r"|held a (?:call|meeting)|participated|convened)\b"
)
PRESS = re.compile(
    r"\((?:Reuters|AP|AFP|CNN|Xinhua|MENAFN|UPI|TASS|Kyodo|Anadolu)\)|told reporters|told Reuters|报道"
)
DATELINE = re.compile(r"\s*[A-Z][A-Z .]{2,}(?:, [^\n–—]{1,30})? ?(?:–|—|-{1,2}) ")
"""How an outlet begins: PORTBY, 12 March 2031 –"""
LEAST_TURNS = 2
SHARE = 0.5


def form_of_text(flat: Flat) -> Form:
    """Say what a text is, by its labels, its clauses, its marks, and who speaks in it."""
    if is_transcript(flat):
        return "transcript"
    outside = _outside_marks(flat)
    if len(CLAUSES.findall(flat.original)) >= 3 and len(CLAUSES.findall(flat.original)) * 3 > len(
        flat.paragraphs
    ):
        return "document"
    if DATELINE.match(outside) or PRESS.search(outside) or _is_quoting(flat):
        return "report"
    ours, theirs = len(OURS.findall(outside)), len((SPEAKING if flat.is_han else REPORTED).findall(outside))
    if ours > 2 * theirs:
        return "statement"
    return "readout" if REPORTED.search(outside) or (flat.is_han and SPEAKING.search(outside)) else "report"


def is_transcript(flat: Flat) -> bool:
    """Tell whether most of a text stands in turns, and their labels are no headings."""
    found = spoken(flat)
    share = sum(turn.end - turn.start for turn in found)
    times = Counter(turn.label for turn in found)
    speaking = sum(times[turn.label] > 1 or _is_speaker(turn.label) for turn in found)
    is_most = share > SHARE * len(flat.text) and speaking >= SHARE * len(found)
    return len(found) >= LEAST_TURNS and is_most


def _is_speaker(label: str) -> bool:
    """Tell whether a label is that of somebody who speaks: a title, a role, a question, a Chinese name."""
    words = {word.strip(".").casefold() for word in label.split()}
    return (
        bool(words & (TITLES | ROLES | {"q", "a"}))
        or (len(label) < 5 and not label.isascii())
        or "记者" in label
    )


def spoken(flat: Flat) -> tuple[Turn, ...]:
    """Give the turns of a text."""
    return turns(flat.original)


def _is_quoting(flat: Flat) -> bool:
    """Tell whether a text quotes in marks, more than a term or two."""
    long = [end - start for start, end in flat.marked if end - start > (12 if flat.is_han else 25)]
    return len(long) >= 2


def _outside_marks(flat: Flat) -> str:
    pieces, at = [], 0
    for start, end in flat.marked:
        pieces.append(flat.text[at:start])
        at = end
    return "".join([*pieces, flat.text[at:]])
