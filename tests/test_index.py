"""Every row of an index stands on exactly one of its pages, whatever the script of its names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.page import Link, Page
from generator.pages.parts.index import Index, index_offers
from generator.pages.parts.initials import by_initial, initial
from generator.pages.parts.listing import MOST
from generator.pages.parts.rows import row
from generator.render import render
from generator.site import build_site, by_path
from tests.case import base, lay_out

INITIALS = {
    "Ada Holm": "A",
    "Åland": "A",
    "ørsted": "O",
    "Łódź": "L",
    "Þingvellir": "T",
    "ıssık": "I",
    "ß-Rule": "S",
    "“Quoted” rule": "Q",
    "ʻOkina": "O",
    "4th round": "0",
    "①": "0",
    "٣ rounds": "0",
    "陆培": "一",
    "〇号": "一",
    "Ёлка": "Е",
    "юрий": "Ю",
    "ʻёлка": "Е",
    "김": "ᄀ",
    "がん": "か",
    "ﾊﾞｽ": "ハ",
    "أحمد": "ا",
    "მთა": "მ",
    "🙂": "\U0010ffff",
    "—": "\U0010ffff",
}
names = st.text(min_size=1, max_size=4).filter(lambda name: bool(name.strip()))


def rows_of(pages: Iterable[Page]) -> list[str]:
    """Give where the rows of an index lead, page by page."""
    links = []
    for page in pages:
        groups = page.values["groups"]
        assert isinstance(groups, list)
        links += [line.link.to for group in groups for line in group["rows"]]
    return links


def hold_whole(pages: Mapping[str, Page], path: str, expected: Iterable[str]) -> None:
    """Hold an index to having each row once, on pages it leads to, none of them too long."""
    first = pages[path]
    own = {at: page for at, page in pages.items() if page.section == path and "others" in page.values}
    assert sorted(rows_of(own.values())) == sorted(expected)
    others = first.values["others"]
    assert isinstance(others, list)
    assert sorted(other["link"].to for other in others) == sorted(
        page.url for page in own.values() if page != first
    )
    assert all(other["count"] == len(rows_of([by_url(own, other["link"].to)])) for other in others)
    assert all(len(rows_of([page])) <= MOST for page in own.values())
    assert all(page.path.isascii() for page in own.values())


def by_url(pages: Mapping[str, Page], url: str) -> Page:
    """Give the page of an address."""
    return next(page for page in pages.values() if page.url == url)


@pytest.mark.parametrize(("name", "letter"), INITIALS.items())
def test_a_name_is_listed_under_its_first_letter(name: str, letter: str) -> None:
    assert initial(name) == letter


@settings(max_examples=40)
@given(named=st.dictionaries(names, st.sampled_from([1, 2, MOST - 1, MOST, MOST + 1]), max_size=8))
def test_every_row_of_an_index_is_reached(named: dict[str, int]) -> None:
    links = [
        Link(name, f"glossary/{nth}-{number}/")
        for nth, (name, many) in enumerate(named.items())
        for number in range(many)
    ]
    rows = [(by_initial(initial(link.words)), partial(row, link)) for link in links]
    offers = by_path(index_offers(Index("glossary/index.md", "Glossary", "Words."), rows))
    pages = {path: offer.page() for path, offer in offers.items()}
    hold_whole(pages, "glossary/index.md", [str(link.to) for link in links])


def test_two_pages_of_one_path_are_an_error() -> None:
    indexes = (Index("places/index.md", title, "") for title in ("Places", "Harbours"))
    offers = [offer for index in indexes for offer in index_offers(index, [])]
    with pytest.raises(ValueError, match=r"'Places' and 'Harbours' are both written to places/index\.md"):
        by_path(offers)


PARTIES = {"bei": "北国", "rubezh": "Рубеж", "others": "Others", "a-b": "A & B", "ab": "A B", "mute": "—"}


@pytest.mark.parametrize("folder", ["people", "organizations"])
def test_every_party_has_its_own_part_of_an_index(folder: str, tmp_path: Path) -> None:
    members = {
        f"{folder}/{party}-{number}.yml": f"name: Member {number}\nparty: {party}\n"
        for party in PARTIES
        for number in range(60)
    }
    without = {f"{folder}/free-{number}.yml": f"name: Free {number}\n" for number in range(120)}
    parties = {f"parties/{id}.yml": f"name: {name}\n" for id, name in PARTIES.items()}
    lay_out(tmp_path, {**base(), **parties, **members, **without})
    site = build_site(tmp_path)
    assert site.problems == ()
    here = [path.removesuffix(".md") + "/" for path in site.pages if path.startswith(f"{folder}/")]
    things = [at for at in here if not at.startswith((f"{folder}/all/", f"{folder}/index"))]
    hold_whole(site.pages, f"{folder}/index.md", things)
    paths = {f"{folder}/all/{slug}.md" for slug in (*PARTIES, "without_party")}
    assert paths - set(site.pages) <= {f"{folder}/all/a-b.md"}  # the first part stands on the index itself
    assert f"{folder}/all/without_party/2.md" in site.pages


def test_chinese_and_other_initials_lose_no_term(tmp_path: Path) -> None:
    han = {f"glossary/han-{n}.yml": f"name: {chr(0x4E00 + 37 * n)}号\ngist: A word.\n" for n in range(160)}
    latin = {f"glossary/term-{n}.yml": f"name: {chr(65 + n % 26)}{n}\ngist: A word.\n" for n in range(90)}
    lay_out(tmp_path, {**base(), **han, **latin})
    site = build_site(tmp_path)
    terms = [
        page.url for path, page in site.pages.items() if path.startswith(("glossary/han", "glossary/term"))
    ]
    assert len(terms) == 250
    hold_whole(site.pages, "glossary/index.md", terms)
    index_page = render(site.pages["glossary/index.md"])
    assert '<a href="all/chinese-characters/">Chinese characters, 1 of 2</a></b> · 100' in index_page
    assert '<a href="all/chinese-characters/2/">Chinese characters, 2 of 2</a></b> · 60' in index_page
