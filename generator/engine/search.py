"""What search finds, made from what is known and not from scraped pages."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from generator.engine.shards import Document, index
from generator.page import Offer, SearchEntry
from generator.texts.lookup import SEPARATOR
from generator.writing import make_folder

FOLDER = "search"
SETUP = "search_index.json"
"""What Material's search plugin writes and its script loads with every page: here only what ends a word."""


def is_used(config: MkDocsConfig) -> bool:
    """Tell whether the site has Material's search, whose index ours replaces."""
    plugin = config.plugins.get("material/search") or config.plugins.get("search")
    return plugin is not None and plugin.config.get("enabled", True)


def fill_index(documents: Iterable[Document], site_dir: Path) -> None:
    """Write what documents are found by."""
    for path, content in files(documents):
        make_folder((site_dir / FOLDER / path).parent)
        (site_dir / FOLDER / path).write_bytes(content)


def replace_setup(site_dir: Path) -> None:
    """Put ours in the place of what Material's search plugin has written, last of all."""
    (site_dir / FOLDER / SETUP).write_bytes(setup())


def files(documents: Iterable[Document]) -> Iterator[tuple[str, bytes]]:
    """Give the files that documents are found by, each with its path below FOLDER."""
    yield SETUP, setup()
    yield from index(documents)


def setup() -> bytes:
    """Give what Material's script needs before anything is typed; it is the same for all sites."""
    said = {"config": {"lang": ["en"], "separator": SEPARATOR}, "docs": []}
    return json.dumps(said, ensure_ascii=False).encode()


def documents(offers: Iterable[Offer]) -> Iterator[Document]:
    """Give all that search finds of pages, which are not made for it: a page first, then its parts."""
    for offer in offers:
        for entry in offer.search():
            yield _document(offer.head.url, entry)


def _document(url: str, entry: SearchEntry) -> Document:
    return Document(
        location=url + (f"#{entry.anchor}" if entry.anchor else ""),
        label=entry.label,
        title=escape(entry.title, quote=False),
        text=escape(entry.text, quote=False),
        names=entry.names,
    )
