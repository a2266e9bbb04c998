"""What the picture of a page says where the page is shared: one card a kind of page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.exports.colours import readable, shown_colours
from generator.exports.text import plain
from generator.kinds import COLLECTIONS
from generator.model import Model
from generator.palette import LIGHT


@dataclass(frozen=True)
class Card:
    """A card before it is drawn."""

    kind: str
    """What stands above the name; nothing on the card of the site."""
    name: str
    words: str
    colours: tuple[str, ...]
    """Of the parties, in order."""


def cards(model: Model, kinds: Iterable[str]) -> Mapping[str, Card]:
    """Give a card for each kind of page: path below the site's root → card."""
    site = model.site
    labels = {collection.slug: collection.label for collection in COLLECTIONS.values()}
    colours = tuple(readable(colour, LIGHT.grounds) for colour in shown_colours(model))
    return {
        f"assets/cards/{kind}.png": Card(
            kind=labels.get(kind, ""),
            name=plain(site.name),
            words=plain(site.description or ""),
            colours=colours,
        )
        for kind in sorted(set(kinds))
    }
