"""Print a built site: once to learn on which page everything stands, once more with that in the contents."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from threading import Timer

from playwright.sync_api import Page, PdfMargins, sync_playwright
from pypdf import PdfReader

from browser.get_browser import NO_BROWSER, launch
from browser.served import served
from generator.writing import Unwritten, write
from paper.document import Chapter, chapters, document

FOOT = (
    '<div style="font:8px sans-serif;width:100%;margin:0 16mm;display:flex;justify-content:space-between">'
    '<span class="title"></span><span class="pageNumber"></span></div>'
)
MARGIN: PdfMargins = {"top": "16mm", "right": "16mm", "bottom": "18mm", "left": "16mm"}
TIMES = 3
"""Prints until the page numbers in the contents must be those of the pages."""
LARGEST = 6.0
"""Millions of characters of a document that Chromium prints: it takes half a gigabyte of memory for each."""
LONGEST = 30
"""Minutes after which no print will come."""
PACE = 0.5
"""Minutes that a million characters may take, all prints together."""


def main(site: Path, out: Path) -> None:
    """Write the PDF of a built site, and say what it came to."""
    found = chapters(site)
    size = len(document(site, found, {})) / 1_000_000
    if refused := too_large(size):
        sys.exit(refused)
    pages = sum(len(chapter.sheets) for chapter in found)
    print(f"printing {pages} pages, which may take {max(1, round(size * PACE))} min", file=sys.stderr)
    with _at_most(LONGEST):
        pdf = _with_browser(site, found)
    try:
        write(out, pdf)
    except Unwritten as unwritten:
        sys.exit(str(unwritten))
    print(f"{out}: {len(PdfReader(BytesIO(pdf)).pages)} pages, {len(pdf) / 1024:.0f} KB")


def too_large(size: float) -> str | None:
    """Say why a document of so many millions of characters is not printed, if it is not."""
    if size <= LARGEST:
        return None
    return (
        f"the briefing has {size:.1f} million characters as one document; {LARGEST:g} million can be printed"
    )


@contextmanager
def _at_most(minutes: float) -> Iterator[None]:
    """End the program with a sentence where something takes longer; its browser ends with it."""
    timer = Timer(minutes * 60, _give_up, [minutes])
    timer.daemon = True
    timer.start()
    yield
    timer.cancel()


def _give_up(minutes: float) -> None:
    print(
        f"nothing was printed: Chromium was not done after {minutes:g} minutes", file=sys.stderr, flush=True
    )
    os._exit(1)


def _with_browser(site: Path, found: tuple[Chapter, ...]) -> bytes:
    with sync_playwright() as playwright, served(site) as home:
        browser = launch(playwright)
        if browser is None:
            sys.exit(NO_BROWSER)
        pdf = _with_numbers(browser.new_page(), home, site, found)
        browser.close()
    return pdf


def _with_numbers(page: Page, home: str, site: Path, found: tuple[Chapter, ...]) -> bytes:
    numbers: Mapping[str, int] = {}
    for _ in range(TIMES):
        pdf = _printed(page, home, document(site, found, numbers))
        if numbers == (told := _numbers(pdf)):
            return pdf
        numbers = told
    raise RuntimeError(f"after {TIMES} prints the page numbers in the contents still moved")


def _printed(page: Page, home: str, html: str) -> bytes:
    """Print a document as if it stood on the site, whose styles and fonts it uses."""
    address = f"{home}paper/"
    page.route(address, lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
    page.goto(address, wait_until="networkidle")
    page.unroute(address)
    return page.pdf(
        format="A4",
        margin=MARGIN,
        tagged=True,
        outline=True,
        print_background=True,
        display_header_footer=True,
        header_template="<span></span>",
        footer_template=FOOT,
    )


def _numbers(pdf: bytes) -> Mapping[str, int]:
    """Give anchor → the number of the page on which it stands, of all that anything links to."""
    reader = PdfReader(BytesIO(pdf))
    places = {
        name.lstrip("/"): reader.get_destination_page_number(to)
        for name, to in reader.named_destinations.items()
    }
    return {name: place + 1 for name, place in places.items() if place is not None}


if __name__ == "__main__":
    main(Path(sys.argv[1]).absolute(), Path(sys.argv[2]))
