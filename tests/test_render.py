"""The one door for text: whatever it says, it stays the text it was."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

from generator.render import ENVIRONMENT, Link, Page, address, inert

EVERYTHING = [
    "extra",
    "admonition",
    "attr_list",
    "codehilite",
    "md_in_html",
    "nl2br",
    "sane_lists",
    "smarty",
    "toc",
    "wikilinks",
]
PLACES = {
    "paragraph": "{}",
    "heading": "# {}",
    "list": "- {}",
    "quote": "> {}",
    "table": "| a | b |\n|---|---|\n| {} | c |",
    "inside HTML": "<p>{}</p>",
    "link": '<a href="https://example.org/">{}</a>',
    "after words": "Said {}",
}
HOSTILE = [
    "<script>alert(1)</script>",
    "</p><script>",
    "<!-- -->",
    "[x](javascript:alert(1))",
    "![x](y.png)",
    "[[wiki]]",
    "# heading",
    "1. one",
    "12. twelve",
    "- item",
    "+ item",
    "***bold***",
    "__bold__",
    "`code`",
    "~~~",
    "```",
    "> quote",
    "a | b",
    "{: .class }",
    "{{ jinja }}",
    "{% raw %}",
    "*[HTML]: abbreviation",
    "[^1]: note",
    "&amp;",
    "&#60;b&#62;",
    "<https://example.org>",
    "a\\*b",
    '"quoted" -- and...',
    "!!! note",
    "\tindented",
    "    four spaces",
    "two\nlines",
    "--- ",
    "===",
    ":smile:",
    "$x$",
    "http://example.org/a_b_c",
    "刘振立 Liú Zhènlì",
]


def shown(markdown: str) -> str:
    """Give the text a reader sees, spaces folded."""
    tree = LexborHTMLParser(Markdown(extensions=EVERYTHING).convert(markdown))
    body = tree.body
    return " ".join(body.text(separator="").split()) if body else ""


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_out_as_it_went_in(text: str, place: str) -> None:
    without = shown(place.format("QQQ"))
    assert shown(place.format(inert(text))) == " ".join(without.replace("QQQ", text).split())


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=60))
def test_any_text_comes_out_as_it_went_in(text: str) -> None:
    assert html.unescape(inert(text)) == re.sub(r"\s+", " ", text)
    assert "<" not in inert(text)


LINKS = [
    # from a page at, to, what the page must say
    ("people/ada-holm/", "people/per-lund/", '<a href="../per-lund/">it</a>'),
    ("people/ada-holm/", "events/round/#s1", '<a href="../../events/round/#s1">it</a>'),
    ("people/ada-holm/", "people/ada-holm/#said", '<a href="#said">it</a>'),
    ("people/ada-holm/", "people/ada-holm/", "it"),
    ("people/ada-holm/", "people/", '<a href="../">it</a>'),
    ("", "people/", '<a href="people/">it</a>'),
    ("people/", "", '<a href="../">it</a>'),
    ("", "https://example.org/a?b=1&c=2", '<a href="https://example.org/a?b=1&amp;c=2">it</a>'),
    ("", "javascript:alert(1)", "it"),
    ("", 'https://example.org/"onclick="x', "it"),
    ("", None, "it"),
]


@pytest.mark.parametrize(("here", "to", "expected"), LINKS)
def test_links_are_relative_to_their_page(here: str, to: str | None, expected: str) -> None:
    template = ENVIRONMENT.from_string("{{ it | link }}")
    assert template.render(it=Link("it", to), page_url=here) == expected


@pytest.mark.parametrize(
    ("path", "url"),
    [("index.md", ""), ("people/index.md", "people/"), ("people/ada-holm.md", "people/ada-holm/")],
)
def test_a_page_has_the_address_that_mkdocs_gives_it(path: str, url: str) -> None:
    assert address(path) == url


EDITORS = [
    (
        "**bold** and [a link](https://example.org/)",
        '<p><strong>bold</strong> and <a href="https://example.org/">a link</a></p>',
    ),
    ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
    ("[x](javascript:alert(1))", "<p><a>x</a></p>"),
    ("a <b onclick=x>b</b>", "<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>"),
    ("", ""),
]


@pytest.mark.parametrize(("markdown", "expected"), EDITORS)
def test_markdown_of_an_editor_is_restricted(markdown: str, expected: str) -> None:
    written = ENVIRONMENT.from_string("{{ it | block }}").render(it=markdown)
    assert written == (f"<div>\n{expected}\n</div>" if expected else "")


def test_front_matter_holds_any_title() -> None:
    title = '</title><script> "quoted": [yes] # no'
    values = {"lead": title, "groups": [], "others": [], "reuse": ()}
    page = Page("index.md", "index.md", title, title, "index.md", values)
    front = page.render().split("---\n")[1]
    assert "<script>" not in page.render()
    assert "&lt;/title&gt;&lt;script&gt;" in front


def test_the_key_of_a_page_changes_with_what_it_is_made_of() -> None:
    made = Page("a.md", "index.md", "A", "It is A", "index.md", {"lead": "x", "groups": []})
    again = Page("a.md", "index.md", "A", "It is A", "index.md", {"groups": [], "lead": "x"})
    other = Page("a.md", "index.md", "A", "It is A", "index.md", {"lead": "y", "groups": []})
    assert made.key == again.key
    assert made.key != other.key
    assert made.key != replace(made, linked={"name": "A"}).key
    assert made.key != replace(made, feed="feed.xml").key
    assert made.key != replace(made, card="event").key
