"""The search index, made from what is known and not from scraped pages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import escape
from pathlib import Path

from generator.render import Found, Page
from generator.site import Site

INDEX = Path("search") / "search_index.json"
ANGLE = re.compile("[<>]")
"""What Material takes for HTML in any field; names are not shown, so a reference would only be searched."""


def fill_index(site: Site, site_dir: Path) -> None:
    """Put the site's entries into the index that Material's search plugin has written, if it did."""
    path = site_dir / INDEX
    if path.is_file():
        index = json.loads(path.read_text(encoding="utf-8"))
        index["docs"] = [entry for page in site.pages.values() for entry in entries(page)]
        path.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def entries(page: Page) -> Iterator[dict[str, object]]:
    """Give a page's entries, the page first: Material folds the others under it."""
    for found in page.found:
        yield _entry(page, found)


def _entry(page: Page, found: Found) -> dict[str, object]:
    entry: dict[str, object] = {
        "location": page.url + (f"#{found.anchor}" if found.anchor else ""),
        "title": escape(found.title),
        "text": f"<p>{escape(found.text)}</p>",
        "tags": [found.label],
    }
    names = ANGLE.sub(" ", " ".join(found.names))
    return entry | ({"names": names} if found.names else {})
