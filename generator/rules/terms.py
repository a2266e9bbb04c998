"""Hold terms apart: what uses one must not link to what it is confused with."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.kinds.article import Article, Statement
from generator.kinds.term import Term
from generator.load import Route
from generator.problems import Problem
from generator.resolve import Entries, Entry
from generator.rules.statements import numbered
from generator.texts import UNSPACED, bounded

WORD = re.compile(r"\w+")
AS_ASCII = str.maketrans("ıİſ\u212a", "iisk")
"""Letters that are the same as ASCII ones where the case is not told apart."""


@dataclass(frozen=True)
class _Patterns:
    """What finds the words of terms in quotations."""

    of: Mapping[str, re.Pattern[str]]
    """Term → its words."""
    beginning: Mapping[str, list[str]]
    """Word in small letters → terms with words that begin with it."""
    anywhere: list[str]
    """Terms that have to be looked for in every quotation."""

    def candidates(self, words: str) -> Iterator[str]:
        """Give the terms whose words may stand among some words, each once."""
        firsts = dict.fromkeys(word.lower() for word in WORD.findall(words.translate(AS_ASCII)))
        begun = (id for first in firsts for id in self.beginning.get(first, ()))
        yield from dict.fromkeys((*self.anywhere, *begun))


def terms_are_not_confused(entries: Entries) -> Iterator[Problem]:
    """Give a problem for terms confused or used without words, and a notice for one left out."""
    terms = {entry.id: term for entry, term in entries.of(Term)}
    patterns = _patterns(tuple(entry for entry, _ in entries.of(Term)))
    for entry, article in entries.of(Article):
        for route, statement in numbered(article):
            yield from _confused(entry, route, statement, terms)
            yield from _unproved(entry, route, statement)
            yield from _left_out(entry, route, statement, patterns)


def _confused(
    entry: Entry, route: Route, statement: Statement, terms: Mapping[str, Term]
) -> Iterator[Problem]:
    linked = {id for id, _ in statement.gist.links()} if statement.uses else set()
    for used in statement.uses:
        term = terms.get(used.id)
        for other in (term.not_ or ()) if term else ():
            if other.id in linked:
                place = entry.sheet.place_of((*route, "gist"), f"[[{other.id}")
                message = f"this uses '{used.id}' and links '{other.id}': the two are not to be confused"
                yield Problem(place, "T101", message)


def _unproved(entry: Entry, route: Route, statement: Statement) -> Iterator[Problem]:
    if statement.uses and (statement.is_narration or not statement.quote):
        reason = "an outlet's narration" if statement.is_narration else "a statement without a quotation"
        message = f"{reason} can't show that a term was used: 'uses' goes with a speaker's own words"
        yield Problem(entry.sheet.key_place((*route, "uses")), "T102", message)


def _left_out(entry: Entry, route: Route, statement: Statement, patterns: _Patterns) -> Iterator[Problem]:
    if statement.is_narration or not statement.quote:
        return
    words = " … ".join(quote.exact for quote in statement.quote)
    listed = {used.id for used in statement.uses}
    for id in patterns.candidates(words):
        if id not in listed and (match := patterns.of[id].search(words)):
            message = f"the quotation has '{match[0]}', and 'uses' does not list '{id}'"
            yield Problem(entry.sheet.place((*route, "quote")), "N101", message)


@lru_cache(maxsize=1)
def _patterns(entries: tuple[Entry, ...]) -> _Patterns:
    """Give what finds the words of terms; most are not even looked for where their first word is missing."""
    beginning: dict[str, list[str]] = defaultdict(list)
    anywhere: list[str] = []
    terms = {entry.id: entry.value for entry in entries if isinstance(entry.value, Term)}
    for id, term in terms.items():
        firsts = [_first(match) for match in term.match]
        for first in dict.fromkeys(firsts) if all(firsts) else ():
            beginning[first].append(id)
        anywhere += [id] if firsts and not all(firsts) else []
    return _Patterns({id: _pattern(term) for id, term in terms.items() if term.match}, beginning, anywhere)


def _first(match: str) -> str:
    """Give the first word of what is looked for as whole words of ASCII; else nothing."""
    word = WORD.match(match)
    return word[0].lower() if word and word[0].isascii() and match[-1] < UNSPACED else ""


def _pattern(term: Term) -> re.Pattern[str]:
    """Give what finds any of a term's words, whatever the case and the kind of hyphen or space."""
    return re.compile("|".join(map(_form, term.match)), re.IGNORECASE)


def _form(match: str) -> str:
    words = r"[\s\-‐‑–]+".join(map(re.escape, re.split(r"[\s\-‐‑–]+", match)))
    return bounded(words, match)
