"""Prose, which is text with links: ``[[ada-holm|Holm]] spoke of [[cod]].``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generator import bodies, limits
from generator.load import ID

TAG = r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"
"""A BCP 47 language tag."""
LINK = re.compile(
    rf"""
    \[\[ (?:
        (?P<id>{ID}) (?:\#(?P<part>[a-z0-9-]+))? (?:\|(?P<words>[^\[\]]+))?  # [[ada-holm|Holm]]
      | :(?P<lang>{TAG}) \| (?P<foreign>[^\[\]]+)                          # [[:zh-Hans|承认]]
    ) \]\]
    """,
    re.VERBOSE,
)
LINK_OR_MARK = re.compile(rf"{LINK.pattern} | (?P<mark>\[\[|\]\])", re.VERBOSE)
"""Links, and marks of links that are none."""


@dataclass(frozen=True)
class Span:
    """A piece of prose: words, the id and part they link to, if any, and their language where it is told."""

    words: str
    id: str = ""
    part: str = ""
    lang: str = ""


class Prose(str):
    """Plain text with links: ``[[id]]``, ``[[id|words]]``, ``[[id#part]]``; line breaks are spaces.

    ``[[:tag|words]]`` are words in another language, by its BCP 47 tag.
    """

    longest: ClassVar[int] = limits.TEXT
    """Characters it may have."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read it from text whose links are closed."""
        text = core_schema.str_schema(min_length=1, max_length=cls.longest)
        return core_schema.no_info_after_validator_function(cls._read, text)

    @classmethod
    def _read(cls, text: str) -> Prose:
        if "[[" in text or "]]" in text:
            left = LINK.sub("", text)
            if "[[" in left or "]]" in left:
                raise PydanticCustomError(
                    "prose_link",
                    "a link is written [[id]], [[id|words]] or [[id#part]], foreign words [[:zh-Hans|words]]",
                )
        if excess := cls.excess(text):
            raise PydanticCustomError("excess", "{reason}", {"reason": excess.reason, "index": excess.index})
        return cls(cls.folded(text))

    @staticmethod
    def excess(text: str) -> bodies.Excess | None:
        """Say of what a text has too much, though it is not too long as a whole."""
        return bodies.excess_of("[[", text, limits.LINKS, "links")

    @staticmethod
    def folded(text: str) -> str:
        """Give the text as it is kept."""
        return " ".join(text.split())

    def links(self) -> list[tuple[str, str]]:
        """Give the id and the part, or nothing, of each link."""
        matches = LINK.finditer(self) if "[[" in self else ()
        return [(match["id"], match["part"] or "") for match in matches if match["id"]]

    def spans(self) -> Iterator[Span]:
        """Give the pieces in order; the words of a bare link are left empty."""
        end = 0
        for match in LINK.finditer(self):
            if match.start() > end:
                yield Span(self[end : match.start()])
            if match["lang"]:
                yield Span(match["foreign"], lang=match["lang"])
            else:
                yield Span(match["words"] or "", match["id"], match["part"] or "")
            end = match.end()
        if end < len(self):
            yield Span(self[end:])


class Body(Prose):
    """Restricted markdown with the links of prose."""

    longest = limits.BODY

    @staticmethod
    def folded(text: str) -> str:
        """Give the text as it is: lines mean something in markdown."""
        return text

    @staticmethod
    def excess(text: str) -> bodies.Excess | None:
        """Say what would take markdown long to read."""
        return bodies.excess(text)
