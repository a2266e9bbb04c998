"""A column of a readout says that a party is silent on an issue only where it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

from generator.render import render
from generator.site import build_site
from tests.case import base, lay_out

FILES = {
    "people/per-lund.yml": "name: Per Lund\nparty: southmark\n",
    "issues/cod.yml": "name: Cod\n",
    "issues/patrols.yml": "name: Patrols\n",
}
ELSEWHERE = "Not there, but elsewhere: see below"
THERE = "- id: s1\n  by: ada-holm\n  about: [cod]\n  occasion: fisheries-round-4\n  gist: >-\n    Fish.\n"
LATER = (
    "- id: s2\n  by: {by}\n  about: [{about}]\n  occasion: none\n  reports: {of}\n  gist: >-\n    No fish.\n"
)


@pytest.mark.parametrize(
    ("by", "about", "of", "silence"),
    [
        ("per-lund", "cod", "fisheries-round-4", ELSEWHERE),
        ("per-lund", "patrols", "fisheries-round-4", "Not in these sources"),
        ("per-lund", "cod", "none", "Not in these sources"),
        ("ada-holm", "cod", "fisheries-round-4", "Not in these sources"),
        ("outlet", "", "fisheries-round-4", "Not in these sources"),
    ],
    ids=["of the issue", "of another issue", "of no event", "the other party", "an outlet"],
)
def test_a_silent_party_is_pointed_to_where_it_speaks(
    by: str, about: str, of: str, silence: str, tmp_path: Path
) -> None:
    text = "source: coast-wire\ntitle: A text\npublished: 2031-03-12\nstatements:\n"
    statements = THERE + LATER.format(by=by, about=about, of=of).replace("  about: []\n", "")
    lay_out(tmp_path, {**base(), **FILES, "articles/2031/round.yml": text + statements})
    assert silences(tmp_path) == [silence]


def silences(folder: Path) -> list[str]:
    """Give what the page of the event has in columns without words."""
    page = render(build_site(folder).pages["events/fisheries-round-4.md"])
    said = page.split("## What was said of it")[0]
    return [unescape(found) for found in re.findall(r'class="none">([^<]*)', said)]


def test_the_newest_of_a_column_stand_in_full_and_those_before_in_a_line_each(tmp_path: Path) -> None:
    lay_out(tmp_path, {**base(), **FILES, **dict(texts(15))})
    pages = build_site(tmp_path).pages
    person, issue = render(pages["people/ada-holm.md"]), render(pages["issues/cod.md"])
    assert in_full(person) == ["Fish 15.", "Fish 14.", "Ada Holm spoke of fish."]
    assert in_lines(person) == [f"Fish {day}." for day in range(13, 0, -1)]
    assert in_full(issue) == [f"Fish {day}." for day in range(15, 7, -1)]
    assert in_lines(issue) == [f"Fish {day}." for day in range(7, 0, -1)]


def test_what_stands_in_full_under_one_issue_is_a_line_under_the_next(tmp_path: Path) -> None:
    both = THERE.replace("about: [cod]", "about: [cod, patrols]")
    text = "source: coast-wire\ntitle: A text\npublished: 2031-03-12\nstatements:\n"
    lay_out(tmp_path, {**base(), **FILES, "articles/2031/round.yml": text + both})
    page = render(build_site(tmp_path).pages["events/fisheries-round-4.md"])
    assert in_full(page) == in_lines(page) == ["Fish."]


def texts(count: int) -> Iterator[tuple[str, str]]:
    """Give a text of each of some days of March, in which Holm speaks of cod."""
    for day in range(1, count + 1):
        head = f"source: coast-wire\ntitle: Text {day}\npublished: 2031-03-{day:02}\nstatements:\n"
        said = f"  said: 2031-03-{day:02}\n  gist: >-\n    Fish {day}.\n"
        yield f"articles/2031/{day}.yml", f"{head}- id: s1\n  by: ada-holm\n  about: [cod]\n{said}"


def in_full(page: str) -> list[str]:
    """Give what statements say that stand in full."""
    return [unescape(found) for found in re.findall(r'<p class="gist">([^<]*)', page)]


def in_lines(page: str) -> list[str]:
    """Give what statements say that stand in a line."""
    return [unescape(found) for found in re.findall(r'<li><b><a href="[^"]*#s1">([^<]*)', page)]
