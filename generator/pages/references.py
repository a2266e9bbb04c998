"""The bibliography: every work that supports a fact."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from generator.kinds.reference import Reference
from generator.model import Model
from generator.page import Head, Offer, Page, SearchEntry
from generator.pages.parts.context import Values, work
from generator.pages.parts.reuse import OF_REFERENCES

PATH = "references/index.md"
LEAD = "Every work that supports what is said here, by year. A copy is called one."


def offers(model: Model) -> Iterator[Offer]:
    """Offer the one page of references."""
    page = Page(
        Head(PATH, "References", PATH),
        template="references.md",
        description=LEAD,
        values={},
    )
    yield Offer(
        page.head,
        page=lambda: replace(page, values=_values(model), search=_search(model)),
        search=lambda: _search(model),
        updated=lambda: None,
    )


def _search(model: Model) -> tuple[SearchEntry, ...]:
    works = (
        SearchEntry("Reference", work.title, work.publisher or "", anchor=id) for id, work in _newest(model)
    )
    return (SearchEntry("Index", "References", LEAD), *works)


def _values(model: Model) -> Values:
    groups = [
        {"name": year or "Without a date", "works": [_entry(id, work) for id, work in works]}
        for year, works in groupby(_newest(model), key=lambda pair: _year(pair[1]))
    ]
    return {"lead": LEAD, "groups": groups, "reuse": OF_REFERENCES}


def _newest(model: Model) -> list[tuple[str, Reference]]:
    """Give all works, those of the latest year first."""
    return sorted(
        model.of(Reference),
        key=lambda pair: (_year(pair[1]), model.sorting(pair[0]), pair[0]),
        reverse=True,
    )


def _year(reference: Reference) -> str:
    return str(reference.issued.last.year) if reference.issued else ""


def _entry(id: str, reference: Reference) -> Values:
    return {"id": id, "work": work(id, reference)}
