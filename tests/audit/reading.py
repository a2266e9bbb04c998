"""What only a browser can measure on a built site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from browser.pages import pages_of
from tests.audit.figure import Figure
from tests.browser.axe import SCHEMES, WIDTHS, barriers, still_page
from tests.browser.pages import one_of_every_kind

SCREENS = (320, *WIDTHS)
SPILLS = "document.documentElement.scrollWidth"
QUIET = 500
"""Milliseconds after loading in which the search asks for its index."""


def reading(browser: Browser, home: str, site: Path) -> Iterator[Figure]:
    """Give what a browser sees on the pages of a site that is served."""
    yield _barriers(browser, home, site)
    yield from _walk(browser, home, site)
    yield _without_script(browser, home, site)
    yield _first_visit(browser, home)


def _barriers(browser: Browser, home: str, site: Path) -> Figure:
    kinds = one_of_every_kind(site)
    page = still_page(browser)
    found = tuple(f"/{kind}: {told}" for kind in kinds for told in barriers(page, home + kind))
    page.context.close()
    runs = len(kinds) * len(WIDTHS) * len(SCHEMES)
    return Figure("axe-core, every kind of page", f"{len(found)} in {runs} runs", "0 violations", found)


def _walk(browser: Browser, home: str, site: Path) -> Iterator[Figure]:
    """Open every page at every width: how wide it is, what it asks for, what it complains of."""
    pages, asked, complaints, spills = pages_of(site), set[str](), list[str](), list[str]()
    page = still_page(browser)
    page.on("request", lambda request: asked.add(request.url))
    page.on("console", lambda told: complaints.append(told.text) if told.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for path in pages:
        page.goto(home + path)
        spills += (f"/{path} at {width} px" for width in SCREENS if _is_wider(page, width))
    page.context.close()
    outside = tuple(sorted(url for url in asked if urlsplit(url).netloc != urlsplit(home).netloc))
    screens = ", ".join(map(str, SCREENS))
    yield Figure(f"wider than {screens} px", f"{len(spills)} of {len(pages)} pages", "0", tuple(spills))
    yield Figure("requests to other hosts", str(len(outside)), "0", outside)
    yield Figure("errors in the console", str(len(complaints)), "0", tuple(complaints))


def _is_wider(page: Page, width: int) -> bool:
    page.set_viewport_size({"width": width, "height": 900})
    return int(page.evaluate(SPILLS)) > width


def _without_script(browser: Browser, home: str, site: Path) -> Figure:
    """Compare the text of one page of every kind with and without script."""
    kinds = one_of_every_kind(site)
    texts = []
    for runs in (True, False):
        with browser.new_context(java_script_enabled=runs) as context:
            texts.append([_text(context.new_page(), home + kind) for kind in kinds])
    differ = tuple(f"/{kind}" for kind, one, other in zip(kinds, *texts, strict=True) if one != other)
    same = len(kinds) - len(differ)
    return Figure("same text without script", f"{same} of {len(kinds)} kinds of page", "all", differ)


def _text(page: Page, address: str) -> str:
    page.goto(address)
    text = page.locator("article").inner_text()
    page.close()
    return text


def _first_visit(browser: Browser, home: str) -> Figure:
    """Give what a first visit of home takes, as it travels."""
    with browser.new_context() as context:
        page = context.new_page()
        sizes = list[int]()
        page.on("requestfinished", lambda request: sizes.append(request.sizes()["responseBodySize"]))
        page.goto(home, wait_until="load")
        page.wait_for_timeout(QUIET)
    return Figure("first visit of home", f"{len(sizes)} files, {sum(sizes) / 1024:.0f} KB compressed", "")
