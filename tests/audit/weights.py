"""How heavy a page's HTML is, and how heavy it may be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from browser.pages import pages_of
from tests.browser.pages import weight

KB = 1024
LONG = re.compile(r"|positions/|articles/[^/]+/|events/[^/]+/")
"""Home, the matrix, every article and event: they hold whole statements, side by side."""
LONG_LIMIT = 60 * KB
LIMIT = 25 * KB
A_ROW = 2 * KB


@dataclass(frozen=True)
class Weight:
    """The bytes of a page's HTML, and its limit."""

    page: str
    found: int
    limit: int

    @property
    def is_over(self) -> bool:
        """Tell whether the page is too heavy."""
        return self.found > self.limit

    def __str__(self) -> str:
        """Write it on one line."""
        return f"/{self.page}: {self.found / KB:.1f} of {self.limit / KB:.0f} KB"


def weights(site: Path) -> Iterator[Weight]:
    """Give the weight of every page of a built site; a row is a line of a list or a table of its text."""
    for page in pages_of(site):
        yield Weight(page, weight(site, page), _limit(site, page))


def _limit(site: Path, page: str) -> int:
    html = LexborHTMLParser((site / page / "index.html").read_text("utf-8"))
    by_row = LIMIT + A_ROW * len(html.css("article li, article tr"))
    return max(LONG_LIMIT, by_row) if LONG.fullmatch(page) else by_row
