"""Why words have no date: the classes of phrases that news has and no calendar knows."""

from __future__ import annotations

import re
from datetime import date

from generator.dates.almanac import later
from generator.dates.english.length import duration
from generator.dates.english.normal_form import normalized
from generator.dates.english.vague import limits
from generator.dates.reading import Refused

VERBS = re.compile(r"(?:may|march|august|mar|sat|wed|sun|mon|dec|jan)|(?:the )?(?:Sun|Sat|Wed|Mon)")
"""Words that are a day or a month only where they are written as one."""
BUSINESS = re.compile(
    r"""
    \bfiscal\b | \bfy[ ]?'?[0-9] | \bfinancial[ ]year                                    # FY2024
    | \b (?: academic | school | tax | model | crop | marketing | budget ) [ ] (?:years?|term) \b
    | \b(?:19|20)[0-9]{2}/[0-9]{2}$ | [0-9][ ]season$ | \bsemesters?$                     # 2023/24
    | year-(?:ago|earlier) | \bits[ ]\w+-?quarter                                       # its third quarter
    """,
    re.VERBOSE,
)
UNFIXED = re.compile(r"\b(?:season|term|holiday|period)s?$")
"""Stretches of time that have a name: the rainy season, her first term."""
FROM_ANOTHER = re.compile(r".*\bweeks? (?:(?:ago|from|on|after|before) )*\w*day|\w+day week")
MIDNIGHT = re.compile(r"\b24:00\b|\b2400 (?:gmt|utc|hours)\b|\bmidnight\b|\bovernight\b")
ANOTHER = "counts from another day that the text tells"
REASONS = (
    (("(?:the )?[0-9]{1,2}th",), "may be a day or a number in a series"),
    (
        (
            "(?:the |this )?(?:last|latest|past|coming|next) (?:week|month|year|decade|quarter)s?",
            "(?:the )?last day",
        ),
        "may be counted from publication, or be a unit of the calendar",
    ),
    (
        (
            r".*\b(?:earlier|later|before|after|beforehand|afterwards?)",
            "(?:the )?(?:following|previous|same|next|preceding|very) .*",
            "then|the time|at the time|meanwhile|since then|until then|by then",
            "(?:that|the|this|those|these|which|a|one|some|another) (?:same )?"
            "(?:day|night|morning|week|weekend|month|quarter|season|year|period|time|moment)s?",
            "day|week|month|quarter|year|period|time",
        ),
        ANOTHER,
    ),
    (
        (
            "now|right now|currently?|presently|(?:at )?(?:the )?present|today's|nowadays|already|yet|still",
            "once|previously|formerly|eventually|someday|(?:the )?(?:past|future)|near (?:future|term)",
        ),
        "is vague",
    ),
    (
        (
            "every .*|each .*|week-?ends|weekdays",
            r".*\b(?:daily|weekly|monthly|yearly|annual|annually|quarterly)",
        ),
        "names a habit, not a day",
    ),
    (
        ("[0-9]{1,2}([/. -])[0-9]{1,2}\\1[0-9]{2}", "[0-9]{1,2}/[0-9]{1,2}"),
        "may be any of several days: the month is not named, or the year not in full",
    ),
    (("(?:before|after|prior to|ahead of) .*",), "names only what it lies before or after"),
    (("(?:(?:more|less) than|over|under|at least|up to) .* ago",), "names only a limit"),
    ((FROM_ANOTHER.pattern,), "may be counted in either direction"),
)
COMPILED = tuple((re.compile("|".join(patterns)), reason) for patterns, reason in REASONS)


def guard(words: str, phrase: str) -> None:
    """Raise Refused for words that look like a date and are none: "may", "fiscal 2023"."""
    if VERBS.fullmatch(words.strip()):
        raise Refused("need not be a day or a month: write it as one, with its date")
    if BUSINESS.search(phrase):
        raise Refused("counts by the year of a company, a school or a sport, not by the calendar")
    if UNFIXED.search(phrase):
        raise Refused("names a stretch of time that has no fixed days in the calendar")
    if MIDNIGHT.search(normalized(words)):
        raise Refused("lies between two days")


def explain(words: str, phrase: str, published: date) -> Refused | None:
    """Give the reason for a phrase that no rule reads; None where we know of none."""
    if reach := limits(phrase, published):
        return Refused(f"is vague: it may be any day from {reach[0]} to {reach[1]}")
    if duration(words) and not FROM_ANOTHER.fullmatch(phrase):
        return Refused("is a length of time and no date: it is checked against two dates")
    for pattern, reason in COMPILED:
        if pattern.fullmatch(phrase):
            return Refused(reason, _choices(phrase, published))
    return None


def _choices(phrase: str, published: date) -> tuple[str, ...]:
    """Give the days that "the 17th" may be: the last one and the next."""
    match = re.fullmatch(r"(?:the )?([0-9]{1,2})th", phrase)
    if match is None or not 1 <= int(match[1]) <= 28:
        return ()
    this = published.replace(day=int(match[1]))
    start = this if this <= published else later(this, -1, "month")
    return start.isoformat(), later(start, 1, "month").isoformat()
