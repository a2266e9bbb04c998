"""Of which day the whole briefing is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.edtf import Edtf, parse
from generator.kinds.article import Article
from generator.kinds.base import Thing
from generator.kinds.reference import Reference
from generator.resolve import Entries


def newest_evidence(entries: Entries) -> Edtf | None:
    """Give the last day of any publication, reference or check; what a text tells of is no newer than it.

    Articles that were withdrawn don't count. None where nothing is dated.
    """
    latest = max((day for day in _days(entries) if day != date.max), default=None)
    return parse(latest.isoformat()) if latest else None


def _days(entries: Entries) -> Iterator[date]:
    for entry in entries.by_id.values():
        match entry.value:
            case Article(withdrawn=None) as article:
                yield article.published.date.last
            case Reference(issued=issued) if issued:
                yield issued.last
            case Thing(checked=checked) if checked:
                yield checked.last
