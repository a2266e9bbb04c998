"""The bibliography: every work that supports a fact."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kinds.reference import Reference
from generator.model import Model
from generator.page import Page, SearchEntry
from generator.pages.parts.context import Values, work
from generator.pages.parts.reuse import OF_REFERENCES

PATH = "references/index.md"
LEAD = "Every work that supports what is said here, by year. A copy is called one."


def pages(model: Model) -> Iterator[Page]:
    """Give the one page of references."""
    works = sorted(
        model.of(Reference),
        key=lambda found: (_year(found[1]), model.sorting(found[0]), found[0]),
        reverse=True,
    )
    years = dict.fromkeys(_year(reference) for _, reference in works)
    groups = [
        {
            "name": year or "Without a date",
            "works": [_entry(id, one) for id, one in works if _year(one) == year],
        }
        for year in years
    ]
    yield Page(
        path=PATH,
        template="references.md",
        title="References",
        description=LEAD,
        section=PATH,
        values={"lead": LEAD, "groups": groups, "reuse": OF_REFERENCES},
        search=(
            SearchEntry("Index", "References", LEAD),
            *(SearchEntry("Reference", one.title, one.publisher or "", anchor=id) for id, one in works),
        ),
    )


def _year(reference: Reference) -> str:
    return str(reference.issued.last.year) if reference.issued else ""


def _entry(id: str, reference: Reference) -> Values:
    return {"id": id, **work(id, reference)}
