"""What YAML does to prose, and what to write instead."""

from __future__ import annotations

import re

import yaml

from generator.load.indentation import Line, Told, lines_to, moved, out_of_block, without_colon

NAMED = re.compile(r"(?P<field>[\w-]+):(?:[ \t]+|$)")
SEVERAL_COLONS = "mapping values are not allowed in this context"
NO_COLON = "could not find expected ':'"
LIST_BEHIND_FIELD = "block sequence entries are not allowed in this context"
OPENERS = {"[": "a list", "{": "a list of fields", "'": "a quotation", '"': "a quotation"}
OPENED = {
    "while scanning a quoted scalar": "a quotation mark",
    "while parsing a flow sequence": "a bracket [",
    "while parsing a flow mapping": "a brace {",
}
PLAIN = {
    "but found another document": "a line of three hyphens starts another document: one file holds one thing",
    LIST_BEHIND_FIELD: "a list begins on the line after its field's name, each entry after '- '",
    "found unknown escape character": 'a backslash inside "" starts a special character: '
    "write the text as a block, after 'field: >-'",
}
"""What libyaml finds, in words for an editor."""
CANNOT_START = frozenset("@`%*&!|>")
CANNOT_BE_READ = "this can't be read as YAML: look at this line and at the one before it"


def explained(error: yaml.MarkedYAMLError, text: str) -> Told:
    """Give code, message and character of what makes a text unreadable as YAML, in words for an editor."""
    mark = error.context_mark if error.problem == NO_COLON else error.problem_mark or error.context_mark
    index = min(mark.index, len(text.rstrip("\n"))) if mark else 0
    lines = lines_to(text, index)
    if not lines:
        return "A103", CANNOT_BE_READ, index
    *above, line = lines
    if "\t" in line.text[: len(line.text) - len(line.text.lstrip())]:
        return "A117", "a tab stands where the line is moved in: use spaces", line.start
    if error.context_mark and (opened := OPENED.get(str(error.context))):
        return "A118", f"{opened} that opens here is never closed", error.context_mark.index
    if explanation := PLAIN.get(str(error.problem)):
        return "A103", explanation, line.start if "document" in explanation else index
    return _slip(error, line, above, index) or _trap(error, lines, index) or ("A103", CANNOT_BE_READ, index)


def block(field: str) -> str:
    """Say how to write prose so that YAML leaves it alone; an entry of a list has ``-`` for its field."""
    start = "- >-" if field == "-" else f"{field}: >-"
    return f"write '{start}' and the text on the next line, two spaces further in"


def _slip(error: yaml.MarkedYAMLError, line: Line, above: list[Line], index: int) -> Told | None:
    """Tell of a line that is moved in wrongly, or lacks the colon that YAML looks for."""
    if error.problem == NO_COLON:
        return None if _is_prose_with_a_colon(above, line) else without_colon(line, above)
    at = index - line.start
    if error.problem == SEVERAL_COLONS:
        if not line.field or at != line.column + len(line.field):
            return None
        beside = line.indent if line.is_entry else line.column
        if above and above[-1].column == beside and not above[-1].field:
            return without_colon(above[-1], above[:-1])
        return moved(line, above)
    if at not in (line.indent, line.column):
        return None
    return moved(line, above) if line.field or line.is_entry else out_of_block(line, above)


def _is_prose_with_a_colon(above: list[Line], line: Line) -> bool:
    """Tell whether lines are text with a colon in it, below a field that has nothing else."""
    return bool(above) and above[-1].column == line.column and not above[-1].field and ": " in above[-1].words


def _trap(error: yaml.MarkedYAMLError, lines: list[Line], index: int) -> Told | None:
    """Tell of text that means something to YAML."""
    field, value, start = _text_around(lines)
    if error.problem in (SEVERAL_COLONS, NO_COLON):
        colon = value.find(": ")
        at = index if error.problem == SEVERAL_COLONS else start + max(colon, 0)
        return "A116", f"a colon inside plain text starts another field: {block(field)}", at
    if opener := OPENERS.get(value[:1]):
        return "A115", f"text that begins with {value[0]} is read as {opener}: {block(field)}", start
    if value[:1] in CANNOT_START:
        return "A115", f"text can't begin with {value[:1]} here: {block(field)}", start
    return None


def _text_around(lines: list[Line]) -> tuple[str, str, int]:
    """Give the text that the last line belongs to: its field, its first line, and where that begins."""
    first = lines[-1]
    for line in reversed(lines):
        named = NAMED.match(line.words)
        if named and (line is lines[-1] or line.column < first.column):
            value = line.words[named.end() :]
            begins = line.start + line.column + named.end()
            return (named["field"], value, begins) if value else (named["field"], *_begin(first))
        if line.column > line.indent:
            return ("-", *_begin(line))
        if line.column <= first.column:
            first = line
    return ("field", *_begin(first))


def _begin(line: Line) -> tuple[str, int]:
    return line.words, line.start + line.column
