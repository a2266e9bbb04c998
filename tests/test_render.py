"""The one door for text: whatever it says, it stays the text it was."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

from generator.markup import CONTROL, inert
from generator.page import Head, Link, Page, address
from generator.render import ENVIRONMENT, render

OWN = [
    "abbr", "admonition", "attr_list", "codehilite", "def_list", "fenced_code", "footnotes", "legacy_attrs",
    "legacy_em", "md_in_html", "meta", "nl2br", "sane_lists", "smarty", "tables", "toc", "wikilinks",
]  # fmt: skip
"""The extensions of Python-Markdown."""
MORE = [
    "arithmatex", "b64", "betterem", "blocks.admonition", "blocks.caption", "blocks.definition",
    "blocks.details", "blocks.html", "blocks.tab", "bracketspan", "caret", "critic", "details", "emoji",
    "escapeall", "fancylists", "highlight", "inlinehilite", "keys", "magiclink", "mark", "pathconverter",
    "progressbar", "quotes", "saneheaders", "smartsymbols", "snippets", "striphtml", "superfences", "tabbed",
    "tasklist", "tilde",
]  # fmt: skip
"""Those that come with Material."""
ENGINES = {
    "plain": list[str](),
    "extra": ["extra", *OWN],
    "pymdownx": [f"pymdownx.{name}" for name in MORE],
    "all": [*OWN, *(f"pymdownx.{name}" for name in MORE)],
}
PLACES = {
    "paragraph": "{}",
    "heading": "# {}",
    "list": "- {}",
    "quote": "> {}",
    "table": "| a | b |\n|---|---|\n| {} | c |",
    "inside HTML": "<p>{}</p>",
    "link": '<a href="https://example.org/">{}</a>',
    "after words": "Said {}",
    "alone in HTML": "<div>\n{}\n</div>",
    "after a tag": "<div><p>a</p> {}\n</div>",
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
    "www.example.org and a@example.org",
    "~~~ {.c onclick=x}",
    '--8<-- "pyproject.toml"',
    ";--8<-- x",
    "{++new++} {--gone--} {==seen==} {>>said<<}",
    "++ctrl+alt++",
    "==marked== ^^new^^ ~~gone~~ H~2~O x^2^",
    "(c) (tm) +/- --> 1/2",
    "??? closed",
    '=== "tab"',
    "/// details",
    '[=50% "half"]',
    "[ ] task",
    "[x]{.c}",
    "{@class=x}",
    "[^1] and *[x]: y",
    "[TOC]",
    "#!python print",
    "a. item",
    "iv. item",
    "a) item",
    "#. item",
    ": what it means",
    "key: value",
    "\\begin{x}\\end{x} \\(x\\)",
    "[!note] said",
    "&copy &#x3c;script&#x3e; &lt",
    "\x02wzxhzdk:0\x03",
    "a\u2028# b\u0085- c",
    "刘振立 Liú Zhènlì",
]


def tree(markdown: str, engine: str = "all") -> LexborHTMLParser:
    """Give what an engine makes of markdown."""
    return LexborHTMLParser(reader(engine).reset().convert(markdown))


@cache
def reader(engine: str) -> Markdown:
    """Give an engine, made once: that takes longer than to use it."""
    return Markdown(extensions=ENGINES[engine])


def shown(markdown: str, engine: str) -> str:
    """Give the text a reader sees, spaces folded."""
    body = tree(markdown, engine).body
    return " ".join(body.text(separator="").split()) if body else ""


def elements(markdown: str, engine: str) -> list[tuple[str, dict[str, str | None]]]:
    """Give every element with its attributes, in order."""
    return [(str(node.tag), node.attributes) for node in tree(markdown, engine).css("body *")]


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_out_as_it_went_in(text: str, place: str) -> None:
    plain = CONTROL.sub(" ", text)
    for engine in ENGINES:
        without = shown(place.format("QQQ"), engine)
        assert shown(place.format(inert(text)), engine) == " ".join(without.replace("QQQ", plain).split())


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
    ("", "https://example.org/a?b=1&c=2", '<a href="https://example.org/a?b=1&#38;c=2">it</a>'),
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


def block(markdown: str) -> str:
    """Write the markdown of an editor as pages do."""
    return ENVIRONMENT.from_string("{{ it | block }}").render(it=markdown)


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
    assert html.unescape(block(markdown)) == html.unescape(f"<div>\n{expected}\n</div>" if expected else "")
    assert [*elements(block(markdown), "plain")] == [
        *elements(expected and f"<div>{expected}</div>", "plain")
    ]


BODIES = {
    "in a paragraph": "one\n{}\ntwo\n\nthree\n{}\nfour",
    "first": "{}",
    "as code": "a `` {} `` b",
    "as a block of code": "a\n\n    {}\n\n    b\n    {}",
    "in a list": "- a\n- {}\n\n  b",
    "in a heading": "## {}",
    "in a table": "| a | b |\n|---|---|\n| {} | c |",
    "as an address": "[a](http://example.org/{})",
    "as the title of a link": "[a](http://example.org/ '{}')",
    "in a link": "[{}](http://example.org/)",
}


@pytest.mark.parametrize("place", BODIES.values(), ids=BODIES)
@pytest.mark.parametrize("text", HOSTILE)
def test_what_an_editor_writes_is_read_as_markdown_once(text: str, place: str) -> None:
    written = block(place.replace("{}", text))
    once = elements(written, "plain")
    assert {name for _, attributes in once for name in attributes} <= {"href", "start"}
    for engine in ENGINES:
        assert shown(written, engine) == shown(written, "plain")
        assert elements(written, engine) == once


def test_a_body_stays_one_block_of_html_whatever_its_lines() -> None:
    written = block("a\n\n    code\n\n\n    ~~~\n\n- b\n\n  c\n\n> d")
    assert "\n\n" not in written
    assert "code\n\n\n~~~" in html.unescape(written)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_addresses_and_previews_stay_in_their_attributes(text: str, engine: str) -> None:
    to = "https://example.org/" + re.sub(r'[\s"<>]', "", CONTROL.sub("", text))
    link = "{{ it | link }}"
    for place in ("{}", "<p>{}</p>", "# {}", "- {}", "| {} | b |\n|---|---|\n| c | d |"):
        template = ENVIRONMENT.from_string(place.replace("{}", link))
        found = template.render(it=Link("it", to, preview=text), page_url="", previewed=set())
        [anchor] = [node for node in tree(found, engine).css("a") if "headerlink" not in str(node.attributes)]
        assert set(anchor.attributes) <= {"href", "title"}
        assert anchor.attributes["href"] == to
        assert anchor.text() == "it"
        title = str(anchor.attributes["title"])
        assert " ".join(title.replace("\u2060", "").split()) == " ".join(CONTROL.sub(" ", text).split())
        assert not LexborHTMLParser(title).css("body *")


def test_front_matter_holds_any_title() -> None:
    title = '</title><script> "quoted": [yes] # no'
    values = {"lead": title, "groups": [], "others": [], "reuse": ()}
    page = Page(Head("index.md", title, "index.md"), "index.md", title, values)
    front = render(page).split("---\n")[1]
    assert "<script>" not in render(page)
    assert "&lt;/title&gt;&lt;script&gt;" in front


HEAD = Head("a.md", "A", "index.md")


def test_the_key_of_a_page_changes_with_what_it_is_made_of() -> None:
    made = Page(HEAD, "index.md", "It is A", {"lead": "x", "groups": []})
    again = Page(HEAD, "index.md", "It is A", {"groups": [], "lead": "x"})
    other = Page(HEAD, "index.md", "It is A", {"lead": "y", "groups": []})
    assert made.key == again.key
    assert made.key != other.key
    assert made.key != replace(made, linked={"name": "A"}).key
    assert made.key != replace(made, feed="feed.xml").key
    assert made.key != replace(made, head=replace(HEAD, card="event")).key
