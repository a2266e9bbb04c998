"""What the browser tests share: a browser, a page that keeps a record, and a server for a built site."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

from browser.get_browser import NO_BROWSER, launch
from browser.served import served


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Give a headless Chromium; without one the tests fail, they are not skipped."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        if browser is None:
            pytest.fail(NO_BROWSER, pytrace=False)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """Give an empty page that shares nothing with those of other tests."""
    with chromium.new_context() as context:
        yield context.new_page()


@pytest.fixture
def requests(page: Page) -> list[str]:
    """Give the addresses that the page has asked for, as they are asked for."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    return asked


@pytest.fixture
def complaints(page: Page) -> list[str]:
    """Give the errors in the page's console and in its scripts, as they happen."""
    found: list[str] = []
    page.on("console", lambda said: found.append(complaint(said)) if said.type == "error" else None)
    page.on("pageerror", lambda error: found.append(str(error)))
    return found


def complaint(said: ConsoleMessage) -> str:
    """Give what the console said and where, without which a missing file has no name."""
    return f"{said.text} {said.location['url']}"


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Give a function that serves a folder on this machine and gives the address, which ends in a slash."""
    with ExitStack() as servers:
        yield lambda folder: servers.enter_context(served(folder))
