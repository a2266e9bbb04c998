"""The group of an index in which a name stands by its first letter, whatever its script."""

from __future__ import annotations

import re
import unicodedata

from generator.pages.parts.listing import Group

LATIN = re.compile(r"LATIN (?:SMALL|CAPITAL) (?:LETTER|LIGATURE) (?:DOTLESS )?([A-Z])")
"""Unicode's name of a Latin letter: Ø is "LATIN CAPITAL LETTER O WITH STROKE", and stands with O."""
DIGIT, CHINESE, OTHER = "0", "一", "\U0010ffff"
"""What stands for every digit, every Chinese character, and for a name that has neither letter nor digit."""
TOGETHER = {
    DIGIT: Group("0–9", "digits"),
    CHINESE: Group("Chinese characters", "chinese-characters"),
    OTHER: Group("Other names", "other"),
}
"""Groups of more than one initial: Chinese alone has thousands, most with one name each."""


def initial(name: str) -> str:
    """Give the letter that a name is listed under, without its marks: "Å" is A, "Ё" is Е, "김" is ᄀ."""
    letters = (character for character in unicodedata.normalize("NFKC", name) if _is_letter(character))
    first = next(letters, "")
    if not first:
        return OTHER
    base = unicodedata.normalize("NFKD", first.casefold())[0]
    title = unicodedata.name(base, "")
    if title.startswith(("CJK", "IDEOGRAPHIC")):
        return CHINESE
    if latin := LATIN.match(title):
        return latin[1]
    return DIGIT if unicodedata.category(base).startswith("N") else base.title()[0]


def _is_letter(character: str) -> bool:
    """Tell whether a name can be listed under a character: a letter that stands for itself, or a digit."""
    category = unicodedata.category(character)
    return category[0] in "LN" and category != "Lm"


def by_initial(letter: str) -> Group:
    """Give the group of an initial; its address is the letter, or Unicode's name of it in another script."""
    if letter in TOGETHER:
        return TOGETHER[letter]
    return Group(letter, letter.lower() if letter.isascii() else _slug(letter))


def _slug(letter: str) -> str:
    words = unicodedata.name(letter, f"letter {ord(letter):x}").lower()
    return re.sub(r"[^a-z0-9]+", "-", words).strip("-")
