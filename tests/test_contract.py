"""What pages hand to templates is read, and what a field says it feeds shows there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from jinja2 import meta

from generator.page import Page
from generator.render import ENVIRONMENT, TEMPLATES, render
from generator.site import build_site
from tests.case import lay_out
from tests.conftest import PROJECT, SITE
from tests.everything import EVERYTHING

OF_PAGE = {"title", "page_url", "previewed"}
"""What ``Page.render`` adds to the values of a page."""
NAMED_BY_CONTENT = {"doubt"}
"""Values whose keys content chooses."""
IN_PART = "chain"
"""A key of statements, which are handed over whole wherever they stand: each place prints a part of them."""


@cache
def all_pages() -> tuple[Page, ...]:
    """Give every page of the two sites, and of one in which everything is written."""
    with TemporaryDirectory() as name:
        lay_out(Path(name), EVERYTHING)
        contents = (PROJECT / "content", SITE / "content", Path(name))
        return tuple(page for content in contents for page in build_site(content).pages.values())


def test_a_template_reads_what_it_is_handed_and_no_more() -> None:
    for page in all_pages():
        source = (TEMPLATES / page.template).read_text(encoding="utf-8")
        read = meta.find_undeclared_variables(ENVIRONMENT.parse(source))
        assert read - OF_PAGE == set(page.values), page.path


class Recording(dict[str, object]):
    """A mapping that keeps which of its values are read."""

    def __init__(self, values: Mapping[str, object], read: dict[frozenset[str], set[str]]) -> None:
        super().__init__({name: recorded(value, read, name) for name, value in values.items()})
        self._read = read[frozenset(values)]

    def __getitem__(self, name: str) -> object:
        self._read.add(name)
        return super().__getitem__(name)


def recorded(value: object, read: dict[frozenset[str], set[str]], name: str) -> object:
    """Give a value whose mappings, however deep, keep what is read of them."""
    if isinstance(value, dict) and name not in NAMED_BY_CONTENT:
        return Recording(value, read)
    if isinstance(value, list | tuple) and any(isinstance(one, dict) for one in value):
        return [recorded(one, read, name) for one in value]
    return value


def test_every_value_within_a_value_is_read_somewhere() -> None:
    read: dict[frozenset[str], set[str]] = defaultdict(set)
    for page in all_pages():
        values = {name: recorded(value, read, name) for name, value in page.values.items()}
        render(replace(page, values=values))
    of_statements = {name for shape, names in read.items() if IN_PART in shape for name in names}
    for shape, names in read.items():
        assert shape - names - (of_statements if IN_PART in shape else set()) == set(), sorted(shape)
