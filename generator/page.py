"""A page before it is written: plain values, links among them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True)
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


@dataclass(frozen=True)
class SearchEntry:
    """What search finds a page, or a part of it, by."""

    label: str
    title: str
    text: str
    anchor: str = ""
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Page:
    """A page not yet written: what it is made of decides its key."""

    path: str
    """Of its markdown, below the docs: ``people/ada-holm.md``."""
    template: str
    title: str
    description: str
    section: str
    """Path of the index it stands under; its own for an index."""
    values: Mapping[str, object]
    """Plain data only: text, numbers, Links and lists of them."""
    source: str | None = None
    """The file below content that made it."""
    updated: str | None = None
    """The day of its newest evidence, ISO 8601."""
    search: tuple[SearchEntry, ...] = ()
    """What search finds it by: the page first, then its parts."""
    card: str = "site"
    """The kind of page: which picture stands for it where it is shared."""
    feed: str = ""
    """The feed that belongs to it, below the site's root."""
    linked: Mapping[str, object] = field(default_factory=dict)
    """What it is about, as JSON-LD."""

    @property
    def url(self) -> str:
        """Give the address below the site's root."""
        return address(self.path)

    @cached_property
    def key(self) -> str:
        """Give a hash that changes whenever the page's markdown would, unless a template did."""
        made_of = (
            self.path,
            self.template,
            self.title,
            self.description,
            sorted(self.values.items()),
            (self.card, self.feed, self.linked),
        )
        return hashlib.sha256(repr(made_of).encode()).hexdigest()


def address(path: str) -> str:
    """Give the address of a page's markdown: ``people/ada-holm.md`` → ``people/ada-holm/``."""
    return (
        re.sub(r"(^|/)index\.md$", r"\1", path)
        if path.endswith("index.md")
        else path.removesuffix(".md") + "/"
    )
