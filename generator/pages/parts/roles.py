"""An office that somebody holds or held."""

from __future__ import annotations

from generator.kinds.person import Role
from generator.pages.parts.context import PageContext, Values, date


def role(context: PageContext, held: Role) -> Values:
    """Give an office with all that is known of its time, and who says so."""
    return {
        "title": held.title,
        "from": date(held.from_) if held.from_ else None,
        "to": date(held.to) if held.to else None,
        "seen": [date(day) for day in held.seen or ()],
        "because": held.because,
        "cites": context.cites(held.cite),
        "statement": context.link(held.statement.id, "statement", held.statement.part)
        if held.statement
        else None,
        "doubts": list(held.doubt.values()),
    }
