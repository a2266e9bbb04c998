"""Where the things of this site stand, and what each is called outside it: its address, its name for good."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID, uuid5

from generator.kinds.site import Site
from generator.model import Model

NAMESPACE = UUID("5b0a7d3e-6c4f-4f0e-9a54-0c1d2f8e7a61")
"""Of all names that we give; chosen once, by chance."""


ADDRESSES: Mapping[str, str] = {
    "articles": "articles/",
    "events": "events/",
    "people": "people/",
    "organizations": "organizations/",
    "issues": "issues/",
    "glossary": "glossary/",
    "about": "about/",
    "channels": "channels/",
    "places": "places/",
    "sources": "sources/",
}
"""Folder of content → where its pages stand; things of other folders have no page yet."""
FEED_FOLDERS = ("issues", "people")
"""Folders of content whose things have a feed each."""


def address_of(model: Model, id: str, part: str = "") -> str | None:
    """Give the address of a thing's page below the site's root, or None where it has none."""
    if model.entries[id].folder == "references":
        return f"references/#{id}"
    folder = ADDRESSES.get(model.entries[id].folder)
    anchor = f"#n{part}" if part.isdigit() else f"#{part}" if part else ""
    return f"{folder}{id}/{anchor}" if folder else None


def feed_of(model: Model, id: str) -> str:
    """Give the path of the feed of a thing."""
    return f"{ADDRESSES[model.entries[id].folder]}{id}/feed.xml"


def own_feed(model: Model, id: str) -> str:
    """Give the path of the feed of a thing, or nothing where it has none."""
    return feed_of(model, id) if model.entries[id].folder in FEED_FOLDERS else ""


def web_address(site: Site, address: str) -> str | None:
    """Give the address on the web of what stands below the site's root; None where the site names none."""
    return f"{site.url.rstrip('/')}/{address}" if site.url else None


def urn(site: Site, id: str) -> str:
    """Give the name of a thing, for good: it stays when the site moves (UUID version 5, RFC 9562)."""
    return uuid5(NAMESPACE, f"{site.name} {id}").urn
