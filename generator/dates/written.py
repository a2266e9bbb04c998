"""Dates put together: marked as near or doubtful, or joined to an interval, in EDTF."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from generator import edtf
from generator.dates.reading import DateReading, Refused


def qualified(text: str, mark: str) -> str:
    """Put a mark on a date, or on both ends of an interval; a season becomes its months."""
    when = edtf.parse(text)
    if edtf.SEASON.fullmatch(text):
        return f"{when.start}{mark}/{when.end}{mark}"
    if text[-1] == mark == "~":
        return text
    if str(when)[-1] in "~?%" or ".." in text:
        raise Refused("is qualified twice")
    return "/".join(f"{end}{mark}" for end in text.split("/"))


def part_marked(text: str) -> str:
    """Mark a date of which a part is meant; a season bears no mark, and holds its part as it is."""
    return text if edtf.SEASON.fullmatch(text) else qualified(text, "~")


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


def _holds(whole: str, part: str) -> bool:
    """Tell whether a date lies in another of which it is no end of a longer stretch."""
    if ".." in (whole, part):
        return False
    outer, inner = edtf.parse(whole), edtf.parse(part)
    return outer.first <= inner.first and inner.last <= outer.last


def _outer(text: str, side: str) -> str:
    if text == "..":
        return text
    when = edtf.parse(text)
    if when.form and text[-1] in edtf.QUALIFIERS:
        raise Refused(f"begins or ends in a part of a decade or a century ({text}), which has no year")
    return str(when.start if side == "start" else when.end)


def side_by_side(dates: tuple[str, ...]) -> DateReading:
    """Give one interval of dates that adjoin; raise Refused for dates that stand apart."""
    days = [edtf.parse(text) for text in dates]
    if any(second.first - first.last != timedelta(days=1) for first, second in pairwise(days)):
        *others, last = dates
        count = {2: "two", 3: "three", 4: "four"}.get(len(dates), str(len(dates)))
        raise Refused(f"names {count} dates, {', '.join(others)} and {last}", dates)
    return DateReading(joined(dates[0], dates[-1]), "dates side by side")
