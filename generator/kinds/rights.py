"""What may be written of the right to print somebody's words."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.kinds.base import Kind, field, needed
from generator.kinds.values import Number, Text


class Quoting(Kind):
    """How much may be quoted of a text."""

    max_words: Number | None = field("Words a quotation may have", "25")
    max_total_words: Number | None = field("Words that all quotations of an article may have", "120")
    max_share: Annotated[float, Field(gt=0, le=1)] | None = field("Share of the text that they may be", "0.2")


class Rights(Kind):
    """What may be printed of a source, and on what ground."""

    text: Literal["none", "licensed", "public-domain", "own"] = needed(
        "Whether the whole text may be printed", "none"
    )
    quote: Quoting = field("How much may be quoted", "{max_words: 25}", default=Quoting())
    basis: Text = needed("On what ground", "quotation with attribution")
