"""What is written in the place of a mistake that has one right answer: problem → the line as it was meant."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from generator.check import short
from generator.desk.edits import Edit
from generator.load import as_value, scalar_at
from generator.problems import Location, Problem

MISREAD = "A171"
"""The code of a character that is not what it seems: its line as it was meant is proposed, or the value."""
LINK = re.compile(r"\[\[(?P<id>[^\]|#\n]*)")
FIELD = re.compile(r"(?P<lead>[ ]*(?:-[ ]+)?)(?P<field>[a-z][\w-]*):(?P<gap>[ ]+)(?P<text>\S.*?)[ ]*$")
"""A field with its text on one line: ``- by: ada-holm``."""
TABS = re.compile(r"^\t+", re.MULTILINE)
TORN = re.compile(r"""(?P<words>"(?:[^"\\]|\\.)*"|[^\s{}\[\],:"'][^{}\[\],:"']*)(?P<comma>,[ ]*)$""")
"""Words, and the comma that tore them from what follows."""
REST = re.compile(r"[^{}\[\],:\"']*[^{}\[\],:\"'\s]")
UNIT = "  "
"""How far a line is moved in for each tab."""


@dataclass(frozen=True)
class Mend:
    """The edits that take a mistake away, and what is said of them."""

    edits: tuple[Edit, ...]
    told: str


Mender: TypeAlias = Callable[[str, int], "Mend | None"]
"""From a text, its line ends alike, and the character of a problem, to what is to be written."""


def mend(problem: Problem, text: str) -> Mend | None:
    """Give what takes a problem of a text away, where that needs no judgment."""
    index = index_of(text, problem.place)
    if problem.suggestion and problem.is_sure:
        return _suggested(problem.suggestion, text, index, is_line=problem.code == MISREAD)
    mender = MENDERS.get(problem.code)
    return mender(text, index) if mender else None


def index_of(text: str, place: Location) -> int:
    """Give the character of a text that stands at a place."""
    above = text.split("\n")[: place.line - 1]
    return sum(len(line) + 1 for line in above) + place.column - 1


def _suggested(meant: str, text: str, index: int, *, is_line: bool) -> Mend | None:
    """Put what is proposed in the place of the id in a link, of a key or value, or perhaps of the line."""
    start, end = _line(text, index)
    if is_line and meant.startswith(text[start:index]):
        return _put(text, start, end, meant)
    for link in LINK.finditer(text, start, end):
        if link.start("id") <= index <= link.end("id"):
            return _put(text, *link.span("id"), meant)
    scalar = scalar_at(text, index)
    return _put(text, *scalar, as_value(meant)) if scalar else None


def _put(text: str, start: int, end: int, meant: str) -> Mend:
    return Mend((Edit(start, end, meant),), f"{short(meant.strip())} (was {short(text[start:end].strip())})")


def _as_block(text: str, index: int) -> Mend | None:
    """Write text that YAML reads as something else as a block; a comment behind it may be part of it."""
    start, end = _line(text, index)
    line = FIELD.fullmatch(text, start, end)
    if line is None or index < line.start("text") or " #" in line["text"]:
        return None
    below = " " * len(line["lead"]) + UNIT
    edit = Edit(line.start("text"), end, f">-\n{below}{line['text']}")
    return Mend((edit,), f"{line['field']}: >- (its text as a block)")


def _list_below(text: str, index: int) -> Mend | None:
    """Write a list that begins beside the name of its field below it."""
    line = FIELD.fullmatch(text, *_line(text, index))
    if line is None or not line["text"].startswith("- "):
        return None
    edit = Edit(line.start("gap"), line.start("text"), "\n" + " " * len(line["lead"]))
    return Mend((edit,), f"{line['field']}: (its list on lines of its own)")


def _in_quotes(text: str, index: int) -> Mend | None:
    """Put words in quotation marks that a comma tore apart inside braces; a field's name is left alone."""
    start, _ = _line(text, index)
    torn, rest = TORN.search(text, start, index), REST.match(text, index)
    if torn is None or rest is None or " " not in rest[0]:
        return None
    words = json.loads(torn["words"]) if torn["words"].startswith('"') else torn["words"]
    whole = json.dumps(f"{words}{torn['comma']}{rest[0]}", ensure_ascii=False)
    return Mend((Edit(torn.start(), rest.end(), whole),), f"{short(whole)} (was torn apart by a comma)")


def _spaces(text: str, index: int) -> Mend:
    """Move lines in by spaces where tabs do."""
    start, end = _line(text, index)
    spaces = {_in_spaces(match) for match in TABS.finditer(text)}
    line = text[start:end]
    lead = line[: len(line) - len(line.lstrip())]
    edits = {*spaces, Edit(start, start + len(lead), lead.replace("\t", UNIT))}
    return Mend(tuple(sorted(edits)), "spaces (were tabs)")


def _in_spaces(match: re.Match[str]) -> Edit:
    return Edit(*match.span(), UNIT * len(match[0]))


def _space(text: str, index: int) -> Mend | None:
    """Put the space that is missing behind a colon or a hyphen."""
    mark = text[index - 1 : index]
    if mark not in (":", "-") or text[index : index + 1].isspace():
        return None
    return Mend((Edit(index, index, " "),), f"a space behind '{mark}'")


MENDERS: Mapping[str, Mender] = {
    "A103": _list_below,
    "A113": _in_quotes,
    "A115": _as_block,
    "A116": _as_block,
    "A117": _spaces,
    "A122": _space,
    "C108": _as_block,
}
"""Codes of mistakes whose one right answer is no value that could be proposed."""


def _line(text: str, index: int) -> tuple[int, int]:
    """Give where the line of a character begins and ends."""
    end = text.find("\n", index)
    return text.rfind("\n", 0, index) + 1, end if end >= 0 else len(text)


def untouched(edits: tuple[Edit, ...], mends: list[Mend]) -> bool:
    """Tell whether edits touch none that are made already."""
    made = (edit for each in mends for edit in each.edits)
    return not any(edit.start <= other.end and other.start <= edit.end for other in made for edit in edits)


def lines_of(text: str, edits: tuple[Edit, ...]) -> Iterator[int]:
    """Give the numbers of the lines that edits will have written, as they are when all are made."""
    more = 0
    for edit in sorted(edits):
        first = text.count("\n", 0, edit.start) + 1 + more
        yield from range(first, first + edit.text.count("\n") + 1)
        more += edit.text.count("\n") - text.count("\n", edit.start, edit.end)
