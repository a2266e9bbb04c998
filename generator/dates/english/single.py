"""All phrases that name one date, and the fall-back that puts a year in place of "last year"."""

from __future__ import annotations

import re
from datetime import date

from generator.dates.english import days, exact, months, ordinals, relative
from generator.dates.english.exact import short_year
from generator.dates.reading import DateReading, Rules

POINTS: Rules = days.RULES | months.RULES | exact.RULES | relative.RULES | ordinals.RULES
YEAR = re.compile(r"(?:^| )(?:(?:of|in) )?(?<!the )(last|this|next|the current) year(?:'s)?\b")
SHORT_YEAR = re.compile(r"(?<=[a-z0-9] )'[0-9]{2}$")
"""The year of "Jan. 9, '24"."""
STEP = {"last": -1, "next": 1}


def point(phrase: str, published: date) -> DateReading | None:
    """Read a phrase in normal form that names one date; None where no rule knows it.

    Raises Refused where a rule knows it and finds no one date.
    """
    phrase = SHORT_YEAR.sub(lambda short: short_year(short[0], published) or "", phrase)
    if reading := _asked(phrase, published):
        return reading
    year = with_years(phrase, published)
    if year != phrase and (reading := _asked(year, published)):
        return DateReading(reading.date, f"{reading.rule}, the year counted from publication")
    return None


def with_years(phrase: str, published: date) -> str:
    """Put the number of the year in place of "last year": "july last year" is "july 2023"."""
    return YEAR.sub(lambda match: f" {published.year + STEP.get(match[1], 0):04}", phrase).strip()


def _asked(phrase: str, published: date) -> DateReading | None:
    """Ask every rule in turn."""
    for name, rule in POINTS.items():
        if when := rule(phrase, published):
            return DateReading(when, name)
    return None
