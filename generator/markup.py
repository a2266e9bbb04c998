"""Write text of editors so that it stays text wherever it is printed, and turns nothing beside it around."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from html import unescape

SPACE = re.compile(r"\s+")
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
CONTROL_IN_A_LINE = re.compile(r"[\x00-\x08\x0a-\x1f\x7f-\x9f]")
HAS_MEANING = re.compile(
    r"""
      [\t!-+\-/:-@\[-`{-~]                      # "<", "*", "[": any mark but a comma and a full stop
    | \. (?!\s|$)                              # "a.b": a full stop that ends no sentence
    | (?<=\d) \.                               # "1. one": the number of an entry
    | (?:^|(?<=^[ ])) \w (?=\w{0,6}\.(?:\s|$)) # "iv. four": a letter or numeral that may begin one
    """,
    re.VERBOSE,
)
"""Any ASCII character that may be markup; a tab is read as spaces."""
IN_AN_ADDRESS = re.compile(r"[^\w/:.#?=%-]")
"""Any character of an address that may be markup, even within an attribute."""
OPENS_A_TAG = re.compile(r"<(?=[A-Za-z/!?])")
TAG = re.compile(r"(<[^<>]*>)")
VALUE = re.compile(r'="([^"]*)"')
TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Characters that nobody sees and that turn the text around them (Unicode, UAX #9, section 2)."""
LEFTWARD = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
"""Characters of Hebrew, Arabic and all other scripts that run from right to left (UAX #9, table 4)."""
LEFTWARD_LETTER = re.compile(f"[{LEFTWARD}]")
LEFTWARD_STRETCH = re.compile(rf"[{LEFTWARD}](?:[{LEFTWARD}\W\d_]*[{LEFTWARD}])?")
"""Words of such a script, with what stands between them."""
LETTER = re.compile(r"[^\W\d_]")


@lru_cache(maxsize=10_000)
def inert(text: str) -> str:
    """Write plain text so that neither markdown nor HTML reads a mark in it."""
    return _references(SPACE.sub(" ", CONTROL.sub(" ", text)))


def inert_lines(text: str) -> str:
    """Write plain text for a ``<pre>``: its lines and spaces are kept."""
    return "&#10;".join(_references(CONTROL_IN_A_LINE.sub(" ", line)) for line in text.split("\n"))


def inert_address(address: str) -> str:
    """Write an address for an attribute in which no engine of markdown looks for marks."""
    return IN_AN_ADDRESS.sub(lambda match: f"&#{ord(match[0])};", address)


def inert_preview(text: str) -> str:
    """Write text for a ``title``, which themes also read as HTML: what could open a tag there does not.

    A character without width or meaning (WORD JOINER) stands behind it: a reader sees and hears the same.
    """
    return inert(OPENS_A_TAG.sub("<\u2060", text))


def inert_html(html: str) -> str:
    """Write clean HTML so that no engine of markdown that comes later reads a mark in its text or addresses.

    Attributes must stand in double quotation marks, and hold no ``<`` or ``>``.
    """
    return "".join(_inert_pieces(TAG.split(html)))


def isolated(text: str, write: Callable[[str], str] = inert) -> str:
    """Write plain text as HTML in which words that run from right to left turn nothing beside them around.

    Text that is mostly such stands in one ``<bdi>``; in other text each stretch of such words does.
    """
    if text.isascii() or not LEFTWARD_LETTER.search(text):
        return write(text)
    if runs_leftward(text):
        return f'<bdi dir="rtl">{write(text)}</bdi>'
    pieces: list[str] = []
    end = 0
    for match in LEFTWARD_STRETCH.finditer(text):
        pieces += (write(text[end : match.start()]), f"<bdi>{write(match[0])}</bdi>")
        end = match.end()
    return "".join((*pieces, write(text[end:])))


def runs_leftward(text: str) -> bool:
    """Tell whether at least half of a text's letters run from right to left."""
    if text.isascii():
        return False
    letters = LETTER.findall(text)
    return bool(letters) and 2 * sum(bool(LEFTWARD_LETTER.match(letter)) for letter in letters) >= len(
        letters
    )


def _references(text: str) -> str:
    return HAS_MEANING.sub(lambda match: f"&#{ord(match[0])};", text)


def _inert_pieces(pieces: list[str]) -> Iterator[str]:
    is_kept = False
    for piece in pieces:
        if piece.startswith("<"):
            is_kept = piece.startswith("<pre") or (is_kept and piece != "</pre>")
            yield VALUE.sub(lambda value: f'="{inert_address(unescape(value[1]))}"', piece)
        elif is_kept:
            yield inert_lines(unescape(piece))
        elif piece.strip():
            yield isolated(unescape(piece))
        elif piece:
            yield "\n" if "\n" in piece else " "
