"""Find every place in the files of a content folder where the id of a thing stands for that thing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from generator.check import Record, Records, check
from generator.desk.new import Refused
from generator.kinds.article import Article
from generator.kinds.prose import Prose
from generator.kinds.site import Site
from generator.load import Route, Sheet, collector_paused, load_naming
from generator.problems import Location, Problem, nearest
from generator.resolve import references


@dataclass(frozen=True, eq=False)
class Use:
    """One place where an id stands for a thing."""

    sheet: Sheet
    route: Route
    """The way to the value in which it stands, or whose key it is."""
    start: int
    """Of the id, in the text of the sheet."""
    end: int
    is_key: bool = False

    @property
    def place(self) -> Location:
        """Give where it stands."""
        return self.sheet.line_at(self.start)


class Broken(Exception):
    """Files that name a thing have problems, so that it is not known where they do."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(*map(str, problems))
        self.problems = tuple(problems)


@dataclass(frozen=True)
class Named:
    """A thing and every use of its id."""

    sheet: Sheet
    """The thing's own file."""
    within: tuple[Use, ...]
    """Uses in that file."""
    elsewhere: tuple[Use, ...]
    """Uses in other files, in their order."""
    folders: Mapping[str, str]
    """Id → folder of all that the content has."""


@collector_paused()
def named(content: Path, id: str) -> Named:
    """Give a thing with every use of its id; only the files in which it stands are read.

    Raises Refused where there is no such thing, Broken where one of these files has a problem.
    """
    problems: list[Problem] = []
    parts = load_naming(content, id, problems)
    top = next(parts)
    known = top.files.folders
    if id not in known:
        raise Refused(_unknown(content, id, known))
    site = check(top, problems)
    records = chain(site.all, (record for loaded in parts for record in check(loaded, problems).all))
    keys = _fact_keys(site)
    uses = {record: tuple(_in_record(record, id, keys)) for record in records}
    own = next((record.sheet for record in uses if record.id == id), None)
    if own is None or any(not problem.is_notice for problem in problems):
        raise Broken(problems)
    uses_by_place = {(use.sheet.path, use.start): use for each in uses.values() for use in each}
    ordered = [use for _, use in sorted(uses_by_place.items())]
    return Named(
        own,
        tuple(use for use in ordered if use.sheet.path == own.path),
        tuple(use for use in ordered if use.sheet.path != own.path),
        known,
    )


def _unknown(content: Path, id: str, known: Mapping[str, str]) -> str:
    near = nearest(id, known)
    return f"there is no '{id}' in {content.as_posix()}" + (f"; did you mean '{near}'?" if near else "")


def _fact_keys(records: Records) -> frozenset[str]:
    """Give the keys of facts whose values are ids."""
    site = records.site.value if records.site else None
    facts = site.facts if isinstance(site, Site) else {}
    return frozenset(key for key, fact in facts.items() if fact.type in ("id", "ids"))


def _in_record(record: Record, id: str, fact_keys: frozenset[str]) -> Iterator[Use]:
    sheet = record.sheet
    linked = re.compile(rf"(?<=\[\[){re.escape(id)}(?=[]|#])")
    named = re.compile(rf"(?<![\w-]){re.escape(id)}(?![\w-])")
    found = references(record.value)
    times = Counter(route for route, value in found if value.partition("#")[0] == id)
    for route, value in found:
        if isinstance(value, Prose):
            if f"[[{id}" in value:
                yield from (Use(sheet, route, *span) for span in sheet.spans(route, linked))
        elif value.id == id:
            yield from _of_reference(sheet, route, named, is_twice=times[route] > 1)
    if isinstance(record.value, Article):
        for route in _facts(record.value, id, fact_keys):
            yield from (Use(sheet, route, *span) for span in sheet.spans(route, named))


def _of_reference(sheet: Sheet, route: Route, named: re.Pattern[str], *, is_twice: bool) -> Iterator[Use]:
    """Give the uses at the end of a route: its value, else its key; both where both are references."""
    data = sheet.value(route)
    values = sheet.spans(route, named) if isinstance(data, str) and named.match(data) else []
    yield from (Use(sheet, route, *span) for span in values)
    if is_twice or not values:
        yield from (Use(sheet, route, *span, is_key=True) for span in sheet.key_spans(route, named))


def _facts(article: Article, id: str, fact_keys: frozenset[str]) -> Iterator[Route]:
    for index, statement in enumerate(article.statements):
        for key, value in statement.fact.items():
            if key in fact_keys and id in ((value,) if isinstance(value, str) else value):
                yield ("statements", index, "fact", key)
