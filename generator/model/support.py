"""What the files of events say that no source here does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.proof.support import CHANGES, SEVERAL, SINGLE, WHEN, Ours

__all__ = ["CHANGES", "SEVERAL", "SINGLE", "WHEN", "Ours", "by_event"]


def by_event(choices: Iterable[Ours]) -> Mapping[str, tuple[Ours, ...]]:
    """Give such values by the event in whose file they stand."""
    found: dict[str, list[Ours]] = defaultdict(list)
    for choice in choices:
        found[choice.event].append(choice)
    return {event: tuple(of_event) for event, of_event in found.items()}
