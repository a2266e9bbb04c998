"""What search finds, made from what is known and not from scraped pages."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from generator.engine.shards import Document, index
from generator.page import Offer, SearchEntry
from generator.texts.lookup import SEPARATOR

FOLDER = "search"
SETUP = "search_index.json"
"""What Material's search plugin writes and its script loads with every page: here only what ends a word."""


def fill_index(documents: Iterable[Document], site_dir: Path) -> None:
    """Put documents in the place of the index that Material's search plugin has written, if it did."""
    folder = site_dir / FOLDER
    if (folder / SETUP).is_file():
        for path, content in files(documents):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)


def files(documents: Iterable[Document]) -> Iterator[tuple[str, bytes]]:
    """Give the files that documents are found by, each with its path below FOLDER."""
    yield SETUP, json.dumps(setup(), ensure_ascii=False).encode()
    yield from index(documents)


def setup() -> dict[str, object]:
    """Give what Material's script needs before anything is typed; it is the same for all sites."""
    return {"config": {"lang": ["en"], "separator": SEPARATOR}, "docs": []}


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
