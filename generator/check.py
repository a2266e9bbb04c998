"""Hold every Sheet against its kind: Records have exactly the fields of their kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.dates import refused_field
from generator.kinds import KINDS
from generator.kinds.article import Article
from generator.kinds.base import Kind
from generator.kinds.field_notes import FieldNote, notes
from generator.kinds.prose import LINK_OR_MARK
from generator.kinds.routes import fields_of, kind_at
from generator.kinds.site import Changes, Introduction, Site
from generator.kinds.unfinished import completed, is_draft
from generator.kinds.values import FORMS, STATEMENT
from generator.load import Loaded, Lock, Route, Sheet, as_value, collector_paused, misread, misread_link
from generator.problems import MOST, Location, Problem, first, nearest
from generator.visible import visible

Some = TypeVar("Some", bound=Kind)

UNKNOWN = "C102"
CODES = {"edtf": "C105", "flow_list": "C107", "string_too_long": "C110", "too_long": "C111"}
"""What goes wrong with a field (pydantic's names) and has a code of its own; else it is C103."""
WORDS = {
    "string_too_short": "'{field}' is empty: fill it",
    "string_type": "'{field}' must be text",
    "tuple_type": "'{field}' must be a list, each entry on a line after '- '",
    "too_short": "'{field}' needs at least one entry",
    "dict_type": "'{field}' must be a list of 'name: value' lines",
    "model_type": "'{field}' must be a list of 'name: value' lines",
    "int_parsing": "'{value}' is not a whole number, written in digits",
    "float_parsing": "'{value}' is not a number, written in digits",
    "bool_parsing": "'{value}' is neither true nor false",
    "greater_than": "'{value}' is too small for '{field}', which is more than {limit}",
    "greater_than_equal": "'{value}' is too small for '{field}', which is at least {limit}",
    "less_than_equal": "'{value}' is too large for '{field}', which is at most {limit}",
    "flow_list": "'{field}' is a list of text in brackets, where a comma starts another entry: "
    "write each entry on a line of its own, after '- '",
    "string_too_long": "'{field}' has {count} characters; {limit} are the most",
    "too_long": "'{field}' has {count} entries; {limit} are the most",
}
"""The same in words for an editor."""
AS_BLOCK = "write '{field}: >-' and the text on the next line, two spaces further in"


@dataclass(frozen=True)
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
    folders: Mapping[str, str]
    is_whole: bool
    """Whether all ids are among these."""
    assets: tuple[Path, ...]
    locks: Mapping[str, Lock]

    @property
    def all(self) -> tuple[Record, ...]:
        """Give every record, those without an id too."""
        top = (self.site, self.changes, self.introduction)
        return (*(record for record in top if record), *self.records)


@collector_paused()
def check(loaded: Loaded, problems: list[Problem]) -> Records:
    """Hold all sheets against their kinds; a sheet with a problem gives no record."""
    kinds = {sheet.path: _kind_of(sheet, problems) for sheet in loaded.sheets}
    checked = (_checked(kind, sheet, problems) for sheet in loaded.sheets if (kind := kinds[sheet.path]))
    return Records(
        site=_checked(Site, loaded.site, problems),
        changes=_checked(Changes, loaded.changes, problems),
        introduction=_checked(Introduction, loaded.introduction, problems),
        records=tuple(record for record in checked if record),
        folders=loaded.folders,
        is_whole=loaded.is_whole,
        assets=loaded.assets,
        locks=loaded.locks,
    )


def _kind_of(sheet: Sheet, problems: list[Problem]) -> type[Kind] | None:
    kind = KINDS.get(sheet.folder)
    if kind is None:
        message = f"'{visible(sheet.folder)}' is not a folder of any kind of thing"
        problems.append(Problem(Location(sheet.path), "C100", message, nearest(sheet.folder, KINDS)))
    return kind


def _checked(kind: type[Kind], sheet: Sheet | None, problems: list[Problem]) -> Record | None:
    if sheet is None:
        return None
    try:
        return Record(sheet.folder, sheet.id, kind.model_validate(_completed(kind, sheet, problems)), sheet)
    except ValidationError as error:
        problems.extend(_problems(kind, sheet, error))
        return None


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
    yield from first(mistakes, lambda mistake: _problem(kind, sheet, *mistake))


def _meant(kind: type[Kind], details: Mapping[Route, ErrorDetails]) -> set[Route]:
    """Give the fields that are missing only because their name is misspelled."""
    missing = {route for route, detail in details.items() if detail["type"] == "missing"}
    around = {route[:-1] for route in missing}
    unknown = (route for route, detail in details.items() if detail["type"] == "extra_forbidden")
    beside = islice((route for route in unknown if route[:-1] in around), MOST)
    near = ((route, nearest(str(route[-1]), fields_of(kind_at(kind, route[:-1])))) for route in beside)
    return {(*route[:-1], field) for route, field in near if field} & missing


def _problem(kind: type[Kind], sheet: Sheet, route: Route, detail: ErrorDetails) -> Problem:
    field = short(next((step for step in reversed(route) if isinstance(step, str)), "the file"))
    value = detail["input"]
    match detail["type"]:
        case "extra_forbidden":
            return _unknown(kind, sheet, route)
        case "missing":
            return Problem(sheet.place(route[:-1]), "C101", f"'{field}' is missing")
        case "no_event":
            return Problem(sheet.place(route), "C101", detail["msg"])
        case "string_type" if isinstance(value, list | dict):
            return _torn_apart(sheet.place(route), field, value)
        case _ if detail["loc"][-1] == "[key]":
            within = short(next(step for step in reversed(route[:-1]) if isinstance(step, str)))
            form = FORMS.get(detail.get("ctx", {}).get("pattern", ""))
            is_form = f", which is {form}" if form else ""
            message = f"'{short(value)}' can't be the name of an entry of '{within}'{is_form}"
            return Problem(sheet.key_place(route), "C103", message)
        case "excess":
            place = sheet.place_within(route, value, detail["ctx"]["index"])
            return Problem(place, "C112", f"'{field}' has {detail['msg']}")
        case "address" if value.strip():
            message = f"'{short(value)}' can't be the {field}: {detail['msg']}"
            return Problem(sheet.place(route), "C113", message, detail["ctx"]["meant"])
        case "prose_link":
            place = sheet.place_of_group(route, LINK_OR_MARK, "mark")
            return misread_link(place) or Problem(place, "C106", detail["msg"])
    if isinstance(value, str) and not value.strip():
        return Problem(sheet.place(route), "C103", _empty(kind, route, field, detail))
    return _unfit(sheet, route, field, detail)


def _unknown(kind: type[Kind], sheet: Sheet, route: Route) -> Problem:
    """Tell of a field that nothing here has, and where it belongs: further in, further out, or a like one."""
    field, place = str(route[-1]), sheet.key_place(route)
    fault = f"'{short(field)}' is not a field here"
    here = kind_at(kind, route[:-1])
    if field in fields_of(here):  # of another branch of a union
        return Problem(place, UNKNOWN, f"'{field}' does not go with what else stands here")
    inner = [note for note in notes(here) if any(field in fields_of(part) for part in note.kinds)]
    if inner:
        return Problem(place, UNKNOWN, f"{fault}: {_inside(sheet, route, inner)}")
    around = (kind_at(kind, route[:length]) for length in range(len(route) - 2, -1, -1))
    outer = next((other for other in around if other is not here and field in fields_of(other)), None)
    if outer:
        return Problem(place, UNKNOWN, f"{fault}, but of the {outer.__name__.lower()}: move it further out")
    return Problem(place, UNKNOWN, fault, nearest(field, fields_of(here)))


def _inside(sheet: Sheet, route: Route, inner: list[FieldNote]) -> str:
    """Say inside which fields one belongs; where its value and that of the only one are text, how."""
    around, field = sheet.value(route[:-1]), str(route[-1])
    written = [note for note in inner if isinstance(around, dict) and note.name in around] or inner
    where = f"it stands inside {' or '.join(repr(note.name) for note in written)}"
    name, own = written[0].name, written[0].text_for
    text, added = sheet.value((*route[:-1], name)), sheet.value(route)
    if len(written) > 1 or not (isinstance(text, str) and isinstance(added, str)) or own in ("", field):
        return where
    return f"{where}, like '{name}: {{{own}: {as_value(text)}, {field}: {as_value(added)}}}'"


def _empty(kind: type[Kind], route: Route, field: str, detail: ErrorDetails) -> str:
    """Tell of a field without a value; what a new file asks for is not to be left out."""
    depth = max((index for index, step in enumerate(route) if isinstance(step, str)), default=0)
    note = next((note for note in notes(kind_at(kind, route[:depth])) if note.name == field), None)
    message = WORDS["string_too_short"].format(field=field)
    message += "" if note and note.is_asked else ", or leave the field out"
    is_choice = detail["type"] == "literal_error"
    return f"{message}; it can be {' or '.join(_choices(detail))}" if is_choice else message


def _unfit(sheet: Sheet, route: Route, field: str, detail: ErrorDetails) -> Problem:
    """Tell of a value that its field can't have, and what it can."""
    place, value, kind, context = sheet.place(route), detail["input"], detail["type"], detail.get("ctx", {})
    if not kind.endswith("too_long") and (problem := misread(sheet, route, value)):
        return problem
    if kind == "literal_error":
        message = f"'{short(value)}' can't be the {field}: {' or '.join(_choices(detail))}"
        return Problem(place, "C104", message, nearest(str(value), _choices(detail)))
    if form := FORMS.get(context.get("pattern", "")):
        message = f"'{short(value)}' can't stand in '{field}', which takes {form}"
        free = _free_number(sheet, route) if form == FORMS[STATEMENT] else None
        return Problem(place, "C103", message, free)
    if kind in ("edtf", "edtf_day"):
        return Problem(
            place, CODES["edtf"], *refused_field(str(value), detail["msg"], is_day=kind == "edtf_day")
        )
    words = WORDS.get(kind, "'{value}' can't stand in '{field}'")
    limit = next((context[name] for name in ("gt", "ge", "le", "max_length") if name in context), 0)
    message = words.format(field=field, value=short(value), limit=f"{limit:,.9g}", count=_count(value))
    return Problem(place, CODES.get(kind, "C103"), message)


def _count(value: object) -> str:
    """Give how many characters or entries a value has."""
    return f"{len(value):,}" if isinstance(value, str | list | dict) else ""


def _free_number(sheet: Sheet, route: Route) -> str:
    """Give the next id that no statement of an article has."""
    statements = sheet.value(route[:-2])
    ids = (str(statement.get("id")) for statement in statements if isinstance(statement, dict))
    numbers = (int(id[1:]) for id in ids if re.fullmatch(STATEMENT, id))
    return f"s{max(numbers, default=0) + 1}"


def _torn_apart(place: Location, field: str, value: object) -> Problem:
    """Tell of text that YAML has read as something else, by the mark that made it do so."""
    mark = place.text[place.column - 1 : place.column]
    if mark in ("[", "{"):
        reason = f"text that begins with {mark} is read as a list"
    elif isinstance(value, dict):
        place = replace(place, column=place.text.find(":", place.column) + 1)
        reason = "a colon inside plain text starts another field"
    else:
        reason = f"'{field}' is text, and no list"
    return Problem(place, "C108", f"{reason}: {AS_BLOCK.format(field=field)}")


def _is_echo(detail: ErrorDetails) -> bool:
    """Tell whether a list is called too short only because its entries have problems of their own."""
    return detail["type"] == "too_short" and bool(detail["input"])


def short(value: object) -> str:
    """Give a value as a message shows it: on one line, cut where it is long."""
    text = " ".join(str(value).split())
    return text if len(text) <= 60 else text[:57] + "…"


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


def _choices(detail: ErrorDetails) -> tuple[str, ...]:
    return tuple(word.strip("'") for word in detail["ctx"]["expected"].replace(" or ", ", ").split(", "))
