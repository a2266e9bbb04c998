"""Say what pydantic finds wrong in the words of an editor, with the nearest good value."""

from __future__ import annotations

import re
from dataclasses import replace

from pydantic_core import ErrorDetails

from generator.kinds.base import Kind
from generator.kinds.field_notes import FieldNote, notes
from generator.kinds.prose import LINK_OR_MARK
from generator.kinds.routes import fields_of, kind_at
from generator.kinds.values import FORMS, STATEMENT
from generator.load import Route, Sheet, as_value, misread, misread_link
from generator.problems import Location, Problem, is_meant, nearest

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


def problem_of(kind: type[Kind], sheet: Sheet, route: Route, detail: ErrorDetails) -> Problem:
    """Give the problem for one place of a sheet that pydantic finds wrong."""
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
            is_whole = "://" in value and "@" not in value
            return Problem(sheet.place(route), "C113", message, detail["ctx"]["meant"], is_sure=is_whole)
        case "prose_link":
            place = sheet.place_of_group(route, LINK_OR_MARK, "mark")
            return misread_link(place) or Problem(place, "C106", detail["msg"])
    if isinstance(value, str) and not value.strip():
        return Problem(sheet.place(route), "C103", _empty(kind, route, field, detail))
    return _unfit(kind, sheet, route, field, detail)


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
    around_it = sheet.value(route[:-1])
    free = [name for name in fields_of(here) if not isinstance(around_it, dict) or name not in around_it]
    near = nearest(field, fields_of(here))
    return Problem(
        place, UNKNOWN, fault, near, is_sure=near in free and is_meant(field, near, fields_of(here))
    )


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
    note = _note_of(kind, route)
    message = WORDS["string_too_short"].format(field=field)
    message += "" if note and note.is_asked else ", or leave the field out"
    is_choice = detail["type"] == "literal_error"
    return f"{message}; it can be {' or '.join(_choices(kind, route))}" if is_choice else message


def _choices(kind: type[Kind], route: Route) -> tuple[str, ...]:
    """Give the words of which a field takes one."""
    note = _note_of(kind, route)
    return note.choices if note else ()


def _note_of(kind: type[Kind], route: Route) -> FieldNote | None:
    """Give the note of the last field that a route leads through."""
    depth = max((index for index, step in enumerate(route) if isinstance(step, str)), default=0)
    return next((note for note in notes(kind_at(kind, route[:depth])) if note.name == route[depth]), None)


def _unfit(kind: type[Kind], sheet: Sheet, route: Route, field: str, detail: ErrorDetails) -> Problem:
    """Tell of a value that its field can't have, and what it can."""
    place, value, wrong, context = sheet.place(route), detail["input"], detail["type"], detail.get("ctx", {})
    if not wrong.endswith("too_long") and (problem := misread(sheet, route, value)):
        return problem
    if wrong == "literal_error":
        choices = _choices(kind, route)
        message = f"'{short(value)}' can't be the {field}: {' or '.join(choices)}"
        near = nearest(str(value), choices)
        return Problem(place, "C104", message, near, is_sure=is_meant(str(value), near, choices))
    if form := FORMS.get(context.get("pattern", "")):
        message = f"'{short(value)}' can't stand in '{field}', which takes {form}"
        free = _free_number(sheet, route) if form == FORMS[STATEMENT] else None
        return Problem(place, "C103", message, free)
    if wrong in ("edtf", "edtf_day"):
        from generator.dates import refused_field  # slow to import, and most files have no wrong date

        refused = refused_field(str(value), detail["msg"], is_day=wrong == "edtf_day")
        return Problem(place, CODES["edtf"], *refused, is_sure=True)
    words = WORDS.get(wrong, "'{value}' can't stand in '{field}'")
    limit = next((context[name] for name in ("gt", "ge", "le", "max_length") if name in context), 0)
    message = words.format(field=field, value=short(value), limit=f"{limit:,.9g}", count=_count(value))
    return Problem(place, CODES.get(wrong, "C103"), message)


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


def short(value: object) -> str:
    """Give a value as a message shows it: on one line, cut where it is long."""
    text = " ".join(str(value).split())
    return text if len(text) <= 60 else text[:57] + "…"
