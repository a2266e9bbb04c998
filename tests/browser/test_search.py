"""What a reader types finds what is meant, whatever marks, letters and scripts it is written in."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import search
from tests.conftest import SITE, mkdocs

NAMES = {
    "organizations/us-navy": "US Navy",
    "organizations/us": "US",
    "organizations/un": "U.N.",
    "organizations/g7": "G-7",
    "organizations/g20": "G20",
    "organizations/f35": "F-35 Office",
    "organizations/pla": "P.L.A. Navy",
    "organizations/it-dept": "IT Department",
    "organizations/hot-line": "Hot Line Office",
    "people/obrien": "Siobhán O’Brien",
    "people/dangelo": "Marco D'Angelo",
    "people/lukasz": "Łukasz Żak",
    "people/dang": "Đặng Văn Hải",
    "people/aero": "Bjørn Ærø",
    "people/strasse": "Jürgen Großmann",
    "people/iota": "İsmail Işık",
    "people/kim": "Kim Dong-hyun",
    "people/yoshino": "Yoshino Taro",
}
NATIVE = {
    "people/kim": "names:\n  ko: 김동현\n",
    "people/yoshino": "names:\n  ja: 𠮷野太郎\n  ja-Hrkt: よしの タロウ\n",
}
FOUND_FIRST = {
    "US": "US",
    "U.S.": "US",
    "US Navy": "US Navy",
    "U.S. Navy": "US Navy",
    "UN": "U.N.",
    "U.N.": "U.N.",
    "PLA": "P.L.A. Navy",
    "P.L.A.": "P.L.A. Navy",
    "IT": "IT Department",
    "G7": "G-7",
    "G-7": "G-7",
    "G-20": "G20",
    "F35": "F-35 Office",
    "hotline": "Hot Line Office",
    "O'Brien": "Siobhán O’Brien",
    "O’Brien": "Siobhán O’Brien",
    "OʼBrien": "Siobhán O’Brien",
    "OBrien": "Siobhán O’Brien",
    "Siobhan": "Siobhán O’Brien",
    "D'Angelo": "Marco D'Angelo",
    "D’Angelo": "Marco D'Angelo",
    "dangelo": "Marco D'Angelo",
    "Lukasz": "Łukasz Żak",
    "Łukasz": "Łukasz Żak",
    "Dang": "Đặng Văn Hải",
    "Bjorn": "Bjørn Ærø",
    "Aero": "Bjørn Ærø",
    "Grossmann": "Jürgen Großmann",
    "Isik": "İsmail Işık",
    "Dong-hyun": "Kim Dong-hyun",
    "donghyun": "Kim Dong-hyun",
    "동현": "Kim Dong-hyun",
    "김동현": "Kim Dong-hyun",
    "太郎": "Yoshino Taro",
    "𠮷野": "Yoshino Taro",
    "野太郎": "Yoshino Taro",
    "タロウ": "Yoshino Taro",
    "ロウ": "Yoshino Taro",
    "しの": "Yoshino Taro",
}
STATEMENTS = {
    "the first word of a quotation": ("reaffirmed", "“reaffirmed our"),
    "all of a Chinese quotation": ("配额不变", "配额不变"),
    "the start of a Chinese quotation": ("配额", "配额不变"),
    "the middle of a Chinese quotation": ("额不", "配额不变"),
    "the end of a Chinese quotation": ("不变", "配额不变"),
    "words between quotation marks": ('"not one tonne less"', "not one tonne less"),
    "words between curly ones": ("“not one tonne less”", "not one tonne less"),
}


@pytest.fixture(scope="module")
def home(serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give the address of the invented site with names that are hard to find, built and served."""
    folder = tmp_path_factory.mktemp("search")
    shutil.copytree(SITE / "content", folder / "content")
    for id, name in NAMES.items():
        file = folder / "content" / f"{id}.yml"
        file.write_text(f"name: {name}\nparty: southmark\n{NATIVE.get(id, '')}", encoding="utf-8")
    config = f"INHERIT: {SITE}/mkdocs.yml\n"
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    done = mkdocs(folder / "mkdocs.yml", folder / "site")
    assert done.returncode == 0, done.stderr
    return serve(folder / "site")


@pytest.mark.parametrize(("words", "name"), FOUND_FIRST.items(), ids=FOUND_FIRST)
def test_a_name_is_found_first_however_it_is_typed(page: Page, home: str, words: str, name: str) -> None:
    page.goto(home)
    search(page, words)
    expect(page.locator(".md-search-result__item h1").first).to_have_text(name)


@pytest.mark.parametrize(("words", "quotation"), STATEMENTS.values(), ids=STATEMENTS)
def test_words_of_a_quotation_find_its_statement(page: Page, home: str, words: str, quotation: str) -> None:
    page.goto(home)
    search(page, words)
    first = page.locator(".md-search-result__item").first
    expect(first.locator("article", has_text=quotation).last).to_be_attached()


def test_an_issue_is_found_before_a_place_of_its_name(
    page: Page, serve: Callable[[Path], str], open_lines: Path
) -> None:
    page.goto(serve(open_lines))
    search(page, "Taiwan")
    first = page.locator(".md-search-result__item").first
    expect(first.locator(".md-tag").first).to_have_text("Issue")


@pytest.mark.parametrize("words", ["article", "statement"])
def test_pages_about_checks_come_last(page: Page, home: str, words: str) -> None:
    page.goto(home)
    search(page, words)
    labels = page.locator(".md-search-result__item > a .md-tag").all_text_contents()
    checks = [label == "Check" for label in labels]
    assert checks == sorted(checks)
    assert not checks[0]
