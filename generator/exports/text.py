"""Text for files that other programs read."""

from __future__ import annotations

import re

NOT_TEXT = re.compile(r"[\s\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]+")
"""Space, and what no line of XML, iCalendar or BibTeX may hold."""


def plain(text: str) -> str:
    """Give text as one line without control characters."""
    return NOT_TEXT.sub(" ", text).strip()
