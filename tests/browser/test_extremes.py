"""Content at its limits builds strictly, fits every screen and has no barrier."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from math import dist
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import NO_AXE, barriers, still_page
from tests.browser.pages import too_wide
from tests.conftest import PROJECT, built_once
from tests.extremes.content import A_YEAR, FACTS, LONG_TITLE, NAME, STATEMENTS, YEARS, write
from tests.npm import are_here

CONFIGURATION = f"""\
INHERIT: {PROJECT.as_posix()}/mkdocs.yml
site_name: {NAME}
docs_dir: content
"""
FULLEST = (
    "", "articles/forty/", "articles/often-named/", "articles/often-named/2/",
    "events/meeting/", "issues/minutes/", "people/abd-al-aziz/", "people/nobody/",
    "people/nobody/named/2025/", "positions/",
)  # fmt: skip
FINGER = 24
"""Pixels between the middles of what fingers are to hit (WCAG 2.2, 2.5.8)."""


@pytest.fixture(scope="module")
def extremes(common: Path) -> Path:
    """Give the site of content at its limits, built."""
    folder = common / "extremes"
    return built_once(folder, folder / "mkdocs.yml", lay_out)


def lay_out(folder: Path) -> None:
    """Write content at its limits and its configuration."""
    write(folder / "content")
    (folder / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")


@pytest.fixture(scope="module")
def home(serve: Callable[[Path], str], extremes: Path) -> str:
    """Give its address."""
    return serve(extremes)


def test_it_is_at_its_limits(page: Page, home: str) -> None:
    assert len(LONG_TITLE) == 200
    page.goto(f"{home}articles/forty/")
    assert page.locator(".st").count() == STATEMENTS
    page.goto(f"{home}events/meeting/")
    assert page.locator(".table tbody tr").count() >= FACTS
    assert page.locator(".ro.top .party").count() == 3


def test_it_fits_every_screen(page: Page, home: str, extremes: Path) -> None:
    assert [*too_wide(page, home, extremes)] == []


def test_a_long_list_leads_on_by_year_from_year_to_year_and_back(page: Page, home: str) -> None:
    page.set_viewport_size({"width": 390, "height": 900})
    page.goto(f"{home}people/nobody/")
    years = page.locator(".onwards a")
    assert years.all_inner_texts() == [str(year) for year in reversed(YEARS)]
    boxes = [box for place in range(years.count()) if (box := years.nth(place).bounding_box())]
    middles = [(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2) for box in boxes]
    assert min(dist(one, other) for one, other in combinations(middles, 2)) >= FINGER
    page.get_by_role("link", name="2025", exact=True).click()
    page.wait_for_url("**/named/2025/")
    assert page.locator(".rows time").all_inner_texts() == ["11 March 2025"] * A_YEAR
    assert "Named by others, 2025" in page.title()
    page.get_by_role("link", name="2024", exact=True).click()
    page.get_by_role("link", name="2023", exact=True).click()
    page.locator(".kicker a").click()
    assert page.url == f"{home}people/nobody/"


def test_it_has_no_barrier(chromium: Browser, home: str) -> None:
    if not are_here("browser"):
        pytest.fail(NO_AXE, pytrace=False)
    page = still_page(chromium)
    assert {kind: found for kind in FULLEST if (found := [*barriers(page, home + kind)])} == {}
    page.context.close()
