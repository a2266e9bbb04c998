"""Measure a built site, print each figure beside what is wanted, and fail where one is missed."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

from browser.get_browser import NO_BROWSER, executable, launch
from browser.served import served
from generator.engine.links import dead_links
from tests.audit.figure import Figure
from tests.audit.lighthouse import lighthouse
from tests.audit.markup import markup
from tests.audit.reading import reading
from tests.audit.weights import KB, weights

SHOWN = 20
"""Misses told of one figure; the others are counted."""


def main(site: Path) -> None:
    """Print the figures of a built site."""
    missed = [figure for figure in _told(site) if figure.misses]
    for figure in missed:
        print(f"\n{figure.what}:")
        print("\n".join(f"  {miss}" for miss in figure.misses[:SHOWN]))
        if (more := len(figure.misses) - SHOWN) > 0:
            print(f"  and {more} more")
    if missed:
        sys.exit(f"\n{len(missed)} figures missed")


def _told(site: Path) -> Iterator[Figure]:
    for figure in _figures(site):
        print(figure, flush=True)
        yield figure


def _figures(site: Path) -> Iterator[Figure]:
    yield _links(site)
    yield from _weights(site)
    yield markup(site)
    with sync_playwright() as playwright, served(site) as home:
        browser, path = launch(playwright), executable(playwright)
        if browser is None or path is None:
            sys.exit(NO_BROWSER)
        yield from reading(browser, home, site)
        browser.close()
        yield from lighthouse(path, home, site)


def _links(site: Path) -> Figure:
    count, dead = dead_links(site)
    return Figure("links", f"{len(dead)} dead of {count}", "0", tuple(map(str, dead)))


def _weights(site: Path) -> Iterator[Figure]:
    """Give the heaviest page of each top folder."""
    found = [*weights(site)]
    folders = sorted({one.page.partition("/")[0] for one in found})
    for folder in folders:
        alike = [one for one in found if one.page.partition("/")[0] == folder]
        most = max(alike, key=lambda one: one.found)
        over = tuple(str(one) for one in alike if one.is_over)
        wanted = f"{most.limit / KB:.0f} KB"
        yield Figure(f"HTML, heaviest of /{folder}", f"{most.found / KB:.1f} KB", wanted, over)


if __name__ == "__main__":
    main(Path(sys.argv[1]).absolute())
