"""Names of things, as pages print them and as readers type them."""

from __future__ import annotations

from generator.kinds.base import Thing
from generator.model import Model
from generator.pages.parts.context import Values


def names(thing: Thing) -> list[Values]:
    """Give a thing's names in other scripts and in romanisations, each with its language tag."""
    return [
        {"lang": lang, "words": words, "romanised": "-Latn" in lang} for lang, words in thing.names.items()
    ]


def spellings(model: Model, id: str, thing: Thing) -> tuple[str, ...]:
    """Give all names of a thing that a reader may type, misprints among them; search folds them itself."""
    misprints = (words for words, _ in model.spelled.get(id, ()))
    return tuple(dict.fromkeys((thing.name, *thing.names.values(), *thing.aka, *misprints)))
