"""The order in which Chinese date words are read: guards, clocks, dates, approximations, ranges, refusals."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from generator.dates.chinese.approximate import approximate
from generator.dates.chinese.context import completed
from generator.dates.chinese.normal_form import ZONE, bare, normalized, without_time, zones_of
from generator.dates.chinese.ranges import interval
from generator.dates.chinese.refused import explain, guard
from generator.dates.chinese.single import point
from generator.dates.chinese.vague import limits
from generator.dates.language import Around
from generator.dates.limits import Limits
from generator.dates.reading import DateReading, ambiguous

KINDS: tuple[Callable[[str, date], DateReading | None], ...] = (point, approximate, interval)


def read(words: str, published: date, around: Around) -> DateReading | None:
    """Read words, by each clock that they name; refuse them where two clocks tell two dates."""
    phrase = normalized(words)
    guard(phrase)
    zones = zones_of(phrase)
    stretches = [part for part in ZONE.split(phrase)[::2] if part]
    readings = [_by_one_clock(part, published, around) for part in stretches]
    dates = [reading.date for reading in readings if reading]
    if not dates or len(dates) < len(readings):
        return None
    if len(set(dates)) > 1:
        raise ambiguous(*dates)
    reading = readings[0]
    if reading and zones:
        return DateReading(reading.date, f"{reading.rule}, by {' and '.join(zones)}")
    return reading


def _by_one_clock(part: str, published: date, around: Around) -> DateReading | None:
    phrase = bare(without_time(part))
    if any(around):
        phrase = completed(phrase, published, around)
    for kind in KINDS:
        if reading := kind(phrase, published):
            return reading
    if refusal := explain(phrase, published):
        raise refusal
    return None


def limits_of(words: str, published: date) -> Limits | None:
    """Give the first and the last day that vague words may mean; None for other words."""
    return limits(bare(without_time(ZONE.sub("", normalized(words)))), published)
