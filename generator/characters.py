"""Name characters that nobody sees or that look like others, in what is no prose: ids, numbers, choices."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

QUOTES = "“”„‟‘’‚‛«»＂＇"
BLANKS = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters and signs that look like nothing."""
LOOKALIKES = str.maketrans(
    "аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅоναρικτυχοΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcyxijshdqwABEKMHOPCTYXIJSovapiktuxoABEZHIKMNOPTYX",
)
"""Letters of Cyrillic and Greek that nobody can tell from Latin ones."""
SEEN = " \t\n"


@dataclass(frozen=True)
class Odd:
    """A character of a value that is not what it seems, and the value as it was meant."""

    index: int
    reason: str
    meant: str


def named(char: str) -> str:
    """Give the code point and the name of a character."""
    return f"U+{ord(char):04X}, {unicodedata.name(char, 'a character without a name').lower()}"


def odd(value: str) -> Odd | None:
    """Give the first character that nobody sees or that looks like another, in a value that is no prose."""
    reasons = ((index, _reason(char, value)) for index, char in enumerate(value))
    return next((Odd(index, reason, usual(value)) for index, reason in reasons if reason), None)


def usual(value: str) -> str:
    """Give a value with the characters that were meant, and without those that nobody sees."""
    plain = unicodedata.normalize("NFKC", value.translate(LOOKALIKES))
    seen = (" " if char.isspace() else char for char in plain if char.isspace() or not is_unseen(char))
    return "".join(seen).strip().strip(QUOTES).strip()


def is_unseen(char: str) -> bool:
    """Tell whether a character looks like nothing or like a space, and is none of the usual."""
    return char not in SEEN and (unicodedata.category(char)[0] in "CZ" or char in BLANKS)


def _reason(char: str, value: str) -> str:
    if char.isascii():
        return f"a character that nobody sees stands here ({named(char)})" if is_unseen(char) else ""
    if is_unseen(char):
        return f"a character that nobody sees stands here ({named(char)})"
    if char in QUOTES:
        return f"'{char}' ({named(char)}) is part of the value: YAML's quotation marks are \" and '"
    plain = unicodedata.normalize("NFKC", char)
    if len(plain) == 1 and plain.isascii():
        return f"'{char}' ({named(char)}) is not '{plain}', though it looks like it"
    if char.isalpha() and not unicodedata.name(char, "").startswith("LATIN") and _has_latin(value):
        return f"'{char}' ({named(char)}) is a letter of another script than those beside it"
    return ""


def _has_latin(value: str) -> bool:
    return any(char.isascii() and char.isalpha() for char in value)
