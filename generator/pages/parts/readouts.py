"""Statements side by side: by issue, in one column, or through time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator import edtf
from generator.addresses import address_of
from generator.attribution import whose
from generator.edtf import Edtf
from generator.model import Statement
from generator.page import Link
from generator.pages.parts.context import PageContext, Values, date, sentence
from generator.pages.parts.rows import row
from generator.pages.parts.shapes import Date, ListRow, Rewording, ShownStatement
from generator.pages.parts.statements import statement

NOTHING, NOTHING_MORE = "Not in these sources", "Nothing more in these sources"
"""What a column says where a party is not heard, and where it is heard only together with another."""
ELSEWHERE = "Not there, but elsewhere: see below"
"""What it says where a party is heard of the issue, but not at the event."""

THERE_IN_FULL, IN_FULL, DAYS_IN_FULL = 4, 2, 8
"""How many statements of a column stand in full under one issue, made at an event or anywhere; and those of
how many days through time."""
ALL_IN_FULL = 40
"""How many of a column stand in full on a page, whatever the number of issues."""


@dataclass(frozen=True)
class Group:
    """Statements under one head."""

    head: Values
    told: list[Statement]
    elsewhere: frozenset[str] = frozenset()
    """The parties that are heard of it elsewhere."""
    in_full: int | None = None
    """How many of each column stand in full, the first; the others are lines. All where it is None."""
    again: frozenset[str] = frozenset()
    """Those that an earlier head has too: they are lines here."""


def readouts(
    context: PageContext, told: Iterable[Statement], elsewhere: Iterable[Statement] = ()
) -> Values | None:
    """Give attributed statements by issue, a column for each party of the site; None if there are none.

    Where a party is silent there and heard of the issue elsewhere, its column says so.
    """
    attributed = [found for found in told if not found.is_narration]
    issues = _by_issue(context, attributed, tuple(elsewhere))
    groups = [replace(group, in_full=_in_full(issues, THERE_IN_FULL)) for group in issues]
    return _side_by_side(context, attributed, groups) if groups else None


def voices(context: PageContext, told: Iterable[Statement]) -> Values | None:
    """Give attributed statements by issue in one column, whoever spoke; None if there are none.

    The newest on each issue stand in full, those before them in a line each.
    """
    groups = _by_issue(context, newest_first(found for found in told if not found.is_narration))
    in_full = _in_full(groups, IN_FULL)
    cells = [
        {
            "head": group.head,
            "joint": [],
            "cells": [_cell(context, "", group.told, replace(group, in_full=in_full))],
        }
        for group in groups
    ]
    return {"columns": [], "groups": cells} if cells else None


def accounts(context: PageContext, told: Iterable[Statement]) -> Values | None:
    """Give attributed statements by issue, side by side where two parties are heard, else in one column.

    The newest of each column stand in full, those before them in a line each.
    """
    attributed = newest_first(found for found in told if not found.is_narration)
    if len({party for found in attributed for party in found.columns}) < 2:
        return voices(context, attributed)
    issues = _by_issue(context, attributed)
    groups = [replace(group, in_full=_in_full(issues, IN_FULL)) for group in issues]
    return _side_by_side(context, attributed, groups)


def through_time(context: PageContext, told: Iterable[Statement], issue: str = "") -> Values | None:
    """Give attributed statements by the day they were made, newest first, with a column for every party.

    Those of the newest days stand in full, those before them by year in a line each. Of an issue, what
    changed since an earlier wording of the same party stands with the newer one.
    """
    attributed = [found for found in told if not found.is_narration]
    by_day: dict[tuple[Edtf, bool], list[Statement]] = defaultdict(list)
    for found in attributed:
        by_day[found.day, found.is_by_then].append(found)
    days = sorted(by_day.items(), key=lambda pair: pair[0][0].last, reverse=True)
    groups = [
        Group({"when": date(day), "before": is_by_then}, made)
        for (day, is_by_then), made in days[:DAYS_IN_FULL]
    ]
    groups += _by_year(found for _, made in days[DAYS_IN_FULL:] for found in made)
    return _side_by_side(context, attributed, groups, issue) if groups else None


def _in_full(groups: Sequence[Group], most: int) -> int:
    """Give how many statements of a column stand in full: the fewer the more issues there are."""
    return min(most, ALL_IN_FULL // max(1, len(groups)))


def newest_first(told: Iterable[Statement]) -> list[Statement]:
    """Give statements by the day by which they were made, the latest first."""
    return sorted(told, key=lambda found: found.day.last, reverse=True)


def _by_year(told: Iterable[Statement]) -> Iterator[Group]:
    """Give statements by the year in which they were made at the latest, in a line each."""
    for year, made in groupby(told, key=lambda found: found.day.last.year):
        yield Group({"when": date(edtf.parse(f"{year:04}")), "before": False}, list(made), in_full=0)


def _by_issue(
    context: PageContext, told: list[Statement], elsewhere: Iterable[Statement] = ()
) -> list[Group]:
    by_issue, heard = _about(told), _about(elsewhere)
    issues = sorted(by_issue, key=context.model.sorting)
    groups = [
        Group(
            {"link": context.link(issue)},
            by_issue[issue],
            frozenset(party for found in heard.get(issue, ()) for party in found.columns),
            again=frozenset(found.id for before in issues[:nth] for found in by_issue[before]),
        )
        for nth, issue in enumerate(issues)
    ]
    rest = [found for found in told if not found.value.about]
    return [*groups, Group({"link": Link("Other statements")}, rest)] if rest else groups


def _about(told: Iterable[Statement]) -> Mapping[str, list[Statement]]:
    """Give statements by the issues on which they take a stand."""
    by_issue: dict[str, list[Statement]] = defaultdict(list)
    for found in told:
        for issue in dict.fromkeys(found.value.about):
            by_issue[issue].append(found)
    return by_issue


def _side_by_side(
    context: PageContext, told: list[Statement], groups: list[Group], issue: str = ""
) -> Values:
    """Give the groups with the same columns in each: the site's parties, then others that speak."""
    known = list(map(str, context.model.site.parties))
    others = sorted({party for one in told for party in one.columns} - set(known), key=context.model.sorting)
    columns = [*known, *others, *([""] if any(not one.columns for one in told) else [])]
    return {
        "columns": [{"party": party, "name": _party_name(context, party)} for party in columns],
        "groups": [_group(context, columns, group, issue) for group in groups],
    }


def _group(context: PageContext, columns: list[str], group: Group, issue: str) -> Values:
    """Give the statements under one head: those of several parties once, above the columns of the others."""
    joint = [one for one in group.told if len(one.columns) > 1]
    single = [one for one in group.told if len(one.columns) < 2]
    cells = [
        _cell(context, party, _of(party, single), group, issue)
        | {"none": NOTHING_MORE if joint else ELSEWHERE if party in group.elsewhere else NOTHING}
        for party in columns
    ]
    return {
        "head": group.head,
        "joint": [_joint(context, one) for one in joint],
        "cells": cells if single else [],
    }


def _of(party: str, told: list[Statement]) -> list[Statement]:
    return [one for one in told if (party in one.columns if party else not one.columns)]


def _cell(context: PageContext, party: str, told: list[Statement], group: Group, issue: str = "") -> Values:
    """Give the statements of a column: the first in full, those that stand above and all others as lines."""
    full = [one for one in told if one.id not in group.again][: group.in_full]
    shown = {one.id for one in full}
    lines = [line(context, one) for one in told if one.id not in shown]
    return {
        "party": party,
        "name": "More, in a line each" if full and lines else _party_name(context, party),
        "none": NOTHING,
        "statements": [_in_column(context, issue, party, one) for one in full],
        "lines": lines,
    }


def line(context: PageContext, told: Statement) -> ListRow:
    """Give a statement as one line, with the day it was made, which leads to where it stands in full."""
    gist = sentence(told.value.gist, context.model)
    there = Link(gist, address_of(context.model, told.article_id, told.value.id))
    return row(there, when=_made(told), more=whose(context.model, told))


def _made(told: Statement) -> Date:
    """Give the day on which a statement was made; where it is only known by when, that is said."""
    day = date(told.day)
    return replace(day, words=f"by {day.words}", ends=()) if told.is_by_then else day


def _joint(context: PageContext, told: Statement) -> ShownStatement:
    """Give a statement of several parties, headed by all of them."""
    heading = " · ".join(map(context.model.name, told.columns))
    return replace(statement(context, told), heading=heading)


def _in_column(context: PageContext, issue: str, party: str, told: Statement) -> ShownStatement:
    """Give a statement in the column of a party, or headed by its own where the column is nobody's."""
    column = party or next(iter(told.columns), "")
    return replace(
        statement(context, told),
        column=column,
        heading=_party_name(context, column),
        reworded=_reworded(context, issue, party, told),
    )


def _reworded(context: PageContext, issue: str, party: str, told: Statement) -> Rewording | None:
    """Give what changed since an earlier wording, word by word."""
    found = context.model.rewordings.get((issue, party, told.id))
    if found is None:
        return None
    earlier = found.earlier
    link = context.link(earlier.article_id, "that wording", earlier.value.id)
    return Rewording(date(earlier.day), link, found.is_same, found.pieces)


def _party_name(context: PageContext, party: str) -> str:
    return context.model.name(party) if party else "Others"


def narration(context: PageContext, told: Iterable[Statement]) -> list[ShownStatement]:
    """Give what outlets tell in their own words."""
    return [statement(context, found) for found in told if found.is_narration]
