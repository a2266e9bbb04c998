"""Claims about a length of time in English words: "16-month hiatus"."""

from __future__ import annotations

import re

from generator.dates.english.normal_form import normalized
from generator.dates.length import Duration, Precision, in_whole_units, together

UNIT = r"(?P<unit>second|minute|hour|day|week|fortnight|month|year|decade|centur(?=y|ies))(?:s|y|ies)?"
BARE = r"(?<!last[ ])(?<!this[ ])(?<!next[ ])(?=(?:decade|year|month|week|day|hour)-?long)"
"""Before a length without a number, like "yearlong"."""
COUNT = rf"(?:(?P<number>[0-9]{{1,4}}(?:\.[0-9])?)(?P<plus>\+)?|(?P<one>an?|half[ ]an?|half|quarter|{BARE}))"
"""How many: 16, 2.5, 20+, half an."""
HALF = r"(?:[ ]and[ ](?P<{}>a[ ]half|a[ ]quarter|3[ ]quarters)(?:[ ]of[ ]an[ ]hour)?)?"
"""What is added to a number or a length: and a half."""
PARTS = {"half": 0.5, "quarter": 0.25, "a half": 0.5, "a quarter": 0.25, "3 quarters": 0.75}
LENGTH = re.compile(
    rf"""
    (?<! [0-9a-z.,$£€] )                  # 14, and not the 14 of 3.14
    {COUNT} {HALF.format("half")}         # one and a half
    [- ]? {UNIT} (?:'s?)?                 # two years', 16-month
    {HALF.format("rest")}                 # an hour and a half
    (?: [- ]? long )? (?![a-z])           # month-long
    """,
    re.VERBOSE,
)
BEFORE = {
    "about": r"about|around|roughly|some|approximately|or so|an estimated",
    "nearly": r"nearly|almost|close to|just under|not quite",
    "more": r"more than|over|at least|well over|just over|longer than|upwards? of",
    "less": r"less than|under|at most|up to|fewer than|within|no more than",
}
MARKS = {kind: re.compile(rf"(?:^|\b)(?:{words}) (?:the |a |an )?$") for kind, words in BEFORE.items()}
JOINED = re.compile(r"(?: and)? ")
"""What stands between two lengths that are one: "two hours and 15 minutes"."""
AFTER = re.compile(r" (?:or so|or more|or thereabouts)\b")
NOT_A_LENGTH = re.compile(
    r"\b(?: ago | earlier | later | before | after | from[ ]now | hence | old | aged | every | per )\b",
    re.VERBOSE,
)
"""What makes of a length a date, an age or a habit: two weeks ago, 30 years old."""
PLAINER = {
    "1 1/2": "1.5",
    "2 1/2": "2.5",
    "a couple of": "about 2",
    "-and-a-": " and a ",
    "3 quarters of an hour": "45 minutes",
    "quarter of an hour": "15 minutes",
    "half of an hour": "30 minutes",
}
"""What is said in a roundabout way → the same with a number and a unit."""


def duration(words: str) -> Duration | None:
    """Read the one length that words claim; None where they claim none, or several.

    "two years ago" is a date, and "18-year-old" an age.
    """
    phrase = normalized(words)
    for roundabout, plainer in PLAINER.items():
        phrase = phrase.replace(roundabout, plainer)
    matches = list(LENGTH.finditer(phrase))
    if not matches or NOT_A_LENGTH.search(phrase):
        return None
    lengths = [in_whole_units(_number(match), _unit(match), _precision(phrase, match)) for match in matches]
    if len(matches) == 1:
        return lengths[0]
    is_one = len(matches) == 2 and JOINED.fullmatch(phrase[matches[0].end() : matches[1].start()])
    return together(*lengths) if is_one else None


def _unit(match: re.Match[str]) -> str:
    return match["unit"].replace("centur", "century")


def _number(match: re.Match[str]) -> float:
    part = PARTS.get(match["half"] or match["rest"] or "", 0)
    if match["number"]:
        return float(match["number"]) + part
    return PARTS.get((match["one"] or "").split(" ")[0], 1.0) + part


def _precision(phrase: str, match: re.Match[str]) -> Precision:
    before, after = phrase[: match.start()], phrase[match.end() :]
    for kind in ("nearly", "more", "less", "about"):
        if MARKS[kind].search(before):
            return kind
    if match["plus"] or after.startswith(" or more"):
        return "more"
    return "about" if AFTER.match(after) else "exactly"
