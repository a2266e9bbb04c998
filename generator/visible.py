"""Show what nobody would see: a control character as it is written in a program."""

from __future__ import annotations

import re
from unicodedata import category

COMMAND = re.compile(r"(?<=#)#(?=\[)|\A(?P<before>\s*):(?=:)")
"""What GitHub takes for a command in the log of a run: ``##[`` anywhere, ``::`` at the start of a line."""
FILE_BYTES = range(0xDC80, 0xDD00)
"""How Python keeps the bytes of a file's name that are not UTF-8: the byte and 0xDC00."""
JSON_HEX = 4
"""Digits of a character in JSON."""


def visible(line: str) -> str:
    r"""Give a line as it can stand on a terminal and in the log of a run.

    Line breaks, controls, marks that turn the direction of writing and other characters without a shape are
    written ``\n``, ``\x1b``, ``\u202e``; spaces of every width stay. So is a mark that makes a line a
    command to GitHub: ``\x3a:error``.
    """
    shown = line if line.isprintable() else "".join(map(_shown, line))
    return COMMAND.sub(lambda match: f"{match['before'] or ''}{_written(match[0][-1])}", shown)


def visible_json(text: str) -> str:
    """Give JSON with the same characters written as JSON writes them; its own lines and spaces stay."""
    lines = (line if line.isprintable() else "".join(map(_shown_in_json, line)) for line in text.split("\n"))
    return "\n".join(lines).replace("##[", f"#{_in_json('#')}[")


def _shown(char: str) -> str:
    return char if _has_shape(char) else _written(char)


def _shown_in_json(char: str) -> str:
    return char if _has_shape(char) else _in_json(char)


def _has_shape(char: str) -> bool:
    return char.isprintable() or category(char) == "Zs"


def _written(char: str) -> str:
    code = ord(char)
    if code in FILE_BYTES:
        return f"\\x{code - 0xDC00:02x}"
    return f"\\x{code:02x}" if char.isprintable() else char.encode("unicode_escape").decode()


def _in_json(char: str) -> str:
    units = char.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + JSON_HEX]}" for at in range(0, len(units), JSON_HEX))
