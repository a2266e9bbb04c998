"""Content that wants to be more than text is clean to the check, and stays text on every page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import yaml

from generator.kinds import KINDS
from generator.kinds.base import Kind
from generator.kinds.field_notes import notes, parts_of
from generator.kinds.site import About, Changes, Site
from generator.site import build_site
from tests.trust.payloads import payloads
from tests.trust.policed import forbidden

NUMBER = re.compile(r"pwn\((\d+)\)")
LEFT_OUT = {"draft", "max_words", "max_total_words", "max_share"}
"""Fields that take no text, and change what would be tried."""


def test_there_are_many_payloads_and_each_stands_in_many_files(hostile_site: Path) -> None:
    numbered = {match[1] for text in payloads() if (match := NUMBER.search(text))}
    texts = [path.read_text("utf-8") for path in hostile_site.with_name("content").rglob("*.*")]
    files = Counter(number for text in texts for number in set(NUMBER.findall(text)))
    assert len(set(payloads())) >= 250
    assert len(numbered) > 200
    assert min(files[number] for number in numbered) >= 8


def test_every_field_is_filled(hostile_site: Path) -> None:
    content = hostile_site.with_name("content")
    filled = {
        name for path in content.rglob("*.yml") for name in names(yaml.safe_load(path.read_text("utf-8")))
    }
    whole: tuple[type[Kind], ...] = (*KINDS.values(), Site, Changes)
    kinds = [part for kind in whole for part in (kind, *parts_of(kind))]
    fields = {note.name for kind in kinds if kind is not About for note in notes(kind)}
    assert fields - filled == LEFT_OUT


def names(data: object) -> Iterator[str]:
    """Give the names of all fields in YAML data."""
    match data:
        case dict():
            yield from map(str, data)
            yield from (name for value in data.values() for name in names(value))
        case list():
            yield from (name for value in data for name in names(value))


def test_it_is_clean(hostile_site: Path) -> None:
    assert build_site(hostile_site.with_name("content")).problems == ()


def test_no_page_holds_anything_that_runs(hostile_site: Path) -> None:
    pages = {path: path.read_text("utf-8") for path in hostile_site.rglob("*.html")}
    assert len(pages) > 300
    assert {path: found for path, html in pages.items() if (found := [*forbidden(html)])} == {}
