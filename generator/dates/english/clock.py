"""Times of day, and the clocks they are told by: "11 p.m. ET Tuesday", "0800 GMT on Tuesday"."""

from __future__ import annotations

import re

from generator.dates.almanac import WEEKDAYS
from generator.dates.english.normal_form import normalized

CITIES = (
    r"beijing|taipei|hong kong|tokyo|seoul|moscow|kyiv|london|paris|brussels|geneva|new york|washington"
    r"|hawaii|singapore|manila|hanoi|bangkok|jakarta|delhi|canberra|sydney"
)
ZONE = re.compile(
    rf"""
    \b(?P<zone>
        (?:local|{CITIES}|(?:u\ ?s\ )?(?:eastern|central|pacific|mountain)(?:\ (?:standard|daylight))?
           |(?:china|japan|korea)\ standard|greenwich\ mean|moscow)\ time   # local time, Beijing time
      | [ecmp][sd]?t|gmt|utc|bst|cet|cest|[jkmp]st|hkt|sgt                 # EST, GMT
    )\b
    """,
    re.VERBOSE,
)
CLOCK = r"""
    (?:
        [0-9]{1,2}(?:[:.][0-9]{2})?(?:\ ?[ap]m|\ o'clock)                  # 3 p.m., 10:30 a.m.
      | [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?                                  # 09:30, 10:00:00
      | [0-2][0-9][0-5][0-9](?=\ (?:gmt|utc|hours?|hrs|local\ time|beijing\ time|[ecmp][sd]?t)\b)  # 0800 GMT
    )
    (?:\ (?:hours?|hrs))?
"""
TIME = re.compile(
    rf"""
    \b(?:(?:at|from|before|after|around|about|by|until|till)\ )?
    (?:(?:[0-9]{{1,2}}(?:-|\ to\ ))?{CLOCK}(?:(?:-|\ to\ |\ until\ ){CLOCK})?|noon|midday)
    (?:\ [+-][0-9]{{4}})?(?:\ on)?(?=\ |$)
    """,
    re.VERBOSE,
)
PARTS = r"(?:morning|afternoon|evening|night|midday|noon|lunchtime)"
DAY = rf"(?:{'|'.join(WEEKDAYS)}|today|yesterday|tomorrow)"
PART_BEFORE = re.compile(
    rf"""
      ^ (?:in[ ])? (?:the[ ])? (?: early | small | late ) [ ]hours
        [ ] (?:of|on) [ ] (?:the[ ])?  # the early hours of
    | ^ (?:the[ ])? (?: early[ ] | late[ ] )? (?:on[ ])? (?:the[ ])?
        {PARTS} [ ] (?:of|on) [ ] (?:the[ ])?  # the morning of
    | ^ (?: early | earlier | late | later ) [ ] (?:on[ ])? (?={DAY}\b)  # late on Friday
    """,
    re.VERBOSE,
)
PART_AFTER = re.compile(
    rf"""
    (?<=[a-z0-9])
    (?: (?: [ ] | 's[ ] ) (?: early[ ] | late[ ] | mid-? )? {PARTS}   # Friday's late evening
      | [ ]before[ ]dawn | [ ]at[ ]dawn | [ ]at[ ]night ) $           # Friday at night
    """,
    re.VERBOSE,
)
EARLY = re.compile(r"^(?:very )?(?:early|earlier|late|later) (?=this (?:morning|afternoon|evening)$)")
NOW = {"this morning": "today", "this afternoon": "today", "this evening": "today", "tonight": "today"}
BRACKETS = re.compile(r"(?P<outer>[^()\[\]]+)[(\[](?P<inner>[^()\[\]]+)[)\]](?P<rest>[^()\[\]]*)")


def zones_of(phrase: str) -> tuple[str, ...]:
    """Give the clocks that a phrase in normal form names: "Beijing time", "GMT"."""
    named = (match["zone"] for match in ZONE.finditer(phrase))
    return tuple(dict.fromkeys(_name(zone) for zone in named))


def _name(zone: str) -> str:
    if not zone.endswith("time"):
        return zone.upper()
    return zone if zone.startswith("local") else f"{zone.removesuffix(' time').title()} time"


def without_time(phrase: str) -> str:
    """Drop the time of day from a phrase in normal form: "the early hours of friday" is "friday"."""
    timeless = _without_clock(phrase) or phrase
    timeless = EARLY.sub("", timeless)
    if timeless in NOW:
        return NOW[timeless]
    if timeless == "last night":
        return "yesterday"
    return PART_AFTER.sub("", PART_BEFORE.sub("", timeless))


def _without_clock(phrase: str) -> str:
    if not (TIME.search(phrase) or ZONE.search(phrase)):
        return phrase
    return " ".join(ZONE.sub(" ", TIME.sub(" ", phrase)).split()).removeprefix("on ")


def told_by_clocks(words: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the parts of words that tell one time by two clocks, and the names of the clocks.

    "11 p.m. ET Tuesday (0300 GMT Wednesday)" has two parts; "Tuesday (Beijing time)" has one.
    """
    match = BRACKETS.fullmatch(words.strip())
    inner = normalized(match["inner"]) if match else ""
    if match is None or _without_clock(inner) == inner:
        return (words,), zones_of(normalized(words))
    outer = f"{match['outer']} {match['rest']}"
    if _without_clock(inner):
        return (outer, match["inner"]), zones_of(normalized(words))
    return (outer,), zones_of(normalized(outer)) or zones_of(inner)
