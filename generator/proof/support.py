"""What statements say of events, beside what the files of these events say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator import relations
from generator.credit import issuer_of, occasion_of, reported_by, speakers_of
from generator.edtf import Edtf
from generator.kinds.article import Article, Statement
from generator.kinds.event import Change, Event
from generator.kinds.place import Place
from generator.kinds.prose import Prose
from generator.kinds.reference import Reference
from generator.kinds.refs import ReferenceId
from generator.load import Route
from generator.relations import Above
from generator.resolve import Entries, references

WHEN = "when"
SINGLE, SEVERAL = ("place", "round", "channel"), ("people", "organizations")
"""Fields of an event that facts may speak of: those of one value, and lists of ids."""
CHANGES = ("suspends", "resumes")


@dataclass(frozen=True)
class Ours:
    """A value in the file of an event that no statement gives, and that nothing else there covers."""

    event: str
    field: str
    route: Route
    value: str
    """An id, a number or EDTF."""
    instead: tuple[str, ...]
    """What statements say instead, of the same form; nothing where they say nothing of it."""
    is_cited: bool
    """Whether the file cites a reference all the same."""


@dataclass(frozen=True)
class LeftOut:
    """A value that a statement gives for a field of an event, and that its file does not have."""

    event: str
    field: str
    value: str
    statement: str
    """``article#s1``."""


@dataclass
class Said:
    """What the statements that stand say of one event: those of an article, or of all."""

    dates: list[Edtf] = field(default_factory=list)
    planned: list[Edtf] = field(default_factory=list)
    told: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    """Field → each value that is given for it, with the first statement that gives it."""
    named: set[str] = field(default_factory=set)
    """Whoever speaks there, and whatever is named where the event is told of."""

    def add(self, other: Said) -> None:
        """Add what later articles say."""
        self.dates += other.dates
        self.planned += other.planned
        self.named |= other.named
        for name, values in other.told.items():
            self.told[name] = {**values, **self.told[name]}


def gathered(of_articles: Iterable[Mapping[str, Said]]) -> Mapping[str, Said]:
    """Give what all articles say of each event, from what each says, in the order of their ids."""
    said: dict[str, Said] = defaultdict(Said)
    for of_article in of_articles:
        for event, about in of_article.items():
            said[event].add(about)
    return dict(said)


def ours(entries: Entries, said: Mapping[str, Said]) -> Iterator[Ours]:
    """Give each value of an event that no statement gives and no reference covers.

    A reference in the event's file covers what statements say nothing of, not what they all say otherwise.
    """
    above = {entry.id: _leads(place) for entry, place in entries.of(Place)}
    for entry, event in entries.of(Event):
        is_cited = _cites(entries, event)
        about = said.get(entry.id) or Said()
        for choice in _unsupported(entry.id, event, about, above, is_cited=is_cited):
            if choice.instead or not is_cited:
                yield choice


def left_out(entries: Entries, said: Mapping[str, Said]) -> Iterator[LeftOut]:
    """Give whom and what statements name for a field of an event that its file does not name."""
    used = {str(change.statement) for _, event in entries.of(Event) for change in _changes(event)}
    for entry, event in entries.of(Event):
        there = {*map(str, event.people), *map(str, event.organizations)}
        for name, values in (said[entry.id].told if entry.id in said else {}).items():
            for value, statement in values.items():
                is_elsewhere = name in CHANGES and statement in used
                if not is_elsewhere and _is_lacking(entries, event, there, name, value):
                    yield LeftOut(entry.id, name, value, statement)


def said_in(entries: Entries) -> Mapping[str, Said]:
    """Give what the statements of articles that stand say of each event."""
    said: dict[str, Said] = defaultdict(Said)
    for entry, article in entries.of(Article):
        issuer = issuer_of(entries.by_id, article)
        for statement in article.statements if not (article.withdrawn or article.draft) else ():
            voices = {*speakers_of(issuer, statement), *statement.relays}
            if occasion := occasion_of(article, statement):
                said[occasion].named |= voices
            if event := reported_by(article, statement):
                _add(entries, said[event], statement, voices, f"{entry.id}#{statement.id}")
    return said


def _add(entries: Entries, about: Said, statement: Statement, voices: set[str], id: str) -> None:
    """Add what a statement says of the event that it reports; what was planned is no claim about what was."""
    is_planned = statement.when is not None and statement.when.planned
    if statement.when and statement.when.date:
        (about.planned if is_planned else about.dates).append(statement.when.date)
    for name, value in _values(entries, statement):
        about.named.add(value)
        if name and not is_planned:
            about.told[name].setdefault(value, id)
    if statement.is_narration or statement.fact or statement.when or statement.reports:
        about.named |= voices | {link for link, _ in statement.gist.links()}


def _values(entries: Entries, statement: Statement) -> Iterator[tuple[str | None, str]]:
    """Give each value that a statement tells of an event, with the field of the event that has such."""
    keys = entries.site.facts if entries.site else {}
    for key, value in statement.fact.items():
        name = keys[key].field_of(key) if key in keys else None
        yield from ((name, each) for each in ((value,) if isinstance(value, str) else value))
    for name, channels in zip(CHANGES, (statement.suspends, statement.resumes), strict=True):
        yield from ((name, str(channel)) for channel in channels)


def _unsupported(id: str, event: Event, about: Said, above: Above, *, is_cited: bool) -> Iterator[Ours]:
    """Give each value that no statement gives, whatever the file cites."""
    when = event.when.date
    counts = set(event.when.counted.values())
    if not any(day in counts or _holds(day, when) for day in (*about.dates, *about.planned)):
        instead = tuple(dict.fromkeys(map(str, about.dates)))
        yield Ours(id, WHEN, (WHEN,), str(when), instead, is_cited)
    for name in SINGLE:
        value, claimed = getattr(event, name), about.told.get(name, {})
        is_given = any(_is_within(str(value), claim, above) for claim in claimed)
        if value is not None and not is_given and (claimed or str(value) not in about.named):
            yield Ours(id, name, (name,), str(value), tuple(claimed), is_cited)
    for name in SEVERAL:
        for nth, value in enumerate(getattr(event, name)):
            if value not in about.named:
                yield Ours(id, name, (name, nth), str(value), (), is_cited)


def _holds(claimed: Edtf, when: Edtf) -> bool:
    return claimed.first <= when.first and when.last <= claimed.last


def _is_within(value: str, claimed: str, above: Above) -> bool:
    """Tell whether a value of ours is what a source says, or lies inside it."""
    return relations.of_ids(value, claimed, above) in ("equal", "inside")


def _is_lacking(entries: Entries, event: Event, there: set[str], name: str, value: str) -> bool:
    if name in SEVERAL:
        return value not in there and entries.files.folders.get(value) in SEVERAL
    if name in SINGLE:
        return getattr(event, name) is None
    return value not in {str(change.channel) for change in getattr(event, name)}


def _changes(event: Event) -> tuple[Change, ...]:
    return (*event.suspends, *event.resumes)


def _cites(entries: Entries, event: Event) -> bool:
    """Tell whether a reference is cited anywhere in the file of an event."""
    return any(
        isinstance(reference, ReferenceId)
        or (isinstance(reference, Prose) and any(_is_reference(entries, id) for id, _ in reference.links()))
        for _, reference in references(event)
    )


def _is_reference(entries: Entries, id: str) -> bool:
    return id in entries.by_id and isinstance(entries.by_id[id].value, Reference)


def _leads(place: Place) -> tuple[str, ...]:
    return tuple(map(str, (*((place.part_of,) if place.part_of else ()), *(place.reported_as or ()))))
