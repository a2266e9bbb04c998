"""Read the built HTML and find every link that leads nowhere.

MkDocs checks links in markdown only; most of ours stand in HTML.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from posixpath import join, normpath
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from generator import urls

LEADING = {"href": "[href]", "src": "[src]"}
ELSEWHERE = ("http:", "https:", "//")
"""How an address of another host begins."""
NOT_OURS = ("404.html",)
"""Its addresses start at the root of wherever the site will stand."""


@dataclass(frozen=True, order=True)
class DeadLink:
    """An address in a built page that leads nowhere, or an id that stands twice."""

    page: str
    address: str
    reason: str

    def __str__(self) -> str:
        """Write it on one line."""
        return f"{self.page}: {self.address}: {self.reason}"


@dataclass(frozen=True)
class _Read:
    is_text: bool
    """Whether it is UTF-8."""
    links: tuple[str, ...]
    ids: Mapping[str, int]


def dead_links(site_dir: Path) -> tuple[int, list[DeadLink]]:
    """Give the number of addresses in a built site, and those with no target in it.

    Addresses of other hosts are not followed. Raises FileNotFoundError where nothing is built.
    """
    files = (path for path in sorted(site_dir.rglob("*.html")) if path.is_file())
    pages = {path.relative_to(site_dir).as_posix(): _read(path) for path in files}
    if not pages:
        raise FileNotFoundError(f"no HTML below {site_dir}")
    lost = (dead for page, read in pages.items() for dead in _dead(page, read, pages, site_dir))
    return sum(len(read.links) for read in pages.values()), sorted(lost)


def _read(path: Path) -> _Read:
    raw = path.read_bytes()
    text = raw.decode("utf-8", errors="replace")
    tree = LexborHTMLParser(text)
    links = (node.attributes.get(name) for name, css in LEADING.items() for node in tree.css(css))
    ids = Counter(node.attributes["id"] or "" for node in tree.css("[id]"))
    return _Read(text.encode() == raw, tuple(link for link in links if link), ids)


def _dead(page: str, read: _Read, pages: Mapping[str, _Read], site_dir: Path) -> Iterator[DeadLink]:
    if not read.is_text:
        yield DeadLink(page, page, "the page is not UTF-8 text")
    for id, times in read.ids.items():
        if times > 1 and not id.startswith("__"):  # Material's own switches stand twice
            yield DeadLink(page, f"#{id}", f"the id stands {times} times")
    if page in NOT_OURS:
        return
    for link in read.links:
        if reason := _why_dead(page, link, pages, site_dir):
            yield DeadLink(page, link, reason)


def _why_dead(page: str, link: str, pages: Mapping[str, _Read], site_dir: Path) -> str | None:
    if link.startswith(ELSEWHERE):
        fault = urls.fault(f"https:{link}" if link.startswith("//") else link)
        return fault.reason if fault else None
    parts = urlsplit(link)
    if parts.scheme:
        return None
    target = _target(page, unquote(parts.path), site_dir)
    if target is None:
        return "nothing stands there"
    anchor = unquote(parts.fragment)
    if anchor and target in pages and anchor not in pages[target].ids:
        return f"{target} has no id '{anchor}'"
    return None


def _target(page: str, path: str, site_dir: Path) -> str | None:
    """Give the file, below the site, that a path in a page leads to."""
    if path.startswith("/"):
        return None  # the site may stand anywhere: an address from the root can't be right
    there = normpath(join(page, "..", path)) if path else page
    with suppress(OSError):  # no file has such a name
        if (site_dir / there).is_dir():
            there = normpath(join(there, "index.html"))
        return there if not there.startswith("..") and (site_dir / there).is_file() else None
    return None
