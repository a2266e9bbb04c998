"""What is checked: a page for every code that a problem can have, and their index."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from generator.load import Data, yaml_data
from generator.model import Model
from generator.page import Link, Page, SearchEntry
from generator.pages.parts.context import Values
from generator.pages.parts.index import Row, headed, index, row

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


def pages(model: Model) -> Iterator[Page]:
    """Give the index of codes, and one page a code. They are the same for every content."""
    del model
    codes = [(title, code, text_of(told)) for room, title in ROOMS for code, told in table(room).items()]
    rows: list[Row] = [
        (headed(room), row(Link(f"{code} · {told['title']}", f"about/checks/{code}/")))
        for room, code, told in codes
    ]
    yield from index(INDEX, "What is checked", "Every problem that the check can tell of, by its code.", rows)
    for _, code, told in codes:
        yield _page(code, told)


@cache
def table(room: str) -> Mapping[str, Data]:
    """Give the explanations of a room's codes."""
    return yaml_data(TABLES / f"{room}.yml")


def text_of(told: Data) -> dict[str, str]:
    """Give an explanation as fields of text: title, why, and perhaps file, text, wrong and right."""
    return {field: str(value) for field, value in told.items()} if isinstance(told, dict) else {}


def _page(code: str, told: dict[str, str]) -> Page:
    values: Values = {
        "code": code,
        "why": told["why"],
        "file": told.get("file", ""),
        "text": told.get("text", ""),
        "wrong": told.get("wrong", ""),
        "right": told.get("right", ""),
    }
    return Page(
        path=f"about/checks/{code}.md",
        template="code.md",
        title=told["title"],
        description=told["why"],
        section=INDEX,
        values=values,
        search=(SearchEntry("Check", f"{code} {told['title']}", told["why"], names=(code,)),),
    )
