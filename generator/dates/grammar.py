"""The phrases whose date is certain, one function a phrase."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from generator.edtf import MONTHS

WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
MONTH = {name: number for number, name in enumerate((m.lower() for m in MONTHS), 1)}
MONTH |= {name[:3]: number for name, number in MONTH.items()} | {"sept": 9}
LEAD = re.compile(r"^(?:on|in|during|by)\s+")
NEAR_PAST = 7
"""Months within which a month named without a year is the past one (measured on news text)."""


class Unresolved(ValueError):
    """Say in plain words why date words have no one date."""


@dataclass(frozen=True)
class Reading:
    """The EDTF date that words mean, and the name of the rule that read them."""

    date: str
    rule: str


@lru_cache(maxsize=65536)
def read(words: str, published: date) -> Reading:
    """Give the date that words mean in a text published on a day, and by which rule.

    Raises Unresolved where no rule knows the words.
    """
    phrase = LEAD.sub("", " ".join(words.casefold().replace(".", " ").replace(",", " ").split()))
    for name, rule in RULES.items():
        try:
            found = next(rule(phrase, published), None)
        except OverflowError:  # before the first day that there is
            break
        if found:
            return Reading(found, name)
    raise Unresolved(f"no rule reads a date in '{words}'")


def _weekday(phrase: str, published: date) -> Iterator[str]:
    if phrase in WEEKDAYS:
        back = (published.weekday() - WEEKDAYS.index(phrase)) % 7
        yield (published - timedelta(days=back)).isoformat()


def _near_day(phrase: str, published: date) -> Iterator[str]:
    if phrase in ("today", "yesterday"):
        yield (published - timedelta(days=phrase == "yesterday")).isoformat()


def _full_date(phrase: str, _: date) -> Iterator[str]:
    if _looks_full(phrase):
        from dateparser import parse  # costs 50 ms, so only when a full date is met

        settings = {"STRICT_PARSING": True, "DATE_ORDER": "MDY"}
        if found := parse(phrase, languages=["en"], settings=settings):
            yield found.date().isoformat()


def _looks_full(phrase: str) -> bool:
    words = phrase.split()
    return (
        len(words) == 3
        and any(word in MONTH for word in words[:2])
        and any(re.fullmatch(r"\d{1,2}", word) for word in words[:2])
        and bool(re.fullmatch(r"\d{4}", words[2]))
    )


def _month_of_year(phrase: str, _: date) -> Iterator[str]:
    if (match := re.fullmatch(r"([a-z]+)(?: of)? (\d{4})", phrase)) and match[1] in MONTH:
        yield f"{match[2]}-{MONTH[match[1]]:02}"


def _bare_month(phrase: str, published: date) -> Iterator[str]:
    if phrase not in MONTH:
        return
    back = (published.month - MONTH[phrase]) % 12
    if 0 < back <= NEAR_PAST:
        year = published.year - (MONTH[phrase] > published.month)
        yield f"{year}-{MONTH[phrase]:02}"


def _last_month(phrase: str, published: date) -> Iterator[str]:
    if phrase == "last month":
        day = published.replace(day=1) - timedelta(days=1)
        yield f"{day:%Y-%m}"


def _year(phrase: str, _: date) -> Iterator[str]:
    if re.fullmatch(r"(?:19|20)\d\d", phrase):
        yield phrase


RULES: dict[str, Callable[[str, date], Iterator[str]]] = {
    "the most recent such weekday, the day of publication included": _weekday,
    "counted from the day of publication": _near_day,
    "a full date": _full_date,
    "a month and its year": _month_of_year,
    "the most recent such month": _bare_month,
    "the month before publication": _last_month,
    "a year": _year,
}
