"""Hold articles and events to an order of time that can be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import PurePath

from generator import edtf
from generator.kinds.article import Article
from generator.kinds.claims import Lasted, ends
from generator.kinds.event import Event
from generator.load import Route
from generator.problems import Problem
from generator.readings import datings
from generator.resolve import Entries
from generator.rules.circles import circles
from generator.rules.statements import numbered

FILED = re.compile(r"\d{4}-\d\d(?:-\d\d)?(?=-|$)")
"""The day or month that a file's name begins with."""
YEAR = re.compile(r"\d{4}")
UNSURE = frozenset("?~%")


def nothing_is_told_before_it_happened(entries: Entries) -> Iterator[Problem]:
    """Give a notice for each event that an article tells of as past, and that is dated after it.

    Where a date of its statements is after it too, that is told there.
    """
    for entry, article in entries.of(Article):
        day = article.published.date
        dates = (dating.date for _, dating in datings(article) if not dating.planned)
        if any(date and date.first > day.last for date in dates):
            continue
        met: set[str] = set()
        for route, id in _past(article):
            span = _span(entries, id) if id not in met else None
            met.add(id)
            if span and span[0] > day.last:
                ways = "tell what was planned with 'planned: true' in 'when', a side's own day with 'counted'"
                message = f"'{id}' is dated after this article appeared ({day}): {ways} in the event"
                yield Problem(entry.sheet.place(route), "N201", message)


def nothing_follows_what_came_later(entries: Entries) -> Iterator[Problem]:
    """Give a problem for an event before the one it follows, a notice where its number is not higher."""
    leads = {entry.id: str(event.follows) for entry, event in entries.of(Event) if event.follows}
    in_circles = {id for ids in circles(leads) for id in ids}
    for entry, event in entries.of(Event):
        before = entries.by_id.get(event.follows) if event.follows else None
        if before and isinstance(before.value, Event):
            fault = _backwards(entries, entry.id, before.id) or _not_higher(event, before.value)
            if fault and not (fault[0] == "E110" and entry.id in in_circles):
                yield Problem(entry.sheet.place(("follows",)), *fault)


def lengths_end_after_they_begin(entries: Entries) -> Iterator[Problem]:
    """Give a problem for a length of time whose end is before its start."""
    for entry, article in entries.of(Article):
        for route, statement in numbered(article):
            lasted = statement.lasted
            if not isinstance(lasted, Lasted):
                continue
            start, end = _span(entries, lasted.from_), _span(entries, lasted.to)
            if start and end and end[1] < start[0]:
                message = f"this length ends before it begins: '{lasted.to}' is before '{lasted.from_}'"
                yield Problem(entry.sheet.place((*route, "lasted", "to")), "D113", message)


def articles_are_withdrawn_after_they_appear(entries: Entries) -> Iterator[Problem]:
    """Give a problem for an article that was withdrawn before it appeared."""
    for entry, article in entries.of(Article):
        day = article.published.date
        if article.withdrawn and article.withdrawn.date.last < day.first:
            message = f"withdrawn ({article.withdrawn.date}) before it appeared ({day})"
            yield Problem(entry.sheet.place(("withdrawn",)), "D112", message)


def articles_are_filed_by_their_day(entries: Entries) -> Iterator[Problem]:
    """Give a notice for an article whose file or folder names a day that nothing explains."""
    for entry, article in entries.of(Article):
        day = article.published.date
        folder = PurePath(entry.sheet.source).parent.name
        names = (("the file's name", FILED.match(entry.id)), ("the folder", YEAR.fullmatch(folder)))
        other = next(((what, name[0]) for what, name in names if name and not _meets(name[0], day)), None)
        if other and not article.published.basis:
            fault = f"{other[0]} says {other[1]}, this {day}"
            message = f"{fault}: rename it, or say in 'basis' how the day is known"
            yield Problem(entry.sheet.place(("published",)), "N206", message)


def _backwards(entries: Entries, id: str, before: str) -> tuple[str, str] | None:
    this, other = _span(entries, id), _span(entries, before)
    if this and other and this[1] < other[0]:
        return "E110", f"'{before}' was later, so '{id}' can't follow it"
    return None


def _not_higher(event: Event, before: Event) -> tuple[str, str] | None:
    if event.round is None or before.round is None or event.channel != before.channel:
        return None
    if event.round > before.round or "round" in event.doubt:
        return None
    message = f"round {event.round} follows round {before.round}: if so, say why under 'round' in 'doubt'"
    return "N202", message


def _past(article: Article) -> Iterator[tuple[Route, str]]:
    """Give the way to each event that an article takes to have been, without what was planned or expected."""
    if article.occasion:
        yield ("occasion",), article.occasion
    for route, statement in numbered(article):
        if statement.occasion:
            yield (*route, "occasion"), statement.occasion
        lies_ahead = statement.act == "expectation" or (statement.when and statement.when.planned)
        if statement.reports and not lies_ahead:
            yield (*route, "reports"), statement.reports
        if statement.lasted and not statement.lasted.because:
            yield from (((*route, "lasted", name), event) for name, event in ends(statement.lasted))


def _span(entries: Entries, id: str | None) -> tuple[date, date] | None:
    """Give the first and the last day of an event by anybody's count, or None where its date is doubtful."""
    entry = entries.by_id.get(id) if id else None
    if entry is None or not isinstance(entry.value, Event):
        return None
    dates = (entry.value.when.date, *entry.value.when.counted.values())
    if UNSURE & set("".join(map(str, dates))) or "when" in entry.value.doubt:
        return None
    return min(date.first for date in dates), max(date.last for date in dates)


def _meets(name: str, day: edtf.Edtf) -> bool:
    """Tell whether a day, month or year in a name may be that of publication, or is none."""
    try:
        named = edtf.parse(name)
    except edtf.NotEdtf:
        return True
    return named.first <= day.last and day.first <= named.last
