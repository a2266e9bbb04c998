"""What stands before and after each event."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.model.channels import Happened, Line


@dataclass(frozen=True)
class Beside:
    """The events before and after one."""

    before: str
    """Its id; empty where there is none."""
    after: str
    channel: str = ""
    """The channel within which they are, where it is within one."""


def beside(happened: Sequence[Happened], lines: Mapping[str, Line]) -> Mapping[str, Beside]:
    """Give for each event its neighbours: in its channel if that was used more than once, else in time."""
    found = dict(_neighbours([id for id, _ in reversed(happened)], ""))
    for channel, line in lines.items():
        if len(line.uses) > 1:
            found |= _neighbours([id for id, _ in line.uses], channel)
    return found


def _neighbours(ids: list[str], channel: str) -> Iterable[tuple[str, Beside]]:
    around = zip(("", *ids), ids, (*ids[1:], ""), strict=False)
    return ((id, Beside(before, after, channel)) for before, id, after in around)
