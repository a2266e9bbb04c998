"""Tell what went wrong between lines: how far they are moved in, and the colon after a field's name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

FIELD = re.compile(r"(?P<field>[a-z][\w-]*|[A-Z]+):(?= |$)")
"""A field's name, or that of a reference, like ``URL``; a word that begins with a capital letter is text."""
BLOCK = re.compile(r"\S+: +[|>][-+\d]* *(?:#.*)?$")
NO_SPACE = re.compile(r"(?P<field>[a-z][\w-]*):(?!/)\S")
CONTENT = re.compile(r" *(?:- +)*(?=\S|$)")
WIDE = re.compile(r" *- {2,}(?=\S)")
Told = tuple[str, str, int]
"""Code, message, and the character they are about."""


@dataclass(frozen=True)
class Line:
    """One line of a file that is neither empty nor a comment."""

    text: str
    start: int
    """Which character of the file it begins with."""

    @cached_property
    def column(self) -> int:
        """Give how many characters stand before its words, the hyphens of a list included."""
        match = CONTENT.match(self.text)
        return match.end() if match else 0

    @cached_property
    def indent(self) -> int:
        """Give how many spaces stand before anything."""
        return len(self.text) - len(self.text.lstrip(" "))

    @property
    def is_entry(self) -> bool:
        """Tell whether it begins an entry of a list."""
        return self.text[self.indent :].startswith("- ")

    @property
    def words(self) -> str:
        """Give what stands in it."""
        return self.text[self.column :]

    @property
    def field(self) -> str | None:
        """Give the name of the field that begins in it, if one does."""
        match = FIELD.match(self.words)
        return match["field"] if match else None


def lines_to(text: str, index: int) -> list[Line]:
    """Give the lines up to the one that holds a character, without those that say nothing."""
    lines: list[Line] = []
    start = 0
    end = text.find("\n", index)
    for line in (text[:end] if end >= 0 else text).split("\n"):
        if line.strip() and not line.lstrip().startswith("#"):
            lines.append(Line(line, start))
        start += len(line) + 1
    return lines


def without_colon(line: Line, above: Sequence[Line]) -> Told:
    """Say what a line lacks that stands where a field must."""
    at = line.start + line.column
    if line.words.startswith("-"):
        return "A122", "a space is missing after '-'", at + 1
    if match := NO_SPACE.match(line.words):
        return "A122", f"a space is missing after the ':' of '{match['field']}'", at + match.end("field") + 1
    if above and above[-1].column >= line.column and BLOCK.match(above[-1].words):
        field = above[-1].words.partition(":")[0]
        return "A121", f"the text of '{field}' stands no further in than '{field}': move it in two spaces", at
    message = "there is no ':' after the field's name; if this is text, move it further in than its field"
    return "A122", message, at


def out_of_block(line: Line, above: Sequence[Line]) -> Told | None:
    """Say that a line of text is moved in less than the text above it; None where that is not so."""
    starts = (nth for nth in range(len(above) - 1, -1, -1) if above[nth].field)
    start = next(starts, len(above))
    text = above[start + 1 :]
    if line.field or not text or not BLOCK.match(above[start].words) or line.indent >= text[0].indent:
        return None
    return "A121", _told(line.indent, text[0].indent), line.start + line.indent


def moved(line: Line, above: Sequence[Line]) -> Told | None:
    """Say how far a line is moved in, and how far it should be; None where that is not what is wrong."""
    if above and line.is_entry and above[-1].field and above[-1].column == line.indent:
        reason = f"'{above[-1].field}' has text beside it"
        return "A121", f"no list can begin here: {reason}", line.start + line.indent
    if above and not line.is_entry and WIDE.match(above[-1].text) and line.column == above[-1].indent + 2:
        message = "this field is moved in differently from those below it: put one space after '-'"
        return "A121", message, above[-1].start + above[-1].column
    here = line.indent if line.is_entry else line.column
    columns = _columns_of_entries(above) if line.is_entry else _columns(above)
    nearest = min(columns, key=lambda column: (abs(column - here), -column), default=here)
    if nearest == here:
        return None
    return "A121", _told(here, nearest), line.start + line.indent


def _told(here: int, meant: int) -> str:
    spaces = f"{here} space{'' if here == 1 else 's'}" if here else "no space"
    difference = f"it has {spaces} before it, they have {meant or 'none'}"
    return f"this line is moved in differently from the lines around it: {difference}"


def _columns(lines: Sequence[Line]) -> set[int]:
    """Give where fields begin that are still open behind some lines, those in blocks of text left out."""
    columns: set[int] = set()
    block: int | None = None
    for line in lines:
        if block is not None and line.indent > block:
            continue
        block = line.column if BLOCK.match(line.words) else None
        if line.field:
            columns = {column for column in columns if column < line.column} | {line.column}
    return columns


def _columns_of_entries(lines: Sequence[Line]) -> set[int]:
    return {line.indent for line in lines if line.is_entry}
