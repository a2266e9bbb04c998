"""One entry of a report of changes: words that may lead somewhere, and entries below it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.page import Link, Words


@dataclass(frozen=True)
class Entry:
    """A line of the report."""

    words: Words
    """A link leads below the site's root."""
    below: tuple[Entry, ...] = ()
    code: str = ""
    """What stands behind the words as it would be typed: a command, an address."""


def entry(*words: str | Link, below: tuple[Entry, ...] = (), code: str = "") -> Entry:
    """Give an entry of plain words and links."""
    return Entry(tuple(Link(each) if isinstance(each, str) else each for each in words), below, code)


def plain(words: Words) -> str:
    """Give words without where they lead."""
    return "".join(link.words for link in words)
