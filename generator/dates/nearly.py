"""What a field that holds no EDTF date was likely meant to hold: 2031/03/14 is 2031-03-14."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date

from generator import edtf
from generator.dates.reader import LONGEST, read
from generator.dates.reading import Unresolved

MARKS = str.maketrans(
    {
        **dict.fromkeys("–—―‒−‐‑", "-"),
        **dict.fromkeys("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad“”‘’\"'„«»`", ""),
    }
)
CLOCK = re.compile(
    r"""
    (?<=[0-9])[TtZ\ ]+[0-9]{1,2}:[0-9:.,]{2,12}    # T10:00, 10:00:00.5
    \ ?(?:[Zz]|[+-][0-9:]{2,5})?(?=/|$)           # Z, +08:00
    | (?<=[0-9])Z(?=/|$)                                # 2031-03-14Z
    """,
    re.VERBOSE,
)
OTHERWISE = (
    (CLOCK, ""),
    (re.compile(r"(?<=[0-9])[uUx]{1,2}(?![a-z])"), lambda found: "X" * len(found[0])),  # 199u, of EDTF once
    (re.compile(r"(?<=-)[uUx]{2}(?![a-z])"), "XX"),  # 2031-uu
    (re.compile(r"(?:-00)+$"), ""),  # 2031-03-00
    (re.compile(r"^(?:~|ca?\.? ?)([0-9X-]+)$"), r"\1~"),  # ~2031, c. 2031
    (re.compile(r"(?<=[0-9X]) (?=[~?%])"), ""),  # 2031 ~
    (re.compile(r"~\?|\?~"), "%"),
    (re.compile(r"^\[\.\.([0-9X-]+)\]$"), r"../\1"),  # [..2031]
    (re.compile(r"^\[([0-9X-]+)\.\.\]$"), r"\1/.."),
    (re.compile(r"^(?:unknown|open|now|present|\*|)(?=/)", re.IGNORECASE), ".."),  # unknown/2006
    (re.compile(r"(?<=/)(?:unknown|open|now|present|ongoing|\*|)$", re.IGNORECASE), ".."),
    (re.compile(r"\s*/\s*"), "/"),
    (re.compile(r"(?<=[0-9~?%X])\s*(?:--|\.\.|\bto\b|\buntil\b)\s*(?=[0-9])"), "/"),  # 2031 to 2032
)
"""Ways to write EDTF that once were right, or that other standards have."""
SHORT_END = re.compile(r"(?P<lead>[0-9]{4}-(?:[0-9]{2}-)?|[0-9]{2})(?P<start>[0-9]{2})/(?P<end>[0-9]{2})")
LOOSE = re.compile(
    r"""
    (?P<year>[0-9]{4})(?P<between>[-/.])
    (?P<month>[0-9]{1,2})(?:(?P=between)(?P<day>[0-9]{1,2}))?  # 2031/3/14, 2031.03
    (?P<mark>[~?%]?)
    """,
    re.VERBOSE,
)
WINTER = re.compile(r"(?P<year>[0-9]{4})-24[~?%]?")
DAYS = (date(1605, 1, 18), date(1988, 6, 1), date(2391, 11, 29))
"""Days of publication that must agree on what words mean: what hangs on it is no date for a field."""


def nearly(text: str) -> tuple[str, ...]:
    """Give the EDTF dates that a text may have been meant to be; one alone is what was meant.

    Empty where nothing near is a date. Each of them is EDTF that we read.
    """
    if len(text) > LONGEST:
        return ()
    tidy = unicodedata.normalize("NFKC", text).translate(MARKS).strip()
    for candidates in (_rewritten(tidy), _read(tidy)):
        dates = tuple(
            dict.fromkeys(candidate for candidate in candidates if candidate != text and _is_date(candidate))
        )
        if dates:
            return dates
    return ()


def refused_field(text: str, reason: str, *, is_day: bool) -> tuple[str, str | None]:
    """Give why a text is no date for a field, or for one that takes a day, and what was meant."""
    choices = [choice for choice in nearly(text) if edtf.parse(choice).is_day or not is_day]
    if len(choices) > 1:
        return f"'{text}' may be {' or '.join(choices)}: write the one that is meant", None
    return reason, choices[0] if choices else None


def with_choices(reason: str, text: str) -> str:
    """Give why a text is no date, and what it may have been meant to be."""
    meant = " or ".join(f"'{choice}'" for choice in nearly(text))
    return f"{reason}; did you mean {meant}?" if meant else reason


def _rewritten(text: str) -> Iterator[str]:
    """Give a text as EDTF, where it is written nearly so."""
    for pattern, right in OTHERWISE:
        text = pattern.sub(right, text)
    if match := WINTER.fullmatch(text):
        yield f"{match['year']}-12/{int(match['year']) + 1}-02"
    if (match := LOOSE.fullmatch(text)) and int(match["month"]) <= (12 if match["day"] is None else 31):
        yield from _day(match)
    elif match := SHORT_END.fullmatch(text):
        yield f"{match['lead']}{match['start']}/{match['lead']}{match['end']}"
    else:
        yield from _interval(text)


def _interval(text: str) -> Iterator[str]:
    """Give both ends as EDTF, and in the other order, of which one is the order of time."""
    start, slash, end = text.partition("/")
    ends = (_end(start.removesuffix("-XX")), _end(end.removesuffix("-XX"))) if slash else (text, "")
    yield "/".join(ends) if slash else text
    if slash and ".." not in ends:
        yield "/".join(reversed(ends))


def _end(part: str) -> str:
    match = LOOSE.fullmatch(part)
    return next(_day(match)) if match else part


def _day(match: re.Match[str]) -> Iterator[str]:
    """Give a date whose parts lack a nought or stand apart otherwise, day and month turned if need be."""
    month, day = match["month"].zfill(2), (match["day"] or "").zfill(2)
    if match["day"] is None:
        yield f"{match['year']}-{month}{match['mark']}"
    elif int(month) <= 12:
        yield f"{match['year']}-{month}-{day}{match['mark']}"
    else:
        yield f"{match['year']}-{day}-{month}{match['mark']}"


def _read(text: str) -> Iterable[str]:
    """Give what the words mean, where that hangs on no day of publication."""
    meanings = {_meant(text, day) for day in DAYS}
    return meanings.pop() if len(meanings) == 1 else ()


def _meant(text: str, published: date) -> tuple[str, ...]:
    try:
        return (read(text, published).date,)
    except Unresolved as refusal:
        return refusal.choices


def _is_date(text: str) -> bool:
    try:
        return bool(edtf.parse(text))
    except edtf.NotEdtf:
        return False
