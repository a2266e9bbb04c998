"""What may be written of a reference."""

from __future__ import annotations

from generator.kinds.base import Kind, field, needed
from generator.kinds.refs import ReferenceId
from generator.kinds.values import Address, Language, Many, Note, Text, When


class Reference(Kind):
    """A work that supports a fact; most field names are those of CSL."""

    title: Text = needed(
        "Its title; what it is, in square brackets, where that is not known", "Round four concluded"
    )
    author: Text | None = field("Who wrote it", "Parliament of Northland")
    issued: When | None = field("When it appeared", "2031-03-13")
    publisher: Text | None = field(
        "Who published it; of a copy, who keeps the copy", "Northland Fisheries Ministry"
    )
    URL: Address | None = field(
        "Its address; of a copy, the copy's", "https://example.org/releases/round-four"
    )
    archive: Address | None = field(
        "The address of an archived copy", "https://example.org/archive/round-four"
    )
    accessed: When | None = field("When it was read", "2031-03-14")
    copy_of: Text | None = field("What it is a copy of, where it is one", "the official gazette of Northland")
    language: Language | None = field("Its language, where it is not the site's", "zh-Hans")
    not_same: Many[ReferenceId] = field(
        "References of the same address that are other works", "[northland-release]", default=()
    )
    note: Note | None = field("For editors; never printed", "The second page is missing.")
