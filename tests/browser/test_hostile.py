"""A site of nothing but hostile text runs nothing and asks nothing, with its policy and without."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error

from browser.pages import pages_of
from tests.browser.pages import PROSE, one_of_every_kind
from tests.browser.walk import search, walk, watched

QUERIES = ("pwn", "<img", "onerror=pwn", "script", "evil", '"><', "title:*pwn* +x~1 -y^9", "people")
FILES = ("404.html", "feed.xml", "sitemap.xml", "data/briefing.json")
"""What a browser shows beside pages."""
LATER = re.compile(r"-([2-9]|\d\d)/")
"""In the addresses of all copies of a thing but the first two."""


@pytest.mark.parametrize("bypass_csp", [True, False], ids=["without policy", "with policy"])
def test_nothing_runs_and_nothing_is_asked(
    chromium: Browser, serve: Callable[[Path], str], hostile_site: Path, *, bypass_csp: bool
) -> None:
    """All pages are tried without the policy; with it, which only forbids more, one of every kind is."""
    home = serve(hostile_site)
    pages = [path for path in pages_of(hostile_site) if not LATER.search(path)]
    assert len(pages) > 50
    if not bypass_csp:
        kinds = one_of_every_kind(hostile_site)
        pages = [path for path in kinds if not (path.startswith(PROSE) and LATER.search(path))]
    with watched(chromium, home, bypass_csp=bypass_csp) as (page, record):
        assert walk(page, home, [*pages, *FILES]) > 50 * len(pages)
        assert search(page, home, QUERIES) > 20
        page.goto(f"{home}?q=<img src=x onerror=pwn(1)>", wait_until="networkidle")
        page.goto(home)
        page.locator(".md-header__button[for^=__palette]:visible").click()
    assert record.misdeeds == {}


def test_misdeeds_are_seen(chromium: Browser, serve: Callable[[Path], str], tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        """<p title=x onmouseover=pwn(1)>x</p><a href=# onfocus="alert('read me')">x</a>
        <img src=//evil.invalid/x.png><script>pwn(2)</script>
        <meta http-equiv=refresh content="2;url=//evil.invalid/">"""
    )
    home = serve(tmp_path)
    with watched(chromium, home, bypass_csp=True) as (page, record):
        walk(page, home, [""])
        with pytest.raises(Error, match="NOT_RESOLVED"):
            page.wait_for_url("http://evil.invalid/")
    assert record.misdeeds == {
        "scripts": ["1", "2"],
        "dialogs": ["read me"],
        "requests": ["http://evil.invalid/x.png"],
        "led_away": ["http://evil.invalid/"],
    }
