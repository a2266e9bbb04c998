"""Text that would like to be markup stays text, whoever reads it: browser, theme, search, feed reader."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import feedparser
import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from generator.page import Link
from generator.render import ENVIRONMENT, TEMPLATES
from tests.built import elements
from tests.conftest import PROJECT, SITE, mkdocs
from tests.search_index import rows

PAYLOADS = (
    "<img src=x onerror=pwn(1)>",
    '"><svg onload=pwn(2)><script>pwn(3)</script>',
    "' onfocus=pwn(4) x=</title></script><!--",
    "&lt;img src=x onerror=pwn(5)&gt; {{ 7 }} {% x %} </textarea></style>",
    "--><iframe srcdoc=<script>pwn(6)</script>> [x](javascript:pwn(7)) ~~~",
)
"""Each would be markup to a reader of one kind; none has a pair of marks, which would be a quotation."""
FREE = {
    "name", "short", "summary", "gist", "title", "description", "basis", "because", "aka", "author",
    "publisher", "owner", "doubt", "body", "names", "why", "translation",
}  # fmt: skip
"""Fields that take any text."""


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the invented site, with a payload in every field that takes any text, built."""
    folder = tmp_path_factory.mktemp("hostile")
    shutil.copytree(SITE / "content", folder / "content")
    for number, path in enumerate(sorted((folder / "content").rglob("*.yml"))):
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        spoiled = _spoiled(data, PAYLOADS[number % len(PAYLOADS)])
        path.write_text(yaml.dump(spoiled, allow_unicode=True, sort_keys=False), encoding="utf-8")
    for path in (folder / "content").rglob("*.md"):
        path.write_text(f"{path.read_text(encoding='utf-8')}\n\n{PAYLOADS[0]}\n", encoding="utf-8")
    site = yaml.load((folder / "content/site.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    config = {
        "INHERIT": str(PROJECT / "mkdocs.yml"),
        "site_name": site["name"],
    }
    (folder / "mkdocs.yml").write_text(yaml.dump(config), encoding="utf-8")
    done = mkdocs(folder / "mkdocs.yml", folder / "site")
    assert done.returncode == 0, done.stderr
    return folder / "site"


def _spoiled(value: Any, payload: str, *, is_free: bool = False) -> Any:
    match value:
        case dict():
            return {key: _spoiled(one, payload, is_free=is_free or key in FREE) for key, one in value.items()}
        case list():
            return [_spoiled(one, payload, is_free=is_free) for one in value]
        case _:
            return f"{value} {payload}" if is_free else value


def shapes(site: Path) -> dict[str, set[tuple[str, tuple[str, ...]]]]:
    """Give, for each page, every element with the names of its attributes."""
    return {
        path.relative_to(site).as_posix(): {
            (str(node.tag), tuple(sorted(set(node.attributes) - {"dir"}))) for node in read(path).css("*")
        }
        for path in site.rglob("*.html")
    }


def read(path: Path) -> LexborHTMLParser:
    """Give a page as a browser reads it."""
    return LexborHTMLParser(path.read_text(encoding="utf-8"))


def test_hostile_text_adds_no_element_and_no_attribute_to_any_page(
    hostile_site: Path, shared_waters_site: Path
) -> None:
    clean, hostile = shapes(shared_waters_site), shapes(hostile_site)
    known = set().union(*clean.values())
    assert {page for page in hostile if "pwn" in (hostile_site / page).read_text(encoding="utf-8")} > {
        "index.html", "404.html", "people/ada-holm/index.html", "about/method/index.html",
    }  # fmt: skip
    assert {page: more for page, found in hostile.items() if (more := found - known)} == {}


def test_no_script_of_a_page_holds_the_mark_that_would_end_it(hostile_site: Path) -> None:
    linked = [
        script.text()
        for path in hostile_site.rglob("*.html")
        for script in read(path).css('script[type="application/ld+json"]')
    ]
    assert sum("pwn" in text for text in linked) > 10
    assert all("pwn" in json.dumps(json.loads(text)) for text in linked if "pwn" in text)
    assert [text for text in linked if "<" in text] == []


def test_what_the_search_shows_as_html_has_no_element_of_an_editor(hostile_site: Path) -> None:
    shown = rows(hostile_site / "search").values()
    assert sum("pwn" in title for _, title, _, _ in shown) > 10
    for row in shown:
        assert [elements(text) for text in row] == [set()] * 4


def test_a_preview_is_no_markup_even_to_a_theme_that_reads_it_as_html(hostile_site: Path) -> None:
    titles = [
        str(node.attributes["title"])
        for path in hostile_site.rglob("*.html")
        for node in read(path).css(".md-content [title]")
    ]
    assert sum("pwn" in title for title in titles) > 10
    assert [title for title in titles if elements(title)] == []


def test_a_preview_reads_as_it_was_written() -> None:
    template = ENVIRONMENT.from_string("{{ it | link }}")
    written = template.render(it=Link("x", "a/", preview='1 < 2 & "<b>"'), page_url="", previewed=set())
    [link] = LexborHTMLParser(written).css("a")
    assert str(link.attributes["title"]).replace("\u2060", "") == '1 < 2 & "<b>"'


def test_entries_of_feeds_have_no_element_of_an_editor(hostile_site: Path) -> None:
    feeds = [feedparser.parse(path.read_bytes(), sanitize_html=False) for path in hostile_site.rglob("*.xml")]
    contents = [content.value for feed in feeds for entry in feed.entries for content in entry.content]
    assert sum("pwn" in content for content in contents) > 5
    assert set().union(*map(elements, contents)) <= {"p", "blockquote", "bdi"}


def test_a_feature_that_reads_text_as_html_is_refused(tmp_path: Path) -> None:
    shutil.copytree(SITE / "content", tmp_path / "content")
    config = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace("site_name: Open Lines", "site_name: Shared Waters")
    config = config.replace("content.action.edit]", "content.action.edit, content.tooltips]")
    (tmp_path / "mkdocs.yml").write_text(config, encoding="utf-8")
    done = mkdocs(tmp_path / "mkdocs.yml", tmp_path / "site")
    assert done.returncode == 1
    place = re.search(r"^mkdocs\.yml:(\d+):(\d+): M102 'content\.tooltips'", done.stderr, re.MULTILINE)
    assert place
    assert config.splitlines()[int(place[1]) - 1][int(place[2]) - 1 :].startswith("content.tooltips")


def test_templates_print_text_into_attributes_and_drawings_without_elements() -> None:
    inside = re.compile(r"<[a-z][^<>{}]*(?:\{[{%][^<>]*?[%}]\}[^<>{}]*?)*(?=>)|<(?:title|text)\b[^<]*</")
    printed = [
        (path.name, match[0])
        for path in TEMPLATES.rglob("*.md")
        for match in inside.finditer(path.read_text(encoding="utf-8"))
        if re.search(r"\|\s*(text|link|words|block)\b", match[0])
    ]
    assert printed == []
    assert sum(1 for _ in _plain_uses()) > 5


def _plain_uses() -> Iterator[str]:
    for path in TEMPLATES.rglob("*.md"):
        yield from re.findall(r"\| plain }}", path.read_text(encoding="utf-8"))
