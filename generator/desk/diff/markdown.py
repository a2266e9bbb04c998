"""Write entries as markdown in which nothing that a stranger wrote is markup, a link or a call to anybody.

It is made for a comment on GitHub, which makes more of a text than markdown does, and after character
references are read: ``@name`` tells somebody, ``#12`` and the beginnings of commits are links, and so are
addresses; ``:name:`` is a picture. A character without width or meaning (WORD JOINER) stands inside each.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.desk.diff.entry import Entry
from generator.markup import LEFTWARD_LETTER, SPACE
from generator.page import Link, Words
from generator.visible import visible

LONGEST = 300
"""Characters of one stretch of words that are printed."""
JOINER, ISOLATE, ISOLATED = "\u2060", "\u2068", "\u2069"
"""What parts a call; what stands around words that run from right to left, so that they turn no others."""
CALLS = re.compile(
    r"""
      [@\#:] (?=\S)                        # "@ada", "#12", "https://", ":tada:"
    | \b (?:www|[Gg][Hh]) (?=[.-])         # "www.example.org", "GH-12"
    | [0-9a-fA-F]{4} (?=[0-9a-fA-F]{3})    # "1f3870be": of a commit
    """,
    re.VERBOSE,
)
"""What GitHub may make something of, as far as its first part."""
MARKUP = re.compile(r"[\\`*_\[\]<>&~|$]")
"""What is markup anywhere in a line."""
BEGINS = re.compile(r"\A(?:(?P<sign>[^\w\s&\[`\u2068])|(?P<number>\d+)(?P<dot>[.)]))")
"""What is markup at the beginning of a line: ``# a title``, ``- an entry``, ``1. one``."""
TYPED = re.compile(r"[A-Za-z0-9/ _.#-]+")
"""What a stretch of code may hold: ids, addresses of pages, commands."""


def as_markdown(
    entries: Iterable[Entry], most: int | None, site: str | None, indent: str = ""
) -> Iterator[str]:
    """Write entries as lists in lists, of each the first with how many more there are; None: all.

    Links lead below the address of the site; without one they are words.
    """
    every = tuple(entries)
    shown = every if most is None else every[:most]
    for each in shown:
        yield f"{indent}- {_begun(_words(each.words, site))}{code(each.code)}"
        yield from as_markdown(each.below, most, site, f"{indent}  ")
    if left := len(every) - len(shown):
        yield f"{indent}- and {left:,} more"


def _begun(line: str) -> str:
    """Write a line so that it begins with nothing that is markup there."""
    return BEGINS.sub(
        lambda mark: f"{mark['number'] or ''}&#{ord(mark['sign'] or mark['dot'])};",
        line,
    )


def _words(words: Words, site: str | None) -> str:
    return "".join(_link(link, site) for link in words)


def _link(link: Link, site: str | None) -> str:
    words = text(link.words)
    return f"[{words}](<{site.rstrip('/')}/{link.to}>)" if site and link.to else words


def code(typed: str) -> str:
    """Write what is typed as it is; if it holds anything that no id and no command of ours does, as text."""
    return f"`{typed}`" if TYPED.fullmatch(typed) else text(typed)


def text(given: str) -> str:
    """Write plain text on one line, cut where it is long."""
    shown = visible(SPACE.sub(" ", given))
    cut = shown if len(shown) <= LONGEST else f"{shown[:LONGEST].rstrip()} …"
    written = MARKUP.sub(lambda mark: f"&#{ord(mark[0])};", CALLS.sub(lambda call: call[0] + JOINER, cut))
    return f"{ISOLATE}{written}{ISOLATED}" if LEFTWARD_LETTER.search(written) else written
