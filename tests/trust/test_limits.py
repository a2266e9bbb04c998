"""What passes the check is soon done with: every text has a limit, and no step takes long for one."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from time import process_time
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import bodies, limits, urls
from generator.engine import cards
from generator.engine.links import dead_links
from generator.exports.cards import Card
from generator.exports.tables import FORMULA, statements_csv
from generator.kinds import KINDS
from generator.kinds.base import Kind
from generator.kinds.site import Changes, Introduction, Site
from generator.model.positions import LONGEST, pieces
from generator.site import build_model
from paper.__main__ import too_large
from paper.document import chapters, document
from tests.case import base, lay_out
from tests.conftest import PROJECT

SOON = 5.0
"""Seconds of computing that no body takes by far; each of these took minutes before there were limits."""


def full(text: str, most: int = limits.BODY) -> str:
    """Give text again and again, up to a length."""
    return (text * (most // len(text) + 1))[:most]


def spread(mark: str, filler: str) -> str:
    """Give a body with as many brackets or backticks as it may have, and other text between them."""
    times = limits.MARKS // max(mark.count("["), mark.count("`"))
    return (mark + full(filler, limits.BODY // times - len(mark))) * times


def in_pieces(line: str) -> str:
    """Give a body of as many lines as may follow each other, again and again."""
    return full(line * (limits.LINES // line.count("\n")) + "\n")


def hostile_bodies() -> Iterator[str]:
    """Give bodies that are as long as they may be, of what markdown may look at again and again."""
    for mark in ("[", "![", "[a](", "[a](<b> '", "[`]`"):
        yield from (spread(mark, filler) for filler in ("a", "\\)", "*a"))
    for mark in ("[a][", "[[", "[a]((", "``a`"):
        yield mark * (limits.MARKS // 3) + full("a ")
    for line in ("# a\n", "***\n", "a\n=\n", "> a\n", "- a\n", "a|b\n"):
        yield in_pieces(line)
    for text in (
        "a",
        " ",
        "\n",
        "a\n\n",
        "漢",
        "e\u0301",
        "1.",
        "**",
        "*a **b ",
        "_a",
        "\\[",
        "&#91;",
        "<a ",
        "\t",
    ):
        yield full(text)
    yield "a|b\n-|-\n" + full("a|")
    yield "|".join("a" * 20) + "\n" + "|".join("-" * 20) + ("\n" + "|".join("a" * 20)) * 290
    yield "\n".join("    " * level + "- a" for level in range(limits.NESTED))


BODIES = tuple(body[: limits.BODY] for body in hostile_bodies())
ALLOWED = tuple(body for body in BODIES if not bodies.excess(body))


@pytest.mark.parametrize("body", ALLOWED, ids=lambda body: ascii(body[:12]))
def test_a_body_that_is_allowed_is_soon_read(body: str) -> None:
    start = process_time()
    bodies.reader().convert(body)
    assert process_time() - start < SOON


def test_most_bodies_tried_are_allowed() -> None:
    assert len(ALLOWED) > 0.9 * len(BODIES)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("![" * 501, "501 opening brackets"),
        ("a\n\n" + "`" * 501, "501 backticks"),
        ("\r".join("a" * 301), "301 lines"),
        ("a\r\n" * 301, "301 lines"),
        ("a\n\t \n" + " \u3000\n" * 301, "301 lines"),
        ("    " * 10 + "- a", "11 levels"),
        ("\t" * 11 + "a", "11 levels"),
        ("1. " * 11 + "a", "11 levels"),
        ("> - " * 6 + "a", "12 levels"),
        ("a\n\n" + "-\x02 " * 11 + "a", "11 levels"),
        ("- - - - - - - - - - - + a", "12 levels"),
    ],
)
def test_what_would_take_long_is_refused(body: str, reason: str) -> None:
    excess = bodies.excess(body)
    assert excess
    assert excess.reason.split()[-1] == "most"
    assert reason in excess.reason


@pytest.mark.parametrize(
    "body", ["- " * 30, " " * 60, " * * * * * * * * * * * * *", "_ " * 40, "a\n\n" * 600, "    a\n" * 300]
)
def test_lines_across_the_page_and_short_pieces_are_not(body: str) -> None:
    assert bodies.excess(body) is None


BOUNDS = frozenset({"maxLength", "pattern", "enum", "const", "x-kinds"})
LIMITED_BY = {
    "array": frozenset({"maxItems"}),
    "object": frozenset({"properties", "maxProperties"}),
    "integer": frozenset({"maximum"}),
    "number": frozenset({"maximum"}),
    "boolean": frozenset({"type"}),
    "null": frozenset({"type"}),
}
"""Type of a value in a schema → what limits it; else it is text."""


def fields_without_a_limit(schema: dict[str, Any], way: str) -> Iterator[str]:
    """Give the way to each text, list and mapping of a schema that may be of any size."""
    if LIMITED_BY.get(str(schema.get("type")), BOUNDS).isdisjoint(schema) and "type" in schema:
        yield way
    for name in ("properties", "patternProperties", "$defs"):
        for key, part in schema.get(name, {}).items():
            yield from fields_without_a_limit(part, f"{way}.{key}")
    for part in (*schema.get("anyOf", ()), *schema.get("oneOf", ())):
        yield from fields_without_a_limit(part, way)
    for name in ("items", "additionalProperties", "propertyNames"):
        if isinstance(schema.get(name), dict):
            yield from fields_without_a_limit(schema[name], f"{way}[]")


@pytest.mark.parametrize(
    "kind", [*KINDS.values(), Site, Changes, Introduction], ids=lambda kind: kind.__name__
)
def test_every_field_has_a_limit(kind: type[Kind]) -> None:
    without = set(fields_without_a_limit(kind.model_json_schema(), kind.__name__))
    assert without == set()


@pytest.mark.parametrize("unit", ["a", "word ", "a ", "e\u0301", "\n"])
def test_a_card_is_soon_drawn_whatever_it_is_to_say(unit: str) -> None:
    sans, serif = (
        (PROJECT / "generator/overrides" / path).read_bytes() for path in (cards.SANS, cards.SERIF)
    )
    start = process_time()
    cards.draw(Card("Person", unit * 100_000, f"Words {unit * 100_000}", ("#1f5f99",)), sans, serif)
    assert process_time() - start < SOON


@pytest.mark.parametrize("words", [("a", "a", "b"), ("a",), ("a", "b")])
def test_two_wordings_are_soon_compared(words: tuple[str, ...]) -> None:
    start = process_time()
    assert list(pieces([*words] * (LONGEST // len(words)), [*words[::-1], "b"] * (LONGEST // len(words))))
    assert process_time() - start < SOON


@given(st.text(max_size=300))
def test_an_address_without_fault_can_be_read(text: str) -> None:
    for address in (text, f"https://{text}"):
        fault = urls.fault(address)
        if fault is None:
            assert urlsplit(address).hostname
        elif fault.meant:
            assert urls.fault(fault.meant) is None


def test_what_is_too_large_for_paper_is_told(shared_waters_site: Path) -> None:
    html = document(shared_waters_site, chapters(shared_waters_site), {})
    assert too_large(len(html) / 1_000_000) is None
    assert too_large(7.21) == (
        "the briefing has 7.2 million characters as one document; 6 million can be printed"
    )


LINKS = {
    "http://[::1": "the brackets",
    "http://": "no host",
    "//example.org:99999/": "the port",
    "https:\\\\example.org": "begins with",
    "\\\\example.org": "nothing stands there",
    "a" * 5000: "nothing stands there",
    "%00": "nothing stands there",
    "%zz%ff": "nothing stands there",
    "page.html/more": "nothing stands there",
    "../outside.txt": "nothing stands there",
    "http://[": "the brackets",
    "//": "no host",
}


def test_every_link_is_told_whatever_it_is(tmp_path: Path) -> None:
    site = tmp_path / "site"
    anchors = "".join(f'<a href="{link}">a</a>' for link in LINKS)
    lay_out(
        site, {"page.html": anchors, "latin.html": "<p>caf\xe9".encode("latin-1"), "folder.html/x.txt": "x"}
    )
    lay_out(tmp_path, {"outside.txt": "x"})
    _, dead = dead_links(site)
    reasons = {link.address: link.reason for link in dead}
    assert set(reasons) == {*LINKS, "latin.html"}
    assert all(reason in reasons[link] for link, reason in LINKS.items())


UNSEEN = (
    "",
    "\ufeff",
    "\u200b",
    "\u00a0",
    "\u3000",
    "\u2060\u200d",
    "\u00ad",
    "\ufe0f",
    "\u3164",
    " ",
)


def seen(text: str) -> str:
    """Give text without what can't be seen before its first sign."""
    return text.lstrip("".join(UNSEEN))


@pytest.mark.parametrize("before", ["", ";", "words;", "words; ", "; ;"])
def test_no_cell_starts_a_formula(before: str, tmp_path: Path) -> None:
    content, path = tmp_path / "content", "articles/2031/round.yml"
    told = [f"{before}{unseen}{mark}1+1" for unseen in UNSEEN for mark in FORMULA]
    statements = "".join(
        f"- id: s{nth}\n  by: outlet\n  gist: {json.dumps(gist)}\n" for nth, gist in enumerate(told, 1)
    )
    head = base()[path].partition("statements:")[0]
    lay_out(content, {**base(), path: f"{head}statements:\n{statements}"})
    model, problems = build_model(content)
    assert model, problems
    gists = [row["gist"] for row in csv.DictReader(StringIO(statements_csv(model)))]
    assert len(gists) == len(told)
    assert not [gist for gist in gists for cell in gist.split(";") if seen(cell).startswith(FORMULA)]
