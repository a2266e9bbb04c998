"""The built site holds nothing that its policy forbids; the policy allows no script of the content."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from mkdocs.config import load_config

from generator.engine.policy import CHARSET, HEADER_FILE, protected
from generator.engine.policy import policy_of as site_policy
from tests.conftest import PROJECT
from tests.trust.policed import digest, forbidden, policy_of

AT_THE_TOP = re.compile(
    rf'\s*<!doctype html>\s*<html[^>]*>\s*(<head>\s*)?{CHARSET}\s*<meta http-equiv="Content-Security-Policy"'
)
HOSTILE = f"""<!doctype html><html><head>{CHARSET}<title>x</title></head><body>
<script>pwn(1)</script><script src="https://evil.invalid/x.js"></script></body></html>"""


def test_every_page_begins_with_the_one_policy(built: Path) -> None:
    pages = {path: path.read_text("utf-8") for path in built.rglob("*.html")}
    assert {built / "404.html", built / "index.html"} < {*pages}
    assert [path for path, html in pages.items() if not AT_THE_TOP.match(html)] == []
    assert {policy_of(html) for html in pages.values()} == {policy_of(pages[built / "404.html"])}


def test_no_page_holds_a_script_or_a_style_that_the_policy_forbids(built: Path) -> None:
    pages = {path: path.read_text("utf-8") for path in built.rglob("*.html")}
    broken = {path: found for path, html in pages.items() if (found := [*forbidden(html)])}
    assert broken == {}


@pytest.mark.parametrize(
    "html",
    [
        "<script>pwn(1)</script>",
        "<script type=module>pwn(1)</script>",
        '<script src="https://evil.invalid/x.js"></script>',
        "<p onclick=pwn(1)>x",
        "<p style=color:red>x",
        "<style>p{color:red}</style>",
        "<a href=' JavaScript:pwn(1)'>x</a>",
        "<iframe srcdoc=x></iframe>",
        "<base href=https://evil.invalid/>",
    ],
)
def test_what_is_forbidden_is_seen(html: str) -> None:
    assert len([*forbidden(f'<meta http-equiv="Content-Security-Policy" content="x">{html}')]) == 1


def test_a_host_that_sends_headers_sends_the_same_policy(built: Path) -> None:
    lines = (built / HEADER_FILE).read_text("utf-8").splitlines()
    headers = dict(line.strip().split(": ", 1) for line in lines[1:])
    assert lines[0] == "/*"
    assert max(map(len, lines)) < 2000  # what Cloudflare Pages takes
    policy = policy_of((built / "index.html").read_text("utf-8"))
    assert headers["Content-Security-Policy"] == f"{policy}; frame-ancestors 'none'"
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_a_script_that_came_into_a_page_with_the_content_gets_no_hash() -> None:
    html = protected(HOSTILE, site_policy(load_config(str(PROJECT / "mkdocs.yml")), [""]))
    assert "'self'" in policy_of(html)
    assert digest("pwn(1)") not in policy_of(html)
    assert len([*forbidden(html)]) == 2
