"""Search of a large site: the same folding as in the index, few files loaded, the best of what is found."""

from __future__ import annotations

import shutil
import sys
import unicodedata
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from generator.engine.search import files
from generator.engine.shards import Document
from generator.texts.folding import written_out
from generator.texts.lookup import RUN, UNSPACED, forms
from tests.conftest import PROJECT
from tests.search_index import LOOKED_UP

WORKER = PROJECT / "generator/overrides/assets/search.js"
FORMS = """([words, letters, unspaced]) => {
  index = {letters, unspaced}
  run = new RegExp(`[${unspaced}]{2,}`, "gu")
  return words.map(word => [...new Set(forms(word))].filter(Boolean))
}"""
START = """async () => {
  const setup = await (await fetch("search/search_index.json")).json()
  const worker = new Worker("assets/search.js")
  window.answer = message => new Promise(done => {
    worker.onmessage = ({data}) => done(data.data?.items)
    worker.postMessage(message)
  })
  await answer({type: 0, data: setup})
}"""
ASK = "typed => answer({type: 2, data: typed})"


def test_a_browser_folds_every_letter_as_the_index_does(
    page: Page, serve: Callable[[Path], str], site: Path
) -> None:
    page.goto(serve(site))
    page.add_script_tag(path=WORKER)
    letters = [chr(code) for code in range(0x20, sys.maxunicode + 1) if is_of_a_word(chr(code))]
    words = [*LOOKED_UP, *letters, *(f"Ab{letter}c" for letter in letters if not RUN.match(letter * 2))]
    folded = page.evaluate(FORMS, [words, written_out(), UNSPACED])
    other = [(word, js, forms(word)) for word, js in zip(words, folded, strict=True) if js != [*forms(word)]]
    assert len(words) > 150_000
    assert other == []


def is_of_a_word(char: str) -> bool:
    """Tell whether a character can stand in a word, and a browser must know it as well as Python."""
    return unicodedata.category(char)[0] in "LNM"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a site with nothing but a search of 6,000 statements."""
    folder = tmp_path_factory.mktemp("large")
    (folder / "assets").mkdir()
    (folder / "index.html").write_text("<!doctype html><title>search</title>", encoding="utf-8")
    shutil.copy(WORKER, folder / "assets")
    publish(invented(), folder)
    return folder


def publish(documents: Iterable[Document], folder: Path) -> None:
    """Put an index in the place of the one that a site has."""
    shutil.rmtree(folder / "search", ignore_errors=True)
    for path, content in files(documents):
        file = folder / "search" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def invented() -> Iterable[Document]:
    """Give 2,000 articles with three statements each."""
    for number in range(2000):
        page = f"articles/{number}/"
        yield Document(page, "Article", f"Report {number}", "A report.")
        for part in range(3):
            text = f"They spoke of cod &amp; quotas, as number {number * 3 + part} of many. 配额不变"
            yield Document(f"{page}#s{part}", "Statement", "Ada Holm on Cod", text)
    yield Document("people/ada-holm/", "Person", "Ada Holm", "A minister.", ("Ada Holm", "霍尔姆"))


@pytest.fixture
def ask(page: Page, serve: Callable[[Path], str], site: Path) -> Callable[[str], Any]:
    """Give what asks the worker of the site and gives its answer."""
    page.goto(serve(site))
    page.evaluate(START)
    return lambda typed: page.evaluate(ASK, typed)


def test_of_thousands_the_best_and_newest_are_shown_and_the_others_counted(ask: Callable[[str], Any]) -> None:
    *items, more = ask("Holm")
    assert items[0][0]["location"] == "people/ada-holm/"
    assert [part["location"] for part in items[1]] == [
        *(f"articles/1999/#s{part}" for part in (2, 1, 0)),
        "articles/1999/",
    ]
    assert 100 < len(items) < 500
    shown = sum(bool(part["score"]) for parts in items for part in parts)
    assert more[0]["title"] == f"{6001 - shown:,} more"
    assert more[0]["location"] == "?q=Holm"


@pytest.mark.parametrize(
    ("typed", "location"),
    [
        ("number 4567", "articles/1522/#s1"),
        ("4567", "articles/1522/#s1"),
        ("霍尔", "people/ada-holm/"),
        ("不变 4567", "articles/1522/#s1"),
        ('"cod quotas 4567"', "articles/1522/#s1"),
        ("report 1234", "articles/1234/"),
    ],
)
def test_what_has_all_words_comes_first(ask: Callable[[str], Any], typed: str, location: str) -> None:
    assert ask(typed)[0][0]["location"] == location


@pytest.mark.parametrize(
    "typed", ["constructor", "hasOwnProperty", "zzz", "无", '"holm 9999"', "", "?!", "*"]
)
def test_what_is_not_there_is_not_found(ask: Callable[[str], Any], typed: str) -> None:
    assert ask(typed) == []


def test_words_are_marked_and_what_was_escaped_stays_so(ask: Callable[[str], Any]) -> None:
    found = ask("quot 4567 不变")[0][0]
    assert found["text"] == (
        "<p>They spoke of cod &amp; <mark>quotas</mark>, as number <mark>4567</mark> of many. "
        "配额<mark>不变</mark></p>"
    )


def test_few_files_are_loaded_for_an_answer(
    page: Page, ask: Callable[[str], Any], requests: list[str]
) -> None:
    requests.clear()
    ask("number 4567")
    assert len(requests) < 30
    requests.clear()
    ask("number 4568")
    assert len(requests) < 5


def test_what_is_typed_over_is_not_loaded(page: Page, ask: Callable[[str], Any], requests: list[str]) -> None:
    requests.clear()
    letters = [
        page.evaluate("typed => void answer({type: 2, data: typed})", "number"[:end]) for end in range(6)
    ]
    assert ask("number 4567")[0][0]["location"] == "articles/1522/#s1"
    assert len(letters) == 6
    assert len(requests) < 30


def test_a_site_below_a_path_is_searched(page: Page, serve: Callable[[Path], str], site: Path) -> None:
    page.goto(f"{serve(site.parent)}{site.name}/")
    page.evaluate(START)
    assert page.evaluate(ASK, "Holm")


def test_a_site_published_anew_is_searched_without_loading_the_page_again(
    page: Page, serve: Callable[[Path], str], site: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(site, tmp_path / "site")
    page.goto(serve(folder))
    page.evaluate(START)
    assert page.evaluate(ASK, "Holm")
    publish([Document("people/new/", "Person", "Nils Berg", "Another.", ("Nils Berg",))], folder)
    assert page.evaluate(ASK, "Berg")[0][0]["location"] == "people/new/"
