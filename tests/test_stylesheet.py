"""The stylesheet has no dead rule and no color of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from io import BytesIO
from pathlib import Path

import pytest
from mkdocs.theme import Theme
from PIL import Image

from generator.engine.cards import draw
from generator.exports.cards import Card
from generator.palette import DARK, LIGHT, Scheme
from generator.render import render
from generator.site import build_site
from tests.conftest import PROJECT, SITE
from tests.extremes.content import write

ASSETS = PROJECT / "generator/overrides/assets"
SHEETS = (ASSETS / "brief.css", PROJECT / "paper" / "paper.css")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
BLOCK = re.compile(r"\{[^{}]*\}")
CLASS = re.compile(r"\.([A-Za-z][\w-]*)")
PRINTED = re.compile(r"""\bclass=(?:"([^"]*)"|(\w+))""")
COLOR = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(", re.IGNORECASE)
MASKS = frozenset({"#000", "#0000"})
"""What a mask shows and what it hides: no colors."""
BY_MARKDOWN = frozenset({"headerlink"})
"""Classes that an extension of Python-Markdown writes."""


@pytest.fixture(scope="module")
def css() -> str:
    """Give the stylesheet without comments."""
    return COMMENT.sub("", SHEETS[0].read_text("utf-8"))


def test_every_class_is_on_a_page(css: str, tmp_path: Path) -> None:
    write(tmp_path)
    ours = {
        name for content in (PROJECT / "content", SITE / "content", tmp_path) for name in printed(content)
    }
    styled = {*CLASS.findall(BLOCK.sub("{}", css))} - BY_MARKDOWN
    assert {name for name in styled if not name.startswith("md-")} - ours == set()


def test_every_class_of_the_theme_is_one_of_its_own(css: str) -> None:
    folders = (Path(Theme("material").dirs[0]), PROJECT / "generator/overrides/partials")
    files = (path for folder in folders for path in folder.rglob("*") if path.suffix in (".html", ".js"))
    known = {name for path in files for name in re.findall(r"md-[\w-]+", path.read_text("utf-8"))}
    assert {name for name in CLASS.findall(BLOCK.sub("{}", css)) if name.startswith("md-")} - known == set()


def printed(content: Path) -> Iterator[str]:
    """Give the classes on the pages of a content folder."""
    for page in build_site(content).pages.values():
        for match in PRINTED.finditer(render(page)):
            yield from (match[1] or match[2]).split()


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_no_color_stands_outside_the_palette(sheet: Path) -> None:
    assert {*COLOR.findall(COMMENT.sub("", sheet.read_text("utf-8")))} - MASKS == set()


def test_every_color_of_the_palette_is_used_and_every_name_is_given(css: str) -> None:
    made = build_site(SITE / "content").files["assets/parties.css"]
    given = {*re.findall(r"(--[\w-]+):", css + made)}
    used = {name for name in re.findall(r"var\((--[\w-]+)", css + made) if not name.startswith("--md-")}
    assert used - given == set()
    assert {f"--{color.name}" for color in fields(Scheme)} - used == set()
    assert all(scheme.properties in made for scheme in (LIGHT, DARK))


def test_cards_are_drawn_in_the_palette() -> None:
    fonts = ((ASSETS / "fonts" / name).read_bytes() for name in ("public-sans.woff2", "newsreader.woff2"))
    card = Card("Event", "Talks", "Words of a card", ("#1f5f99",))
    picture = Image.open(BytesIO(draw(card, *fonts))).convert("RGB")
    pixels = picture.tobytes()
    colors = {f"#{pixels[at : at + 3].hex()}" for at in range(0, len(pixels), 3)}
    assert {LIGHT.paper, LIGHT.ink, LIGHT.ink2, "#1f5f99"} <= colors
