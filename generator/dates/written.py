"""Dates put together: marked as near or doubtful, or joined to an interval, in EDTF."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from generator import edtf
from generator.dates.reading import DateReading, Refused


def qualified(found: str, mark: str) -> str:
    """Put a mark on a date, or on both ends of an interval; a season becomes its months."""
    when = edtf.parse(found)
    if edtf.SEASON.fullmatch(found):
        return f"{when.start}{mark}/{when.end}{mark}"
    if found[-1] == mark == "~":
        return found
    if str(when)[-1] in "~?%" or ".." in found:
        raise Refused("is qualified twice")
    return "/".join(f"{end}{mark}" for end in found.split("/"))


def part_marked(found: str) -> str:
    """Mark a date of which a part is meant; a season bears no mark, and holds its part as it is."""
    return found if edtf.SEASON.fullmatch(found) else qualified(found, "~")


def joined(start: str, end: str) -> str:
    """Write an interval; a decade or a season at its end becomes years or months.

    Raises Refused where it ends before it starts, or where one end lies in the other.
    """
    interval = f"{_outer(start, 'start')}/{_outer(end, 'end')}"
    try:
        edtf.parse(interval)
    except edtf.NotEdtf:
        raise Refused(f"ends ({end}) before it starts ({start})") from None
    if start != end and (_holds(start, end) or _holds(end, start)):
        raise Refused(f"names {start} and {end}, of which one lies in the other", (start, end))
    return interval


def _holds(one: str, other: str) -> bool:
    """Tell whether a date lies in another of which it is no end of a longer stretch."""
    if ".." in (one, other):
        return False
    outer, inner = edtf.parse(one), edtf.parse(other)
    return outer.first <= inner.first and inner.last <= outer.last


def _outer(found: str, side: str) -> str:
    if found == "..":
        return found
    when = edtf.parse(found)
    if when.form and found[-1] in edtf.QUALIFIERS:
        raise Refused(f"begins or ends in a part of a decade or a century ({found}), which has no year")
    return str(when.start if side == "start" else when.end)


def side_by_side(dates: tuple[str, ...]) -> DateReading:
    """Give one interval of dates that adjoin; raise Refused for dates that stand apart."""
    told = [edtf.parse(found) for found in dates]
    if any(second.first - first.last != timedelta(days=1) for first, second in pairwise(told)):
        *others, last = dates
        count = {2: "two", 3: "three", 4: "four"}.get(len(dates), str(len(dates)))
        raise Refused(f"names {count} dates, {', '.join(others)} and {last}", dates)
    return DateReading(joined(dates[0], dates[-1]), "dates side by side")
