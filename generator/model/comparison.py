"""What several origins say about one event, fact by fact, and how far they agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import combinations
from typing import Literal

from generator import relations
from generator.dates import Duration, reach
from generator.edtf import Edtf
from generator.kinds.claims import Length
from generator.kinds.event import Event, EventDate
from generator.kinds.place import Place
from generator.kinds.site import Site
from generator.model.statements import Statement
from generator.relations import Above, Relation
from generator.resolve import Entries

__all__ = [
    "VERDICTS",
    "Claim",
    "Comparison",
    "Duration",
    "Value",
    "Verdict",
    "all_claims",
    "comparisons",
    "told_alone",
]

Verdict = Literal["one origin only", "differ", "agree", "agree, one more exact", "overlap"]
VERDICTS: tuple[Verdict, ...] = ("agree", "agree, one more exact", "overlap", "differ", "one origin only")
"""In the order they are told."""
WHEN, LASTED, SUSPENDS, RESUMES = "when", "lasted", "suspends", "resumes"
"""What is compared beside the facts of site.yml."""
NAMES: Mapping[str, str] = {WHEN: "Date", LASTED: "Length", SUSPENDS: "Suspended", RESUMES: "Resumed"}

Value = str | frozenset[str] | Edtf | Duration


@dataclass(frozen=True)
class Claim:
    """What one origin says of one fact, in one statement."""

    origin: str
    value: Value
    statement: Statement


@dataclass(frozen=True)
class Comparison:
    """One fact about one event: all that is claimed of it, and one verdict."""

    event: str
    key: str
    name: str
    """What readers call the fact."""
    type: str
    """Of its values: date, length, number, choice, id or ids."""
    verdict: Verdict
    claims: tuple[Claim, ...]
    """At least one, in the order of the statements."""
    counted: tuple[str, ...] = ()
    """The parties by whose own count a date of theirs, or of an outlet, is the date that we give."""

    @property
    def origins(self) -> tuple[str, ...]:
        """Give the origins that say anything of it, each once."""
        return tuple(dict.fromkeys(claim.origin for claim in self.claims))


def comparisons(
    entries: Entries, site: Site, told: tuple[Statement, ...]
) -> Mapping[str, tuple[Comparison, ...]]:
    """Give for each event of which statements tell anything what they say, compared: the date first."""
    above = dict(_above(entries))
    claimed: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for statement in told:
        for event, key, value in _values(statement):
            claims = (Claim(origin, value, statement) for origin in statement.origins)
            claimed[event][key].extend(claims)
    keys = {
        WHEN: "date",
        LASTED: "length",
        **{key: fact.type for key, fact in site.facts.items()},
        SUSPENDS: "ids",
        RESUMES: "ids",
    }
    return {
        event: tuple(
            _compared(entries, site, event, key, type_, facts[key], above)
            for key, type_ in keys.items()
            if key in facts
        )
        for event, facts in sorted(claimed.items())
        if event
    }


def all_claims(known: Mapping[str, Iterable[Comparison]]) -> Iterator[tuple[Comparison, Claim]]:
    """Give every claim with the fact that it is about, event by event."""
    return ((fact, claim) for facts in known.values() for fact in facts for claim in fact.claims)


def _above(entries: Entries) -> Iterator[tuple[str, tuple[str, ...]]]:
    for id, entry in entries.by_id.items():
        above = [to for to in (getattr(entry.value, "part_of", None),) if to]
        if isinstance(entry.value, Place):
            above += entry.value.reported_as or ()
        yield id, tuple(map(str, above))


def _values(statement: Statement) -> Iterator[tuple[str, str, Value]]:
    """Give what a statement claims: of which event, which fact, and its value."""
    value, event = statement.value, statement.reports or ""
    if value.when and value.when.date and not value.when.planned:
        yield event, WHEN, value.when.date
    if isinstance(value.lasted, Length) and statement.claimed:
        yield str(value.lasted.of), LASTED, statement.claimed
    for key, fact in value.fact.items():
        yield event, key, fact if isinstance(fact, str) else frozenset(fact)
    for key, channels in ((SUSPENDS, value.suspends), (RESUMES, value.resumes)):
        if channels:
            yield event, key, frozenset(map(str, channels))


def _compared(  # noqa: PLR0913
    entries: Entries, site: Site, event: str, key: str, type_: str, claims: list[Claim], above: Above
) -> Comparison:
    when = found.when if key == WHEN and isinstance(found := entries.by_id[event].value, Event) else None
    by = [_counted_by(entries, claim, when) for claim in claims]
    told = [
        replace(claim, value=when.date) if when and party else claim
        for claim, party in zip(claims, by, strict=True)
    ]
    counted = tuple(dict.fromkeys(party for party in by if party))
    named = NAMES.get(key) or site.facts[key].name
    found_verdict = verdict(told, partial(_relation, type_, above))
    return Comparison(event, key, named, type_, found_verdict, tuple(claims), counted)


def _counted_by(entries: Entries, claim: Claim, when: EventDate | None) -> str | None:
    """Give the party by whose own count a claimed date is ours: the claim's, or for an outlet any.

    A party counts by its own calendar; an outlet, or somebody of no party, may count by either side's.
    """
    if when is None or claim.value == when.date:
        return None
    is_party = entries.by_id[claim.origin].folder == "parties"
    counts = {str(party): date for party, date in when.counted.items()}
    parties = (claim.origin,) if is_party else tuple(counts)
    return next((party for party in parties if counts.get(party) == claim.value), None)


def _relation(type_: str, above: Above, one: Value, other: Value) -> Relation:
    match one, other:
        case Edtf(), Edtf():
            return relations.of_dates(one, other)
        case Duration(), Duration():
            return relations.of_ranges(reach(one, other), reach(other, one))
        case frozenset(), frozenset():
            return relations.of_sets(one, other)
        case str(), str() if type_ == "id":
            return relations.of_ids(one, other, above)
        case _:
            return relations.of_texts(str(one), str(other))


def verdict(claims: list[Claim], relate: Callable[[Value, Value], Relation]) -> Verdict:
    """Give the first verdict that holds, over all pairs of claims of different origins."""
    values = {(claim.origin, claim.value) for claim in claims}
    pairs: set[Relation] = set()
    for (of, one), (by, other) in combinations(values, 2):
        if of != by:
            pairs.add(relate(one, other))
            if "apart" in pairs:
                return "differ"
    if not pairs:
        return "one origin only"
    if pairs == {"equal"}:
        return "agree"
    return "overlap" if "overlapping" in pairs else "agree, one more exact"


def told_alone(found: Mapping[str, tuple[Comparison, ...]]) -> Mapping[str, tuple[Comparison, ...]]:
    """Give for each article and each source the facts of one origin that nothing else here tells."""
    alone: dict[str, list[Comparison]] = defaultdict(list)
    for one in (one for facts in found.values() for one in facts if one.verdict == "one origin only"):
        told = [claim.statement for claim in one.claims]
        for ids in ({each.article_id for each in told}, {each.outlet for each in told}):
            if len(ids) == 1 and (id := ids.pop()):
                alone[id].append(one)
    return {id: tuple(facts) for id, facts in alone.items()}
