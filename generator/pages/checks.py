"""What is checked: a page for every code that a problem can have, and their index."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, partial
from pathlib import Path

from generator.load import Data, yaml_data
from generator.model import Model
from generator.page import Head, Link, Offer, Page, SearchEntry, offered
from generator.pages.parts.context import Values
from generator.pages.parts.index import Index, index_offers
from generator.pages.parts.listing import Row, headed
from generator.pages.parts.rows import row

INDEX = "about/checks/index.md"
TABLES = Path(__file__).parent.parent / "checks"
ROOMS = (
    ("load", "Reading the files"),
    ("check", "Fields and their values"),
    ("resolve", "References"),
    ("rules", "What must hold between things"),
    ("verify", "Words held against their text"),
)
"""Room whose problems a table explains, and what readers call it."""


def offers(model: Model) -> Iterator[Offer]:
    """Offer the index of codes, and one page a code. They are the same for every content."""
    del model
    codes = [
        (title, code, text_of(explanation))
        for room, title in ROOMS
        for code, explanation in table(room).items()
    ]
    rows: list[Row] = [
        (headed(room), partial(row, Link(f"{code} · {explanation['title']}", f"about/checks/{code}/")))
        for room, code, explanation in codes
    ]
    lead = "Every problem that the check can tell of, by its code."
    yield from index_offers(Index(INDEX, "What is checked", lead), rows)
    yield from (_offer(code, explanation) for _, code, explanation in codes)


@cache
def table(room: str) -> Mapping[str, Data]:
    """Give the explanations of a room's codes."""
    return yaml_data(TABLES / f"{room}.yml")


def text_of(explanation: Data) -> dict[str, str]:
    """Give an explanation as fields of text: title, why, and perhaps file, text, wrong and right."""
    return (
        {field: str(value) for field, value in explanation.items()} if isinstance(explanation, dict) else {}
    )


def _offer(code: str, explanation: dict[str, str]) -> Offer:
    values: Values = {
        "code": code,
        "why": explanation["why"],
        "file": explanation.get("file", ""),
        "text": explanation.get("text", ""),
        "wrong": explanation.get("wrong", ""),
        "right": explanation.get("right", ""),
    }
    page = Page(
        Head(f"about/checks/{code}.md", explanation["title"], INDEX),
        template="code.md",
        description=explanation["why"],
        values={},
        search=(SearchEntry("Check", f"{code} {explanation['title']}", explanation["why"], names=(code,)),),
    )
    return offered(page, lambda: values)
