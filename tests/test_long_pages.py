"""Where one thing is named everywhere no page grows without end, and links lead to all that is said of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from generator.page import Page
from generator.pages.parts.listing import MOST
from generator.render import render
from generator.site import build_site
from tests.case import base, lay_out
from tests.reach import HEAVIEST, links

ARTICLES, EVENTS = 350, 320
NAMED = "[[ada-holm]] told [[ministry]] in [[portby]] of the [[accord]] by the [[line]]."
THINGS = {
    "people/per-lund.yml": "name: Per Lund\nparty: southmark\n",
    "organizations/ministry.yml": "name: Ministry of Fish\nparty: northland\n",
    "issues/cod.yml": "name: Cod\n",
    "channels/line.yml": "name: Fishing line\nparties: [northland, southmark]\n",
    "glossary/accord.yml": "name: Cod accord\ngist: An accord.\n",
}
HUBS = (
    "issues/cod", "people/ada-holm", "organizations/ministry", "places/portby", "channels/line",
    "glossary/accord", "events/fisheries-round-4", "sources/coast-wire",
)  # fmt: skip
STATEMENT = (
    "- id: s{number}\n  by: {by}\n  {about}occasion: {at}\n  {reports}gist: >-\n    Of day {day}: " + NAMED
)


def article(number: int) -> str:
    day = date(2031, 3, 12) + timedelta(days=number)
    told = (
        ("ada-holm", "about: [cod]\n  ", "fisheries-round-4", ""),
        ("outlet", "", "none", "fisheries-round-4"),
    )
    statements = [
        STATEMENT.format(
            number=place, by=by, about=about, at=at, day=number, reports=f"reports: {of}\n  " if of else ""
        )
        for place, (by, about, at, of) in enumerate(told, 1)
    ]
    head = f"source: coast-wire\ntitle: Of day {number}\npublished: {day}\nstatements:\n"
    return head + "\n".join(statements) + "\n"


def event(number: int) -> str:
    day = date(2030, 1, 1) + timedelta(days=number)
    named = "people: [ada-holm, per-lund]\nplace: portby\nchannel: line\nissues: [cod]\n"
    return f"name: Round of day {number}\nwhen: {day}\nkind: meeting\n{named}because: {{when: So it is.}}\n"


@cache
def pages(articles: int) -> Mapping[str, Page]:
    """Give the pages of a site with so many articles and many events, which all name the same things."""
    files = {**base(), **THINGS}
    files |= {f"articles/2031/of-{number:03}.yml": article(number) for number in range(articles)}
    files |= {f"events/round-{number:03}.yml": event(number) for number in range(EVENTS)}
    files |= {f"references/work-{n}.yml": f"title: Work {n}\nissued: {1900 + n % 9}\n" for n in range(300)}
    with TemporaryDirectory() as folder:
        lay_out(Path(folder), files)
        site = build_site(Path(folder))
    assert [problem for problem in site.problems if not problem.is_notice] == []
    return site.pages


def test_no_page_is_heavy() -> None:
    weights = {path: len(render(page).encode()) for path, page in pages(ARTICLES).items()}
    assert {path: weight for path, weight in weights.items() if weight > HEAVIEST} == {}


def test_every_page_is_reached_by_links_from_home_and_the_navigation() -> None:
    by_url = {page.url: page for page in pages(ARTICLES).values()}
    reached = {page.url for page in by_url.values() if page.path in ("index.md", page.section)}
    ahead = set(reached)
    while ahead:
        found = {link.partition("#")[0] for url in ahead for link in links(by_url[url])}
        ahead = found & by_url.keys() - reached
        reached |= ahead
    assert by_url.keys() - reached == set()


@pytest.mark.parametrize("hub", HUBS)
def test_every_article_is_led_to_from_what_it_names(hub: str) -> None:
    of_hub = [page for path, page in pages(ARTICLES).items() if path.startswith((f"{hub}.md", f"{hub}/"))]
    led_to = {link.partition("#")[0] for page in of_hub for link in links(page)}
    assert {f"articles/of-{number:03}/" for number in range(ARTICLES)} - led_to == set()
    assert len(of_hub) > 1


def test_what_is_new_moves_nothing_that_stood_on_a_full_page() -> None:
    before, after = pages(ARTICLES), pages(ARTICLES + 5)
    assert before.keys() - after.keys() == set()
    full = {path: rows for path, page in before.items() if len(rows := listed(page)) == MOST and "/" in path}
    kept = {path for path, rows in full.items() if listed(after[path]) == rows}
    assert {path for path in full if Path(path).name != "index.md"} - kept == set()
    assert "people/ada-holm/said/2031.md" in kept


def listed(page: Page) -> list[str]:
    """Give where the rows of a page lead that lists things and nothing else."""
    groups = page.values.get("groups")
    assert groups is None or isinstance(groups, list)
    return [line.link.to for group in groups or () for line in group["rows"] if hasattr(line, "link")]
