"""The pages of a built site, and one of every kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from playwright.sync_api import Page, TimeoutError, expect

from browser.pages import pages_of

PROSE = "about"
NARROWEST, WIDER = 320, (390, 1350)
"""Pixels: every page is tried on the narrowest screen, one of every kind on wider ones."""
SHOW = """async address => {
  const html = await (await fetch(address)).text();
  document.querySelectorAll("link[rel=icon]").forEach(link => link.href = link.href);
  history.replaceState(null, "", address);
  document.body.replaceWith(new DOMParser().parseFromString(html, "text/html").body);
}"""
"""Put another page of the site in the place of the one that is open: a tenth of the work of loading it.

The icon is looked for anew at each address, so its own is made a whole one.
"""
SETTLED = 2000
"""Milliseconds after which a page has come to rest."""


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


def too_wide(page: Page, home: str, site: Path) -> Iterator[str]:
    """Give the pages of a site, served at an address, of which something lies outside the screen.

    One of every kind is loaded, with its scripts; the others are put in its place.
    """
    page.emulate_media(reduced_motion="reduce")  # while something slides in, a page is wider
    page.goto(home)
    kinds = one_of_every_kind(site)
    for path in pages_of(site):
        if path in kinds:
            page.goto(home + path)
        else:
            page.evaluate(SHOW, home + path)
        widths = (NARROWEST, *WIDER) if path in kinds else (NARROWEST,)
        yield from (f"/{path} at {width} px" for width in widths if not fits(page, width))


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


def search(page: Page, words: str) -> None:
    """Type words into the search as a reader does, and wait for results."""
    field = page.locator(".md-search__input")
    field.click()
    field.fill(words)
    field.press("End")  # the search listens to keys, and filling a field presses none
    expect(page.locator(".md-search-result__meta")).to_contain_text("matching document")
