"""A page for each term of the glossary, and their index."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kinds.base import Thing
from generator.kinds.term import Part, Term, Wording
from generator.model import Model, Statement
from generator.pages.events import counted
from generator.pages.index import index, row
from generator.pages.maker import Maker, Values, date, maker, sentence
from generator.pages.names import spellings
from generator.pages.page import common, page_of
from generator.pages.statements import narration, through_time, voices
from generator.render import Page

INDEX = "glossary/index.md"


def pages(model: Model) -> Iterator[Page]:
    """Give the index of terms and of all else that has a gist, and one page a term."""
    listed = sorted((thing.name.casefold(), id, thing) for id, thing in model.of(Thing) if thing.gist)
    make = Maker(model)
    rows = [
        (thing.name[0].upper(), row(make.link(id), sentence(thing.gist, model))) for _, id, thing in listed
    ]
    yield from index(INDEX, "Glossary", "Words and documents that the sides invoke, explained.", rows)
    for id, term in model.of(Term):
        yield _page(model, id, term)


def _page(model: Model, id: str, term: Term) -> Page:
    told = model.mentions.get(id, ())
    make = maker(model, term, *(found.value for found in told))
    values = _values(make, id, term, told)
    return page_of(make, id, INDEX, sentence(term.gist, model), told, values, spellings(term))


def _values(make: Maker, id: str, term: Term, told: tuple[Statement, ...]) -> Values:
    uses = [found for found in told if any(used.id == id for used in found.value.uses)]
    others = [found for found in told if found not in uses and not found.is_narration]
    return {
        **common(make, term),
        "aka": list(term.aka),
        "kind": term.kind.replace("-", " "),
        "said_by": make.link(term.said_by) if term.said_by else None,
        "gist": make.prose(term.gist),
        "not_": make.links(term.not_ or ()),
        "when": date(term.when.date) if term.when else None,
        "counted": counted(make, term.when) if term.when else [],
        "place": make.link(term.place) if term.place else None,
        "versions": _versions(term),
        "parts_of_it": [_part(make, part, _versions(term)) for part in term.parts_],
        "see_also": make.links(term.see_also),
        "uses": through_time(make, uses),
        "linked": voices(make, others),
        "narration": narration(make, told),
    }


def _part(make: Maker, part: Part, versions: list[str]) -> Values:
    words = {one.version: one for one in part.wordings}
    return {
        "n": part.n,
        "term": make.link(part.term) if part.term else None,
        "gist": make.prose(part.gist),
        "wordings": [_wording(make, version, words.get(version)) for version in versions],
    }


def _wording(make: Maker, version: str, wording: Wording | None) -> Values:
    if wording is None:
        return {"version": version, "text": ""}
    return {
        "version": version,
        "lang": wording.lang,
        "text": wording.text,
        "cites": make.cites(wording.cite),
    }


def _versions(term: Term) -> list[str]:
    """Give the versions whose words are compared, as they are first met."""
    return list(dict.fromkeys(one.version for part in term.parts_ for one in part.wordings))
