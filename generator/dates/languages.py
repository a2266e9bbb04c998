"""The languages whose date words are read: a row each."""

from __future__ import annotations

from collections.abc import Mapping

from generator.dates.chinese import CHINESE
from generator.dates.english import ENGLISH
from generator.dates.language import Language
from generator.dates.reading import Refused

LANGUAGES: Mapping[str, Language] = {"en": ENGLISH, "zh": CHINESE}
"""By the first part of their BCP 47 tags. Words of digits alone, in no told language, go to the first."""
READ = " and ".join(language.name for language in LANGUAGES.values())


def language_of(words: str, tag: str | None) -> Language:
    """Give the language that words are in: the one that is told, but where their script shows another.

    Raises Refused where that is none of ours.
    """
    by_script = _by_script(words)
    if tag is None:
        return by_script or next(iter(LANGUAGES.values()))
    language = LANGUAGES.get(tag.partition("-")[0].lower())
    if language is None:
        raise Refused(f"is told to be in '{tag}', but only date words in {READ} are read")
    return language if by_script is None or language.letters.search(words) else by_script


def _by_script(words: str) -> Language | None:
    """Give the last language that has letters in the words: in Chinese, Latin letters may stand too."""
    letters = "".join(letter for letter in words if letter.isalpha())
    if any(not any(language.letters.match(letter) for language in LANGUAGES.values()) for letter in letters):
        raise Refused(f"is in a script that no rule knows; date words in {READ} are read")
    written = [language for language in LANGUAGES.values() if language.letters.search(letters)]
    return written[-1] if written else None
