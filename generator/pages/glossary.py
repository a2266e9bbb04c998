"""A page for each term of the glossary, and their index."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kinds.base import Thing
from generator.kinds.term import Part, Term, Wording
from generator.model import Model, Statement
from generator.pages.doubts import marks
from generator.pages.events import counted
from generator.pages.index import index, row
from generator.pages.initials import by_initial, initial
from generator.pages.maker import Maker, Values, date, maker, sentence
from generator.pages.page import common, page_of
from generator.pages.readouts import narration, through_time, voices
from generator.pages.statements import statement
from generator.render import Page

INDEX = "glossary/index.md"


def pages(model: Model) -> Iterator[Page]:
    """Give the index of terms and of all else that has a gist, and one page a term."""
    things = ((initial(thing.name), id, thing) for id, thing in model.of(Thing) if thing.gist)
    listed = sorted(things, key=lambda found: (found[0], model.sorting(found[1]), found[1]))
    make = Maker(model)
    rows = [
        (by_initial(letter), row(make.link(id), sentence(thing.gist, model), marks=marks(make, id, "gist")))
        for letter, id, thing in listed
    ]
    yield from index(INDEX, "Glossary", "Words and documents that the sides invoke, explained.", rows)
    for id, term in model.of(Term):
        yield _page(model, id, term)


def _page(model: Model, id: str, term: Term) -> Page:
    told = model.mentions.get(id, ())
    make = maker(model, term, *(found.value for found in told))
    values = _values(make, id, term, told)
    return page_of(make, id, INDEX, sentence(term.gist, model), told, values)


def _values(make: Maker, id: str, term: Term, told: tuple[Statement, ...]) -> Values:
    uses = [found for found in told if _uses(found, id)]
    others = [found for found in told if found not in uses and not found.is_narration]
    return {
        **common(make, id, term),
        "kind": term.kind.replace("-", " "),
        "said_by": make.link(term.said_by) if term.said_by else None,
        "gist": make.prose(term.gist),
        "not_": make.links(term.not_ or ()),
        "when": date(term.when.date) if term.when else None,
        "counted": counted(make, term.when) if term.when else [],
        "place": make.link(term.place) if term.place else None,
        "versions": _versions(term),
        "parts_of_it": [_part(make, id, part, _versions(term)) for part in term.parts_],
        "see_also": make.links(term.see_also),
        "uses": through_time(make, uses),
        "instead": [_instead(make, other) for other in _others(make.model, id, term)],
        "linked": voices(make, others),
        "narration": narration(make, told),
    }


def _others(model: Model, id: str, term: Term) -> Iterator[tuple[str, Term]]:
    """Give the terms of other parties that a term must not be confused with, or the other way round."""
    for of, other in model.of(Term):
        is_rival = of in (term.not_ or ()) or id in (other.not_ or ())
        if is_rival and term.said_by and other.said_by not in (None, term.said_by):
            yield of, other


def _instead(make: Maker, rival: tuple[str, Term]) -> Values:
    """Give what another party says instead of a term, and where it last did."""
    id, term = rival
    uses = [found for found in make.model.mentions.get(id, ()) if _uses(found, id)]
    last = max(uses, key=lambda found: found.day.last, default=None)
    party = str(term.said_by)
    return {
        "link": make.link(id),
        "party": {"id": party, "name": make.model.name(party)},
        "marks": marks(make, id, "said_by"),
        "last": statement(make, last) if last else None,
    }


def _uses(found: Statement, id: str, part: str = "") -> bool:
    return any(used.id == id and part in ("", used.part) for used in found.value.uses)


def _invoked(make: Maker, id: str, part: Part) -> list[Values]:
    """Give who invoked an item of a document, or a document of a set, and when."""
    known = make.model.mentions
    told = {one.id: one for one in (*known.get(id, ()), *known.get(part.term or "", ()))}
    found = [
        one for one in told.values() if _uses(one, id, str(part.n)) or (part.term and _uses(one, part.term))
    ]
    return [
        {
            "by": make.links(one.columns),
            "when": date(one.day),
            "at": make.link(one.article_id, "statement", one.value.id),
        }
        for one in found
    ]


def _part(make: Maker, id: str, part: Part, versions: list[str]) -> Values:
    words = {one.version: one for one in part.wordings}
    return {
        "n": part.n,
        "term": make.link(part.term) if part.term else None,
        "gist": make.prose(part.gist),
        "invoked": _invoked(make, id, part),
        "doubts": list(part.doubt.values()),
        "wordings": [_wording(make, version, words.get(version)) for version in versions],
    }


def _wording(make: Maker, version: str, wording: Wording | None) -> Values:
    if wording is None:
        return {"version": version, "text": "", "lang": "", "cites": (), "doubts": []}
    return {
        "version": version,
        "lang": wording.lang,
        "text": wording.text,
        "cites": make.cites(wording.cite),
        "doubts": list(wording.doubt.values()),
    }


def _versions(term: Term) -> list[str]:
    """Give the versions whose words are compared, as they are first met."""
    return list(dict.fromkeys(one.version for part in term.parts_ for one in part.wordings))
