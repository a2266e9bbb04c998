"""No barrier that axe-core knows of (WCAG 2.0 to 2.2 A and AA, best practice) stands on any kind of page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.axe import NO_AXE, barriers, still_page
from tests.browser.pages import one_of_every_kind
from tests.npm import are_here


def test_no_kind_of_page_has_a_barrier(
    chromium: Browser, serve: Callable[[Path], str], open_lines: Path
) -> None:
    if not are_here("browser"):
        pytest.fail(NO_AXE, pytrace=False)
    home, kinds = serve(open_lines), one_of_every_kind(open_lines)
    assert len(kinds) > 20
    page = still_page(chromium)
    assert {kind: found for kind in kinds if (found := [*barriers(page, home + kind)])} == {}
    page.context.close()
