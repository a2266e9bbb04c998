"""What these sources do not tell, counted: each kind of gap is one function, listed below."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from generator.kinds.article import Article
from generator.kinds.event import Event
from generator.kinds.issue import Issue
from generator.kinds.person import Person, Role
from generator.kinds.source import Source
from generator.kinds.term import Term
from generator.model import Model
from generator.model.verified import Count, paraphrases, quotations


@dataclass(frozen=True)
class Gap:
    """Something that is not known of one thing."""

    kind: str
    """The name of its kind, a key of GAPS."""
    id: str
    missing: str
    """What is missing, in a few words."""


Found = Iterator[tuple[str, str]]
"""The id of a thing, and what is missing of it."""


def gaps(model: Model) -> Iterator[Gap]:
    """Give every gap, kind by kind."""
    for kind, find in GAPS.items():
        yield from (Gap(kind, id, missing) for id, missing in find(model))


def _facts_of_one_origin(model: Model) -> Found:
    for event, found in model.comparisons.items():
        alone = [one.name for one in found if one.verdict == "one origin only"]
        if alone:
            yield event, ", ".join(alone)


def _silences(model: Model) -> Found:
    for id, issue in model.of(Issue):
        sides = issue.parties or model.site.parties
        missing = [model.name(party) for party in sides if (id, str(party)) not in model.positions]
        if missing:
            yield id, f"not heard: {', '.join(missing)}"


def _undated_roles(model: Model) -> Found:
    for id, person in model.of(Person):
        yield from ((id, role.title) for role in person.roles if not _is_dated(role))


def _is_dated(role: Role) -> bool:
    return bool(role.from_ or role.to or role.seen)


def _without_native_name(model: Model) -> Found:
    """Find people without a name in another script, of a party of which others have one."""
    people = list(model.of(Person))
    scripts = {person.party for _, person in people if _has_native_name(person)}
    for id, person in people:
        if person.party in scripts and not _has_native_name(person):
            yield id, "the name in its own script"


def _has_native_name(person: Person) -> bool:
    return any("-Latn" not in language for language in person.names)


def _unused_terms(model: Model) -> Found:
    used = {term.id for found in model.statements for term in found.value.uses}
    for id, _ in model.of(Term):
        if id not in used:
            yield id, "explained here, and used word for word by nobody"


def _unverified(model: Model) -> Found:
    for id, _ in model.of(Article):
        told = model.statements_of.get(id, ())
        counts = {"quotation": quotations(told), "paraphrase": paraphrases(told)}
        open_ = [_verified(what, count) for what, count in counts.items() if count.verified < count.all]
        if open_:
            yield id, f"{', '.join(open_)} verified"


def _verified(what: str, count: Count) -> str:
    return f"{count.verified} of {count.all} {what}{'' if count.all == 1 else 's'}"


def _without_address(model: Model) -> Found:
    for id, article in model.of(Article):
        if not (article.url or article.archived or article.withdrawn):
            yield id, "no address of the original"
    for id, source in model.of(Source):
        if not source.home:
            yield id, "no address of the source"


def _without_evidence(model: Model) -> Found:
    for id, event in model.of(Event):
        if not event.cite and id not in model.comparisons:
            yield id, "neither a statement nor a reference gives its date"


GAPS: Mapping[str, Callable[[Model], Found]] = {
    "Issues on which a side is not heard": _silences,
    "Facts that one origin alone tells": _facts_of_one_origin,
    "Events that nothing here supports": _without_evidence,
    "Offices without a date": _undated_roles,
    "People whose name in their own script is missing": _without_native_name,
    "Terms that nobody uses in these sources": _unused_terms,
    "Quotations and paraphrases not yet verified": _unverified,
    "Texts and sources without an address": _without_address,
}
"""Heading → what finds gaps of that kind."""
