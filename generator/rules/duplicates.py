"""Tell of what exists twice within one kind, at the newer file, unless 'not_same' says that it is two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass

from generator.check import short
from generator.kinds.article import Article
from generator.kinds.base import Thing
from generator.kinds.event import Event
from generator.kinds.reference import Reference
from generator.kinds.source import Source
from generator.load import Route
from generator.problems import Problem
from generator.resolve import Entries, Entry
from generator.texts import plain
from generator.texts.folding import folded

OTHER = "{other}"
ANSWER = f"if they are two, say 'not_same: [{OTHER}]'"


@dataclass(frozen=True)
class _Trait:
    """What no two things of a kind have alike, where it stands, and what is told of two that do."""

    key: Hashable
    route: Route
    code: str
    message: str
    """With OTHER for the id of the older one."""


def nothing_exists_twice(entries: Entries) -> Iterator[Problem]:
    """Give a problem for each file that has what an older one of its kind has.

    The newer of two articles is the one that appeared later, of other things the one whose id comes later.
    """
    kinds: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries.by_id.values():
        kinds[entry.folder].append(entry)
    for alike in kinds.values():
        yield from _twins(entries, sorted(alike, key=_age))


def _age(entry: Entry) -> tuple[str, str]:
    value = entry.value
    return (value.published.date.first.isoformat() if isinstance(value, Article) else "", entry.id)


def _twins(entries: Entries, alike: Iterable[Entry]) -> Iterator[Problem]:
    """Give a problem for each thing with a trait of an older one; of several traits the first is told."""
    holders: dict[Hashable, list[Entry]] = defaultdict(list)
    for entry in alike:
        traits = tuple(_traits(entries, entry))
        pairs = ((trait, other) for trait in traits for other in holders[trait.key])
        twin = next(((trait, other) for trait, other in pairs if not _are_told_apart(entry, other)), None)
        if twin:
            trait, other = twin
            yield Problem(entry.sheet.place(trait.route), trait.code, trait.message.replace(OTHER, other.id))
        for trait in traits:
            holders[trait.key].append(entry)


def _are_told_apart(entry: Entry, other: Entry) -> bool:
    said, said_there = (getattr(either.value, "not_same", ()) for either in (entry, other))
    return other.id in said or entry.id in said_there


def _traits(entries: Entries, entry: Entry) -> Iterator[_Trait]:
    """Give the traits of a thing, those first that leave the least doubt."""
    match entry.value:
        case Article() as article:
            yield from _of_article(entries, entry, article) if not article.withdrawn else ()
        case Reference(URL=str(address)):
            yield _address(address, "URL")
        case Thing() as thing:
            yield from _of_thing(thing)


def _of_article(entries: Entries, entry: Entry, article: Article) -> Iterator[_Trait]:
    whose = article.source or article.carries
    if article.url:
        message = f"'{OTHER}' has this address too: {ANSWER}"
        yield _Trait(("address", _bare(article.url)), ("url",), "G113", message)
    if lock := entries.files.locks.get(entry.id):
        message = f"'{OTHER}' was verified against this very text: {ANSWER}"
        yield _Trait(("text", whose, lock.sha256), (), "G113", message)
    quotations = frozenset(
        plain(quote.exact) for statement in article.statements for quote in statement.quote or ()
    )
    if quotations:
        key = ("quotations", whose, str(article.published.date), quotations)
        message = f"'{OTHER}' is of this source and day and has the same quotations: {ANSWER}"
        yield _Trait(key, (), "N213", message)


def _of_thing(thing: Thing) -> Iterator[_Trait]:
    if thing.wikidata:
        message = f"{thing.wikidata} is '{OTHER}' too: {ANSWER}"
        yield _Trait(("wikidata", thing.wikidata), ("wikidata",), "G110", message)
    if isinstance(thing, Source) and thing.home:
        yield _address(thing.home, "home")
    yield from _of_event(thing) if isinstance(thing, Event) else _names(thing)


def _of_event(event: Event) -> Iterator[_Trait]:
    people = frozenset(event.people)
    dates = (event.when.date, *event.when.counted.values())
    for date in dates if people else ():
        if date.is_day or date.is_interval:
            message = f"'{OTHER}' is a {event.kind} of the same people on the same day: {ANSWER}"
            yield _Trait(("people", event.kind, str(date), people), ("people",), "N214", message)
    if event.channel and event.round is not None:
        message = f"'{OTHER}' is round {event.round} of '{event.channel}' too: {ANSWER}"
        yield _Trait(("round", event.kind, event.channel, event.round), ("round",), "N214", message)


def _names(thing: Thing) -> Iterator[_Trait]:
    routes: tuple[tuple[str, Route], ...] = (
        (thing.name, ("name",)),
        *((name, ("aka", index)) for index, name in enumerate(thing.aka)),
        *((name, ("names", language)) for language, name in thing.names.items()),
    )
    for name, route in routes:
        if key := folded(name):
            message = f"'{short(name)}' is a name of '{OTHER}' too: {ANSWER}"
            yield _Trait(("name", key), route, "N210", message)


def _address(address: str, field: str) -> _Trait:
    message = f"'{OTHER}' has this address too: {ANSWER}"
    return _Trait(("address", _bare(address)), (field,), "N211", message)


def _bare(address: str) -> str:
    """Give an address without what leads to the same page: the scheme, www., a slash at the end."""
    host, slash, path = address.partition("://")[2].partition("/")
    return f"{host.casefold().removeprefix('www.')}{slash}{path}".rstrip("/")
