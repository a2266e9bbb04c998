"""Dates of things that have become more exact, or other ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator import edtf
from generator.desk.diff.entry import Entry, entry
from generator.edtf import Edtf
from generator.kinds.base import Kind
from generator.links import link
from generator.model import Model

NAMES: Mapping[str, str] = {"when": "when", "published": "published", "since": "since", "issued": "issued"}
"""Field of a thing that holds a date → what the report calls it."""


def dates(before: Model, after: Model) -> Iterator[Entry]:
    """Give each thing of which a date is another now: those that are more exact say so."""
    for id in sorted(before.entries.keys() & after.entries.keys()):
        was, now = (_dates(model.entries[id].value) for model in (before, after))
        for field in was.keys() & now.keys():
            if was[field] != now[field]:
                yield entry(link(after, id), f", {NAMES[field]}: {_change(was[field], now[field])}")


def _change(was: Edtf, now: Edtf) -> str:
    told = f"{edtf.words(was)} → {edtf.words(now)}"
    if was.first <= now.first and now.last <= was.last:
        return f"{told}, more exact"
    if now.first <= was.first and was.last <= now.last:
        return f"{told}, less exact"
    return f"{told}, another date"


def _dates(value: Kind) -> Mapping[str, Edtf]:
    found = ((field, getattr(value, field, None)) for field in NAMES)
    dated = ((field, getattr(date, "date", date)) for field, date in found)
    return {field: date for field, date in dated if isinstance(date, Edtf)}
