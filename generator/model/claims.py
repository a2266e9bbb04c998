"""How a length that a statement claims stands beside the dates of its events."""

from __future__ import annotations

from collections.abc import Mapping

from generator.dates import Duration, LengthComparison, compare_days, compare_length
from generator.kinds.claims import Lasted, Length
from generator.kinds.event import Event
from generator.resolve import Entry


def held_against_dates(
    things: Mapping[str, Entry], claim: Lasted | Length | None, length: Duration | None
) -> LengthComparison | None:
    """Give what the dates say of a length; None where none is claimed, or its words can't be read."""
    if claim is None or length is None:
        return None
    ends = (claim.from_, claim.to) if isinstance(claim, Lasted) else (claim.of, claim.of)
    start, end = (things[id].value for id in ends)
    if not isinstance(start, Event) or not isinstance(end, Event):
        return None
    if isinstance(claim, Length):
        return compare_days(length, start.when.date)
    return compare_length(length, start.when.date, end.when.date)
