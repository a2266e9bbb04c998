"""The built site holds nothing that its policy forbids; the policy allows no script of the content."""

from __future__ import annotations

import re
import shutil
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from mkdocs.config import load_config
from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.engine.policy import CHARSET, HEADER_FILE, protect
from tests.conftest import PROJECT

META = 'meta[http-equiv="Content-Security-Policy"]'
AT_THE_TOP = re.compile(
    rf'\s*<!doctype html>\s*<html[^>]*>\s*(<head>\s*)?{CHARSET}\s*<meta http-equiv="Content-Security-Policy"'
)
SCRIPT_ADDRESS = re.compile(r"\s*(java|vb)script\s*:", re.IGNORECASE)
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


def test_a_script_that_came_into_a_page_with_the_content_gets_no_hash(tmp_path: Path) -> None:
    shutil.copytree(PROJECT / "overrides", tmp_path / "overrides")
    (tmp_path / "index.html").write_text(HOSTILE, "utf-8")
    protect(load_config(str(PROJECT / "mkdocs.yml"), site_dir=str(tmp_path)))
    html = (tmp_path / "index.html").read_text("utf-8")
    assert "'self'" in policy_of(html)
    assert digest("pwn(1)") not in policy_of(html)
    assert len([*forbidden(html)]) == 2


def policy_of(html: str) -> str:
    """Give the policy of a page, which has exactly one."""
    (meta,) = LexborHTMLParser(html).css(META)
    return meta.attributes["content"] or ""


def forbidden(html: str) -> Iterator[str]:
    """Give what in a page its policy would keep from running, loading or showing."""
    tree, policy = LexborHTMLParser(html), policy_of(html)
    yield from (node.html or "" for node in tree.css("style, base, iframe, object, embed, frame, portal"))
    for node in tree.css("*"):
        yield from (f"{name}={value}" for name, value in node.attributes.items() if is_active(name, value))
    yield from (node.html or "" for node in tree.css("script") if not is_allowed(node, policy))


def is_active(name: str, value: str | None) -> bool:
    """Tell whether an attribute is style, or runs as script."""
    return name == "style" or name.startswith("on") or bool(SCRIPT_ADDRESS.match(value or ""))


def is_allowed(script: LexborNode, policy: str) -> bool:
    """Tell whether a script is data, a file of the site, or one whose hash the policy holds."""
    kind, source = script.attributes.get("type") or "", script.attributes.get("src")
    if kind in ("application/json", "application/ld+json"):
        return True
    return "//" not in source if source else digest(script.text()) in policy


def digest(script: str) -> str:
    """Give a script's hash as a policy writes it."""
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
