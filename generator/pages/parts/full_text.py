"""The whole text of an article, where it may be published, with what statements rest on marked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.addresses import address_of
from generator.kinds.article import Article
from generator.model import Model
from generator.model.texts import Found
from generator.page import Link, Words

LINE = re.compile(r"[^\n]*\S[^\n]*")


def marked_lines(model: Model, id: str, article: Article) -> tuple[Words, ...]:
    """Give the lines of a text in pieces; one that a statement rests on leads to the first that does.

    Words are marked where they are meant: not those that stand in other places too.
    """
    text = article.text or ""
    places = [place for place in model.texts[id].passages if place.is_only and place.passage.statement]
    return tuple(
        tuple(_pieces(model, id, text, line.start(), line.end(), places)) for line in LINE.finditer(text)
    )


def _pieces(  # noqa: PLR0913
    model: Model, id: str, text: str, start: int, end: int, places: list[Found]
) -> Iterator[Link]:
    """Cut a line wherever a passage begins or ends."""
    ends = {at for place in places for at in (place.start, place.end) if start < at < end}
    cuts = sorted({start, end} | ends)
    for left, right in pairwise(cuts):
        held = next((place for place in places if place.start <= left and right <= place.end), None)
        to = address_of(model, id, held.passage.statement) if held else None
        yield Link(text[left:right], to)
