"""The pages of a built site."""

from __future__ import annotations

import re
from pathlib import Path

ALIKE = re.compile(r"about/checks/(?!C102$)")
"""Pages that explain a code: all made alike, so that one stands for them."""


def pages_of(site: Path) -> list[str]:
    """Give the addresses of a built site's pages, below its own; of those that explain a code, one.

    What stands at a former address, and sends on to the new one, is no page.
    """
    files = (path for path in sorted(site.rglob("index.html")) if "<article" in path.read_text("utf-8"))
    found = (path.parent.relative_to(site).as_posix() for path in files)
    return ["" if path == "." else f"{path}/" for path in found if not ALIKE.match(path)]
