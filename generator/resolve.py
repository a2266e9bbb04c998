"""Follow every reference: in an Entry, each id leads to a file of a kind that fits, each part exists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from heapq import merge
from operator import attrgetter
from typing import Any, TypeVar, get_args

from generator.characters import usual
from generator.check import Record, Records, short
from generator.kinds import KINDS
from generator.kinds.base import Kind
from generator.kinds.prose import Prose, Span
from generator.kinds.refs import EventId, Ref, RelayId, SpeakerIdOrOutlet
from generator.kinds.site import About, Changes, Introduction, Site
from generator.load import NAME, RESERVED, Files, Route, Sheet, as_id, collector_paused, misread
from generator.memo import Memo
from generator.problems import Location, Problem, first, nearest

Some = TypeVar("Some", bound=Kind)
LINKING = (Ref, Prose)
"""The types of values that lead to other things."""


@dataclass(frozen=True, eq=False)
class Entry:
    """One thing with exactly the fields of its kind.

    Behind the gate each of its references leads to a thing of a kind that fits. Before it one may lead
    nowhere, which is a problem already: what follows a reference there looks it up and expects nothing.
    """

    folder: str
    id: str
    value: Kind
    sheet: Sheet


@dataclass(frozen=True)
class Entries:
    """The things of a content folder, by id. Before the gate those with a wrong field are absent."""

    site: Site | None
    changes: Changes
    introduction: Introduction | None
    site_sheet: Sheet | None
    by_id: Mapping[str, Entry]
    by_kind: Mapping[type[Kind], tuple[Entry, ...]]
    """The same by each kind that a folder holds, sorted by id."""
    files: Files

    def of(self, kind: type[Some]) -> Iterator[tuple[Entry, Some]]:
        """Give the entries of a kind, sorted by id, each with its value."""
        entries: Iterable[Entry] | None = self.by_kind.get(kind)
        if entries is None:  # what several kinds have in common
            several = (entries for of, entries in self.by_kind.items() if issubclass(of, kind))
            entries = merge(*several, key=attrgetter("id"))
        for entry in entries:
            if isinstance(entry.value, kind):
                yield entry, entry.value


@dataclass(frozen=True, eq=False)
class _Ids:
    folders: Mapping[str, str]
    parts: Mapping[str, tuple[str, ...]]
    """Id → what may follow its ``#``, of the things that could be read."""
    is_whole: bool
    """Whether all ids are among these; else one that is not may exist."""
    names: tuple[tuple[str, str], ...] = ()
    """Every alias and name with the id it stands for, those that are likelier meant later."""

    def fits(self, reference: Ref | Prose) -> bool:
        """Tell quickly whether all is well with a reference, or with all links of a prose."""
        if isinstance(reference, Prose):
            return all(self.has(id, part) for id, part in reference.links())
        if reference in reference.words:
            return True
        id, _, part = reference.partition("#")
        if not self.has(id, part) or not self.is_of(id, reference.kinds):
            return False
        return reference.may_have_part if part else not reference.needs_part

    def has(self, id: str, part: str) -> bool:
        """Tell whether an id exists, and the part of it that is meant."""
        if id not in self.folders:
            return not self.is_whole
        return not part or part in self.parts.get(id, (part,))

    def is_of(self, id: str, kinds: frozenset[str]) -> bool:
        """Tell whether a thing is of one of some kinds, or in a folder of none, which is told itself."""
        folder = self.folders.get(id)
        return not kinds or folder in kinds or folder not in KINDS


@dataclass(frozen=True)
class _Lost:
    """A reference, or a link of a prose, that leads nowhere."""

    route: Route
    written: Ref | Span
    nth: int = 0
    """How often the same link stands before it in the prose."""


@collector_paused()
def resolve(records: Records, problems: list[Problem], memo: Memo | None = None) -> Entries:
    """Follow the references of all records; one that leads nowhere is a problem with the nearest id.

    A memo keeps what of each record leads nowhere, and its entry.
    """
    memo = memo or Memo(keeps=False)
    ids = _Ids(
        records.files.folders,
        {record.id: record.value.parts for record in records.records},
        records.files.is_whole,
        tuple(_names(records.records)),
    )
    for record in records.all:
        if lost := memo.of_lookups(_lost_of, (ids.folders, ids.parts), ids.is_whole, record):
            problems.extend(first(lost, partial(_problem, sheet=record.sheet, ids=ids)))
    by_id = {record.id: memo.of(_entry, record) for record in sorted(records.records, key=attrgetter("id"))}
    return Entries(
        site=_value(records.site, Site),
        changes=_value(records.changes, Changes) or Changes(),
        introduction=_value(records.introduction, Introduction),
        site_sheet=records.site.sheet if records.site else None,
        by_id=by_id,
        by_kind=by_kind(by_id),
        files=records.files,
    )


def by_kind(by_id: Mapping[str, Entry]) -> Mapping[type[Kind], tuple[Entry, ...]]:
    """Give entries by their kinds, in the same order; a kind of which there are none is among them."""
    kinds: dict[type[Kind], list[Entry]] = {kind: [] for kind in KINDS.values()}
    for entry in by_id.values():
        kinds[type(entry.value)].append(entry)
    return {kind: tuple(entries) for kind, entries in kinds.items()}


def references(value: object) -> list[tuple[Route, Ref | Prose]]:
    """Give every id and every prose inside a value, with the way to it."""
    gathered: list[tuple[Route, Ref | Prose]] = []
    _gather(value, (), gathered)
    return gathered


def _gather(value: object, route: Route, gathered: list[tuple[Route, Ref | Prose]]) -> None:
    if isinstance(value, LINKING):
        gathered.append((route, value))
    elif isinstance(value, Kind):
        for attribute, name in linking_fields(type(value)):
            if inner := getattr(value, attribute):
                _gather(inner, (*route, name), gathered)
    elif isinstance(value, tuple):
        for index, inner in enumerate(value):
            _gather(inner, (*route, index), gathered)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            _gather(key, (*route, str(key)), gathered)
            _gather(inner, (*route, str(key)), gathered)


@lru_cache
def linking_fields(kind: type[Kind]) -> tuple[tuple[str, str], ...]:
    """Give attribute and written name of the fields of a kind that may hold a reference or prose."""
    return tuple(
        (attribute, field.alias or attribute)
        for attribute, field in kind.model_fields.items()
        if _may_link(field.annotation)
    )


def _may_link(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Ref | Prose):
        return True
    if isinstance(annotation, type) and issubclass(annotation, Kind):
        return bool(linking_fields(annotation))
    return any(_may_link(part) for part in get_args(annotation))


def _value(record: Record | None, kind: type[Some]) -> Some | None:
    return record.value if record and isinstance(record.value, kind) else None


def _names(records: tuple[Record, ...]) -> Iterator[tuple[str, str]]:
    records_by_id = sorted(records, key=lambda record: record.id, reverse=True)
    yield from ((alias, record.id) for record in records_by_id for alias in getattr(record.value, "aka", ()))
    for record in records_by_id:
        name = record.value.title if isinstance(record.value, About) else getattr(record.value, "name", None)
        if name:
            yield name, record.id


def _entry(record: Record) -> Entry:
    return Entry(record.folder, record.id, record.value, record.sheet)


def _lost_of(
    folders: Mapping[str, str],
    parts: Mapping[str, tuple[str, ...]],
    is_whole: bool,  # noqa: FBT001 - a memo hands parts on by position
    record: Record,
) -> tuple[_Lost, ...]:
    return tuple(_lost_in(record.value, _Ids(folders, parts, is_whole)))


def _lost_in(value: Kind, ids: _Ids) -> Iterator[_Lost]:
    """Give every reference and every link that leads nowhere."""
    for route, reference in references(value):
        if ids.fits(reference):
            continue
        if isinstance(reference, Prose):
            yield from (_Lost(route, link, nth) for link, nth in _lost_links(reference, ids))
        else:
            yield _Lost(route, reference)


def _lost_links(prose: Prose, ids: _Ids) -> Iterator[tuple[Span, int]]:
    """Give the links of a prose that lead nowhere, each with how often it stands before."""
    seen: Counter[str] = Counter()
    for span in prose.spans():
        if span.id and not ids.has(span.id, span.part):
            yield span, seen[f"{span.id}#{span.part}"]
            seen[f"{span.id}#{span.part}"] += 1


def _problem(lost: _Lost, *, sheet: Sheet, ids: _Ids) -> Problem:
    if isinstance(lost.written, Ref):
        return _lost_reference(lost.written, lost.route, sheet, ids)
    span = lost.written
    return _lost_link(span, sheet.place_of_link(lost.route, span.id, span.part, lost.nth), ids)


def _lost_reference(ref: Ref, route: Route, sheet: Sheet, ids: _Ids) -> Problem:
    folder, place = ids.folders.get(ref.id), sheet.place_of(route, str(ref))
    where = " or ".join(f"content/{name}" for name in sorted(ref.kinds)) or "content"
    if folder is None:
        if problem := misread(sheet, route, ref.id, _near(usual(ref.id), ref.kinds, ids)):
            return problem
        near = _near(ref.id, ref.kinds, ids)
        way = "" if near and isinstance(ref, SpeakerIdOrOutlet) else _way_to_start(ref)
        message, is_sure = f"no '{short(ref.id)}' in {where}{way}", _is_only(ref, near, ref.kinds, ids)
        return Problem(place, "B101", message, near, is_sure=is_sure)
    if not ids.is_of(ref.id, ref.kinds):
        message = f"'{ref.id}' is in content/{folder}; here stands an id of {where}"
        return Problem(place, "B102", message, _near(ref.id, ref.kinds, ids))
    if not ref.part:
        part = (ids.parts.get(ref.id) or ("s1",))[0]
        return Problem(place, "B104", f"'{ref}' must name a part: {ref.id}#{part}, for example")
    if not ref.may_have_part:
        return Problem(place, "B104", f"only '{ref.id}' can stand here, without '#{short(ref.part)}'", ref.id)
    return _no_part(place, Span("", ref.id, short(ref.part)), ids)


def _way_to_start(ref: Ref) -> str:
    """Say how the file of an event is started, which every event has, or how somebody unnamed is credited."""
    if isinstance(ref, SpeakerIdOrOutlet | RelayId) and " " in ref:
        return f" (somebody without a name is credited as '{{unnamed: {short(ref)}}}')"
    is_event = ref.kinds == EventId.kinds and NAME.fullmatch(ref.id) and ref.id not in RESERVED
    return f" ('briefing new event {ref.id}' starts its file)" if is_event else ""


def _lost_link(span: Span, place: Location, ids: _Ids) -> Problem:
    if span.id in ids.folders:
        return _no_part(place, span, ids)
    near = _near(span.id, frozenset(), ids)
    message, is_sure = f"the link '{span.id}' leads to nothing", _is_only(span.id, near, frozenset(), ids)
    return Problem(place, "B103", message, near, is_sure=is_sure)


def _no_part(place: Location, span: Span, ids: _Ids) -> Problem:
    parts = ids.parts.get(span.id, ())
    near = nearest(span.part, parts)
    reason = f"'{span.id}' has no '#{span.part}'" if parts else f"'{span.id}' has no parts to link to"
    return Problem(place, "B104", reason, near and f"{span.id}#{near}")


def _near(word: str, folders: frozenset[str], ids: _Ids) -> str | None:
    """Give the id most like a word, by the ids and names of the things that fit."""
    fitting = _fitting(ids, folders)
    return fitting.get(nearest(word, fitting) or "")


def _is_only(word: str, near: str | None, folders: frozenset[str], ids: _Ids) -> bool:
    """Tell whether a word is the id or the name of one thing alone, but for case and marks."""
    named = {id for name, id in (*ids.names, *((id, id) for id in ids.folders)) if as_id(name) == as_id(word)}
    return {id for id in named if not folders or ids.folders[id] in folders} == {near}


@lru_cache(maxsize=8)
def _fitting(ids: _Ids, folders: frozenset[str]) -> Mapping[str, str]:
    """Give the ids and names of the things in some folders, or in all, each with its id."""
    names = {name: id for name, id in ids.names if not folders or ids.folders[id] in folders}
    return names | {id: id for id, folder in ids.folders.items() if not folders or folder in folders}
