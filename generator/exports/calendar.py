"""The events whose days are known, as a calendar (iCalendar, RFC 5545)."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from generator.addresses import urn, web_address
from generator.exports.text import plain
from generator.kinds.event import Event
from generator.model import Model
from generator.model.days import known_days

if TYPE_CHECKING:
    from icalendar import Event as Held

STAMP = datetime(1970, 1, 1, tzinfo=UTC)
"""For a calendar of a site in which nothing is dated."""
SHOWN = ("when", "place", "kind", "name", "summary")
"""Fields of an event that the calendar shows."""


def calendar(model: Model) -> str:
    """Give a calendar of all-day events; left out are those of which a month, a year or a guess is known."""
    from icalendar import Calendar, vText  # slow to import, and a server starts without

    written = Calendar.new(prodid="-//briefing//briefing//EN", uid=urn(model.site, "calendar"))
    for name in ("name", "x-wr-calname"):
        written.add(name, vText(plain(model.site.name)))
    for id, event in reversed(model.happened):
        if held := _held(model, id, event):
            written.add_component(held)
    return str(written.to_ical().decode())


def _held(model: Model, id: str, event: Event) -> Held | None:
    from icalendar import Event as Held
    from icalendar.enums import STATUS, TRANSP

    days = known_days(event.when.date)
    if days is None:
        return None
    first, last = days
    return Held.new(
        uid=urn(model.site, id),
        stamp=datetime.combine(model.as_of.last, time(), tzinfo=UTC) if model.as_of else STAMP,
        start=first,
        end=last + timedelta(days=1),  # a DTEND is the first day after
        summary=plain(event.name),
        description=_description(model, event) or None,
        status=STATUS.TENTATIVE if "when" in event.doubt else None,
        location=plain(model.name(event.place)) if event.place else None,
        categories=[event.kind.upper()],
        transparency=TRANSP.TRANSPARENT,
        url=web_address(model.site, f"events/{id}/"),
    )


def _description(model: Model, event: Event) -> str:
    """Give what an event was, and what is in doubt of what the calendar says."""
    doubts = (f"In doubt ({field}): {event.doubt[field]}." for field in SHOWN if field in event.doubt)
    return plain(" ".join(filter(None, (model.plain(event.summary), *doubts))))
