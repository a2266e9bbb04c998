"""Hold articles whose whole text is here to the rights in it, and against it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.credit import owner_of, rights_of
from generator.kinds.article import Article
from generator.problems import Problem
from generator.readings import Readings


def texts_may_be_printed(readings: Readings) -> Iterator[Problem]:
    """Give a problem for a whole text where it may not be printed, else for what is not in it."""
    entries = readings.entries
    for entry, article in entries.of(Article):
        owner = owner_of(entries.by_id, article)
        if entries.site is None or article.text is None or owner is None:
            continue
        rights = rights_of(entries.site, entries.by_id, article)
        if rights and rights.text == "none":
            message = f"the rights in {owner.name} do not allow its whole text to be published"
            yield Problem(entry.sheet.key_place(("text",)), "R107", message)
        elif rights:
            yield from readings.proofs[entry.id].problems
