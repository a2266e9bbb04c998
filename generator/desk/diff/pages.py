"""Pages that are added, changed and removed, by their keys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.desk.diff.entry import Entry, entry
from generator.desk.diff.near import reached
from generator.desk.diff.sides import Side
from generator.page import Head, Link, Offer


@dataclass(frozen=True)
class ChangedPages:
    """What readers find at addresses, against what they found before; each in the order of the site."""

    added: tuple[Head, ...]
    changed: tuple[Head, ...]
    removed: tuple[Head, ...]

    def __bool__(self) -> bool:
        """Tell whether there is any."""
        return bool(self.added or self.changed or self.removed)


def changed_pages(before: Side, after: Side) -> ChangedPages:
    """Compare the pages of two sides; only those are made that the change can have reached."""
    was, now = before.offers, after.offers
    may_differ = _reached_pages(before, after)
    return ChangedPages(
        added=tuple(offer.head for path, offer in now.items() if path not in was),
        changed=tuple(now[path].head for path in may_differ if _key(was[path]) != _key(now[path])),
        removed=tuple(offer.head for path, offer in was.items() if path not in now),
    )


def _reached_pages(before: Side, after: Side) -> Iterator[str]:
    """Give the paths of pages of both sides that may differ: pages of no one thing always may."""
    if before.model is None or after.model is None:
        return
    ids = reached(before.model, after.model)
    for path, offer in after.offers.items():
        if path in before.offers and (ids is None or not offer.head.id or offer.head.id in ids):
            yield path


def _key(offer: Offer) -> str:
    return offer.page().key


def entries(heads: Iterable[Head], published: Mapping[str, Offer]) -> tuple[Entry, ...]:
    """Give pages as entries; those that are published already are links."""
    return tuple(
        entry(Link(head.title, head.url if head.path in published else None), ": ", code=f"/{head.url}")
        for head in heads
    )
