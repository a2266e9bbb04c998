"""Which dates name their days exactly."""

from __future__ import annotations

from datetime import date

from generator.edtf import Edtf


def known_days(when: Edtf) -> tuple[date, date] | None:
    """Give the first and the last day of a date, or None where either is not known exactly."""
    start, end = when.start, when.end
    if start is None or end is None or not (start.day and end.day) or start.qualifier or end.qualifier:
        return None
    return when.first, when.last
