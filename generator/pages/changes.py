"""What changed on the site, in a reader's words, corrections first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.kinds.site import Correction
from generator.model import Model
from generator.page import Page, SearchEntry
from generator.pages.parts.context import PageContext, Values, date, page_context

PATH = "changes/index.md"
LEAD = "What was corrected, and what is new."


def pages(model: Model) -> Iterator[Page]:
    """Give the one page of changes."""
    context = page_context(model, model.changes)
    days = [one.date for one in (*model.changes.corrections, *model.changes.changes)]
    latest = max(days, key=lambda day: day.last, default=None)
    yield Page(
        path=PATH,
        template="changes.md",
        title="Changes",
        description=LEAD,
        section=PATH,
        values={
            "lead": LEAD,
            "corrections": _rows(context, model.changes.corrections),
            "changes": _rows(context, model.changes.changes),
            "works": context.works(),
        },
        source="changes.yml" if days else None,
        updated=latest.last.isoformat() if latest else None,
        search=(SearchEntry("Index", "Changes", LEAD),),
    )


def _rows(context: PageContext, changes: Iterable[Correction]) -> list[Values]:
    newest = sorted(changes, key=lambda one: one.date.last, reverse=True)
    return [{"when": date(one.date), "text": context.prose(one.text)} for one in newest]
