"""Pages that are added, changed and removed, by their keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from generator.desk.diff.entry import Entry, entry
from generator.desk.diff.near import reached
from generator.desk.diff.sides import Side
from generator.page import Head, Link, Offer
from generator.site import Offers


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
    is_reached = _reached(before, after)
    was, now = (_with_more(side.offers, is_reached) for side in (before, after))
    return ChangedPages(
        added=tuple(offer.head for path, offer in now.items() if path not in was),
        changed=tuple(
            offer.head for path, offer in now.items() if path in was and _key(was[path]) != _key(offer)
        ),
        removed=tuple(offer.head for path, offer in was.items() if path not in now),
    )


def _reached(before: Side, after: Side) -> Callable[[Offer], bool]:
    """Give what tells whether a page may differ, or be there on one side only: pages of no one thing may."""
    ids = reached(before.model, after.model) if before.model and after.model else None

    def is_reached(offer: Offer) -> bool:
        path, id = offer.head.path, offer.head.id
        is_on_both = path in before.offers.first and path in after.offers.first
        return not is_on_both or ids is None or not id or id in ids

    return is_reached


def _with_more(offers: Offers, is_reached: Callable[[Offer], bool]) -> Mapping[str, Offer]:
    """Give the pages that are reached, each with those on which it goes on."""
    return {
        path: offer
        for start, first in offers.first.items()
        if is_reached(first)
        for path, offer in ((start, first), *offers.behind(start).items())
    }


def _key(offer: Offer) -> str:
    return offer.page().key


def entries(heads: Iterable[Head], published: Mapping[str, Offer]) -> tuple[Entry, ...]:
    """Give pages as entries; those that are published already are links."""
    return tuple(
        entry(Link(head.title, head.url if head.path in published else None), ": ", code=f"/{head.url}")
        for head in heads
    )
