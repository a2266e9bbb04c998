"""Hold every Sheet against its kind: Records have exactly the fields of their kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.check.mistakes import problem_of, short
from generator.kinds import KINDS
from generator.kinds.article import Article
from generator.kinds.base import Kind
from generator.kinds.routes import fields_of, kind_at
from generator.kinds.site import Changes, Introduction, Site
from generator.kinds.unfinished import completed, is_draft
from generator.load import Files, Loaded, Route, Sheet, collector_paused
from generator.memo import Memo
from generator.problems import MOST, Location, Problem, first, nearest
from generator.visible import visible

__all__ = ["Record", "Records", "check", "short"]

Some = TypeVar("Some", bound=Kind)


@dataclass(frozen=True, eq=False)
class Record:
    """One thing, with exactly the fields of its kind, each of its type; its references may lead nowhere."""

    folder: str
    id: str
    value: Kind
    sheet: Sheet


@dataclass(frozen=True)
class Records:
    """The things of a content folder that are well formed, and the ids of all that have a file."""

    site: Record | None
    changes: Record | None
    introduction: Record | None
    records: tuple[Record, ...]
    files: Files

    @property
    def all(self) -> tuple[Record, ...]:
        """Give every record, those without an id too."""
        top = (self.site, self.changes, self.introduction)
        return (*(record for record in top if record), *self.records)


@collector_paused()
def check(loaded: Loaded, problems: list[Problem], memo: Memo | None = None) -> Records:
    """Hold all sheets against their kinds; a sheet with a problem gives no record.

    A memo keeps the record of each sheet.
    """
    memo = memo or Memo(keeps=False)
    kinds = {sheet.path: _kind_of(sheet, problems) for sheet in loaded.sheets}
    checked = (_record(kind, sheet, problems, memo) for sheet in loaded.sheets if (kind := kinds[sheet.path]))
    return Records(
        site=_record(Site, loaded.site, problems, memo),
        changes=_record(Changes, loaded.changes, problems, memo),
        introduction=_record(Introduction, loaded.introduction, problems, memo),
        records=tuple(record for record in checked if record),
        files=loaded.files,
    )


def _kind_of(sheet: Sheet, problems: list[Problem]) -> type[Kind] | None:
    kind = KINDS.get(sheet.folder)
    if kind is None:
        message = f"'{visible(sheet.folder)}' is not a folder of any kind of thing"
        problems.append(Problem(Location(sheet.path), "C100", message, nearest(sheet.folder, KINDS)))
    return kind


def _record(kind: type[Kind], sheet: Sheet | None, problems: list[Problem], memo: Memo) -> Record | None:
    if sheet is None:
        return None
    record, wrong = memo.of(_checked, kind, sheet)
    problems += wrong
    return record


def _checked(kind: type[Kind], sheet: Sheet) -> tuple[Record | None, tuple[Problem, ...]]:
    problems: list[Problem] = []
    try:
        value = kind.model_validate(_completed(kind, sheet, problems))
    except ValidationError as error:
        return None, (*problems, *_problems(kind, sheet, error))
    return Record(sheet.folder, sheet.id, value, sheet), tuple(problems)


def _completed(kind: type[Kind], sheet: Sheet, problems: list[Problem]) -> object:
    """Give the data of a file; what a draft still lacks is told in one notice."""
    if kind is not Article or not is_draft(sheet.data):
        return sheet.data
    data, lack = completed(sheet.data)
    if lack:
        problems.append(Problem(sheet.key_place(("draft",)), "N141", f"this draft lacks {lack}"))
    return data


def _problems(kind: type[Kind], sheet: Sheet, error: ValidationError) -> Iterator[Problem]:
    """Give a problem for each place that is wrong; a misspelled field is not a missing one too."""
    errors = (detail for detail in reversed(error.errors(include_url=False)) if not _is_echo(detail))
    details = {_route(sheet, detail): detail for detail in errors}
    meant = _meant(kind, details)
    mistakes = [(route, detail) for route, detail in details.items() if route not in meant]
    if len(mistakes) > MOST:
        mistakes.sort(key=lambda mistake: sheet.key_place(mistake[0]))
    yield from first(mistakes, lambda mistake: problem_of(kind, sheet, *mistake))


def _meant(kind: type[Kind], details: Mapping[Route, ErrorDetails]) -> set[Route]:
    """Give the fields that are missing only because their name is misspelled."""
    missing = {route for route, detail in details.items() if detail["type"] == "missing"}
    around = {route[:-1] for route in missing}
    unknown = (route for route, detail in details.items() if detail["type"] == "extra_forbidden")
    beside = islice((route for route in unknown if route[:-1] in around), MOST)
    near = ((route, nearest(str(route[-1]), fields_of(kind_at(kind, route[:-1])))) for route in beside)
    return {(*route[:-1], field) for route, field in near if field} & missing


def _is_echo(detail: ErrorDetails) -> bool:
    """Tell whether a list is called too short only because its entries have problems of their own."""
    return detail["type"] == "too_short" and bool(detail["input"])


def _route(sheet: Sheet, detail: ErrorDetails) -> Route:
    """Give the way to the mistake in the file: pydantic also names the branch of a union it tried."""
    data: Any = sheet.data
    route: list[str | int] = []
    for step in detail["loc"]:
        if (isinstance(data, dict) and step in data) or (isinstance(data, list) and isinstance(step, int)):
            data = data[step]  # type: ignore[index]  # step is in data
            route.append(step)
    if detail["type"] == "missing":
        route.append(detail["loc"][-1])
    return tuple(route)
