"""Read the pages of a built site, each fit to stand with all the others in one document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from posixpath import join, normpath
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from browser.pages import pages_of

SCREEN_ONLY = ".md-content__button, .headerlink, script, style, details.reuse, .md-path"
HEADING = re.compile(r"(</?h)([1-5])\b")
POINTING = ("for", "aria-labelledby", "aria-describedby", "aria-controls")
PATTERN = re.compile(r"url\(#([^)]+)\)")


@dataclass(frozen=True)
class Sheet:
    """The article of one page: its headings one level lower, its ids unlike those of any other page."""

    page: str
    title: str
    html: str

    @property
    def anchor(self) -> str:
        """Give the id that it has as a whole."""
        return anchor(self.page)


def anchor(page: str, id: str = "") -> str:
    """Give the id in the document of a page, or of a thing on it."""
    return "--".join(filter(None, ("at", page.strip("/").replace("/", "--"), id)))


def sheet(site: Path, page: str, pages: frozenset[str]) -> Sheet:
    """Give a page of a site; links to the given pages lead to their place in the document."""
    html = LexborHTMLParser((site / page / "index.html").read_text("utf-8"))
    article = _first(html, "article")
    for node in article.css(SCREEN_ONLY):
        node.decompose()
    title = " ".join(_first(html, "article h1").text().split())
    for node in article.css("[id]"):
        node.attrs["id"] = anchor(page, node.attributes["id"] or "")
    for node in article.css("a[href]"):
        _lead(node, page, pages)
    for name in POINTING:
        for node in article.css(f"[{name}]"):
            node.attrs[name] = anchor(page, node.attributes[name] or "")
    inner = PATTERN.sub(lambda found: f"url(#{anchor(page, found[1])})", article.inner_html or "")
    return Sheet(page, title, HEADING.sub(lambda found: f"{found[1]}{int(found[2]) + 1}", inner))


def linked(site: Path, index: str, folder: str) -> Iterator[str]:
    """Give the pages of a folder: those that its index links to in the order there, then all others."""
    html = LexborHTMLParser((site / index / "index.html").read_text("utf-8"))
    targets = (_target(index, node.attributes["href"] or "") for node in html.css("article a[href]"))
    found = dict.fromkeys(page for page, _ in filter(None, targets) if page.startswith(folder))
    below = dict.fromkeys(page for page in pages_of(site) if re.fullmatch(f"{folder}[^/]+/", page))
    yield from (page for page in dict.fromkeys([*found, *below]) if page in below)


def _lead(link: LexborNode, page: str, pages: frozenset[str]) -> None:
    """Turn a link to a page of the document inwards; one to any other page of the site leads nowhere."""
    target = _target(page, link.attributes["href"] or "")
    if target is None:
        return
    there, id = target
    if there in pages:
        link.attrs["href"] = f"#{anchor(there, id)}"
    else:
        del link.attrs["href"]


def _target(page: str, href: str) -> tuple[str, str] | None:
    """Give the page and the id that an address in a page leads to; None for one outside the site."""
    parts = urlsplit(href)
    if parts.scheme or parts.netloc:
        return None
    path = normpath(join("/", page, unquote(parts.path))).strip("/")
    return (f"{path}/" if path else ""), unquote(parts.fragment)


def _first(html: LexborHTMLParser, css: str) -> LexborNode:
    found = html.css_first(css)
    if found is None:
        raise LookupError(f"a page has no {css}")
    return found
