"""Hold claims to an origin: who printed a text, who announced a suspension."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kinds.article import Article
from generator.kinds.event import Event
from generator.problems import Problem
from generator.resolve import Entries


def what_is_claimed_has_an_origin(entries: Entries) -> Iterator[Problem]:
    """Give a problem for a text of nobody, and for a suspension or resumption that no source announces."""
    for entry, article in entries.of(Article):
        if article.source is None and article.carries is None:
            message = "neither 'source' nor 'carries' says whose text this is"
            yield Problem(entry.sheet.place(()), "R102", message)
    for entry, event in entries.of(Event):
        for field, changes in (("suspends", event.suspends), ("resumes", event.resumes)):
            for index, change in enumerate(changes):
                if not change.cite and change.statement is None:
                    message = f"'{field}' needs whoever says so: a reference in 'cite', or a 'statement'"
                    yield Problem(entry.sheet.place((field, index)), "E101", message)
