"""Name the words of an article's file that must stand in its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Literal

from generator.kinds.article import Article, Dating, Quote, Statement
from generator.kinds.speakers import Unnamed
from generator.load import Lock, Route
from generator.texts import plain

ARTICLE = re.compile(r"\A(?:an?|the) ", re.IGNORECASE)
"""What is left out of the words for somebody unnamed: the label may be "SENIOR OFFICIAL"."""
What = Literal[
    "quotation", "paraphrase", "proof", "date", "length", "reading", "speaker", "interpreter", "spelling"
]
PROOF = range(3, 41)
"""Words that ``at`` may have where it stands for all facts: as many as it takes from one name to the next."""


@dataclass(frozen=True)
class Passage:
    """Words of a text, with the way to them in the article's file."""

    name: str
    """In a lock: ``s2.quote.1``."""
    statement: str
    """The id of the statement they stand in; empty for a spelling, which is the whole article's."""
    route: Route
    what: What
    words: str
    prefix: str = ""
    suffix: str = ""
    read_as: str = ""
    """The date we read in date words."""
    speakers: tuple[str, ...] = ()
    """Whom printed words are credited to and relayed by, by id; empty text for somebody unnamed."""

    @property
    def is_place(self) -> bool:
        """Tell whether one place of the text is meant, and not just any where the words stand."""
        return self.what in ("quotation", "paraphrase", "proof")

    @property
    def sealed(self) -> str:
        """Give the SHA-256 of prefix, words, suffix and date, as they are compared, on a line each."""
        parts = (plain(self.prefix), plain(self.words), plain(self.suffix), self.read_as)
        return sha256("\n".join(parts).encode()).hexdigest()


def passages(article: Article) -> Iterator[Passage]:
    """Give every passage of an article, statement by statement, then its spellings."""
    for index, statement in enumerate(article.statements):
        yield from passages_of(statement, ("statements", index))
    yield from spellings(article)


def passages_of(statement: Statement, route: Route) -> Iterator[Passage]:
    """Give the passages of a statement that stands at a route."""
    yield from printed(statement, route)
    yield from proofs(statement, route)
    yield from beside(statement, route)


def proofs(statement: Statement, route: Route) -> Iterator[Passage]:
    """Give the words that prove its facts: ``s1.at`` or ``s1.at.place``, numbered where there are several."""
    for key, proof in statement.proofs.items():
        name, at = (f"at.{key}", (*route, "at", key)) if key else ("at", (*route, "at"))
        for nth, words in enumerate(proof.words):
            number = f".{nth + 1}" if len(proof.words) > 1 else ""
            yield Passage(f"{statement.id}.{name}{number}", statement.id, (*at, nth), "proof", words)


def beside(statement: Statement, route: Route) -> Iterator[Passage]:
    """Give what is printed beside a statement: the unnamed, interpreters, date words, lengths, readings."""
    for field, voices in (("by", statement.by), ("via", statement.via or ())):
        for nth, voice in enumerate(voices):
            if isinstance(voice, Unnamed):
                at = (*route, field, nth, "unnamed")
                called = ARTICLE.sub("", voice.unnamed)
                yield _passage(statement, f"{field}.{nth + 1}", at, "speaker", called)
    if statement.interpreted:
        yield _passage(
            statement, "interpreted", (*route, "interpreted"), "interpreter", statement.interpreted
        )
    for field, dating in (("when", statement.when), ("said", statement.said)):
        if dating and dating.words:
            yield _date_words(statement, (*route, field, "words"), field, dating)
    if statement.lasted:
        at = (*route, "lasted", "words")
        yield _passage(statement, "lasted", at, "length", statement.lasted.words)
    for nth, reading in enumerate(statement.read):
        at = (*route, "read", nth, "words")
        yield _passage(statement, f"read.{nth + 1}", at, "reading", reading.words)


def spellings(article: Article) -> Iterator[Passage]:
    """Give the names as a text misprints or cuts them."""
    for of, given in article.spelled.items():
        for nth, spelling in enumerate(given):
            route = ("spelled", str(of), nth)
            yield Passage(f"spelled.{of}.{nth + 1}", "", route, "spelling", spelling)


def printed(statement: Statement, route: Route) -> Iterator[Passage]:
    """Give the passages that are printed as testimony: the quotation's fragments, and the paraphrase."""
    for nth, quote in enumerate(statement.quote or ()):
        yield _fragment(statement, (*route, "quote", nth), nth, quote)
    if statement.paraphrase:
        at = (*route, "paraphrase")
        passage = _passage(statement, "paraphrase", at, "paraphrase", statement.paraphrase.exact)
        yield replace(passage, speakers=_credited(statement))


def is_verified(statement: Statement, lock: Lock | None) -> bool:
    """Tell whether a statement has words printed as testimony, and a lock holds all of them."""
    passages = tuple(printed(statement, ())) if lock else ()
    return bool(passages) and all(holds(lock, passage) for passage in passages)


def are_in_marks(statement: Statement, lock: Lock | None) -> bool:
    """Tell whether a lock shows that all quoted words of a statement stand inside quotation marks."""
    quoted = [passage for passage in printed(statement, ()) if passage.what == "quotation"]
    held = [lock.passages[passage.name] for passage in quoted if lock and holds(lock, passage)]
    return len(held) == len(quoted) > 0 and all(sealed.stands == "marks" for sealed in held)


def holds(lock: Lock | None, passage: Passage) -> bool:
    """Tell whether a lock holds a passage just as it is, credited as it is."""
    held = lock.passages.get(passage.name) if lock else None
    return held is not None and (held.sha256, held.speakers) == (passage.sealed, passage.speakers)


def _fragment(statement: Statement, route: Route, nth: int, quote: Quote) -> Passage:
    return Passage(
        name=f"{statement.id}.quote.{nth + 1}",
        statement=statement.id,
        route=route,
        what="quotation",
        words=quote.exact,
        prefix=quote.prefix or "",
        suffix=quote.suffix or "",
        speakers=_credited(statement),
    )


def _credited(statement: Statement) -> tuple[str, ...]:
    voices = (*statement.by, *(statement.via or ()))
    return tuple(str(voice) if isinstance(voice, str) else "" for voice in voices)


def _date_words(statement: Statement, route: Route, field: str, dating: Dating) -> Passage:
    name = f"{statement.id}.{field}"
    read_as = str(dating.date or "")
    return Passage(name, statement.id, route, "date", dating.words or "", read_as=read_as)


def _passage(statement: Statement, name: str, route: Route, what: What, words: str) -> Passage:
    return Passage(f"{statement.id}.{name}", statement.id, route, what, words)


CALLED: Mapping[What, str] = {
    "quotation": "the quotation",
    "paraphrase": "the paraphrase",
    "proof": "the words of 'at'",
    "date": "the date words",
    "length": "the length",
    "reading": "the reading",
    "speaker": "the unnamed speaker",
    "interpreter": "the word of an interpreter",
    "spelling": "the spelling",
}
"""What a problem calls a passage."""
SEVERAL = frozenset({"proof", "date"})
"""Passages of which a message speaks as of several words."""
