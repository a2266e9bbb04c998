"""Name the character that makes a line or a value something else than it looks."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.characters import is_unseen, named, odd
from generator.load.sheet import Route, Sheet, place_at
from generator.problems import Location, Problem

CODE = "A171"
BREAKING = re.compile("[\x85\u2028\u2029\ufeff]")
"""Line breaks that only some programs see, and a byte order mark that is not the first character."""
SHAPE = re.compile(
    r"""
    ^ [ ]* (?: - [ ]+)*
    (?: (?P<list> [‐-―−－•]) (?=[ ])                     # "– Ada": a dash that begins no entry
      | (?P<indent> [^\S ] | [\u200b-\u200d\u2060\u00ad] )  # a space of another kind before the words
      | [A-Za-z][\w-]* (?P<colon> [：﹕︓ː꞉∶])             # "party：northland"
      | [a-z][\w-]* : (?P<space> [^\S \t\n] | [\u200b-\u200d\u2060\u00ad])  # another space behind the colon
    )
    """,
    re.VERBOSE,
)
MEANT = {"list": "-", "indent": " ", "colon": ": ", "space": " "}
NAMES = frozenset({"name", "short", "aka", "author", "publisher"})
"""Fields whose text is a name and no prose, so that marks around all of it are YAML's, written otherwise."""
WRAPPED = re.compile('[“”„«](?P<words>[^“”„«»"]+)[“”»"]')
LINKED = re.compile(r"\[\[(?P<id>[^\]|]*)")
"""A link of prose up to its words; an id has no spaces and letters of ours alone."""
LONGEST = 300
"""Characters of a line that is still proposed."""


def broken(path: str, text: str) -> Problem | None:
    """Give a problem for the first character at which some programs would break a line, or see none."""
    mark = BREAKING.search(text)
    if mark is None:
        return None
    place = place_at(path, text, mark.start())
    return Problem(
        place,
        CODE,
        f"a character that nobody sees stands here ({named(mark[0])})",
        _line(BREAKING.sub(" ", place.text.replace("\ufeff", ""))),
        is_sure=True,
    )


def misshapen(path: str, text: str, index: int) -> Problem | None:
    """Give the character on which a file that is no YAML went wrong, in the line of an index or above."""
    end = text.find("\n", index)
    lines = (text if end < 0 else text[:end]).split("\n")
    start = sum(len(line) + 1 for line in lines)
    for line in reversed(lines[-3:]):
        start -= len(line) + 1
        if (match := SHAPE.match(line)) and match.lastgroup and match[match.lastgroup] != "\t":
            return _misshapen(path, text, start, match)
    return None


def _misshapen(path: str, text: str, start: int, match: re.Match[str]) -> Problem:
    role = match.lastgroup or ""
    char, at = match[role], match.start(role)
    fault = f"'{char}' ({named(char)}) is no '{MEANT[role].strip()}'"
    if is_unseen(char):
        fault = f"{named(char)}, stands where only a space can"
    place = place_at(path, text, start + at)
    rest = place.text[at + 1 :]
    meant = place.text[:at] + MEANT[role] + (rest.lstrip() if role in ("colon", "space") else rest)
    plain = "".join(" " if is_unseen(letter) else letter for letter in meant)
    return Problem(place, CODE, fault, _line(plain), is_sure=True)


def in_marks(path: str, text: str, index: int, words: str) -> Problem:
    """Give a problem for a name that stands in quotation marks which YAML does not know."""
    char = text[index]
    fault = f"'{char}' ({named(char)}) is part of the name: YAML's quotation marks are \" and '"
    return Problem(place_at(path, text, index), CODE, fault, words.strip(), is_sure=True)


def misread(sheet: Sheet, route: Route, value: object, near: str | None = None) -> Problem | None:
    """Give a problem for a value that is no prose and has a character that is not what it seems."""
    oddity = odd(value) if isinstance(value, str) else None
    if oddity is None or not isinstance(value, str):
        return None
    meant = near or (oddity.meant if " " not in oddity.meant else None)
    place, is_sure = sheet.place_of(route, value[oddity.index]), meant == oddity.meant
    return Problem(place, CODE, oddity.reason, meant, is_sure=is_sure)


def misread_link(place: Location) -> Problem | None:
    """Give a problem for a character that is not what it seems in the id of the link at a place."""
    match = LINKED.match(place.text, place.column - 1)
    char = odd(match["id"]) if match else None
    if char is None:
        return None
    place = replace(place, column=place.column + 2 + char.index)
    return Problem(place, CODE, char.reason, char.meant, is_sure=True)


def _line(text: str) -> str | None:
    return text.rstrip() if len(text) <= LONGEST else None
