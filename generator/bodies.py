"""The markdown of editors: whether it can be read in no time, and the reader for it.

Python-Markdown's time grows with the square of the length of some texts, and its stack with
the depth of lists. A body that keeps to the limits takes it well under a second, whatever stands in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from generator import limits

FAR = limits.ADDRESS
"""Characters within which a link or code must end: for its end markdown looks no further."""
UNUSED = ("image_link", "image_reference", "short_image_ref", "html", "entity")
"""What markdown looks for in vain: bodies have no pictures and no HTML, and entities stay as they are."""
ENDING = {"backtick": 190, "reference": 170, "link": 160, "short_reference": 130}
"""What has an end to be looked for, with markdown's own priorities."""
LEADING = re.compile(r"(?:[ \t]|>|(?:[-*+]|\d+\.)(?=[ \t]))*")
"""What stands before the words of a line: spaces, marks of quotations and of lists."""
LEVEL = re.compile(r" {4}|\t|>|[-*+]|\d+\.")
RULE = re.compile(r"[ \t]*([-*_])(?:[ \t]*\1)+[ \t]*")
"""A line across the page, ``* * *``, which is no list."""
PIECE = re.compile(r"^(?:[ \t]*[^ \t\n][^\n]*(?:\n|\Z))+", re.MULTILINE)
"""Lines without an empty one between them."""
UNREAD = {0x02: None, 0x03: None}
"""Characters that markdown keeps for itself, and takes out of what it reads."""


@dataclass(frozen=True)
class Excess:
    """What a text has too much of, and at which character that begins."""

    reason: str
    index: int


def excess(body: str) -> Excess | None:
    """Give what a body has too much of for markdown to read it in no time, if anything."""
    read = body.translate(UNREAD).replace("\r\n", " \n").replace("\r", "\n")
    return (
        excess_of("[", body, limits.MARKS, "opening brackets")
        or excess_of("`", body, limits.MARKS, "backticks")
        or next(_too_many_lines(read), None)
        or next(_too_deep(read), None)
    )


def excess_of(mark: str, text: str, most: int, what: str) -> Excess | None:
    """Give where a text has a mark once too often, if it does."""
    count = text.count(mark)
    if count <= most:
        return None
    *_, last = zip(range(most + 1), re.finditer(re.escape(mark), text), strict=False)
    return Excess(f"{count:,} {what}; {most} are the most", last[1].start())


def _too_many_lines(body: str) -> Iterator[Excess]:
    for piece in PIECE.finditer(body):
        count = piece[0].rstrip("\n").count("\n") + 1
        if count > limits.LINES:
            reason = f"{count:,} lines without an empty line between them; {limits.LINES} are the most"
            yield Excess(reason, piece.start())


def _too_deep(body: str) -> Iterator[Excess]:
    start = 0
    for line in body.split("\n"):
        depth = 0 if _says_nothing(line) else len(LEVEL.findall(_leading(line)))
        if depth > limits.NESTED:
            reason = f"a line {depth:,} levels deep in lists and quotations; {limits.NESTED} are the most"
            yield Excess(reason, start)
        start += len(line) + 1


def _says_nothing(line: str) -> bool:
    return not line.strip(" \t") or RULE.fullmatch(line) is not None


def _leading(line: str) -> str:
    match = LEADING.match(line)
    return match[0] if match else ""


class _Near(InlineProcessor):
    """Looks for the end of a link or of code no further than it may lie."""

    def __init__(self, wrapped: InlineProcessor) -> None:
        super().__init__(wrapped.pattern)
        self.wrapped = wrapped

    def handleMatch(  # type: ignore[override]  # noqa: N802  # as InlineProcessor itself does
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str | None, int | None, int | None]:
        return self.wrapped.handleMatch(m, data[: m.end() + FAR])


def reader() -> Markdown:
    """Give a reader of the markdown of bodies; what it gives is not clean yet."""
    markdown = Markdown(extensions=["tables"])
    markdown.preprocessors.deregister("html_block")
    for name in UNUSED:
        markdown.inlinePatterns.deregister(name)
    for name, priority in ENDING.items():
        wrapped = markdown.inlinePatterns[name]
        if isinstance(wrapped, InlineProcessor):
            markdown.inlinePatterns.register(_Near(wrapped), name, priority)
    return markdown
