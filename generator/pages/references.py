"""The bibliography: every work that supports a fact."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.kinds.reference import Reference
from generator.model import Model
from generator.page import Offer, SearchEntry
from generator.pages.parts.context import work
from generator.pages.parts.index import Index, index_offers
from generator.pages.parts.listing import WHOLE, AnyRow, Group, headed, yearly
from generator.pages.parts.reuse import OF_REFERENCES
from generator.pages.parts.shapes import ListedWork

PATH = "references/index.md"
LEAD = "Every work that supports what is said here, by year. A copy is called one."


def offers(model: Model) -> Iterator[Offer]:
    """Offer the list of references, and a page for each year that it has no room for."""
    rows = [(_group(reference), partial(_row, id, reference)) for id, reference in _newest(model)]
    index = Index(PATH, "References", LEAD, "references.md", reuse=OF_REFERENCES, found=_found, whole=WHOLE)
    yield from index_offers(index, rows)


def _found(row: AnyRow) -> Iterator[SearchEntry]:
    if isinstance(row, ListedWork):
        yield SearchEntry("Reference", row.work.title.words, row.work.publisher or "", anchor=row.id)


def _newest(model: Model) -> list[tuple[str, Reference]]:
    """Give all works, those of the latest year first."""
    return sorted(
        model.of(Reference),
        key=lambda pair: (_year(pair[1]), model.sorting(pair[0]), pair[0]),
        reverse=True,
    )


def _year(reference: Reference) -> int:
    return reference.issued.last.year if reference.issued else 0


def _group(reference: Reference) -> Group:
    return yearly(_year(reference)) if reference.issued else headed("Without a date")


def _row(id: str, reference: Reference) -> ListedWork:
    return ListedWork(id, work(id, reference))
