"""Draw the cards, in the site's own type and without network."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from PIL import Image, ImageDraw, ImageFont

from generator.exports.cards import Card
from generator.palette import LIGHT

SIZE = (1200, 630)
"""What those who show cards ask for."""
MARGIN, BAR = 90, 26
WIDTH = SIZE[0] - 2 * MARGIN
SHADES = 64
"""Colours of a card; more would not be seen and double its size."""
SANS, SERIF = "assets/fonts/public-sans.woff2", "assets/fonts/newsreader.woff2"
MOST = 400
"""Characters that are looked at for one line: no line holds more."""
NO_CHARACTER = "\uffff"


@lru_cache(maxsize=64)
def draw(card: Card, sans: bytes, serif: bytes) -> bytes:
    """Give a card as PNG, with the fonts given as files. What a font has no signs for is left out."""
    image = Image.new("RGB", SIZE, LIGHT.paper)
    pen = ImageDraw.Draw(image)
    for place, colour in enumerate(card.colours):
        left, right = (SIZE[0] * (place + step) // len(card.colours) for step in (0, 1))
        pen.rectangle((left, 0, right - 1, BAR), fill=colour)
    _write(pen, card.kind, _font(sans, 40, 600), (MARGIN, 110), LIGHT.ink2, lines=1)
    end = _write(pen, card.name, _font(sans, 104, 750), (MARGIN, 180), LIGHT.ink, lines=2)
    _write(pen, card.words, _font(serif, 44, 420), (MARGIN, end + 36), LIGHT.ink2, lines=4)
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


def _write(  # noqa: PLR0913 - what is written, in what, where and how wide
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
    if not _can_write(font, text[: MOST * lines]):
        return top
    for line in filter(None, _wrapped(font, text, lines)):
        pen.text((left, top), line, font=font, fill=ink)
        top += height
    return top


def _wrapped(font: ImageFont.FreeTypeFont, text: str, lines: int) -> Iterator[str]:
    """Break text between words; what does not fit is cut with an ellipsis."""
    words = text[: MOST * lines].split()
    for line in range(lines):
        count = _words_that_fit(font, words)
        shown = words if line == lines - 1 else words[:count]
        yield _cut(font, " ".join(shown))
        words = words[count:]


def _words_that_fit(font: ImageFont.FreeTypeFont, words: list[str]) -> int:
    return max(1, _last(len(words), lambda count: _fits(font, " ".join(words[:count]))))


def _cut(font: ImageFont.FreeTypeFont, text: str) -> str:
    shown = text[:MOST]
    if shown == text and _fits(font, text):
        return text
    return f"{shown[: _last(len(shown), lambda end: _fits(font, f'{shown[:end]}…'))].rstrip()}…"


def _fits(font: ImageFont.FreeTypeFont, text: str) -> bool:
    return font.getlength(text) <= WIDTH


def _last(end: int, fits: Callable[[int], bool]) -> int:
    """Give the largest number up to an end that fits; what is longer fits no better."""
    return bisect_left(range(1, end + 1), x=True, key=lambda number: not fits(number))


def _can_write(font: ImageFont.FreeTypeFont, text: str) -> bool:
    """Tell whether the font has a sign for every character: a box for those it lacks says nothing."""
    missing = bytes(font.getmask(NO_CHARACTER))
    return all(char.isspace() or bytes(font.getmask(char)) != missing for char in set(text))
