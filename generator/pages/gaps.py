"""What these sources do not tell: said on one page, so that nobody has to guess."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.kinds.article import Article
from generator.kinds.issue import Issue
from generator.kinds.person import Person, Role
from generator.kinds.term import Term
from generator.model import Model
from generator.pages.index import index, row
from generator.pages.issues import about
from generator.pages.maker import Maker, Values
from generator.pages.statements import verified_count
from generator.render import Page

PATH = "checks/index.md"
LEAD = "What these sources do not tell, as far as it can be counted."

Gap = Callable[[Maker], Iterator[Values]]


def pages(model: Model) -> Iterator[Page]:
    """Give the one page of gaps."""
    make = Maker(model)
    rows = [(name, line) for name, gap in GAPS.items() for line in gap(make)]
    yield from index(PATH, "What is not known", LEAD, rows)


def _silences(make: Maker) -> Iterator[Values]:
    for id, issue in make.model.of(Issue):
        heard = {party for found in about(make.model, id) for party in found.columns}
        missing = [
            make.model.name(party) for party in issue.parties or make.model.site.parties if party not in heard
        ]
        if missing:
            yield row(make.link(id), f"no statement of {', '.join(missing)}")


def _undated_roles(make: Maker) -> Iterator[Values]:
    for id, person in make.model.of(Person):
        for role in person.roles:
            if not _is_dated(role):
                yield row(make.link(id), role.title)


def _is_dated(role: Role) -> bool:
    return bool(role.from_ or role.to or role.seen)


def _unused_terms(make: Maker) -> Iterator[Values]:
    used = {term.id for found in make.model.statements for term in found.value.uses}
    for id, _ in make.model.of(Term):
        if id not in used:
            yield row(make.link(id), "explained here, and used word for word by nobody")


def _without_address(make: Maker) -> Iterator[Values]:
    for id, article in make.model.of(Article):
        if not (article.url or article.archived or article.withdrawn):
            yield row(make.link(id), "no address of the original is known")


def _unverified(make: Maker) -> Iterator[Values]:
    for id, _ in make.model.of(Article):
        told = (found for found in make.model.statements if found.article_id == id)
        count = verified_count(told)
        if count and count["verified"] != count["all"]:
            yield row(make.link(id), f"{count['verified']} of {count['all']} held against the text")


GAPS: dict[str, Gap] = {
    "Issues on which a side is not heard": _silences,
    "Offices without a date": _undated_roles,
    "Terms that nobody uses in these sources": _unused_terms,
    "Quotations not yet verified": _unverified,
    "Texts without an address": _without_address,
}
"""Heading → what is missing."""
