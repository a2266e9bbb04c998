"""What changed on the site, in a reader's words, corrections first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.kinds.site import Correction
from generator.model import Model
from generator.page import Head, Offer, Page, SearchEntry, offered
from generator.pages.parts.context import PageContext, Values, date, page_context

PATH = "changes/index.md"
LEAD = "What was corrected, and what is new."


def offers(model: Model) -> Iterator[Offer]:
    """Offer the one page of changes."""
    days = [change.date for change in (*model.changes.corrections, *model.changes.changes)]
    latest = max(days, key=lambda day: day.last, default=None)
    page = Page(
        Head(PATH, "Changes", PATH, source="changes.yml" if days else None),
        template="changes.md",
        description=LEAD,
        values={},
        updated=latest.last.isoformat() if latest else None,
        search=(SearchEntry("Index", "Changes", LEAD),),
    )
    yield offered(page, lambda: _values(page_context(model, model.changes)))


def _values(context: PageContext) -> Values:
    changes = context.model.changes
    return {
        "lead": LEAD,
        "corrections": _rows(context, changes.corrections),
        "changes": _rows(context, changes.changes),
        "works": context.works(),
    }


def _rows(context: PageContext, changes: Iterable[Correction]) -> list[Values]:
    newest = sorted(changes, key=lambda change: change.date.last, reverse=True)
    return [{"when": date(change.date), "text": context.prose(change.text)} for change in newest]
