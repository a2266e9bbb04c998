"""The whole model as one JSON file."""

from __future__ import annotations

import json

from generator.edtf import Edtf
from generator.kinds import COLLECTIONS
from generator.kinds.article import Article
from generator.kinds.base import Kind
from generator.model import Model, Statement

NOTICE = frozenset({"source", "carries", "published", "withdrawn", "statements"})
"""What is still said of an article that was withdrawn: none of its words."""

UNPRINTED = frozenset({"at", "note"})
"""Fields that are for editors: words of a text that only prove a fact, and notes."""


def briefing_json(model: Model) -> str:
    """Give the model as JSON: lists sorted by id, fields named as in the YAML."""
    listed = {
        collection.key: [
            _thing(id, entry.value) for id, entry in model.entries.items() if entry.folder == folder
        ]
        for folder, collection in COLLECTIONS.items()
        if collection.key
    }
    statements = sorted(model.statements, key=lambda statement: statement.id)
    return (
        json.dumps(
            {
                "site": plain(model.site),
                **listed,
                "statements": [_statement(statement) for statement in statements],
            },
            ensure_ascii=False,
            indent=1,
        )
        + "\n"
    )


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
