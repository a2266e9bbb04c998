"""The whole model as one JSON file."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import count

from generator.catalogue import ENTRIES, EVERYTHING, part, parts
from generator.edtf import Edtf
from generator.kinds import COLLECTIONS
from generator.kinds.article import Article
from generator.kinds.base import Kind
from generator.model import Model, Statement

NOTICE = frozenset({"source", "carries", "published", "withdrawn", "statements"})
"""What is still said of an article that was withdrawn: none of its words."""

UNPRINTED = frozenset({"at", "note"})
"""Fields that are for editors: words of a text that only prove a fact, and notes."""


Entry = Callable[[], dict[str, object]]


def briefing_files(model: Model, most: int = ENTRIES) -> Mapping[str, Callable[[], str]]:
    """Give what makes the file of the whole model, and files for lists of more entries than one may hold."""
    lists = _lists(model)
    long = {key: entries for key, entries in lists.items() if len(entries) > most}
    parts_of = {
        key: [part(EVERYTHING, f"{key}-{number}") for number in parts(len(entries), most)]
        for key, entries in long.items()
    }
    whole = {key: entries for key, entries in lists.items() if key not in long}
    return {
        EVERYTHING: partial(_entry, model, whole, parts_of),
        **{
            path: partial(_part, key, long[key][start : start + most])
            for key, paths in parts_of.items()
            for start, path in zip(count(0, most), paths, strict=False)
        },
    }


def briefing_json(model: Model) -> str:
    """Give the model as JSON: lists sorted by id, fields named as in the YAML."""
    return _entry(model, _lists(model), {})


def _entry(model: Model, lists: Mapping[str, Sequence[Entry]], parts_of: Mapping[str, list[str]]) -> str:
    listed = {key: [entry() for entry in entries] for key, entries in lists.items()}
    return _written({"site": plain(model.site), **listed, **({"parts": parts_of} if parts_of else {})})


def _part(key: str, entries: Sequence[Entry]) -> str:
    return _written({key: [entry() for entry in entries]})


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _lists(model: Model) -> Mapping[str, Sequence[Entry]]:
    """Give what makes the entries of each list, sorted by id."""
    listed: dict[str, list[Entry]] = {
        collection.key: [] for collection in COLLECTIONS.values() if collection.key
    }
    for id, entry in model.entries.items():
        if key := COLLECTIONS[entry.folder].key:
            listed[key].append(partial(_thing, id, entry.value))
    statements = sorted(model.statements, key=lambda statement: statement.id)
    return {**listed, "statements": [partial(_statement, statement) for statement in statements]}


def _thing(id: str, value: Kind) -> dict[str, object]:
    fields = plain(value)
    if isinstance(value, Article):
        fields["statements"] = sorted(f"{id}#{part}" for part in value.parts)
        if value.withdrawn:
            fields = {name: field for name, field in fields.items() if name in NOTICE}
    return {"id": id, **fields}


def _statement(statement: Statement) -> dict[str, object]:
    return {
        **plain(statement.value),
        "id": statement.id,
        "article": statement.article_id,
        "occasion": statement.occasion,
        "reports": statement.reports,
        "form": statement.text.form,
        "told": statement.telling,
        **({"words_of": list(statement.words_of)} if statement.value.quote else {}),
        **({"verified": str(statement.verified)} if statement.verified else {}),
    }


def plain(value: Kind) -> dict[str, object]:
    """Give the fields of a thing that were written, as JSON values; dates as EDTF text."""
    fields = {
        field.alias or name: _plain(getattr(value, name))
        for name, field in type(value).model_fields.items()
        if name in value.model_fields_set and name not in UNPRINTED
    }
    return {name: field for name, field in fields.items() if field is not None}


def _plain(value: object) -> object:
    match value:
        case Kind():
            return plain(value)
        case Edtf():
            return str(value)
        case tuple():
            return [_plain(item) for item in value]
        case dict():
            return {str(key): _plain(item) for key, item in value.items()}
        case str():
            return str(value)
        case bool() | int() | float() | None:
            return value
        case _:
            return str(value)
