"""Point out articles whose words nobody has held against their text."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kinds.article import Article
from generator.problems import Problem
from generator.proof.passages import printed
from generator.resolve import Entries

UNVERIFIED = "N110"
"""The code of an article that was never verified."""


def articles_are_verified(entries: Entries) -> Iterator[Problem]:
    """Give a notice for an article that prints words of its text and was never verified."""
    for entry, article in entries.of(Article):
        if entry.id in entries.files.locks or article.text or article.withdrawn or article.draft:
            continue
        count = sum(1 for statement in article.statements for _ in printed(statement, ()))
        if count:
            words = "quotation or paraphrase" if count == 1 else f"{count} quotations and paraphrases"
            message = f"this article was never verified: nobody has held its {words} against the text"
            yield Problem(entry.sheet.place(()), UNVERIFIED, message)
