"""The references for reference managers: CSL-JSON and BibTeX."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from generator import edtf
from generator.exports.text import plain
from generator.kinds.reference import Reference
from generator.model import Model

if TYPE_CHECKING:
    from bibtexparser.model import Entry

MARKS = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{mark: f"\\{mark}" for mark in "$&%#_"},
    }
)
"""What TeX would read as more than text; a brace is written by name, because BibTeX counts braces."""
IN_ADDRESS = str.maketrans({"\\": "%5C", "{": "%7B", "}": "%7D"})


def csl_json(model: Model) -> str:
    """Give the references as CSL-JSON 1.0.2, one a line, sorted by id."""
    items = (_csl(id, work, model.site.language) for id, work in model.of(Reference))
    return "[\n" + ",\n".join(json.dumps(item, ensure_ascii=False) for item in items) + "\n]\n"


def _csl(id: str, work: Reference, language: str) -> dict[str, object]:
    fields: dict[str, object | None] = {
        "title": work.title,
        "author": [{"literal": work.author}] if work.author else None,
        "issued": _csl_date(work.issued) if work.issued else None,
        "publisher": work.publisher,
        "URL": work.URL,
        "accessed": _csl_date(work.accessed) if work.accessed else None,
        "archive_location": work.archive,
        "language": work.language or language,
        "note": _note(work),
    }
    kind = "webpage" if work.URL else "document"
    return {"id": id, "type": kind, **{name: value for name, value in fields.items() if value}}


def _csl_date(when: edtf.Edtf) -> dict[str, object]:
    """Give the known ends of a date as date-parts; an open end has none, so it is told in words."""
    points = [point for point in dict.fromkeys((when.start, when.end)) if point]
    if when.start is None or when.end is None:
        return {"literal": edtf.words(when)}
    parts = [[part for part in (point.year, point.month, point.day) if part] for point in points]
    return {"date-parts": parts, **({"circa": True} if any(point.qualifier for point in points) else {})}


def _note(work: Reference) -> str:
    return f"Read in a copy of {work.copy_of}" if work.copy_of else ""


def bibtex(model: Model) -> str:
    """Give the references as BibTeX in UTF-8, sorted by id; ``date`` is biblatex's, in EDTF."""
    from bibtexparser.entrypoint import write_string  # slow to import, and a server starts without
    from bibtexparser.library import Library

    library = Library([_entry(id, work, model.site.language) for id, work in model.of(Reference)])
    return write_string(library)


def _entry(id: str, work: Reference, language: str) -> Entry:
    from bibtexparser.model import Entry, Field

    fields = {
        "title": f"{{{_tex(work.title)}}}",
        "author": f"{{{_tex(work.author)}}}" if work.author else "",
        "publisher": _tex(work.publisher or ""),
        **_years(work),
        "url": (work.URL or "").translate(IN_ADDRESS),
        "urldate": str(work.accessed or ""),
        "language": work.language or language,
        "note": _tex(". ".join(_notes(work))),
    }
    return Entry("misc", id, [Field(name, value) for name, value in fields.items() if value])


def _years(work: Reference) -> Mapping[str, str]:
    """Give the date, and for a BibTeX that knows no dates the year, where it is one year and no guess."""
    if work.issued is None:
        return {}
    start, end = work.issued.start, work.issued.end
    is_one = start and end and start.year == end.year and not (start.qualifier or end.qualifier)
    return {"date": str(work.issued), "year": f"{start.year:04}" if start and is_one else ""}


def _notes(work: Reference) -> Iterator[str]:
    if note := _note(work):
        yield note
    if work.archive:
        yield f"Archived at {work.archive}"


def _tex(text: str) -> str:
    return plain(text).translate(MARKS)
