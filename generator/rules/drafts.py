"""Hold published things apart from drafts."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kinds.article import Article
from generator.kinds.prose import Prose
from generator.kinds.refs import Ref
from generator.problems import Problem
from generator.resolve import Entries, references


def nothing_leads_to_a_draft(entries: Entries) -> Iterator[Problem]:
    """Give a problem for a reference from something published to an article that is a draft."""
    drafts = {entry.id for entry, article in entries.of(Article) if article.draft}
    for entry in entries.by_id.values() if drafts else ():
        for route, reference in references(entry.value) if entry.id not in drafts else ():
            for id in drafts & _ids(reference):
                place = entry.sheet.place_of(route, id)
                yield Problem(place, "B105", f"'{id}' is a draft, which nobody can read yet")


def _ids(reference: Ref | Prose) -> set[str]:
    if not isinstance(reference, Prose):
        return {reference.id}
    return {id for id, _ in reference.links()}
