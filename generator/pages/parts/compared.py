"""What several origins say about one event, side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator import edtf
from generator.addresses import address_of
from generator.edtf import Edtf
from generator.kinds.event import Event
from generator.kinds.source import Source
from generator.links import listed
from generator.model import Model
from generator.model.comparison import VERDICTS, Claim, Comparison, Duration, Value, Verdict
from generator.page import Link, Words
from generator.pages.parts.context import PageContext, Values, date

MARKS: dict[Verdict, str] = {
    "agree": "same",
    "agree, one more exact": "exact",
    "overlap": "words",
    "differ": "words",
    "one origin only": "",
}
"""The mark before each verdict: full where it is known, open where it is not."""
COUNTED: dict[Verdict, tuple[str, str]] = {
    "agree": ("agrees", "agree"),
    "agree, one more exact": ("more exact", "more exact"),
    "overlap": ("overlaps", "overlap"),
    "differ": ("differs", "differ"),
    "one origin only": ("from one origin only", "from one origin only"),
}
"""Each verdict as it is counted: of one fact, and of several."""
HEADINGS: dict[Verdict, str] = {
    "differ": "Where sources differ",
    "overlap": "Where sources overlap",
    "agree, one more exact": "Where one source is more exact",
    "agree": "Where sources agree",
}
"""Of facts that more than one origin tells."""
AGREEMENT = Link("What agrees, what differs, what is missing", "checks/")
"""Leads to the page on how far all sources agree."""
COLUMNS, PLACES = 12, 6
"""Origins that a table compares, the parties first; and statements of one value that it leads to."""
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def compared(context: PageContext, event: str) -> Values | None:
    """Give the facts of an event, a column for each origin; None where no statement tells any."""
    found = context.model.comparisons.get(event, ())
    if not found:
        return None
    columns = _origins(context.model, found)[:COLUMNS]
    return {
        "summary": summary(found),
        "origins": origins_told(context, _origins(context.model, found)),
        "columns": [context.model.name(origin) for origin in columns],
        "rows": [_row(context, one, columns) for one in found],
    }


def summary(found: Iterable[Comparison]) -> list[Values]:
    """Count the verdicts in words, those that occur; the first says that facts are counted."""
    counts = Counter(one.verdict for one in found)
    told = [verdict for verdict in VERDICTS if counts[verdict]]
    return [
        {"mark": MARKS[verdict], "words": _counted(verdict, counts[verdict], is_first=verdict == told[0])}
        for verdict in told
    ]


def _counted(verdict: Verdict, number: int, *, is_first: bool) -> str:
    several = number != 1
    noun = ("fact ", "facts ")[several] if is_first else ""
    return f"{number} {noun}{COUNTED[verdict][several]}"


def origins_told(context: PageContext, origins: Iterable[str]) -> str:
    """Name origins as readers are told of them: "Northland, Southmark and one outlet"."""
    known = context.model.in_order(origins)
    outlets = sum(isinstance(context.model.entries[id].value, Source) for id in known)
    named = [context.model.name(id) for id in known[: len(known) - outlets]]
    if outlets:
        number = NUMBERS[outlets] if outlets < len(NUMBERS) else str(outlets)
        named.append(f"{number} outlet{'' if outlets == 1 else 's'}")
    return " and ".join(filter(None, (", ".join(named[:-1]), named[-1]))) if named else ""


def _origins(model: Model, found: Iterable[Comparison]) -> tuple[str, ...]:
    told = (origin for one in found for origin in one.origins)
    return model.in_order(told)


def _row(context: PageContext, one: Comparison, columns: tuple[str, ...]) -> Values:
    return {
        "name": one.name,
        "cells": [
            {
                "origin": context.model.name(origin),
                "claims": _cell(context, [claim for claim in one.claims if claim.origin == origin]),
            }
            for origin in columns
        ],
        "verdict": one.verdict,
        "mark": MARKS[one.verdict],
        "counted": _counts(context, one),
    }


def _counts(context: PageContext, one: Comparison) -> list[Values]:
    """Give the dates by the count of parties for which a verdict holds, and why they count otherwise."""
    event = context.model.get(one.event, Event)
    if event is None:
        return []
    return [
        {"party": context.link(party), "when": date(when), "why": event.when.why}
        for party, when in event.when.counted.items()
        if party in one.counted
    ]


def _cell(context: PageContext, claims: list[Claim]) -> list[Values]:
    """Give each value that an origin gives, once, with the statements that give it."""
    values = dict.fromkeys(claim.value for claim in claims)
    return [
        value_of(context, found[0])
        | {
            "at": [_place(context, claim) for claim in found[:PLACES]],
            "more": max(0, len(found) - PLACES),
        }
        for value in values
        if (found := [claim for claim in claims if claim.value == value])
    ]


def value_of(context: PageContext, claim: Claim) -> Values:
    """Give a claimed value: a date with the words it was read from, or words and links."""
    if isinstance(claim.value, Edtf):
        when = claim.statement.value.when
        return {"when": date(claim.value), "quoted": when.words if when else None, "words": ()}
    if isinstance(claim.value, Duration):
        lasted = claim.statement.value.lasted
        return {"when": None, "quoted": lasted.words if lasted else None, "words": ()}
    return {"when": None, "quoted": None, "words": _words(context, claim.value)}


def _words(context: PageContext, value: str | frozenset[str]) -> Words:
    known = sorted(value) if isinstance(value, frozenset) else [value]
    return listed(tuple(context.link(id) if id in context.model.entries else Link(id) for id in known))


def _in_words(context: PageContext, value: Value) -> str:
    """Give a claimed value as plain words."""
    if isinstance(value, Edtf):
        return edtf.words(value)
    if isinstance(value, Duration):
        return str(value)
    return "".join(link.words for link in _words(context, value))


def told_of(context: PageContext, one: Comparison) -> str:
    """Give what each origin says of one fact, in words: "Round: 4 (Northland, Coast Wire); 5 (Southmark)"."""
    said: dict[str, list[str]] = {}
    for claim in one.claims:
        said.setdefault(_in_words(context, claim.value), []).append(claim.origin)
    told = (
        f"{value} ({', '.join(context.model.name(origin) for origin in dict.fromkeys(by))})"
        for value, by in said.items()
    )
    return f"{one.name}: {'; '.join(told)}"


def only_in(context: PageContext, alone: Iterable[Comparison]) -> list[Values]:
    """Give facts that one origin alone tells, and that only in one article or source."""
    return [
        {"event": context.link(one.event), "name": one.name, **value_of(context, one.claims[0])}
        for one in alone
    ]


def _place(context: PageContext, claim: Claim) -> Link:
    told = claim.statement
    return Link(
        f"{told.text.outlet}, {told.value.id}", address_of(context.model, told.article_id, told.value.id)
    )
