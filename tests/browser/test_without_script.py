"""A reader whose browser runs no script misses search and the switch of colours, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal, TypeAlias

import pytest
from playwright.sync_api import Browser, Page, expect

Scheme: TypeAlias = Literal["light", "dark"]
GROUNDS: dict[Scheme, str] = {"light": "rgb(255, 255, 255)", "dark": "rgb(18, 22, 25)"}


@pytest.fixture(params=GROUNDS)
def scheme(request: pytest.FixtureRequest) -> Scheme:
    """Give the scheme that the reader has asked their system for."""
    found: Scheme = request.param
    return found


@pytest.fixture
def plain(chromium: Browser, scheme: Scheme) -> Iterator[Page]:
    """Give a page that runs no script."""
    with chromium.new_context(java_script_enabled=False, color_scheme=scheme) as context:
        yield context.new_page()


def test_text_links_and_colours_need_no_script(
    plain: Page, scheme: Scheme, serve: Callable[[Path], str], open_lines: Path
) -> None:
    plain.goto(serve(open_lines))
    expect(plain.locator("body")).to_have_css("background-color", GROUNDS[scheme])
    expect(plain.locator("article blockquote").first).to_be_visible()
    expect(plain.locator(".md-search, label[for=__search]").first).to_be_hidden()
    plain.locator("article h1 a").click()
    expect(plain.locator("article .kicker")).to_contain_text("Event")
    plain.locator("article .src a[href*=articles]").first.click()
    expect(plain.locator("article .st:target")).to_be_visible()


def test_the_drawer_opens_without_script(
    plain: Page, serve: Callable[[Path], str], shared_waters_site: Path
) -> None:
    plain.set_viewport_size({"width": 390, "height": 800})
    plain.goto(serve(shared_waters_site))
    plain.locator(".md-header__button[for=__drawer]").click()
    plain.locator(".md-nav__link", has_text="Places").click()
    expect(plain.locator("article h1")).to_contain_text("Places")
