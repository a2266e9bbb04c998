"""What several origins say about one event, fact by fact, and how far they agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import combinations
from typing import Literal

from generator import relations
from generator.edtf import Edtf
from generator.kinds.event import Event
from generator.kinds.place import Place
from generator.kinds.refs import PartyId
from generator.kinds.site import Site
from generator.model.statements import Statement
from generator.relations import Above, Relation
from generator.resolve import Entries

Verdict = Literal["one origin only", "differ", "agree", "agree, one more exact", "overlap"]
VERDICTS: tuple[Verdict, ...] = ("agree", "agree, one more exact", "overlap", "differ", "one origin only")
"""In the order they are told."""
WHEN, SUSPENDS, RESUMES = "when", "suspends", "resumes"
"""What is compared beside the facts of site.yml."""
NAMES: Mapping[str, str] = {WHEN: "Date", SUSPENDS: "Suspended", RESUMES: "Resumed"}

Value = str | frozenset[str] | Edtf


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
    """Of its values: date, number, choice, id or ids."""
    verdict: Verdict
    claims: tuple[Claim, ...]
    """At least one, in the order of the statements."""

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
        for key, value in _values(statement, site):
            claims = (Claim(origin, value, statement) for origin in statement.origins)
            claimed[statement.reports or ""][key].extend(claims)
    keys = {
        WHEN: "date",
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


def _above(entries: Entries) -> Iterator[tuple[str, tuple[str, ...]]]:
    for id, entry in entries.by_id.items():
        above = [to for to in (getattr(entry.value, "part_of", None),) if to]
        if isinstance(entry.value, Place):
            above += entry.value.reported_as or ()
        yield id, tuple(map(str, above))


def _values(statement: Statement, site: Site) -> Iterator[tuple[str, Value]]:
    value = statement.value
    if value.when and value.when.date and not value.when.planned:
        yield WHEN, value.when.date
    for key, fact in value.fact.items():
        yield key, fact if isinstance(fact, str) else frozenset(fact)
    for key, channels in ((SUSPENDS, value.suspends), (RESUMES, value.resumes)):
        if channels:
            yield key, frozenset(map(str, channels))


def _compared(
    entries: Entries, site: Site, event: str, key: str, type_: str, claims: list[Claim], above: Above
) -> Comparison:
    found = entries.by_id[event].value
    counted = dict(found.when.counted) if isinstance(found, Event) and key == WHEN else {}
    relate = partial(_relation, type_, above)
    named = NAMES.get(key) or site.facts[key].name
    ours = found.when.date if isinstance(found, Event) else None
    told = [_as_here(claim, counted, ours) for claim in claims]
    return Comparison(event, key, named, type_, verdict(told, relate), tuple(claims))


def _as_here(claim: Claim, counted: Mapping[PartyId, Edtf], ours: Edtf | None) -> Claim:
    """Give a claim with the date of our count where it is the date by its own party's count."""
    if ours is None or counted.get(PartyId(claim.origin)) != claim.value:
        return claim
    return Claim(claim.origin, ours, claim.statement)


def _relation(type_: str, above: Above, one: Value, other: Value) -> Relation:
    match one, other:
        case Edtf(), Edtf():
            return relations.of_dates(one, other)
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
