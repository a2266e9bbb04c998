"""A page before it is written: plain values, links among them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Link:
    """Words that may lead somewhere: an address of this site, of the web, or none."""

    words: str
    to: str | None = None
    lang: str = ""
    note: int = 0
    """The number of a citation; the words are then not printed."""
    preview: str = ""
    """What it leads to, in a sentence: shown beside the first such link of a page."""


Words = tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """What search finds a page, or a part of it, by."""

    label: str
    title: str
    text: str
    anchor: str = ""
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of a page before it is made: where it stands, and as what."""

    path: str
    """Of its markdown, below the docs: ``people/ada-holm.md``."""
    title: str
    section: str
    """Path of the index it stands under; its own for an index."""
    id: str = ""
    """Of the thing that it is about, where it is about one."""
    source: str | None = None
    """The file below content that made it."""
    card: str = "site"
    """The kind of page: which picture stands for it where it is shared."""

    @property
    def url(self) -> str:
        """Give the address below the site's root."""
        return address(self.path)


@dataclass(frozen=True)
class Page:
    """A page not yet written: what it is made of decides its key."""

    head: Head
    template: str
    description: str
    values: Mapping[str, object]
    """Plain data only: text, numbers, Links and lists of them."""
    updated: str | None = None
    """The day of its newest evidence, ISO 8601."""
    search: tuple[SearchEntry, ...] = ()
    """What search finds it by: the page first, then its parts."""
    feed: str = ""
    """The feed that belongs to it, below the site's root."""
    linked: Mapping[str, object] = field(default_factory=dict)
    """What it is about, as JSON-LD."""

    @property
    def path(self) -> str:
        """Give the path of its markdown."""
        return self.head.path

    @property
    def title(self) -> str:
        """Give its title."""
        return self.head.title

    @property
    def section(self) -> str:
        """Give the path of the index it stands under."""
        return self.head.section

    @property
    def url(self) -> str:
        """Give the address below the site's root."""
        return self.head.url

    @cached_property
    def key(self) -> str:
        """Give a hash that changes whenever the page's markdown would, unless a template did."""
        made_of = (
            (self.path, self.title, self.head.card),
            self.template,
            self.description,
            sorted(self.values.items()),
            (self.feed, self.linked),
        )
        return hashlib.sha256(repr(made_of).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Offer:
    """A page that can be had: its head now, and each of the rest when it is asked for, without the others."""

    head: Head
    page: Callable[[], Page]
    search: Callable[[], tuple[SearchEntry, ...]]
    """What search finds the page by: what the page itself would say."""
    updated: Callable[[], str | None]
    """The day of its newest evidence: what the page itself would say."""
    more: Callable[[], Iterable[Offer]] = tuple
    """Gives offers of the pages on which it goes on, each below its own address."""


def offered(page: Page, values: Callable[[], Mapping[str, object]]) -> Offer:
    """Offer a page of which all is known but its values."""
    return Offer(
        page.head,
        page=lambda: replace(page, values=values()),
        search=lambda: page.search,
        updated=lambda: page.updated,
    )


def address(path: str) -> str:
    """Give the address of a page's markdown: ``people/ada-holm.md`` → ``people/ada-holm/``."""
    return (
        re.sub(r"(^|/)index\.md$", r"\1", path)
        if path.endswith("index.md")
        else path.removesuffix(".md") + "/"
    )
