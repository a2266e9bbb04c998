"""A reader without a mouse sees where they are, everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import still_page

MOST = 400
"""Stops until a walk must have come around."""
HERE = """async () => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const shown = at.matches(".md-option") ? at.nextElementSibling : at.closest(".md-search__form") ?? at;
  const isSeen = () => {
    const box = shown.getBoundingClientRect(), style = getComputedStyle(shown);
    const isThere = box.width > 0 && box.right > 0 && box.left < innerWidth;
    const isLined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    return isThere && isLined && box.bottom > 0 && box.top < innerHeight;
  };
  for (let frame = 0; frame < 30 && !isSeen(); frame++) await new Promise(requestAnimationFrame);
  return [at.outerHTML.slice(0, 120), isSeen()];
}"""
"""Where the keyboard is, and whether that is seen: on the screen, with a line around it."""


@pytest.fixture
def still(page: Page) -> Iterator[Page]:
    """Give a page in which nothing moves."""
    browser = page.context.browser
    assert browser is not None
    page = still_page(browser)
    yield page
    page.context.close()


@pytest.mark.parametrize("width", [390, 1350])
@pytest.mark.parametrize("path", ["", "events/fisheries-round-4/"])
def test_every_stop_is_seen(
    still: Page, serve: Callable[[Path], str], shared_waters_site: Path, path: str, width: int
) -> None:
    still.set_viewport_size({"width": width, "height": 900})
    still.goto(serve(shared_waters_site) + path)
    stops = [*walk(still)]
    assert 20 < len(stops) < MOST
    assert [at for at, is_seen in stops if not is_seen] == []


def walk(page: Page) -> Iterator[tuple[str, bool]]:
    """Press Tab until it has come around; give every stop, and whether it is seen."""
    for _ in range(MOST):
        page.keyboard.press("Tab")
        here = page.evaluate(HERE)
        if here is None:
            return
        yield here[0], here[1]


def test_the_keyboard_searches_and_leaves(
    still: Page, serve: Callable[[Path], str], shared_waters_site: Path
) -> None:
    still.goto(serve(shared_waters_site))
    still.keyboard.press("/")
    still.keyboard.type("holm")
    expect(still.locator(".md-search-result__item").first).to_be_visible()
    still.keyboard.press("ArrowDown")
    expect(still.locator(".md-search-result__link").first).to_be_focused()
    still.keyboard.press("Escape")
    expect(still.locator(".md-search__output")).to_be_hidden()


def test_a_link_says_at_the_focus_what_it_leads_to_and_keeps_its_name(
    still: Page, serve: Callable[[Path], str], shared_waters_site: Path
) -> None:
    still.goto(serve(shared_waters_site) + "events/fisheries-round-4/")
    link = still.locator(".facts a[title]").filter(has_text="Ada Holm")
    shown = "link => [getComputedStyle(link, '::after').content, link.title]"
    assert link.evaluate(shown) == ["none", "Northland’s chief negotiator on fisheries."]
    still.keyboard.press("Tab")  # the focus is then one of the keyboard
    link.focus()
    assert link.evaluate(shown)[0].startswith('"Northland’s chief negotiator on fisheries."')
    expect(link).to_have_accessible_name("Ada Holm")


def test_nothing_moves_where_that_is_wished(
    still: Page, serve: Callable[[Path], str], shared_waters_site: Path
) -> None:
    still.goto(serve(shared_waters_site))
    moving = """() => [...document.querySelectorAll("*")].map(one => getComputedStyle(one))
      .filter(one => parseFloat(one.transitionDuration) > 0 || one.animationName !== "none").length"""
    assert still.evaluate(moving) == 0
