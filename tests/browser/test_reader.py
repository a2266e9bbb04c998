"""What a reader does: find a person by any name, open a statement, follow no link out of the site."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from browser.pages import pages_of
from tests.browser.pages import search, too_wide

PERSON = "people/liu-zhenli/"
NAMES = {
    "name": "Liu Zhenli",
    "family name last": "zhenli",
    "Chinese name": "刘振立",
    "end of the Chinese name": "振立",
    "pinyin with tones": "Liú Zhènlì",
    "alias": "General Liu",
}


@pytest.fixture(scope="session")
def home(serve: Callable[[Path], str], open_lines: Path) -> str:
    """Give the address of the real site, served."""
    return serve(open_lines)


@pytest.mark.parametrize("words", NAMES.values(), ids=NAMES)
def test_a_person_is_found_first_by_any_of_their_names(page: Page, home: str, words: str) -> None:
    page.goto(home)
    search(page, words)
    first = page.locator(".md-search-result__item").first
    expect(first.locator("h1")).to_have_text("Liu Zhenli")
    expect(first.locator(".md-tag").first).to_have_text("Person")
    first.locator("a").first.click()
    expect(page).to_have_url(re.compile(rf"/{PERSON}(\?|#|$)"))
    expect(page.locator("h1")).to_contain_text("刘振立")


def test_a_person_is_found_by_pinyin_without_tones_that_no_name_is_written_in(page: Page, home: str) -> None:
    page.goto(home)
    search(page, "taiwan wenti")
    first = page.locator(".md-search-result__item").first
    expect(first.locator("h1")).to_have_text("Taiwan question")
    expect(first.locator(".md-tag").first).to_have_text("Term")


FOUND_FIRST = {
    "a name as a text misprints it": ("Martine Meiners", "Martin Meiners", "Person"),
    "a name as a text cuts it": ("Q Brown", "Charles Q. Brown Jr.", "Person"),
    "an abbreviation": ("MMCA", "Military Maritime Consultative Agreement meetings", "Channel"),
    "the end of a Chinese name": ("保证", "Six Assurances", "Term"),
    "a document before its mentions": ("six assurances", "Six Assurances", "Term"),
}


@pytest.mark.parametrize(("words", "title", "label"), FOUND_FIRST.values(), ids=FOUND_FIRST)
def test_a_thing_is_found_before_what_mentions_it(
    page: Page, home: str, words: str, title: str, label: str
) -> None:
    page.goto(home)
    search(page, words)
    first = page.locator(".md-search-result__item").first
    expect(first.locator("h1")).to_have_text(title)
    expect(first.locator(".md-tag").first).to_have_text(label)


def test_results_say_what_kind_of_page_they_are(page: Page, home: str) -> None:
    page.goto(home)
    search(page, "brown")
    labels = {label.strip() for label in page.locator(".md-search-result .md-tag").all_text_contents()}
    assert {"Person", "Event", "Article", "Statement"} <= labels


def test_a_page_that_is_not_there_helps_to_search(page: Page, home: str) -> None:
    page.goto(f"{home}404.html")
    page.get_by_label("Search for a name or a word").fill("刘振立")
    page.locator("article").get_by_role("button", name="Search").click()
    expect(page.locator(".md-search-result__item h1").first).to_have_text("Liu Zhenli")


def test_words_of_a_statement_lead_to_it(page: Page, home: str) -> None:
    page.goto(home)
    search(page, "egregious provocation")
    page.locator(".md-search-result__item a", has_text="egregious provocation").first.click()
    expect(page).to_have_url(re.compile("#s7$"))
    expect(page.locator("#s7")).to_be_in_viewport()


def test_every_page_fits_the_screen_asks_nothing_of_another_host_and_does_not_complain(
    page: Page, home: str, requests: list[str], complaints: list[str], open_lines: Path
) -> None:
    assert len(pages_of(open_lines)) > 20
    page.goto(home)
    search(page, "brown")
    assert [*too_wide(page, home, open_lines)] == []
    assert {urlsplit(address).netloc for address in requests} == {urlsplit(home).netloc}
    assert complaints == []


WALKS = {
    "are the two militaries talking": (
        "Channels",
        "Talks between the Joint Chiefs chairman",
        "21 December 2023",
    ),
    "what does each side say about Taiwan": ("Positions", "Taiwan", "What each side has said"),
    "what are the Six Assurances": ("Glossary", "Six Assurances", "Item"),
}


@pytest.mark.parametrize(("tab", "link", "answer"), WALKS.values(), ids=WALKS)
def test_an_answer_is_two_clicks_from_home(page: Page, home: str, tab: str, link: str, answer: str) -> None:
    page.set_viewport_size({"width": 1350, "height": 900})
    page.goto(home)
    page.locator(".md-tabs__link", has_text=tab).click()
    page.locator("article :is(.rows, .lines, .matrix) a", has_text=re.compile(f"^{link}")).first.click()
    expect(page.locator("article")).to_contain_text(answer)


def test_a_statement_has_an_address_of_its_own_and_says_how_to_cite_it(page: Page, home: str) -> None:
    page.goto(f"{home}articles/2023-12-24-brown-liu-video-call/#s5")
    expect(page.locator("#s5")).to_be_in_viewport()
    page.locator("#s5 summary").click()
    expect(page.locator("#s5 .reuse p").first).to_contain_text(
        "Liu Zhenli, in MENAFN, 24 December 2023, as annotated by Open Lines"
    )
