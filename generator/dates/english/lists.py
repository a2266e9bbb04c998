"""Lists of three dates or more, and of several days of one month: "3, 4 and 5 January"."""

from __future__ import annotations

import re
from datetime import date

from generator.dates.almanac import WEEKDAYS
from generator.dates.english.normal_form import MONTH, normalized
from generator.dates.english.single import point, with_years
from generator.dates.nearest import weekdays_near
from generator.dates.reading import DateReading, ambiguous
from generator.dates.written import side_by_side

COMMA = "_"
"""Stands for a comma in a phrase in normal form, which has none."""
AND = r"(?:[ ]?_[ ]?(?:and[ ]|or[ ]|&[ ])?|[ ]and[ ]|[ ]or[ ]|[ ]&[ ])"
MONTHS, DAYS = "|".join(MONTH), "|".join(WEEKDAYS)
YEAR = r"(?:1[0-9]{3}|20[0-9]{2})"
DAY = r"[0-9]{1,2}(?:th)?"
FORMS = tuple(
    re.compile(form, re.VERBOSE)
    for form in (
        # 8 and 9 January 2024
        rf"(?P<items> {DAY} (?:{AND}{DAY})+ ) [ ] (?:of[ ])? (?P<rest> (?:{MONTHS}) (?:[ ]?_?[ ]?{YEAR})? )",
        # January 8, 9 and 10, 2024
        rf"(?P<rest> {MONTHS} ) [ ] (?P<items> {DAY} (?:{AND}{DAY})+ ) (?: [ ]?_?[ ]? (?P<year>{YEAR}) )?",
        # January and March of 2024
        rf"(?P<items> (?:{MONTHS}) (?:{AND}(?:{MONTHS}))+ ) (?: [ ] (?:of[ ])? (?P<year>{YEAR}) )?",
        # Monday and Tuesday
        rf"(?P<items> (?:{DAYS}) (?:{AND}(?:{DAYS}))+ )",
        # 2022, 2023 and 2024
        rf"(?P<items> {YEAR} (?:{AND}{YEAR})+ )",
    )
)
SPLIT = re.compile(AND)
LONGEST = 12


def listed(words: str, published: date) -> DateReading | None:
    """Read a list of dates that adjoin; refuse dates that stand apart, and "or"."""
    if "," not in words:
        return None
    phrase = normalized(words.replace(",", f" {COMMA} ")).removeprefix("on ").removeprefix("in ")
    phrase = with_years(phrase, published)
    match = next((match for form in FORMS if (match := form.fullmatch(phrase))), None)
    items = SPLIT.split(match["items"]) if match else []
    if match is None or not 2 < len(items) <= LONGEST:
        return None
    dates = _dated(items, match, published)
    if dates is None:
        return None
    if " or " in phrase:
        raise ambiguous(*dates)
    return side_by_side(dates)


def _dated(items: list[str], match: re.Match[str], published: date) -> tuple[str, ...] | None:
    """Read each item with the month and the year that are told once for all."""
    if items[0] in WEEKDAYS:
        return weekdays_near(published, [WEEKDAYS.index(item) for item in items])
    named = match.groupdict()
    shared = " ".join(part for part in (named.get("rest"), named.get("year")) if part).replace(COMMA, " ")
    readings = [point(" ".join(f"{item} {shared}".split()), published) for item in items]
    dates = tuple(reading.date for reading in readings if reading)
    return dates if len(dates) == len(items) else None
