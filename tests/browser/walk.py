"""Walk through a site as a reader does, and record whatever an honest site would not do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Dialog, Page, Request, ViewportSize

POINT = """async () => {
  const all = [...document.querySelectorAll("[title], a[href], summary, input, button, [tabindex]")];
  const point = (node, ...names) => names.forEach(name => node.dispatchEvent(new MouseEvent(name)));
  document.querySelectorAll("details").forEach(node => node.open = true);
  for (const node of all) {
    node.focus({preventScroll: true});
    point(node, "pointerenter", "pointerover", "mouseenter", "mouseover", "mousemove");
    await null;
  }
  await new Promise(done => setTimeout(done, 400));
  all.forEach(node => point(node, "mouseleave", "mouseout"));
  return all.length;
}"""
"""Focus what can be focused and point at it, long enough for a tooltip; give how many things that were."""
SCREEN: ViewportSize = {"width": 1350, "height": 900}
SETTLED = 400
"""Milliseconds in which results have been found and shown."""


@dataclass
class Record:
    """What happened that should not: each list is empty on an honest site."""

    home: str
    scripts: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    led_away: list[str] = field(default_factory=list)

    @property
    def misdeeds(self) -> dict[str, list[str]]:
        """Give what happened, by kind; nothing for an honest site."""
        kinds = ("scripts", "dialogs", "requests", "led_away")
        return {kind: sorted(set(found)) for kind in kinds if (found := getattr(self, kind))}

    def ask(self, request: Request) -> None:
        """Note a request that leaves the site: of a page that is led away, or of something in it."""
        if self.is_elsewhere(request.url):
            (self.led_away if request.is_navigation_request() else self.requests).append(request.url)

    def answer(self, dialog: Dialog) -> None:
        """Note a dialog, and close it."""
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def is_elsewhere(self, address: str) -> bool:
        """Tell whether an address is not of the site, and not data either."""
        parts = urlsplit(address)
        return parts.netloc != urlsplit(self.home).netloc and parts.scheme not in ("data", "blob", "about")


@contextmanager
def watched(browser: Browser, home: str, *, bypass_csp: bool) -> Iterator[tuple[Page, Record]]:
    """Give a page that records, with the site's policy or as if it had none."""
    record = Record(home)
    with browser.new_context(bypass_csp=bypass_csp, viewport=SCREEN, reduced_motion="reduce") as context:
        context.expose_function("pwn", lambda told=None: record.scripts.append(str(told)))
        context.on("request", record.ask)
        context.on("page", lambda page: page.on("dialog", record.answer))
        yield context.new_page(), record


def walk(page: Page, home: str, paths: Iterable[str]) -> int:
    """Open pages, point at all that stands on them, and print them; give how many things were pointed at."""
    pointed = 0
    for path in paths:
        page.goto(home + path)
        pointed += page.evaluate(POINT)
        page.pdf()
    return pointed


def search(page: Page, home: str, queries: Iterable[str]) -> int:
    """Search for words and point at what is found; give how many results were shown."""
    shown = 0
    page.goto(home)
    field = page.locator(".md-search__input")
    for words in queries:
        field.click()
        field.fill(words)
        field.press("End")  # the search listens to keys, and filling a field presses none
        page.wait_for_timeout(SETTLED)
        page.evaluate(POINT)
        shown += page.locator(".md-search-result__item").count()
    return shown
