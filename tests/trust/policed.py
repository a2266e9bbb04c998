"""What the policy of a built page forbids."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256

from selectolax.lexbor import LexborHTMLParser, LexborNode

META = 'meta[http-equiv="Content-Security-Policy"]'
SCRIPT_ADDRESS = re.compile(r"\s*(java|vb)script\s*:", re.IGNORECASE)


def forbidden(html: str) -> Iterator[str]:
    """Give what in a page its policy would keep from running, loading or showing."""
    tree, policy = LexborHTMLParser(html), policy_of(html)
    yield from (node.html or "" for node in tree.css("style, base, iframe, object, embed, frame, portal"))
    for node in tree.css("*"):
        yield from (f"{name}={value}" for name, value in node.attributes.items() if is_active(name, value))
    yield from (node.html or "" for node in tree.css("script") if not is_allowed(node, policy))


def is_active(name: str, value: str | None) -> bool:
    """Tell whether an attribute is style, or runs as script."""
    return name == "style" or name.startswith("on") or bool(SCRIPT_ADDRESS.match(value or ""))


def is_allowed(script: LexborNode, policy: str) -> bool:
    """Tell whether a script is data, a file of the site, or one whose hash the policy holds."""
    kind, source = script.attributes.get("type") or "", script.attributes.get("src")
    if kind in ("application/json", "application/ld+json"):
        return True
    return "//" not in source if source else digest(script.text()) in policy


def digest(script: str) -> str:
    """Give a script's hash as a policy writes it."""
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def policy_of(html: str) -> str:
    """Give the policy of a page, which has exactly one."""
    (meta,) = LexborHTMLParser(html).css(META)
    return meta.attributes["content"] or ""
