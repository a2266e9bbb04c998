"""Hold the rights that sources name against the presets of site.yml."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kinds.organization import Organization
from generator.kinds.source import Source
from generator.kinds.term import Term
from generator.problems import Problem, nearest
from generator.resolve import Entries


def rights_are_declared(entries: Entries) -> Iterator[Problem]:
    """Give a problem for rights that site.yml doesn't describe, and for free words without a ground."""
    if entries.site is None:
        return
    for entry, source in entries.of(Source):
        if isinstance(source.rights, str) and source.rights not in entries.site.rights:
            message = f"'{source.rights}' is not among the rights of site.yml"
            near = nearest(source.rights, entries.site.rights)
            yield Problem(entry.sheet.place(("rights",)), "R101", message, near)
    for entry in entries.by_id.values():
        match entry.value:
            case Organization(words=str(), basis=None) | Term(words=str(), basis=None):
                message = "words that are free need 'basis': on what ground"
                yield Problem(entry.sheet.place(("words",)), "R103", message)
