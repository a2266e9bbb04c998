"""A field that says which pages it feeds is visible there: without it, or with another value, they differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml

from generator.kinds import KINDS
from generator.kinds.base import Kind
from generator.kinds.field_notes import notes
from generator.kinds.site import Site as Settings
from generator.page import Page
from generator.render import render
from generator.site import build_site
from tests.case import lay_out
from tests.everything import EVERYTHING

Route = tuple[str | int, ...]
OTHERWISE: Mapping[str, Any] = {
    "Site.name": "Other Waters",
    "Site.parties": ["southmark", "northland"],
    "Site.facts": {
        "place": {"type": "id", "name": "Where it was"},
        "round": {"type": "number", "name": "Which round"},
        "heads": {"type": "ids", "name": "Heads"},
    },
    "Article.source": "northern-press",
    "Article.published": "2031-03-14",
    "Statement.by": "per-lund",
    "Statement.occasion": "fisheries-round-3",
    "Statement.reports": "fisheries-round-3",
    "Dating.date": "2031-03-10",
    "Statement.fact": {"place": "holmstad", "round": "4", "heads": ["ada-holm"]},
    "Event.when": "2031-03-10",
    "Role.title": "Admiral",
    "Suspension.word": "cancelled",
}
"""Another value of what can't be left out, or can't without a problem elsewhere."""


def places(kind: type[Kind], data: Mapping[str, Any], route: Route = ()) -> Iterator[tuple[str, str, Route]]:
    """Give each written field that says what it feeds: its kind and name, its claim, the way to it."""
    for note in notes(kind):
        if note.name not in data:
            continue
        here = (*route, note.name)
        if note.feeds:
            yield f"{kind.__name__}.{note.name}", note.feeds, here
        value = data[note.name]
        several = value if isinstance(value, list) else [value]
        for nth, part in enumerate(several):
            if isinstance(part, dict) and len(note.kinds) == 1:
                yield from places(note.kinds[0], part, (*here, nth) if isinstance(value, list) else here)


@cache
def written() -> Sequence[tuple[str, str, str, Route]]:
    """Give each such field with the file in which it is written."""
    kinds = {
        path: Settings if path == "site.yml" else KINDS.get(path.split("/")[0])
        for path in EVERYTHING
        if path.endswith(".yml")
    }
    return [
        (name, feeds, path, route)
        for path, kind in kinds.items()
        if kind
        for name, feeds, route in places(kind, yaml.safe_load(EVERYTHING[path]))
    ]


def claims() -> dict[str, str]:
    """Give each field that says what it feeds, by kind and name."""
    return {name: feeds for name, feeds, _, _ in written()}


@cache
def built(path: str = "", route: Route = (), name: str = "") -> Mapping[str, Page] | None:
    """Build everything, but for one field; None where that leaves a problem."""
    files = dict(EVERYTHING)
    if path:
        data = deepcopy(yaml.safe_load(EVERYTHING[path]))
        within = data
        for step in route[:-1]:
            within = within[step]
        within.pop(route[-1])
        if name in OTHERWISE:
            within[route[-1]] = OTHERWISE[name]
        files[path] = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    with TemporaryDirectory() as folder:
        lay_out(Path(folder), files)
        site = build_site(Path(folder))
    return None if site.problems else site.pages


def changed(path: str, route: Route, name: str) -> set[str]:
    """Give the names of what shows a field."""
    before, after = built() or {}, built(path, route, name) or {}
    both = [(page, after[at]) for at, page in before.items() if at in after]
    differing = [page for page, other in both if bodies()[page.path] != body(other)]
    own = f"{path.split('/')[0]}/{Path(path).stem}.md"
    found = {page.path.split("/")[0] for page in differing}
    found |= {"home"} if any(page.path == "index.md" for page in differing) else set()
    found |= {"lists"} if any(page.path in (page.section, "index.md") for page in differing) else set()
    found |= {"its own page"} if any(page.path == own for page in differing) else set()
    found |= {"search"} if any(page.search != other.search for page, other in both) else set()
    named = [page for page, other in both if page.linked and page.linked != other.linked]
    return found | ({"every page"} if len(named) == sum(bool(page.linked) for page, _ in both) else set())


def body(page: Page) -> str:
    """Give what readers see of a page."""
    return render(page).split("\n---\n", 1)[1]


@cache
def bodies() -> Mapping[str, str]:
    """Give what readers see of each page by its path, with every field there."""
    return {path: body(page) for path, page in (built() or {}).items()}


@pytest.mark.parametrize("name", claims())
def test_a_field_is_visible_where_it_says_that_it_is(name: str) -> None:
    shown: dict[str, set[str]] = {}
    for field, _, path, route in written():
        if field == name:
            shown.setdefault(path.split("/")[0], set()).update(changed(path, route, name))
    claimed = set(claims()[name].split(", "))
    assert {folder: claimed - seen for folder, seen in shown.items() if claimed - seen} == {}


def test_every_field_that_says_what_it_feeds_is_tried() -> None:
    kinds: list[type[Kind]] = [Settings, *KINDS.values()]
    assert {f"{kind.__name__}.{note.name}" for kind in kinds for note in notes(kind) if note.feeds} == {
        name for name in claims() if name.split(".")[0] in {kind.__name__ for kind in kinds}
    }
