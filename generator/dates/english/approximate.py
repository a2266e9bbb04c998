"""Phrases that name a date and say that it is near: "about 10 December", "early 2023", "mid-May"."""

from __future__ import annotations

import re
from datetime import date

from generator import edtf
from generator.dates.almanac import month_of
from generator.dates.english.normal_form import MONTH
from generator.dates.english.single import point
from generator.dates.reading import DateReading
from generator.dates.written import part_marked, qualified

MARK = re.compile(
    r"""
    (?P<doubt> (?: possibly | perhaps | maybe | probably ) [ ] )?        # possibly in May
    (?P<about> (?:some[ ]?time[ ])?
               (?: about | around | circa | roughly | approximately | nearly | almost | towards?
                 | close[ ]to | just[ ]over | just[ ]under ) [ ]         # around May
             | c[ ] | ca[ ] )?                                           # c. 2031
    (?P<rest> .+ )
    """,
    re.VERBOSE,
)
SO = re.compile(r" or so(?= |$)")
PART = re.compile(
    r"""
    (?:the[ ])? (?:very[ ])?
    (?P<part> early | mid | middle | late | latter[ ]half | beginning | start | opening | end | close
            | 1th[ ]half | 2th[ ]half | last[ ]half | 1th[ ]part
            | latter[ ]part | later[ ]part | early[ ]part )
    (?: [ -] (?: in | on[ ]in | of | part[ ]of ) )?                      # the end of
    [- ] (?:the[ ])?                                                     # mid-May, early 2031
    (?P<rest> .+ )
    """,
    re.VERBOSE,
)
ENDS = {
    "year-end": "year",
    "year end": "year",
    "year's end": "year",
    "month-end": "month",
    "month end": "month",
    "month's end": "month",
    "end-of-year": "year",
}
"""Ends of a unit that may be its last day or its last weeks: they have limits, and no date."""
THIRDS = {"early": 0, "mid": 1, "middle": 1, "beginning": 0, "start": 0, "opening": 0, "1th half": 0}
THIRDS |= {"1th part": 0, "early part": 0}
CURRENT = ("week", "month", "year", "decade", "century")
QUALIFIERS = {(False, True): "~", (True, False): "?", (True, True): "%"}


def approximate(phrase: str, published: date) -> DateReading | None:
    """Read a phrase that marks its date as near, or names a part of it, as that date qualified."""
    if phrase not in ENDS and (stretch := part(phrase, published)):
        return DateReading(part_marked(stretch[1]), "a part of it whose limits are not told")
    marked = MARK.fullmatch(SO.sub("", phrase))
    if marked is None or marked["rest"] == phrase:
        return None
    doubt, about = bool(marked["doubt"]), bool(marked["about"]) or bool(SO.search(phrase))
    mark = QUALIFIERS[doubt, about]
    if reading := point(marked["rest"], published):
        return DateReading(qualified(reading.date, mark), f"{reading.rule}, as an approximation")
    if marked["rest"] in ENDS or (stretch := part(marked["rest"], published)) is None:
        return None
    return DateReading(qualified(stretch[1], "%" if doubt else "~"), "a part of it, as an approximation")


def part(phrase: str, published: date) -> tuple[int, str] | None:
    """Give which third of a date a phrase names (0, 1 or 2), and the date: "late May", "year-end"."""
    if phrase in ENDS:
        return 2, _whole(ENDS[phrase], published) or ""
    match = PART.fullmatch(phrase)
    whole = _whole(match["rest"], published) if match else None
    if match is None or not whole or edtf.parse(whole).is_day:
        return None
    return THIRDS.get(match["part"], 2), whole


def _whole(phrase: str, published: date) -> str | None:
    """Give the date of which a part is named; the month of publication may be one."""
    if MONTH.get(phrase) == published.month:
        return month_of(published)
    reading = point(f"this {phrase}" if phrase in CURRENT else phrase, published)
    return reading.date if reading else None
