"""Content at its limits builds strictly, fits every screen and has no barrier."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.pages import pages_of
from tests.browser.axe import NO_AXE, barriers, still_page
from tests.browser.pages import fits
from tests.conftest import PROJECT, mkdocs
from tests.extremes.content import FACTS, LONG_TITLE, NAME, STATEMENTS, write
from tests.npm import are_here

CONFIGURATION = f"""\
INHERIT: {PROJECT.as_posix()}/mkdocs.yml
site_name: {NAME}
docs_dir: content
"""
FULLEST = ("", "articles/forty/", "events/meeting/", "issues/minutes/", "people/abd-al-aziz/", "positions/")


@pytest.fixture(scope="module")
def extremes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the site of content at its limits, built."""
    folder = tmp_path_factory.mktemp("extremes")
    write(folder / "content")
    (folder / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    done = mkdocs(folder / "mkdocs.yml", folder / "site")
    assert done.returncode == 0, done.stderr
    return folder / "site"


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
    page.emulate_media(reduced_motion="reduce")  # while something slides in, a page is wider
    for path in pages_of(extremes):
        page.goto(home + path)
        for width in (320, 390, 1350):
            assert fits(page, width), f"{path} at {width} px"


def test_it_has_no_barrier(chromium: Browser, home: str) -> None:
    if not are_here("browser"):
        pytest.fail(NO_AXE, pytrace=False)
    page = still_page(chromium)
    assert {kind: found for kind in FULLEST if (found := [*barriers(page, home + kind)])} == {}
    page.context.close()
