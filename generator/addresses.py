"""Where the things of this site stand, and what each is called outside it: its address, its name for good."""

from __future__ import annotations

from urllib.parse import urlencode
from uuid import UUID, uuid5

from generator.kinds import COLLECTIONS
from generator.kinds.site import Site
from generator.model import Model

NAMESPACE = UUID("5b0a7d3e-6c4f-4f0e-9a54-0c1d2f8e7a61")
"""Of all names that we give; chosen once, by chance."""


def address_of(model: Model, id: str, part: str = "") -> str | None:
    """Give the address of a thing's page below the site's root, or None where it has none."""
    collection = COLLECTIONS[model.entries[id].folder]
    anchor = f"#n{part}" if part.isdigit() else f"#{part}" if part else ""
    if collection.has_pages:
        return f"{collection.address}{id}/{anchor}"
    return f"{collection.address}{id}" if collection.address else None


def feed_of(model: Model, id: str) -> str:
    """Give the path of the feed of a thing, or nothing where it has none."""
    collection = COLLECTIONS[model.entries[id].folder]
    return f"{collection.address}{id}/feed.xml" if collection.has_feed else ""


def web_address(site: Site, address: str) -> str | None:
    """Give the address on the web of what stands below the site's root; None where the site names none."""
    return f"{site.url.rstrip('/')}/{address}" if site.url else None


def filled_in(form: str, title: str, page: str) -> str:
    """Give the address of a form for mistakes with its title and the place of the mistake filled in.

    The names are those of GitHub's forms: ``page`` is a field of ``.github/ISSUE_TEMPLATE/mistake.yml``.
    """
    return f"{form}{'&' if '?' in form else '?'}{urlencode({'title': title, 'page': page})}"


def urn(site: Site, id: str) -> str:
    """Give the name of a thing, for good: it stays when the site moves (UUID version 5, RFC 9562)."""
    return uuid5(NAMESPACE, f"{site.name} {id}").urn
