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
from generator.pages.parts.readouts import narration, through_time, voices
from generator.pages.parts.rows import row
from generator.pages.parts.statements import statement
from generator.pages.parts.thing import Basis, common, thing_offers

INDEX = "glossary/index.md"


def offers(model: Model) -> Iterator[Offer]:
    """Offer the index of terms and of all else that has a gist, and one page a term."""
    things = ((initial(thing.name), id, thing) for id, thing in model.of(Thing) if thing.gist)
    listed = sorted(things, key=lambda found: (found[0], model.sorting(found[1]), found[1]))
    rows = [(by_initial(letter), partial(_row, model, id, thing)) for letter, id, thing in listed]
    lead = "Words and documents that the sides invoke, explained."
    yield from index_offers(Index(INDEX, "Glossary", lead), rows)
    yield from thing_offers(model, model.of(Term), INDEX, _basis, _values)


def _row(model: Model, id: str, thing: Thing) -> Values:
    return row(link(model, id), sentence(thing.gist, model), marks=marks(model, id, "gist"))


def _basis(model: Model, id: str, term: Term) -> Basis:
    told = model.mentions.get(id, ())
    context = page_context(model, term, statements=told)
    return Basis(context, told, sentence(term.gist, model))


def _values(basis: Basis, id: str, term: Term) -> Values:
    context, told = basis.context, basis.statements
    uses = [found for found in told if _uses(found, id)]
    others = [found for found in told if not _uses(found, id) and not found.is_narration]
    return {
        **common(context, id, term),
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
        "uses": through_time(context, uses),
        "instead": [_instead(context, other) for other in _others(context.model, id, term)],
        "linked": voices(context, others),
        "narration": narration(context, told),
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
    uses = [found for found in context.model.mentions.get(id, ()) if _uses(found, id)]
    last = max(uses, key=lambda found: found.day.last, default=None)
    party = str(term.said_by)
    return {
        "link": context.link(id),
        "party": {"id": party, "name": context.model.name(party)},
        "marks": marks(context.model, id, "said_by"),
        "last": statement(context, last) if last else None,
    }


def _uses(found: Statement, id: str, part: str = "") -> bool:
    return any(used.id == id and part in ("", used.part) for used in found.value.uses)


def _invoked(context: PageContext, id: str, part: Part) -> list[Values]:
    """Give who invoked an item of a document, or a document of a set, and when."""
    known = context.model.mentions
    told = {one.id: one for one in (*known.get(id, ()), *known.get(part.term or "", ()))}
    found = [
        one for one in told.values() if _uses(one, id, str(part.n)) or (part.term and _uses(one, part.term))
    ]
    return [
        {
            "by": context.links(one.columns),
            "when": date(one.day),
            "at": context.link(one.article_id, "statement", one.value.id),
        }
        for one in found
    ]


def _part(context: PageContext, id: str, part: Part, versions: list[str]) -> Values:
    words = {one.version: one for one in part.wordings}
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
    return list(dict.fromkeys(one.version for part in term.parts_ for one in part.wordings))
