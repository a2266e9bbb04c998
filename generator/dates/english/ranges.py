"""Phrases from one date to another: "Jan. 8-9", "from May to July 2022", "since Thursday"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator import edtf
from generator.dates.almanac import WEEKDAYS, month_of
from generator.dates.english.approximate import ENDS, approximate, part
from generator.dates.english.days import recent
from generator.dates.english.normal_form import MONTH
from generator.dates.english.qualifiers import refuse_turned, weekdays, with_year_of_other
from generator.dates.english.single import point, with_years
from generator.dates.nearest import out_of_reach
from generator.dates.reading import DateReading, Refused, ambiguous
from generator.dates.written import joined, part_marked, side_by_side

TO = r"(?:to|through|thru|till?|until|and|-)"
BETWEEN = re.compile(r"between (?P<left>.+?)(?: and |-)(?P<right>.+)")
FROM = re.compile(
    rf"""
    (?: lasting[ ] | running[ ] )? from[ ]
    (?P<left> .+? ) (?: [ ]{TO}[ ] | - ) (?P<right> .+ )               # from May to July
    """,
    re.VERBOSE,
)
PLAIN = re.compile(
    r"""
    (?P<left> .+? )
    (?: [ ] (?: to | through | thru | till | until | up[ ]to ) [ ]     # May to July
      | (?<!mid)(?<!early) - )                                         # May-July, and not mid-May
    (?P<right> .+ )
    """,
    re.VERBOSE,
)
BOTH = re.compile(r"(?:both )?(?P<left>.+) (?P<how>and|or|&) (?P<right>.+)")
SINCE = re.compile(
    r"""
    (?:ever[ ])? (?: since | from | starting | beginning ) (?:[ ]on|[ ]in)? [ ]
    (?P<rest> .+? )                                                    # since May
    (?: [ ]on(?:wards?)? | [ ]and[ ](?:beyond|after) | [ ]or[ ]later )?   # from May onward
    """,
    re.VERBOSE,
)
ONWARDS = re.compile(r"(?P<rest>.+?) (?:onwards?|and beyond|or later)")
UNTIL = re.compile(
    r"""
    (?P<how> until | till | up[ ]to | up[ ]until | through | by | no[ ]later[ ]than )
    (?:[ ]on|[ ]in)? [ ] (?P<rest> .+ )                                # until May
    """,
    re.VERBOSE,
)
SHORT_YEARS = re.compile(r"((?:1[0-9]|20)[0-9]{2})[-/]([0-9]{2})")
TOKEN = re.compile(
    rf"""
      (?P<weekday> {"|".join(WEEKDAYS)} )
    | (?P<month> {"|".join(MONTH)} )
    | (?P<day> [0-9]{{1,2}} ) (?:th)?                                  # 8th
    | (?P<year> 1[0-9]{{3}} | 20[0-9]{{2}} )
    | of | the
    """,
    re.VERBOSE,
)


@dataclass(frozen=True)
class Fragment:
    """The parts of a date that one side of a range names; the other side may name the rest."""

    weekday: str = ""
    day: str = ""
    month: str = ""
    year: str = ""

    def __str__(self) -> str:
        """Write the parts as a phrase."""
        return " ".join(part for part in (self.weekday, self.day, self.month, self.year) if part)


def interval(phrase: str, published: date) -> DateReading | None:
    """Read a phrase with two ends, or with one and the other open."""
    if match := SHORT_YEARS.fullmatch(phrase):
        return _short_years(match[1], match[2])
    refuse_turned(phrase, published)
    phrase = with_years(phrase, published)
    for shape in (BETWEEN, FROM, PLAIN):
        if (match := shape.fullmatch(phrase)) and (ends := _ends(match["left"], match["right"], published)):
            return DateReading(joined(*ends), "from one date to another")
    return both(phrase, published) or open_ended(phrase, published)


def both(phrase: str, published: date) -> DateReading | None:
    """Read "Tuesday and Wednesday", two dates side by side; refuse two apart, and "or"."""
    match = BOTH.fullmatch(phrase)
    ends = _ends(match["left"], match["right"], published) if match else None
    if match is None or ends is None:
        return None
    if match["how"] == "or":
        raise ambiguous(*ends)
    return side_by_side(ends)


def open_ended(phrase: str, published: date) -> DateReading | None:
    """Read "since May" and "until 2030"; refuse "by Friday", which may be either of two."""
    if match := SINCE.fullmatch(phrase) or ONWARDS.fullmatch(phrase):
        past = match["rest"] in WEEKDAYS and recent(published, match["rest"], 0)
        end = past or _one(match["rest"], published)
        return DateReading(joined(end, ".."), "since then") if end else None
    if (match := UNTIL.fullmatch(phrase)) is None or (end := _limit(match["rest"], published)) is None:
        return None
    if match["rest"] in WEEKDAYS:
        raise ambiguous(end, str(date.fromisoformat(end) + timedelta(days=7)))
    if match["rest"] in MONTH and end <= month_of(published):
        raise ambiguous(end, f"{int(end[:4]) + 1}{end[4:]}")
    return DateReading(joined("..", end), "until then")


def _short_years(first: str, second: str) -> DateReading | None:
    last = first[:2] + second
    return DateReading(f"{first}/{last}", "from one year to another") if last > first else None


def _limit(phrase: str, published: date) -> str | None:
    """Read what lies at the end of a stretch: "by year's end" is by the end of this year."""
    if phrase.removeprefix("the ") in ENDS and (stretch := part(phrase.removeprefix("the "), published)):
        return part_marked(stretch[1])
    return _one(phrase, published)


def _one(phrase: str, published: date) -> str | None:
    reading = approximate(phrase, published) or point(phrase.removeprefix("the "), published)
    return reading.date if reading else None


def _ends(left: str, right: str, published: date) -> tuple[str, str] | None:
    """Read both sides, each filled with what only the other names; None where one is no date."""
    if ends := weekdays(left, right, published):
        return ends
    first, second = _fragment(left), _fragment(right)
    if first and second:
        second = _filled_right(first, second)
        end = _end(first, second, published)
        return (_start(first, second, end, published), end) if end else None
    left, right = with_year_of_other(left, right)
    start, stop = _one(left, published), _one(right, published)
    return (start, stop) if start and stop else None


def _end(left: Fragment, right: Fragment, published: date) -> str | None:
    """Read the right side; a weekday after a weekday as the most recent, since both have to fit."""
    if left == Fragment(left.weekday) and right == Fragment(right.weekday):
        return recent(published, right.weekday, 0)
    return _one(str(right), published)


def _fragment(phrase: str) -> Fragment | None:
    parts: dict[str, str] = {}
    for word in phrase.split():
        match = TOKEN.fullmatch(word)
        if match is None or (match.lastgroup or "") in parts:
            return None
        if match.lastgroup:
            parts[match.lastgroup] = match[match.lastgroup]
    return Fragment(**parts) if parts else None


def _filled_right(left: Fragment, right: Fragment) -> Fragment:
    """Give the right side with the month and the year that only the left one names."""
    month = right.month or (left.month if right.day else "")
    year = right.year
    if left.year and not year and (month or right.day):
        turned = bool(month and left.month) and MONTH[month] < MONTH[left.month]
        year = str(int(left.year) + turned)
    return replace(right, month=month, year=year)


def _start(left: Fragment, right: Fragment, end: str, published: date) -> str:
    """Read the left side as the last such date before the right one."""
    last = edtf.parse(end).first
    if not left.month and left.day:
        left = replace(left, month=right.month)
    if left.month and not left.year:
        left = replace(left, year=str(last.year - (MONTH[left.month] > last.month)))
    if left.weekday and not left.day:
        return _weekday_before(left.weekday, last, published)
    start = _one(str(left), published)
    if not start:
        raise Refused("begins with no date")
    return start


def _weekday_before(weekday: str, last: date, published: date) -> str:
    """Read the weekday that begins a range; refuse where the range may still be going on."""
    day, begun = recent(last, weekday, 0), recent(published, weekday, 0)
    if begun > last.isoformat() or out_of_reach(published, last):
        week = timedelta(days=7)
        raise ambiguous(f"{day}/{last}", f"{date.fromisoformat(day) + week}/{last + week}")
    return day
