"""Statements side by side: by issue, in one column, or through time."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Statement
from generator.pages.maker import Maker, Values, date
from generator.pages.statements import statement
from generator.render import Link

NOTHING, NOTHING_MORE = "Not in these sources", "Nothing more in these sources"
"""What a column says where a party is not heard, and where it is heard only together with another."""


def readouts(make: Maker, told: Iterable[Statement]) -> Values | None:
    """Give attributed statements by issue, a column for each party of the site; None if there are none."""
    attributed = [found for found in told if not found.is_narration]
    groups = _by_issue(make, attributed)
    return _side_by_side(make, attributed, groups) if groups else None


def voices(make: Maker, told: Iterable[Statement]) -> Values | None:
    """Give attributed statements by issue in one column, whoever spoke; None if there are none."""
    groups = _by_issue(make, [found for found in told if not found.is_narration])
    cells = [{"head": head, "joint": [], "cells": [_cell(make, "", found)]} for head, found in groups]
    return {"columns": [], "groups": cells} if cells else None


def through_time(make: Maker, told: Iterable[Statement], issue: str = "") -> Values | None:
    """Give attributed statements by the day they were made, newest first, with a column for every party.

    Of an issue, what changed since an earlier wording of the same party stands with the newer one.
    """
    attributed = [found for found in told if not found.is_narration]
    days = sorted(
        {(found.day, found.is_by_then) for found in attributed}, key=lambda day: day[0].last, reverse=True
    )
    groups = [
        (
            {"when": date(day), "before": is_by_then},
            [found for found in attributed if (found.day, found.is_by_then) == (day, is_by_then)],
        )
        for day, is_by_then in days
    ]
    return _side_by_side(make, attributed, groups, issue) if groups else None


def _by_issue(make: Maker, told: list[Statement]) -> list[tuple[Values, list[Statement]]]:
    issues = sorted({issue for found in told for issue in found.value.about}, key=make.model.sorting)
    groups: list[tuple[Values, list[Statement]]] = [
        ({"link": make.link(issue)}, [found for found in told if issue in found.value.about])
        for issue in issues
    ]
    rest = [found for found in told if not found.value.about]
    return [*groups, ({"link": Link("Other statements")}, rest)] if rest else groups


def _side_by_side(
    make: Maker, told: list[Statement], groups: list[tuple[Values, list[Statement]]], issue: str = ""
) -> Values:
    """Give the groups with the same columns in each: the site's parties, then others that speak."""
    known = list(map(str, make.model.site.parties))
    others = sorted({party for one in told for party in one.columns} - set(known), key=make.model.sorting)
    columns = [*known, *others, *([""] if any(not one.columns for one in told) else [])]
    return {
        "columns": [{"party": party, "name": _party_name(make, party)} for party in columns],
        "groups": [_group(make, columns, head, found, issue) for head, found in groups],
    }


def _group(make: Maker, columns: list[str], head: Values, told: list[Statement], issue: str) -> Values:
    """Give the statements under one head: those of several parties once, above the columns of the others."""
    joint = [one for one in told if len(one.columns) > 1]
    single = [one for one in told if len(one.columns) < 2]
    none = NOTHING_MORE if joint else NOTHING
    cells = [_cell(make, party, _of(party, single), issue) | {"none": none} for party in columns]
    return {
        "head": head,
        "joint": [statement(make, one) | {"reworded": None} for one in joint],
        "cells": cells if single else [],
    }


def _of(party: str, told: list[Statement]) -> list[Statement]:
    return [one for one in told if (party in one.columns if party else not one.columns)]


def _cell(make: Maker, party: str, told: list[Statement], issue: str = "") -> Values:
    return {
        "party": party,
        "name": _party_name(make, party),
        "none": NOTHING,
        "statements": [
            statement(make, one) | {"reworded": _reworded(make, issue, party, one)} for one in told
        ],
    }


def _reworded(make: Maker, issue: str, party: str, told: Statement) -> Values | None:
    """Give what changed since an earlier wording, word by word."""
    found = make.model.rewordings.get((issue, party, told.id))
    if found is None:
        return None
    earlier = found.earlier
    return {
        "since": date(earlier.day),
        "link": make.link(earlier.article_id, "that wording", earlier.value.id),
        "same": found.is_same,
        "pieces": [{"words": piece.words, "change": piece.change} for piece in found.pieces],
    }


def _party_name(make: Maker, party: str) -> str:
    return make.model.name(party) if party else "Others"


def narration(make: Maker, told: Iterable[Statement]) -> list[Values]:
    """Give what outlets tell in their own words."""
    return [statement(make, found) for found in told if found.is_narration]
