"""Words told once that belong to both ends: "Monday to Wednesday next week", "late June to mid-July 2022"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator.dates.almanac import WEEKDAYS
from generator.dates.english.days import NAMED, coming, recent
from generator.dates.english.normal_form import MONTH
from generator.dates.english.single import STEP, point
from generator.dates.reading import Refused, ambiguous
from generator.dates.written import joined

NAMES = "|".join(WEEKDAYS)
OF_WEEK = re.compile(
    rf"(?P<name>{NAMES}) (?:[ ]of|[ ]in)? [ ] (?P<which> (?:last|this|next) [ ]week )", re.VERBOSE
)
"""Friday of last week."""
YEAR = re.compile(r"\b(?:1[0-9]{3}|20[0-9]{2})$")
MONTHS = "|".join(MONTH)
NAMED_MONTH = re.compile(rf"\b(?:{MONTHS})\b")
TURNED = re.compile(
    rf"""
    (?: from[ ] | between[ ] )? (?P<left>{MONTHS})                     # October
    (?: [ ] (?: to | through | until | and ) [ ] | - ) (?P<right>{MONTHS})   # to March
    [ ] (?:of[ ])? (?P<which> last | this | next ) [ ]year             # last year
    """,
    re.VERBOSE,
)


def refuse_turned(phrase: str, published: date) -> None:
    """Raise Refused for "October to March last year": the year may be that of either end."""
    match = TURNED.fullmatch(phrase)
    if match is None or MONTH[match["left"]] <= MONTH[match["right"]]:
        return
    year = published.year + STEP.get(match["which"], 0)
    months = MONTH[match["left"]], MONTH[match["right"]]
    raise ambiguous(*(f"{end - 1}-{months[0]:02}/{end}-{months[1]:02}" for end in (year, year + 1)))


def weekdays(left: str, right: str, published: date) -> tuple[str, str] | None:
    """Read two weekdays of which one has a qualifier: it belongs to both; None for other words.

    Raises Refused for "from Monday to next Wednesday" where two Mondays may begin it.
    """
    if (match := OF_WEEK.fullmatch(right)) and left in WEEKDAYS:
        return _pair(f"{left} {match['which']}", right, published)
    if (match := OF_WEEK.fullmatch(left)) and right in WEEKDAYS:
        return _pair(left, f"{right} {match['which']}", published)
    if right in WEEKDAYS and NAMED.fullmatch(left) and left not in WEEKDAYS:
        return _from(left, right, published)
    if left in WEEKDAYS and NAMED.fullmatch(right) and right not in WEEKDAYS:
        return _until(left, right, published)
    return None


def _pair(left: str, right: str, published: date) -> tuple[str, str] | None:
    ends = [reading.date for side in (left, right) if (reading := point(side, published))]
    return (ends[0], ends[1]) if len(ends) == 2 else None


def _from(left: str, right: str, published: date) -> tuple[str, str] | None:
    """Read "next Monday to Wednesday": the end is the first such weekday after the start."""
    try:
        reading = point(left, published)
    except Refused as refusal:
        raise ambiguous(*(joined(day, _after(day, right)) for day in refusal.choices)) from None
    return (reading.date, _after(reading.date, right)) if reading else None


def _until(left: str, right: str, published: date) -> tuple[str, str] | None:
    """Read "Monday to next Wednesday" where the Monday before the end is the last one."""
    reading = point(right, published)
    if reading is None:
        return None
    end = date.fromisoformat(reading.date)
    near, last = recent(end, left, 1), recent(published, left, 0)
    if near != last and last < reading.date:
        raise ambiguous(*sorted(f"{day}/{end}" for day in (near, last)))
    return near, reading.date


def _after(day: str, name: str) -> str:
    return coming(date.fromisoformat(day) + timedelta(days=1), name, 0)


def with_year_of_other(left: str, right: str) -> tuple[str, str]:
    """Give both sides the year that one of them names: "late June", "mid-July 2022"."""
    years = [match[0] if (match := YEAR.search(side)) else "" for side in (left, right)]
    months = [match[0] if (match := NAMED_MONTH.search(side)) else "" for side in (left, right)]
    if not all(months) or all(years) or not any(years):
        return left, right
    is_turned = MONTH[months[0]] > MONTH[months[1]]
    if years[1]:
        return f"{left} {int(years[1]) - is_turned}", right
    return left, f"{right} {int(years[0]) + is_turned}"
