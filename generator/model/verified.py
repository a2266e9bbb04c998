"""How many words of texts are printed, and how many of them were verified: one count for every page."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from generator.model.statements import Statement


@dataclass(frozen=True)
class Count:
    """How many there are, and how many of those were verified."""

    verified: int
    all: int


def quotations(told: Iterable[Statement]) -> Count:
    """Count quotations as ``verify`` does: what stands inside one pair of quotation marks is one.

    It is verified when all words that its statement prints are.
    """
    return _count([(statement, len(statement.value.quote or ())) for statement in told])


def paraphrases(told: Iterable[Statement]) -> Count:
    """Count paraphrases: a statement has one at most."""
    return _count([(statement, int(statement.value.paraphrase is not None)) for statement in told])


def _count(printed: Collection[tuple[Statement, int]]) -> Count:
    verified = sum(number for statement, number in printed if statement.is_verified)
    return Count(verified, sum(number for _, number in printed))
