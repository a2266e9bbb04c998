"""The search index, made from what is known and not from scraped pages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import escape
from pathlib import Path

from generator.page import Page, SearchEntry
from generator.site import Site
from generator.texts.folding import written_out

INDEX = Path("search") / "search_index.json"
ANGLE = re.compile("[<>]")
"""What Material takes for HTML in any field; names are not shown, so a reference would only be searched."""
MARKS = r"\s\u200b,…;:!?()\[\]{}/\"“”„«»‹›‚。，、；：？！·・•（）「」『』《》〈〉【】—–=*#"
"""What ends a word, as a class in JavaScript says it."""
INNER = ".'’‘ʼ-"
"""What ends a word only where no letter follows: U.S., O’Brien, F-35."""
FIELDS = {"title": 1000, "names": 1000, "whole": 1000, "text": 1, "tags": 1}
"""What is searched, and how much a word found there counts; `whole` is a title that the word is all of."""
FIELDS = {"title": 1000, "names": 1000, "whole": 1000, "text": 1, "tags": 1}
"""What is searched, and how much a word found there counts; `whole` is a title that the word is all of."""
CONFIG = {
    "lang": ["en"],
    "separator": f"&(?:amp|lt|gt);|[{MARKS}]+|[{INNER}]+(?![^{MARKS}])",
    "pipeline": ["trimmer"],  # which assets/search.js replaces; no stop words: IT and US are names
    "fields": {field: {"boost": boost} for field, boost in FIELDS.items()},
}
BOOSTS = {"Issue": 2.0, "Statement": 0.1, "Reference": 0.1, "Check": 1e-6}
"""How much the entries of a label count: things before what mentions them, pages about checks last."""


def fill_index(site: Site, site_dir: Path) -> None:
    """Put the site's entries into the index that Material's search plugin has written, if it did."""
    path = site_dir / INDEX
    if path.is_file():
        docs = [entry for page in site.pages.values() for entry in entries(page)]
        index = {"config": CONFIG | {"letters": written_out()}, "docs": docs}
        path.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def entries(page: Page) -> Iterator[dict[str, object]]:
    """Give a page's entries, the page first: Material folds the others under it."""
    for found in page.search:
        yield _entry(page, found)


def _entry(page: Page, found: SearchEntry) -> dict[str, object]:
    entry: dict[str, object] = {
        "location": page.url + (f"#{found.anchor}" if found.anchor else ""),
        "title": escape(found.title, quote=False),
        "text": f"<p>{escape(found.text, quote=False)}</p>",
        "tags": [found.label],
    }
    names = ANGLE.sub(" ", " ".join(found.names))
    boost = {"boost": BOOSTS[found.label]} if found.label in BOOSTS else {}
    return entry | ({"names": names} if found.names else {}) | boost
