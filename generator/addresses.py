"""What a thing is called outside this site: its address, where the site has one, and a name for good."""

from __future__ import annotations

from uuid import UUID, uuid5

from generator.kinds.site import Site

NAMESPACE = UUID("5b0a7d3e-6c4f-4f0e-9a54-0c1d2f8e7a61")
"""Of all names that we give; chosen once, by chance."""


def web_address(site: Site, address: str) -> str | None:
    """Give the address on the web of what stands below the site's root; None where the site names none."""
    return f"{site.url.rstrip('/')}/{address}" if site.url else None


def urn(site: Site, id: str) -> str:
    """Give the name of a thing, for good: it stays when the site moves (UUID version 5, RFC 9562)."""
    return uuid5(NAMESPACE, f"{site.name} {id}").urn
