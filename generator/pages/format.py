"""The reference of the content format, made from the kinds."""

from __future__ import annotations

from collections.abc import Iterator

from generator import limits
from generator.kinds import KINDS
from generator.kinds.base import Kind
from generator.kinds.field_notes import notes, parts_of
from generator.kinds.site import Changes, Site
from generator.model import Model
from generator.page import Head, Offer, Page, SearchEntry, offered
from generator.pages.parts.context import Values

INDEX = "about/index.md"
TITLE = "The format of the content"
LEAD = "Every field that may be written, what it means, how it is written, and which pages it feeds."


def offers(model: Model) -> Iterator[Offer]:
    """Offer the page of the format. It is the same for every content."""
    del model
    page = Page(
        Head("about/format.md", TITLE, INDEX),
        template="format.md",
        description=LEAD,
        values={},
        search=(SearchEntry("Check", TITLE, LEAD, names=tuple(KINDS)),),
    )
    yield offered(page, _values)


def _values() -> Values:
    folders: list[tuple[str, type[Kind]]] = [(f"{folder}/", kind) for folder, kind in KINDS.items()]
    files: list[tuple[str, type[Kind]]] = [("site.yml", Site), *folders, ("changes.yml", Changes)]
    return {
        "lead": LEAD,
        "limits": list(_limits()),
        "files": [_file(path, kind) for path, kind in files],
    }


def _limits() -> Iterator[str]:
    """Give the limits that no one field has."""
    yield f"An id has up to {limits.ID} characters, a file {limits.FILE:,} bytes."
    yield f"A text with links has up to {limits.LINKS} of them."
    yield f"A body has up to {limits.MARKS} opening brackets, and as many backticks;"
    yield f"up to {limits.LINES} lines without an empty one between them;"
    yield f"lists and quotations up to {limits.NESTED} levels inside one another."
    yield f"A whole number is up to {limits.NUMBER:,}."


def _file(path: str, kind: type[Kind]) -> Values:
    tables = [_table(part) for part in (kind, *parts_of(kind))]
    return {"path": path, "what": _sentence(kind), "tables": tables}


def _table(kind: type[Kind]) -> Values:
    rows = [
        {
            "name": note.name,
            "needed": note.is_needed,
            "meaning": note.meaning,
            "form": note.form,
            "limits": ", each ".join(note.limits),
            "example": note.example,
            "feeds": note.feeds,
        }
        for note in notes(kind)
    ]
    return {"name": kind.__name__, "what": _sentence(kind), "rows": rows}


def _sentence(kind: type[Kind]) -> str:
    return (kind.__doc__ or "").strip().splitlines()[0]
