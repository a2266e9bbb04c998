"""Ask axe-core what stands between a page and its readers."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Browser, Page

from tests.npm import package

WIDTHS = (390, 820, 1350)
"""A telephone, a tablet, and a screen on which Material shows its tabs."""
SCHEMES = ("default", "slate")
EVERYTHING = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
COLOURS = ("color-contrast", "link-in-text-block")
"""The rules that a change of scheme can break: nothing but colours differs."""
ASK = """rules => axe.run({preload: false, resultTypes: ["violations"], runOnly: rules}).then(told =>
  told.violations.flatMap(broken => broken.nodes.map(node => `${broken.id}: ${node.html.slice(0, 160)}`)))"""
WEAR = "scheme => document.body.setAttribute('data-md-color-scheme', scheme)"
NO_AXE = "no axe-core for the tests: run make browser, which gets it from npm"
SOURCE = package("browser", "axe-core") / "axe.min.js"


def still_page(browser: Browser) -> Page:
    """Give a page in which nothing moves: colours are measured at rest."""
    return browser.new_context(reduced_motion="reduce").new_page()


def barriers(page: Page, address: str) -> Iterator[str]:
    """Open an address and give what axe-core finds at every width, in light and in dark."""
    page.goto(address)
    page.evaluate(SOURCE.read_text("utf-8"))
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for scheme, rules in zip(SCHEMES, (EVERYTHING, COLOURS), strict=True):
            page.evaluate(WEAR, scheme)
            yield from (f"{width} px, {scheme}: {told}" for told in page.evaluate(ASK, list(rules)))
