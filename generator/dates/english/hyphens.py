"""Hyphens inside one date: "May-2023" and "9-Jan-2024" are dates, "May-June" and "8-9 May" are ranges."""

from __future__ import annotations

import re
from datetime import date

from generator.dates.almanac import WEEKDAYS
from generator.dates.english.full_date import day_of
from generator.dates.english.normal_form import MONTH
from generator.dates.nearest import day_near
from generator.dates.reading import Refused, ambiguous

MONTHS = "|".join(MONTH)
YEAR = r"(?:1[0-9]{3}|20[0-9]{2})"
DAY = r"[0-9]{1,2}(?:th)?"
NAME = re.compile(rf"\b(?:{MONTHS})\b")
"""The name of a month."""
ALWAYS = re.compile(rf"\b((?:{MONTHS})(?:[ -]{DAY})?)-({YEAR})\b(?!-)")
"""A month and its year, with a day or without."""
JOINED = (
    re.compile(rf"\b({DAY})-({MONTHS})\b"),  # 9-january
    re.compile(rf"\b({MONTHS})-({DAY})(?![0-9-])"),  # january-9
    re.compile(rf"^({YEAR})-({MONTHS})\b(?! ?{YEAR})"),  # 2024-january
    re.compile(rf"\b({'|'.join(WEEKDAYS)})-({DAY} |{MONTHS})"),  # monday-january 8
    re.compile(rf"\b({MONTHS}(?: {DAY})?)-({YEAR})\b"),  # 9 january-2024, after the first of these
)
"""Hyphens that join where a phrase names one month only."""
SHORT = re.compile(rf"(?P<month>{MONTHS})-(?P<short>[0-9]{{2}})")
"""January-24, which may be a day or a year."""
SHORT_YEAR = re.compile(rf"(?P<day>[0-9]{{1,2}})[- ](?P<month>{MONTHS})[- ](?P<short>[0-9]{{2}})")
"""9-january-24."""
DAYS_OF_YEAR = re.compile(rf"(?P<month>{MONTHS}) {YEAR}-[0-9]{{1,2}}(?:th)?")
"""January 2024-26."""


def joined(phrase: str, published: date) -> str:
    """Give a phrase in normal form with blanks for the hyphens inside one date.

    Raises Refused for "Dec-23", a day or a year, and "9-Jan-24", whose year is not told in full.
    """
    if "-" not in phrase and not SHORT_YEAR.fullmatch(phrase):
        return phrase
    _refuse_short(phrase, published)
    phrase = ALWAYS.sub(r"\1 \2", phrase)
    if len(NAME.findall(phrase)) == 1:
        for form in JOINED:
            phrase = form.sub(r"\1 \2", phrase)
    return phrase


def _refuse_short(phrase: str, published: date) -> None:
    if match := SHORT_YEAR.fullmatch(phrase):
        when = day_of(int(_century(match["short"], published)), MONTH[match["month"]], int(match["day"]))
        raise Refused(f"may be {when}, but does not tell its year in full", (when,))
    if DAYS_OF_YEAR.fullmatch(phrase):
        raise Refused("names a month and its year, and a number after them")
    if match := SHORT.fullmatch(phrase):
        month = MONTH[match["month"]]
        when = f"{_century(match['short'], published)}-{month:02}"
        raise ambiguous(*sorted((when, *_days(published, month, int(match["short"])))))


def _century(short: str, published: date) -> str:
    """Give the last year that ends in two digits, or one up to ten years after publication."""
    latest = published.year + 10
    return f"{latest - (latest - int(short)) % 100:04}"


def _days(published: date, month: int, day: int) -> tuple[str, ...]:
    try:
        return (day_near(published, month, day, None, lambda *parts: date(*parts).isoformat()),)
    except Refused as refusal:
        return refusal.choices
