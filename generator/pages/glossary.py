"""A page for each term of the glossary, and their index."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.kinds.base import Thing
from generator.kinds.term import Part, Term, Wording
from generator.links import link, marks
from generator.model import Model, Statement
from generator.page import Offer
from generator.pages.parts.context import PageContext, Values, date, page_context, sentence
from generator.pages.parts.datings import counted
from generator.pages.parts.index import Index, index_offers
from generator.pages.parts.initials import by_initial, initial
from generator.pages.parts.readouts import through_time, voices
from generator.pages.parts.rows import row
from generator.pages.parts.sections import Section, fitted, narrated, shown_in, statement_list
from generator.pages.parts.shapes import ListRow
from generator.pages.parts.statements import statement
from generator.pages.parts.thing import Basis, common, thing_offers

INDEX = "glossary/index.md"
INVOKED = 10
"""Statements that an item of a document names as invoking it, the newest; "Who uses it" has all."""


def offers(model: Model) -> Iterator[Offer]:
    """Offer the index of terms and of all else that has a gist, and one page a term."""
    things = ((initial(thing.name), id, thing) for id, thing in model.of(Thing) if thing.gist)
    listed = sorted(things, key=lambda row: (row[0], model.sorting(row[1]), row[1]))
    rows = [(by_initial(letter), partial(_row, model, id, thing)) for letter, id, thing in listed]
    lead = "Words and documents that the sides invoke, explained."
    yield from index_offers(Index(INDEX, "Glossary", lead), rows)
    yield from thing_offers(model, model.of(Term), INDEX, _basis, _values)


def _row(model: Model, id: str, thing: Thing) -> ListRow:
    return row(link(model, id), sentence(thing.gist, model), marks=marks(model, id, "gist"))


def _basis(model: Model, id: str, term: Term) -> Basis:
    statements, sections = model.mentions.get(id, ()), fitted(_sections(model, id))
    context = page_context(model, term, statements=shown_in(sections, statements))
    return Basis(context, statements, sentence(term.gist, model), sections=sections)


def _sections(model: Model, id: str) -> tuple[Section, ...]:
    statements = model.mentions.get(id, ())
    attributed = [statement for statement in statements if not statement.is_narration]
    uses = [statement for statement in attributed if _uses(statement, id)]
    others = [statement for statement in attributed if not _uses(statement, id)]
    return (
        statement_list(model, "uses", "Who uses it", uses, through_time),
        statement_list(model, "linked", "Statements about it", others, voices),
        narrated(model, statements),
    )


def _values(basis: Basis, id: str, term: Term) -> Values:
    context = basis.context
    return {
        **common(context, term),
        "kind": term.kind.replace("-", " "),
        "said_by": context.link(term.said_by) if term.said_by else None,
        "gist": context.prose(term.gist),
        "not_": context.links(term.not_ or ()),
        "when": date(term.when.date) if term.when else None,
        "counted": counted(context, term.when) if term.when else [],
        "place": context.link(term.place) if term.place else None,
        "versions": _versions(term),
        "parts_of_it": [_part(context, id, part, _versions(term)) for part in term.parts_],
        "see_also": context.links(term.see_also),
        "instead": [_instead(context, other) for other in _others(context.model, id, term)],
    }


def _others(model: Model, id: str, term: Term) -> Iterator[tuple[str, Term]]:
    """Give the terms of other parties that a term must not be confused with, or the other way round."""
    for of in model.rivals.get(id, ()):
        other = model.get(of, Term)
        if other and term.said_by and other.said_by not in (None, term.said_by):
            yield of, other


def _instead(context: PageContext, rival: tuple[str, Term]) -> Values:
    """Give what another party says instead of a term, and where it last did."""
    id, term = rival
    uses = [statement for statement in context.model.mentions.get(id, ()) if _uses(statement, id)]
    last = max(uses, key=lambda statement: statement.day.last, default=None)
    party = str(term.said_by)
    return {
        "link": context.link(id),
        "party": {"id": party, "name": context.model.name(party)},
        "marks": marks(context.model, id, "said_by"),
        "last": statement(context, last) if last else None,
    }


def _uses(statement: Statement, id: str, part: str = "") -> bool:
    return any(used.id == id and part in ("", used.part) for used in statement.value.uses)


def _invoked(context: PageContext, id: str, part: Part) -> list[Values]:
    """Give who invoked an item of a document, or a document of a set, and when."""
    mentions = context.model.mentions
    naming = {
        statement.id: statement for statement in (*mentions.get(id, ()), *mentions.get(part.term or "", ()))
    }
    invoking = [
        statement
        for statement in naming.values()
        if _uses(statement, id, str(part.n)) or (part.term and _uses(statement, part.term))
    ]
    return [
        {
            "by": context.links(statement.columns),
            "when": date(statement.day),
            "at": context.link(statement.article_id, "statement", statement.value.id),
        }
        for statement in invoking[:INVOKED]
    ]


def _part(context: PageContext, id: str, part: Part, versions: list[str]) -> Values:
    words = {wording.version: wording for wording in part.wordings}
    return {
        "n": part.n,
        "term": context.link(part.term) if part.term else None,
        "gist": context.prose(part.gist),
        "invoked": _invoked(context, id, part),
        "doubts": list(part.doubt.values()),
        "wordings": [_wording(context, version, words.get(version)) for version in versions],
    }


def _wording(context: PageContext, version: str, wording: Wording | None) -> Values:
    if wording is None:
        return {"version": version, "text": "", "lang": "", "cites": (), "doubts": []}
    return {
        "version": version,
        "lang": wording.lang,
        "text": wording.text,
        "cites": context.cites(wording.cite),
        "doubts": list(wording.doubt.values()),
    }


def _versions(term: Term) -> list[str]:
    """Give the versions whose words are compared, as they are first met."""
    return list(dict.fromkeys(wording.version for part in term.parts_ for wording in part.wordings))
