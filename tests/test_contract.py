"""What pages hand to templates is read, and what a field says it feeds shows there."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from jinja2 import meta, nodes

from generator.page import Link, Page
from generator.render import ENVIRONMENT, TEMPLATES, render
from generator.site import build_site
from tests.case import lay_out
from tests.conftest import PROJECT, SITE
from tests.everything import EVERYTHING

OF_PAGE = {"title", "page_url", "previewed"}
"""What rendering adds to the values of a page."""
IN_LOOP = "group"
"""What the skeleton of an index loops over: a block within the loop reads it."""
LONGEST = 200
"""Characters of a line of a template."""
NAMED_BY_CONTENT = {"doubt", "rest"}
"""Values whose keys content chooses, or the sections of a page."""
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
        assert read_by(page.template) - OF_PAGE - {IN_LOOP} == set(page.values), page.path


@cache
def read_by(template: str) -> set[str]:
    """Give the names of the values that a template reads, or a skeleton that it fills."""
    read = {name for tree in trees(template) for name in meta.find_undeclared_variables(tree)}
    return read - imported(template)


def trees(template: str) -> Iterator[nodes.Template]:
    """Give a template as it was read, and the skeletons that it fills."""
    tree = ENVIRONMENT.parse((TEMPLATES / template).read_text(encoding="utf-8"))
    yield tree
    for skeleton in tree.find_all(nodes.Extends):
        assert isinstance(skeleton.template, nodes.Const)
        yield from trees(skeleton.template.value)


@cache
def imported(template: str) -> set[str]:
    """Give the names of the parts that a template, or a skeleton that it fills, is put together from."""
    imports = (found for tree in trees(template) for found in tree.find_all(nodes.FromImport))
    return {str(name) for found in imports for name in found.names}


def test_nothing_that_a_template_imports_hides_a_value_of_a_page() -> None:
    for page in all_pages():
        assert imported(page.template) & set(page.values) == set(), page.path


def test_a_template_has_no_long_line_and_no_part_that_nobody_uses() -> None:
    sources = {path: path.read_text(encoding="utf-8") for path in TEMPLATES.rglob("*.md")}
    assert [line for text in sources.values() for line in text.splitlines() if len(line) > LONGEST] == []
    defined = {name for text in sources.values() for name in re.findall(r"{% macro (\w+)", text)}
    uses = Counter(name for text in sources.values() for name in re.findall(r"\b(\w+)\(", text))
    assert [name for name in defined if uses[name] < 2] == []


class Recording(dict[str, object]):
    """A mapping that keeps which of its values are read."""

    def __init__(self, values: Mapping[str, object], read: dict[frozenset[str], set[str]]) -> None:
        super().__init__({name: recorded(value, read, name) for name, value in values.items()})
        self._read = read[frozenset(values)]

    def __getitem__(self, name: str) -> object:
        self._read.add(name)
        return super().__getitem__(name)


class RecordingShape:
    """Stands for a dataclass and keeps which of its fields are read."""

    def __init__(self, values: Mapping[str, object], read: dict[frozenset[str], set[str]]) -> None:
        self._values = {name: recorded(value, read, name) for name, value in values.items()}
        self._read = read[frozenset(values)]

    def __getattr__(self, name: str) -> object:
        self._read.add(name)
        return self._values[name]


def recorded(value: object, read: dict[frozenset[str], set[str]], name: str) -> object:
    """Give a value whose mappings and dataclasses, however deep, keep what is read of them."""
    if isinstance(value, dict) and name not in NAMED_BY_CONTENT:
        return Recording(value, read)
    if is_dataclass(value) and is_shape(value):
        return RecordingShape({one.name: getattr(value, one.name) for one in fields(value)}, read)
    if isinstance(value, list | tuple) and any(isinstance(one, dict) or is_shape(one) for one in value):
        return [recorded(one, read, name) for one in value]
    return value


def is_shape(value: object) -> bool:
    """Tell whether a value is one of the dataclasses that templates read; links are read by filters."""
    return is_dataclass(value) and not isinstance(value, type | Link)


def test_every_value_within_a_value_is_read_somewhere() -> None:
    read: dict[frozenset[str], set[str]] = defaultdict(set)
    for page in all_pages():
        values = {name: recorded(value, read, name) for name, value in page.values.items()}
        render(replace(page, values=values))
    of_statements = {name for shape, names in read.items() if IN_PART in shape for name in names}
    for shape, names in read.items():
        assert shape - names - (of_statements if IN_PART in shape else set()) == set(), sorted(shape)
