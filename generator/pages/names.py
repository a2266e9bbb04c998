"""Names of things, as pages print them and as readers type them."""

from __future__ import annotations

import unicodedata

from generator.kinds.base import Thing
from generator.model import Model
from generator.pages.maker import Values


def names(thing: Thing) -> list[Values]:
    """Give a thing's names in other scripts and in romanisations, each with its language tag."""
    return [
        {"lang": lang, "words": words, "romanised": "-Latn" in lang} for lang, words in thing.names.items()
    ]


def spellings(model: Model, id: str, thing: Thing) -> tuple[str, ...]:
    """Give all that a reader may type for a thing: names, misprints, plain letters, ends of Han names."""
    misprints = (words for words, _ in model.spelled.get(id, ()))
    given = (thing.name, *thing.names.values(), *thing.aka, *misprints)
    plain = (_without_marks(name) for name in given)
    ends = (name[start:] for name in given if _is_han(name) for start in range(1, len(name) - 1))
    return tuple(dict.fromkeys((*given, *plain, *ends)))


def _without_marks(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))


def _is_han(text: str) -> bool:
    return all("\u4e00" <= char <= "\u9fff" for char in text)
