"""The pages of a built site, and one of every kind."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from playwright.sync_api import Page, TimeoutError

ALIKE = re.compile(r"about/checks/(?!C102$)")
"""Pages that explain a code: all made alike, so that one stands for them."""

PROSE = "about"
SETTLED = 2000
"""Milliseconds after which a page has come to rest."""


def pages_of(site: Path) -> list[str]:
    """Give the addresses of a built site's pages, below its own; of those that explain a code, one.

    What stands at a former address, and sends on to the new one, is no page.
    """
    files = (path for path in sorted(site.rglob("index.html")) if "<article" in path.read_text("utf-8"))
    found = (path.parent.relative_to(site).as_posix() for path in files)
    return ["" if path == "." else f"{path}/" for path in found if not ALIKE.match(path)]


def one_of_every_kind(site: Path) -> list[str]:
    """Give the heaviest page of every kind.

    Pages of one folder are of one kind. Those at the top, those of prose and those with pages below them are
    each of their own.
    """
    pages = pages_of(site)
    kinds = groupby(sorted(pages, key=lambda page: _kind(page, pages)), lambda page: _kind(page, pages))
    return [max(alike, key=lambda page: weight(site, page)) for _, alike in kinds]


def weight(site: Path, page: str) -> int:
    """Give the size of a page's HTML in bytes."""
    return (site / page / "index.html").stat().st_size


def _kind(page: str, pages: Iterable[str]) -> str:
    folder = page.rstrip("/").rpartition("/")[0]
    has_own = folder in ("", PROSE) or any(other.startswith(page) and other != page for other in pages)
    return page if has_own else f"{folder}/*"


def fits(page: Page, width: int) -> bool:
    """Give a page a width, in px, and tell whether nothing of it lies outside once it has come to rest."""
    page.set_viewport_size({"width": width, "height": 900})
    try:
        page.wait_for_function(
            "width => document.documentElement.scrollWidth <= width", arg=width, timeout=SETTLED
        )
    except TimeoutError:
        return False
    return True
