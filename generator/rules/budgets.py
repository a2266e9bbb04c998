"""Hold what is quoted of each text to what the rights in it allow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from generator.credit import are_free, owner_of, rights_of
from generator.kinds.article import Article, Statement
from generator.kinds.rights import Quoting
from generator.kinds.term import Term
from generator.load import Lock, Route
from generator.problems import Problem
from generator.proof.passages import Passage, are_in_marks, beside, spellings
from generator.resolve import Entries, Entry
from generator.rules.statements import numbered
from generator.texts import count_words

SHORT = 8
"""Words up to which a reading, a spelling, date words, a length, a prefix are no quotation."""
WORDING = 60
"""Words that a wording of a document may have."""


@dataclass(frozen=True)
class _Quoted:
    """Words of a text that count, and what they are."""

    route: Route
    what: str
    words: int


def quotations_keep_to_their_budget(entries: Entries) -> Iterator[Problem]:
    """Give a problem for a quotation that is too long, and where those of an article become too many."""
    for entry, article in entries.of(Article):
        rights = rights_of(entries.site, entries.by_id, article) if entries.site else None
        owner = owner_of(entries.by_id, article)
        if rights and owner and not article.withdrawn:
            lock = entries.files.locks.get(entry.id)
            counted = tuple(_counted(entries, article, lock))
            yield from _too_long(entry, counted, rights.quote, owner.name)
            limit = _limit(rights.quote, lock)
            yield from _too_many(entry, counted, limit, owner.name)


def prefixes_are_short(entries: Entries) -> Iterator[Problem]:
    """Give a problem for a prefix or suffix that is longer than is needed to tell places apart."""
    for entry, article in entries.of(Article):
        for route, statement in numbered(article):
            for field, words in _around(statement):
                if count_words(words) > SHORT:
                    place = entry.sheet.place_of((*route, "quote"), words)
                    message = (
                        f"this {field} has {count_words(words)} words; a few are enough, {SHORT} at most"
                    )
                    yield Problem(place, "R109", message)


def wordings_are_short(entries: Entries) -> Iterator[Problem]:
    """Give a problem for a wording of a document that is too long to be quoted."""
    for entry, term in entries.of(Term):
        for index, part in enumerate(term.parts_) if not term.words else ():
            for nth, wording in enumerate(part.wordings):
                if (count := count_words(wording.text)) > WORDING:
                    place = entry.sheet.place(("parts", index, "wordings", nth, "text"))
                    message = (
                        f"this wording has {count} words; {WORDING} of a document may be quoted, "
                        "unless its 'words' are free"
                    )
                    yield Problem(place, "R108", message)


def _counted(entries: Entries, article: Article, lock: Lock | None) -> Iterator[_Quoted]:
    """Give what counts: quotations of whom the law protects, paraphrases, and other words that are long."""
    for route, statement in numbered(article):
        in_marks = are_in_marks(statement, lock)
        if statement.quote and not are_free(entries.by_id, article, statement, in_marks=in_marks):
            words = sum(count_words(quote.exact) for quote in statement.quote)
            yield _Quoted((*route, "quote"), "quotation", words)
        if statement.paraphrase:
            yield _Quoted((*route, "paraphrase"), "paraphrase", count_words(statement.paraphrase.exact))
        yield from _long(beside(statement, route))
    yield from _long(spellings(article))


def _around(statement: Statement) -> Iterator[tuple[str, str]]:
    for quote in statement.quote or ():
        for field, words in (("prefix", quote.prefix), ("suffix", quote.suffix)):
            if words:
                yield field, words


def _long(passages: Iterator[Passage]) -> Iterator[_Quoted]:
    for passage in passages:
        words = count_words(passage.words)
        if words > SHORT:
            yield _Quoted(passage.route, passage.what, words)


def _too_long(entry: Entry, counted: tuple[_Quoted, ...], limits: Quoting, owner: str) -> Iterator[Problem]:
    for quoted in counted:
        if limits.max_words is not None and quoted.words > limits.max_words:
            allowed = f"{limits.max_words} of {owner} may be quoted at once"
            message = f"this {quoted.what} has {quoted.words} words; {allowed}"
            yield Problem(entry.sheet.place(quoted.route), "R104", message)


def _limit(limits: Quoting, lock: Lock | None) -> tuple[int, str, str] | None:
    """Give how many words of an article may be quoted, by the narrower limit; its code and reason."""
    choices: list[tuple[int, str, str]] = []
    if limits.max_total_words is not None:
        choices.append((limits.max_total_words, "R105", ""))
    if limits.max_share is not None and lock:
        share = f", {limits.max_share:.0%} of the text"
        choices.append((int(limits.max_share * lock.words), "R106", share))
    return min(choices, default=None)


def _too_many(
    entry: Entry, counted: tuple[_Quoted, ...], limit: tuple[int, str, str] | None, owner: str
) -> Iterator[Problem]:
    if limit is None:
        return
    allowed, code, share = limit
    totals = accumulate(quoted.words for quoted in counted)
    over = next(
        ((quoted, total) for quoted, total in zip(counted, totals, strict=True) if total > allowed), None
    )
    if over:
        quoted, total = over
        fault = f"with this {quoted.what} the words quoted come to {total}; {allowed} may be quoted{share}"
        message = f"{fault}: quote the speaker, and digest what {owner} says itself"
        yield Problem(entry.sheet.place(quoted.route), code, message)
