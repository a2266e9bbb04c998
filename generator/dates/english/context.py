"""What the text just before and after date words says about them.

It completes them ("November" before "2022"), or refuses them: fiscal years, habits, weekdays that may be
still to come. It chooses the future only where the words alone may mean either, never against them: that
made more errors than it healed (measured).
"""

from __future__ import annotations

from datetime import date, timedelta

from generator.dates.almanac import WEEKDAYS
from generator.dates.english.days import recent
from generator.dates.english.months import day_of_a_near_year
from generator.dates.english.normal_form import MONTH, normalized
from generator.dates.english.signs import (
    CLAUSE,
    COMING,
    COUNTED,
    DATE,
    EARLY_AS,
    EFFECTIVE,
    ENDED,
    FISCAL,
    LIMIT,
    MONEY,
    NEXT_DAY,
    NEXT_YEAR,
    NOWADAYS,
    OF_SAYING,
    PAST,
    RESULTS,
    SEASON,
    SENTENCE,
    SET_AGAINST,
    THAN,
    TOLD,
    WHICH,
    YEAR_OF_OTHER,
)
from generator.dates.language import Around
from generator.dates.nearest import out_of_reach
from generator.dates.reading import Refused, ambiguous

COMING_DAYS, COMING_MONTHS = 4, 4
"""Days since the last such weekday, and months until the next such month, with which the future is meant
where the clause speaks of it: 98 in 100 on news."""
SOON = 150
"""Days ahead within which a day is the coming one of two, where the clause speaks of the future."""
WINDOW = 10
"""Words of a clause that are looked at for what is still to come."""
HABIT = ("every", "each")
PARTS = ("early", "earlier", "late", "mid")
YEAR_AGO = ("a year ago", "1 year ago")
COMPARED = "may mean the same day, month or quarter of the year before: company results compare so"


def completed(phrase: str, published: date, around: Around) -> str:
    """Give a phrase with what the text around it adds; raise Refused for what it takes away."""
    before, after = _sides(around)
    if phrase in WEEKDAYS:
        return _weekday(phrase, published, before, after)
    if DATE.fullmatch(phrase):
        return _dated(phrase, published, before, after)
    if phrase == "today" and _is_these_days(before, around[1]):
        raise Refused("may mean these days, and not the day of publication")
    if phrase.isdigit():
        _refuse_number(before, "" if around[1].startswith(",") else after)
    if phrase == "last year" and SET_AGAINST.search(before) and RESULTS.search(f"{before} {after}"):
        raise Refused(COMPARED)
    if phrase in YEAR_AGO:
        if RESULTS.search(normalized(" ".join(around))):
            raise Refused(COMPARED)
        return "1 year ago"
    return phrase


def _is_these_days(before: str, after: str) -> bool:
    """Tell whether "today" stands for these days: "Today, the treaty is forgotten"."""
    return bool((len(before.split()) < 2 and NOWADAYS.match(after)) or THAN.search(before))


def alone(phrase: str) -> str:
    """Give a phrase that has no text around it; raise Refused for one that needs it."""
    if phrase == YEAR_AGO[0]:
        raise Refused(COMPARED)
    return phrase


def _sides(around: Around) -> tuple[str, str]:
    """Give the rest of the clause before and of the sentence after, in normal form."""
    before = CLAUSE.split(SENTENCE.split(around[0])[-1])[-1]
    after = SENTENCE.split(around[1])[0]
    space = " " if before[-1:].isspace() else ""
    lead = " " if after[:1] in " ,\n(" else ""
    return normalized(before) + space, lead + normalized(after)


def _weekday(phrase: str, published: date, before: str, after: str) -> str:
    if next_day := NEXT_DAY.match(after):
        return " ".join(part for part in (phrase, next_day[1], next_day[2]) if part)
    if match := WHICH.search(before):
        if match[1] in HABIT:
            raise Refused("names a habit, not a day")
        return phrase if match[1] in PARTS else f"{match[1]} {phrase}"
    if after.startswith((" week", " last", " next")):
        raise Refused("may be counted in either direction")
    last = date.fromisoformat(recent(published, phrase, 0))
    if last != published and _to_come(before, after):
        if (published - last).days >= COMING_DAYS:
            return f"coming {phrase}"
        raise ambiguous(str(last), str(last + timedelta(days=7)))
    return f"past {phrase}" if out_of_reach(published, last) and _is_over(before, after) else phrase


def _to_come(before: str, after: str) -> bool:
    """Tell whether the clause speaks of the future; where it begins with the day, by what follows."""
    if LIMIT.search(before) or after.startswith(" deadline"):
        return True
    if TOLD.search(before) or after.startswith("'s"):
        return False
    if len(before.split()) < 2:
        ahead = PAST.split(" ".join(after.split()[:WINDOW]))[0]
        return bool(COMING.search(ahead))
    return bool(COMING.search(_last_words(before)))


def _is_over(before: str, after: str) -> bool:
    """Tell whether a clause that begins with the day goes on in the past."""
    past = len(before.split()) < 2 and PAST.search(" ".join(after.split()[:WINDOW]))
    return bool(past) and not COMING.search(f"{before} {after}")


def _dated(phrase: str, published: date, before: str, after: str) -> str:
    if year := NEXT_YEAR.match(after):
        return f"{phrase} {year[1]}"
    if (year := YEAR_OF_OTHER.match(after)) and MONTH.get(phrase, 13) <= MONTH[year["month"]]:
        return f"{phrase} {year['year']}"
    if phrase not in MONTH:
        return _in_its_year(phrase, published, before, after)
    if match := WHICH.search(before):
        if match[1] in HABIT:
            raise Refused("names a habit, not a month")
        return phrase if match[1] in PARTS else f"{match[1]} {phrase}"
    return _month(phrase, published, before, after)


def _month(phrase: str, published: date, before: str, after: str) -> str:
    """Read the next four months as coming where the clause speaks of the future, and refuse others."""
    ahead = (MONTH[phrase] - published.month) % 12
    if ENDED.search(before) and ahead:
        return f"past {phrase}"
    to_come = _to_come(before, after) or bool(EARLY_AS.search(before))
    if to_come and 0 < ahead <= COMING_MONTHS:
        return f"coming {phrase}"
    if to_come or (ahead == 1 and _is_over(before, after)):
        year = published.year + (MONTH[phrase] < published.month)
        raise ambiguous(f"{year - 1}-{MONTH[phrase]:02}", f"{year}-{MONTH[phrase]:02}")
    return phrase


def _in_its_year(phrase: str, published: date, before: str, after: str) -> str:
    """Give a day with its year where it may be in either of two, and the clause tells which."""
    try:
        day_of_a_near_year(phrase, published)
    except Refused as refusal:
        days = [date.fromisoformat(day) for day in refusal.choices if len(day) == 10]
        if len(days) != 2 or phrase.startswith(WEEKDAYS):
            return phrase
        is_soon = (days[1] - published).days <= SOON and _to_come(before, after)
        if EFFECTIVE.search(before) or (is_soon and not PAST.search(_last_words(before))):
            return f"{phrase} {days[1].year}"
        if ENDED.search(before) or _was(before, after):
            return f"{phrase} {days[0].year}"
    return phrase


def _was(before: str, after: str) -> bool:
    """Tell whether the clause before speaks of the past, and nothing near of what is to come."""
    ahead = " ".join(after.split()[:WINDOW])
    clause = _last_words(before) if len(before.split()) > 1 else ahead
    return bool(PAST.search(OF_SAYING.sub("", clause))) and not COMING.search(
        f"{_last_words(before)} {ahead}"
    )


def _last_words(before: str) -> str:
    return " ".join(before.split()[-WINDOW:])


def _refuse_number(before: str, after: str) -> None:
    if FISCAL.search(before) or SEASON.search(after):
        raise Refused("counts by the year of a company, a school or a sport, not by the calendar")
    if MONEY.search(before) or COUNTED.match(after):
        raise Refused("is a number here, not a year")
