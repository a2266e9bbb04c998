"""Days counted from the day of publication: weekdays, yesterday, the weekend."""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator.dates import nearest
from generator.dates.almanac import WEEKDAYS, weekend_of
from generator.dates.english.normal_form import matched, patterns
from generator.dates.reading import Refused, Rules, ambiguous

NEAR = {
    **{"today": 0, "yesterday": -1, "tomorrow": 1, "earlier today": 0, "later today": 0},
    **{"day before yesterday": -2, "day after tomorrow": 2, "day of publication": 0, "this day": 0},
}
NAMED = re.compile(
    rf"""
    (?P<which> | earlier[ ] | last[ ] | past[ ] | this[ ]past[ ] | this[ ]     # this past Friday
             | this[ ]coming[ ] | coming[ ] | next[ ] )
    (?P<weekday> {"|".join(WEEKDAYS)} )
    (?P<after> | [ ]last | [ ]next )                                          # Friday last
    """,
    re.VERBOSE,
)
OF_WEEK = patterns(
    rf"(?P<weekday>{'|'.join(WEEKDAYS)})(?: of| in)? (?P<which>last|this|next) week",
    rf"(?P<which>last|this|next) week(?:'s| on|) (?P<weekday>{'|'.join(WEEKDAYS)})",
)
"""Friday of last week; last week's Friday."""
WEEKEND = re.compile(
    r"""
    (?P<which> | last[ ] | past[ ] | this[ ]past[ ] | this[ ] | this[ ]coming[ ] | coming[ ] | next[ ] )
    week-?end                                                                 # this weekend
    """,
    re.VERBOSE,
)
WEEKS = {"last": -1, "this": 0, "next": 1}


def near_day(phrase: str, published: date) -> str | None:
    """Read today, yesterday, tomorrow and the days before and after them."""
    if phrase not in NEAR:
        return None
    return (published + timedelta(days=NEAR[phrase])).isoformat()


def weekday(phrase: str, published: date) -> str | None:
    """Read a weekday without a word beside it: the most recent one; refuse where the next is as likely."""
    if phrase not in WEEKDAYS:
        return None
    return nearest.weekday_near(published, WEEKDAYS.index(phrase))


def weekday_before(phrase: str, published: date) -> str | None:
    """Read "last Friday": one of last week; refuse where this week has had one, or it was yesterday."""
    match = NAMED.fullmatch(phrase)
    if match is None or (match["which"] + match["after"]).strip() != "last":
        return None
    last, before = (recent(published, match["weekday"], days) for days in (1, 8))
    yesterday = str(published - timedelta(days=1))
    if WEEKDAYS.index(match["weekday"]) < published.weekday() or last == yesterday:
        raise ambiguous(before, last)
    return last


def weekday_past(phrase: str, published: date) -> str | None:
    """Read "this past Friday": the most recent one before publication."""
    match = NAMED.fullmatch(phrase)
    if match is None or match["which"] not in ("past ", "this past "):
        return None
    return recent(published, match["weekday"], 1)


def weekday_coming(phrase: str, published: date) -> str | None:
    """Read "this coming Friday": the first one after publication."""
    match = NAMED.fullmatch(phrase)
    return coming(published, match["weekday"], 1) if match and "coming" in match["which"] else None


def weekday_of_this_week(phrase: str, published: date) -> str | None:
    """Read "this Friday": one that is still to come; refuse where it has passed."""
    match = NAMED.fullmatch(phrase)
    if match is None or match["which"] != "this ":
        return None
    ahead = coming(published, match["weekday"], 0)
    if WEEKDAYS.index(match["weekday"]) < published.weekday() < 6:
        raise ambiguous(recent(published, match["weekday"], 0), ahead)
    return ahead


def weekday_after(phrase: str, published: date) -> str | None:
    """Read "next Friday": one of next week; refuse where this week still has one."""
    match = NAMED.fullmatch(phrase)
    if match is None or (match["which"] + match["after"]).strip() != "next":
        return None
    ahead, after = (coming(published, match["weekday"], days) for days in (1, 8))
    if WEEKDAYS.index(match["weekday"]) > published.weekday() or published.weekday() == 6:
        raise ambiguous(ahead, after)
    return ahead


def weekday_of_week(phrase: str, published: date) -> str | None:
    """Read "Friday of last week"; refuse on a Sunday, which may begin a week or end one."""
    if (match := matched(OF_WEEK, phrase)) is None:
        return None
    monday = published + timedelta(days=7 * WEEKS[match["which"]] - published.weekday())
    day = monday + timedelta(days=WEEKDAYS.index(match["weekday"]))
    if published.weekday() == 6:
        raise ambiguous(day.isoformat(), (day + timedelta(days=7)).isoformat())
    return day.isoformat()


def weekend(phrase: str, published: date) -> str | None:
    """Read a weekend: the most recent one until Wednesday; refuse when the next is as near.

    "This weekend" is the past one on a Monday, and the coming one on a Thursday or a Friday.
    """
    if (match := WEEKEND.fullmatch(phrase)) is None:
        return None
    before, this = weekend_of(published - timedelta(days=7)), weekend_of(published)
    after = weekend_of(published + timedelta(days=7))
    early, in_it = published.weekday() < 3, published.weekday() > 4
    match match["which"].strip():
        case "past" | "this past":
            return this if published.weekday() == 6 else before
        case "last" if not in_it:
            return before
        case "coming" | "this coming" if not in_it:
            return this
        case "" if early:
            return before
        case "this" if published.weekday() == 0:
            return before
        case "this" if published.weekday() in (3, 4):
            return this
        case "" | "this" if in_it:
            return this
        case "next":
            raise ambiguous(this, after)
    raise ambiguous(before, this)


def weekdays_in_general(phrase: str, _: date) -> str | None:
    """Refuse "Fridays": a habit has no date."""
    if phrase[-1:] == "s" and phrase.removesuffix("'s").rstrip("s") in WEEKDAYS and not phrase.endswith("'s"):
        raise Refused("names a habit, not a day")
    return None


def recent(published: date, name: str, least: int) -> str:
    """Give the last such weekday at least so many days before publication."""
    return nearest.recent(published, WEEKDAYS.index(name), least).isoformat()


def coming(published: date, name: str, least: int) -> str:
    """Give the first such weekday at least so many days after publication."""
    return nearest.coming(published, WEEKDAYS.index(name), least).isoformat()


RULES: Rules = {
    "the most recent such weekday, the day of publication included": weekday,
    "counted from the day of publication": near_day,
    "the weekday in the week before publication": weekday_before,
    "the most recent such weekday before publication": weekday_past,
    "the first such weekday after publication": weekday_coming,
    "the weekday that is still to come in the week of publication": weekday_of_this_week,
    "the weekday in the week after publication": weekday_after,
    "the weekday in a week counted from publication": weekday_of_week,
    "the weekend nearest to publication": weekend,
    "weekdays in general": weekdays_in_general,
}
