"""What YAML does to prose, and what to write instead."""

from __future__ import annotations

import re

import yaml

LINE = re.compile(r"^\s*(?:- +)*(?P<field>[\w-]+):[ \t]+(?P<value>\S.*)$")
SEVERAL_COLONS = "mapping values are not allowed in this context"
OPENERS = {"[": "a list", "{": "a list of fields", "'": "a quotation", '"': "a quotation"}
OPENED = {
    "while scanning a quoted scalar": "a quotation mark",
    "while parsing a flow sequence": "a bracket [",
    "while parsing a flow mapping": "a brace {",
}
CANNOT_START = frozenset("@`%*&!|>")


def explained(error: yaml.MarkedYAMLError, text: str) -> tuple[str, str, int]:
    """Give code, message and character of what makes a text unreadable as YAML, in words for an editor."""
    mark = error.problem_mark or error.context_mark
    index = mark.index if mark else 0
    line, start = _line(text, index)
    match = LINE.match(line)
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return "A117", "a tab stands where the line is moved in: use spaces", start
    if error.context_mark and (opened := OPENED.get(str(error.context))):
        return "A118", f"{opened} that opens here is never closed", error.context_mark.index
    if error.problem == "but found another document":
        return "A103", "a line of three hyphens starts another document: one file holds one thing", start
    if match and (trap := _trap(match, error)):
        return *trap, start + match.start("value")
    return "A103", f"this can't be read as YAML: {error.problem or error.context}", index


def _line(text: str, index: int) -> tuple[str, int]:
    """Give the line that the error is about, and where it starts: the last one with text up to an index."""
    start = text.rfind("\n", 0, min(index, len(text.rstrip("\n")))) + 1
    return text[start:].partition("\n")[0], start


def _trap(match: re.Match[str], error: yaml.MarkedYAMLError) -> tuple[str, str] | None:
    field, value = match["field"], match["value"]
    if error.problem == SEVERAL_COLONS:
        if ": " in value:
            return "A116", f"a colon inside plain text starts another field: {block(field)}"
    elif opener := OPENERS.get(value[0]):
        return "A115", f"text that begins with {value[0]} is read as {opener}: {block(field)}"
    elif value[0] in CANNOT_START:
        return "A115", f"text can't begin with {value[0]} here: {block(field)}"
    return None


def block(field: str) -> str:
    """Say how to write prose so that YAML leaves it alone."""
    return f"write '{field}: >-' and the text on the next line, two spaces further in"
