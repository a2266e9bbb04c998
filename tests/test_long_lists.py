"""An article of very many statements stays light, and so do changes, rights, parts and misprints."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from generator import limits
from generator.page import Page
from generator.pages.articles import FULL
from generator.pages.parts.listing import WHOLE
from generator.render import render
from generator.site import build_site
from tests.case import base, lay_out
from tests.reach import HEAVIEST, links

MANY = WHOLE + 10
WORDS = "we said it before, we say it again, and we shall say it as often as anybody cares to hear it, number"
STATEMENT = """\
- id: s{n}
  by: ada-holm
  about: [cod]
  when: {{words: on Tuesday, date: 2031-03-11}}
  gist: >-
    Holm told [[portby]] what she thought of point {n} of the agenda.
  quote: >-
    {words} {n}
"""
CHANGE = "- date: {year}-01-02\n  text: >-\n    Of [[ada-holm]] it says more since change {n}.\n"
MISPRINT = """\
source: coast-wire
title: Text {n}
published: {year}-03-12
spelled:
  ada-holm:
  - Ada Hulm
statements:
- id: s1
  by: outlet
  reports: fisheries-round-4
  gist: >-
    [[ada-holm]] spoke in line {n}.
"""
HEAD = "source: coast-wire\ntitle: Long\npublished: 2031-03-12\noccasion: fisheries-round-4\nstatements:\n"
LED_TO = {
    "people/ada-holm": "articles/misprint-{n}/",
    "places/portby": "places/place-{n}/",
    "organizations/ministry": "organizations/office-{n}/",
    "about/rights": "sources/source-{n}/",
}
"""A page that goes on elsewhere → what it and its pages lead to, so many times."""


def files() -> Mapping[str, str]:
    """Give content with very many of each."""
    known = {**base(), "issues/cod.yml": "name: Cod\n", "organizations/ministry.yml": "name: Ministry\n"}
    known["site.yml"] = known["site.yml"].replace(
        "max_words: 25, max_total_words: 120", "max_words: 25, max_total_words: 20000"
    )
    told = "".join(STATEMENT.format(n=n, words=WORDS) for n in range(1, limits.STATEMENTS + 1))
    changes = "".join(CHANGE.format(n=n, year=2020 + n % 9) for n in range(MANY))
    return {
        **known,
        "articles/2031/long.yml": HEAD + told,
        "changes.yml": f"corrections:\n{changes}changes:\n{changes}",
        **{
            f"articles/2031/misprint-{n}.yml": MISPRINT.format(n=n, year=2032 + n // 200) for n in range(MANY)
        },
        **{f"places/place-{n}.yml": f"name: Place {n}\npart_of: portby\n" for n in range(MANY)},
        **{
            f"organizations/office-{n}.yml": f"name: Office {n}\npart_of: ministry\n"
            "words: public-domain\nbasis: The law says so.\n"
            for n in range(MANY)
        },
        **{
            f"sources/source-{n}.yml": f"name: Source {n}\nkind: newspaper\nrights: press\n"
            for n in range(MANY)
        },
    }


@pytest.fixture(scope="module")
def pages() -> Mapping[str, Page]:
    """Give the pages of such a site."""
    with TemporaryDirectory() as folder:
        lay_out(Path(folder), files())
        site = build_site(Path(folder))
    assert [problem for problem in site.problems if not problem.is_notice] == []
    return site.pages


def test_no_page_is_heavy(pages: Mapping[str, Page]) -> None:
    weights = {path: len(render(page).encode()) for path, page in pages.items()}
    assert {path: weight for path, weight in weights.items() if weight > HEAVIEST} == {}


@pytest.mark.parametrize("start", LED_TO)
def test_all_that_a_page_listed_is_led_to(pages: Mapping[str, Page], start: str) -> None:
    led_to = {link.partition("#")[0] for path in walked(pages, f"{start}.md") for link in links(pages[path])}
    assert {LED_TO[start].format(n=n) for n in range(MANY)} - led_to == set()
    assert set(within(pages, start)) - {f"{start}.md"} <= set(walked(pages, f"{start}.md"))


def test_every_change_stands_on_a_page_that_changes_lead_to(pages: Mapping[str, Page]) -> None:
    told = [unescape(render(pages[path])) for path in walked(pages, "changes/index.md")]
    numbers = [int(n) for text in told for n in re.findall(r"since change (\d+)", text)]
    assert [n for n in range(MANY) if numbers.count(n) < 2] == []


def test_the_address_of_a_statement_leads_to_its_words(pages: Mapping[str, Page]) -> None:
    ids = [f"s{n}" for n in range(1, limits.STATEMENTS + 1)]
    assert re.findall(r'<li class="st" id="(s\d+)">', render(pages["articles/long.md"])) == ids
    led_to = set(links(pages["articles/long.md"]))
    for start in range(FULL, len(ids), FULL):
        url = f"articles/long/{start // FULL + 1}/"
        there = render(pages[f"{url.removesuffix('/')}.md"])
        in_full = ids[start : start + FULL]
        assert re.findall(r'<li class="st" id="(s\d+)">\n<a ', there) == in_full
        assert {f"{url}#{id}" for id in in_full} - led_to == set()


def within(pages: Mapping[str, Page], start: str) -> list[str]:
    """Give the pages with which one goes on, and it."""
    return [path for path in pages if path == f"{start}.md" or path.startswith(f"{start}/")]


def walked(pages: Mapping[str, Page], start: str) -> list[str]:
    """Give a page and those below its address that are reached from it by links."""
    by_url = {page.url: path for path, page in pages.items()}
    below, reached, ahead = pages[start].url, {start}, [start]
    while ahead:
        found = {by_url.get(link.partition("#")[0], "") for link in links(pages[ahead.pop()])}
        new = {path for path in found - reached if path and pages[path].url.startswith(below)}
        reached |= new
        ahead += new
    return sorted(reached)
