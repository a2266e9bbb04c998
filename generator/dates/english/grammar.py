"""The order in which a phrase is read: guards, dates, approximations, ranges, reasons to refuse."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from generator.dates.english.approximate import approximate
from generator.dates.english.clock import told_by_clocks, without_time
from generator.dates.english.context import alone, completed
from generator.dates.english.hyphens import joined
from generator.dates.english.lists import listed
from generator.dates.english.normal_form import normalized, without_lead
from generator.dates.english.ranges import interval
from generator.dates.english.refused import explain, guard
from generator.dates.english.single import point
from generator.dates.english.vague import limits, vague
from generator.dates.language import Around
from generator.dates.reading import DateReading, ambiguous

KINDS: tuple[Callable[[str, date], DateReading | None], ...] = (point, approximate, interval)
WHOLE: tuple[Callable[[str, date], DateReading | None], ...] = (interval, vague)
"""Kinds of phrase that need their prepositions: "between", "since", "in recent weeks"."""


def read(words: str, published: date, around: Around) -> DateReading | None:
    """Read words by each clock that they name; refuse them where two clocks tell two dates."""
    if reading := listed(words, published):
        return reading
    parts, zones = told_by_clocks(words)
    readings = [_by_one_clock(part, published, around) for part in parts]
    dates = [reading.date for reading in readings if reading]
    if len(dates) < len(parts):
        return None
    if len(set(dates)) > 1:
        raise ambiguous(*dates)
    rule = readings[0].rule if readings[0] else ""
    return DateReading(dates[0], f"{rule}, by {' and '.join(zones)}" if zones else rule)


def _by_one_clock(words: str, published: date, around: Around) -> DateReading | None:
    """Ask each kind of phrase, first without its prepositions, then with them."""
    timeless = joined(without_time(normalized(words)), published)
    guard(words, timeless)
    phrase = without_lead(timeless)
    phrase = completed(phrase, published, around) if any(around) else alone(phrase)
    asked = (*((kind, phrase) for kind in KINDS), *((kind, timeless) for kind in WHOLE))
    for kind, form in asked:
        if reading := kind(form, published):
            return reading
    if refusal := explain(words, phrase, published):
        raise refusal
    return None


def limits_of(words: str, published: date) -> tuple[date, date] | None:
    """Give the first and the last day that vague words may mean; None for other words."""
    timeless = without_time(normalized(words))
    return limits(timeless, published) or limits(without_lead(timeless), published)
