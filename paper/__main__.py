"""Print a built site: once to learn on which page everything stands, once more with that in the contents."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from playwright.sync_api import Page, PdfMargins, sync_playwright
from pypdf import PdfReader

from generator.writing import Unwritten, write
from paper.document import chapters, document
from tests.browser.get_browser import NO_BROWSER, launch
from tests.browser.served import served

FOOT = (
    '<div style="font:8px sans-serif;width:100%;margin:0 16mm;display:flex;justify-content:space-between">'
    '<span class="title"></span><span class="pageNumber"></span></div>'
)
MARGIN: PdfMargins = {"top": "16mm", "right": "16mm", "bottom": "18mm", "left": "16mm"}
TIMES = 3
"""Prints until the page numbers in the contents must be those of the pages."""


def main(site: Path, out: Path) -> None:
    """Write the PDF of a built site, and say what it came to."""
    with sync_playwright() as playwright, served(site) as home:
        browser = launch(playwright)
        if browser is None:
            sys.exit(NO_BROWSER)
        pdf = _with_numbers(browser.new_page(), home, site)
        browser.close()
    try:
        write(out, pdf)
    except Unwritten as unwritten:
        sys.exit(str(unwritten))
    print(f"{out}: {len(PdfReader(BytesIO(pdf)).pages)} pages, {len(pdf) / 1024:.0f} KB")


def _with_numbers(page: Page, home: str, site: Path) -> bytes:
    found = chapters(site)
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
