"""Point out facts that the words given for them don't say: another number, nobody's name, another choice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.check import short
from generator.kinds.article import Article, Statement
from generator.kinds.base import Thing
from generator.kinds.site import FactKey
from generator.problems import Problem
from generator.proof.names import is_named
from generator.proof.numbers import numbers
from generator.resolve import Entries
from generator.rules.statements import numbered
from generator.texts import bounded, plain, plain_text

UNSAID = "N130"
"""The code of a fact that its words don't say."""
BETWEEN = " … "
"""What stands between words that do not stand together, so that no name reaches over it."""


@dataclass(frozen=True)
class Given:
    """A value of a fact, and the words that may prove it."""

    statement: Statement
    key: FactKey
    name: str
    """Of the key."""
    words: str
    value: str


Unsaid = tuple[str, str | None]
"""What the words lack, and the value that may have been meant."""


def words_say_their_facts(entries: Entries) -> Iterator[Problem]:
    """Give a notice for each value of a fact that the words given for it don't say.

    Those are the words in ``at`` for that fact or for all, and what is quoted or paraphrased. A ``because``
    beside them settles it, and for what a fact names a ``read``.
    """
    keys = entries.site.facts if entries.site else {}
    for entry, article in entries.of(Article):
        for route, statement in numbered(article) if not article.withdrawn else ():
            for given in _given(statement, keys):
                for lack, meant in _unsaid(entries, article, given):
                    place = entry.sheet.place_of((*route, "fact", given.name), given.value)
                    words = given.words or _date_words(statement)
                    yield Problem(place, UNSAID, _told(words, lack, given.key), meant)


def _given(statement: Statement, keys: Mapping[str, FactKey]) -> Iterator[Given]:
    """Give each value of a fact that is of its type and not settled, with the words for it."""
    for name, value in statement.fact.items():
        is_list = isinstance(value, tuple)
        if name in keys and is_list == (keys[name].type == "ids") and not _is_settled(statement, name):
            words = _words(statement, name)
            values = (value,) if isinstance(value, str) else value
            yield from (Given(statement, keys[name], name, words, value) for value in values)


def _is_settled(statement: Statement, name: str) -> bool:
    """Tell whether somebody said why the words prove a fact, or nothing does, which is told already."""
    if not (statement.at or statement.quote or statement.paraphrase):
        return not _date_words(statement)
    proof = statement.proofs.get(name)
    return proof is not None and proof.because is not None


def _date_words(statement: Statement) -> str:
    return (statement.when.words if statement.when else None) or ""


def _words(statement: Statement, name: str) -> str:
    """Give the words that may prove a fact; date words prove none."""
    proof = statement.proofs.get(name) or statement.proofs.get("")
    testimony = (*(statement.quote or ()), *((statement.paraphrase,) if statement.paraphrase else ()))
    printed = (words for quote in testimony for words in (quote.exact, quote.translation))
    given = (*(proof.words if proof else ()), *printed)
    return BETWEEN.join(words for words in given if words)


def _told(words: str, lack: str, key: FactKey) -> str:
    given = f"'{short(words)}' {lack}"
    if key.type in ("id", "ids"):
        return f"{given}: give words that do in 'at', or a 'read' of those that mean it"
    if key.type == "choice" and not key.words:
        return (
            f"{given}: give words that do in 'at', or list those that show a choice under 'words' in site.yml"
        )
    return f"{given}: give words that do in 'at', or with them in 'because' why they prove it"


def _unsaid(entries: Entries, article: Article, given: Given) -> Iterator[Unsaid]:
    """Say what words lack to be those of a value, if anything; a value of another type is told already."""
    key, words, value = given.key, given.words, given.value
    match key.type:
        case "number" if value.isdecimal() and int(value) not in numbers(words):
            yield f"does not hold the number {value}", None
        case "choice" if value in key.of and (signs := _signs(key, value)) and not _has(words, signs):
            other = next((choice for choice in key.of if _has(words, _signs(key, choice))), None)
            yield f"has no word for '{value}' ({', '.join(signs)})", other
        case "id" | "ids" if value in entries.by_id and not _is_read(given.statement, value):
            if not is_named(plain_text(words), entries.by_id, article, value):
                thing = entries.by_id[value].value
                name = f" ({thing.name})" if isinstance(thing, Thing) else ""
                yield f"does not name '{value}'{name}", None


def _signs(key: FactKey, choice: str) -> tuple[str, ...]:
    """Give the words that show a choice: those listed for it; where none are listed for any, itself."""
    return key.words.get(choice, () if key.words else (choice,))


def _is_read(statement: Statement, id: str) -> bool:
    return any(str(reading.as_) == id for reading in statement.read)


def _has(words: str, signs: tuple[str, ...]) -> bool:
    """Tell whether words have one of some others, whatever the case and what it is joined to by hyphens."""
    forms = (bounded(re.escape(plain(sign)), sign) for sign in signs)
    return any(re.search(form, plain(words), re.IGNORECASE) for form in forms)
