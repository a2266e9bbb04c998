"""Draw the cards, in the site's own type and without network."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from PIL import Image, ImageDraw, ImageFont

from generator.exports.cards import Card

SIZE = (1200, 630)
"""What those who show cards ask for."""
MARGIN, BAR = 90, 26
WIDTH = SIZE[0] - 2 * MARGIN
PAPER, INK, FAINT = "#ffffff", "#14181d", "#545b64"
"""Tokens of brief.css."""
SHADES = 64
"""Colours of a card; more would not be seen and double its size."""
SANS, SERIF = "assets/fonts/public-sans.woff2", "assets/fonts/newsreader.woff2"
NO_CHARACTER = "\uffff"


@lru_cache(maxsize=64)
def draw(card: Card, sans: bytes, serif: bytes) -> bytes:
    """Give a card as PNG, with the fonts given as files. What a font has no signs for is left out."""
    image = Image.new("RGB", SIZE, PAPER)
    pen = ImageDraw.Draw(image)
    for place, colour in enumerate(card.colours):
        left, right = (SIZE[0] * (place + step) // len(card.colours) for step in (0, 1))
        pen.rectangle((left, 0, right - 1, BAR), fill=colour)
    _write(pen, card.kind, _font(sans, 40, 600), (MARGIN, 110), FAINT, lines=1)
    end = _write(pen, card.name, _font(sans, 104, 750), (MARGIN, 180), INK, lines=2)
    _write(pen, card.words, _font(serif, 44, 420), (MARGIN, end + 36), FAINT, lines=4)
    file = BytesIO()
    image.quantize(SHADES, dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
    return file.getvalue()


def fonts(config: MkDocsConfig) -> tuple[bytes, bytes]:
    """Give the files of the sans and of the serif. Raises LookupError where the theme has none."""
    return _theme_file(config, SANS), _theme_file(config, SERIF)


def _theme_file(config: MkDocsConfig, path: str) -> bytes:
    for folder in map(Path, config.theme.dirs):
        if (folder / path).is_file():
            return (folder / path).read_bytes()
    raise LookupError(f"the theme has no {path}, which the cards are written in")


def _font(file: bytes, size: int, weight: int) -> ImageFont.FreeTypeFont:
    """Give a font; laid out without the libraries of the system, so that it is the same everywhere."""
    font = ImageFont.truetype(BytesIO(file), size, layout_engine=ImageFont.Layout.BASIC)
    axes = [weight if axis["name"] == b"Weight" else axis["default"] for axis in font.get_variation_axes()]
    font.set_variation_by_axes([float(axis or 0) for axis in axes])
    return font


def _write(
    pen: ImageDraw.ImageDraw,
    text: str,
    font: ImageFont.FreeTypeFont,
    at: tuple[int, int],
    ink: str,
    lines: int,
) -> int:
    """Write text in at most so many lines; gives where it ends."""
    left, top = at
    height = round(font.size * 1.25)
    if not _can_write(font, text):
        return top
    for line in filter(None, _wrapped(font, text, lines)):
        pen.text((left, top), line, font=font, fill=ink)
        top += height
    return top


def _wrapped(font: ImageFont.FreeTypeFont, text: str, lines: int) -> Iterator[str]:
    """Break text between words; what does not fit is cut with an ellipsis."""
    words = text.split()
    for line in range(lines):
        fits = max(
            1, sum(font.getlength(" ".join(words[: count + 1])) <= WIDTH for count in range(len(words)))
        )
        shown = words if line == lines - 1 else words[:fits]
        yield _cut(font, " ".join(shown))
        words = words[fits:]


def _cut(font: ImageFont.FreeTypeFont, text: str) -> str:
    if font.getlength(text) <= WIDTH:
        return text
    while text and font.getlength(f"{text}…") > WIDTH:
        text = text[:-1]
    return f"{text.rstrip()}…"


def _can_write(font: ImageFont.FreeTypeFont, text: str) -> bool:
    """Tell whether the font has a sign for every character: a box for those it lacks says nothing."""
    missing = bytes(font.getmask(NO_CHARACTER))
    return all(char.isspace() or bytes(font.getmask(char)) != missing for char in set(text))
