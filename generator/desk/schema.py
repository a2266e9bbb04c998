"""Describe the content to an editor's program: JSON Schema with the ids that exist."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeAlias

from generator import limits, writing
from generator.desk.layout import written
from generator.kinds import KINDS
from generator.kinds.base import Kind
from generator.kinds.field_notes import FieldNote, notes, parts_of
from generator.kinds.site import Changes, Site
from generator.kinds.values import SCALAR
from generator.load import ABOUT, ID, ids
from generator.writing.leftovers import sweep

Json: TypeAlias = dict[str, Any]

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The newest that every version of the YAML extension reads; what pydantic draws needs nothing newer."""
FILES: Mapping[str, type[Kind]] = {
    **{folder: kind for folder, kind in KINDS.items() if folder != ABOUT},
    "site": Site,
    "changes": Changes,
}
"""Name of a schema → what its files hold."""
SAID = ("title", "description")
UNSAID = ("default", "examples", "feeds", "asked")
"""What editors would propose as a value, or don't know. The example is shown with the description."""
MAPS, LISTS = ("properties", "patternProperties", "$defs"), ("anyOf", "oneOf")
SINGLE = ("items", "additionalProperties", "propertyNames")
"""Where parts of a schema stand in it: by name, in a list, alone."""
NOTHING: Json = {"type": "null"}
LENGTHS = (
    limits.NAME,
    limits.WORDS,
    limits.TEXT,
    limits.QUOTATION,
    limits.NOTE,
    limits.BODY,
    limits.WHOLE_TEXT,
)
"""Characters that texts may have."""
TRUTH_ITSELF: Json = {"not": {"type": ["string", "number", "array", "object", "null"]}}
"""Truth, named in a roundabout way, or editors would propose it where words are wanted."""
TRUTH = r"^([Tt1Ff0YyNn]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy][Ee][Ss]|[Nn][Oo]|[Oo][Nn]|[Oo][Ff][Ff])$"
IN_QUOTES: Mapping[str, Json] = {
    "boolean": {"type": ["boolean", "integer", "string"], "minimum": 0, "maximum": 1, "pattern": TRUTH},
    "integer": {"type": ["integer", "string"], "pattern": r"^\s*\+?[0-9_]+(\.0*)?\s*$"},
    "number": {"type": ["number", "string"], "pattern": r"^\s*\+?[0-9_]*\.?[0-9]+([eE][+-]?[0-9]+)?\s*$"},
}
"""Values that mean the same in quotes."""


def write(content: Path, folder: Path) -> int:
    """Write the schemas of a content folder, ``people.json`` and so on, and give their number.

    What has not changed is left alone, so that no editor reads it again. Raises Unwritten.
    """
    made = schemas(ids(content))
    sweep(folder)
    for name, schema in made.items():
        path = folder / f"{name}.json"
        text = json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        if not path.is_file() or path.read_bytes() != text.encode():
            writing.write(path, text.encode())
    return len(made)


def schemas(folders: Mapping[str, str]) -> Mapping[str, Json]:
    """Give a schema for each folder, ``site`` and ``changes``, from id → folder of all that exists."""
    return {name: _schema(kind, folders) for name, kind in FILES.items()}


def _schema(kind: type[Kind], folders: Mapping[str, str]) -> Json:
    drawn = kind.model_json_schema(by_alias=True)
    parts = drawn.pop("$defs", {})
    fitted = {part.__name__: _shown(parts[part.__name__], part) for part in parts_of(kind)}
    lists = {
        _name(node): _ids(node, folders) for whole in (drawn, *parts.values()) for node in _references(whole)
    }
    return {"$schema": DIALECT, **_shown(drawn, kind), "$defs": {**fitted, **lists, **_texts()}}


def _texts() -> Json:
    """Give the schema of any scalar, once for each number of characters that it may have."""
    scalar = {"type": ["string", "number"], "pattern": r"\S"}
    return {f"text-{most}": {"anyOf": [{**scalar, "maxLength": most}, TRUTH_ITSELF]} for most in LENGTHS}


def _shown(node: Json, kind: type[Kind]) -> Json:
    """Give the schema of a kind, its fields with an example."""
    fitted = _fitted(node)
    shown = {note.name: {**fitted["properties"][note.name], **_markdown(note)} for note in notes(kind)}
    return {**fitted, "properties": shown}


def _markdown(note: FieldNote) -> Json:
    feeds = f"\n\nShown on: {note.feeds}" if note.feeds else ""
    example = "\n".join(written(note))
    return {"markdownDescription": f"{note.meaning}\n\n```yaml\n{example}\n```{feeds}"}


def _references(node: Json) -> Iterator[Json]:
    """Give every part of a schema that stands for an id."""
    if "x-kinds" in node:
        yield node
    for key, value in node.items():
        for part in _parts(key, value):
            yield from _references(part)


def _parts(key: str, value: Any) -> Iterator[Json]:
    if key in MAPS:
        yield from value.values()
    elif key in LISTS:
        yield from value
    elif key in SINGLE and isinstance(value, dict):
        yield value


def _name(node: Json) -> str:
    form = "parts" if "#" in node.get("pattern", "") else ""
    return "-".join(filter(None, ("ids", *node["x-kinds"], *node["x-words"], form)))


def _ids(node: Json, folders: Mapping[str, str]) -> Json:
    """Give the schema of the ids that may stand somewhere, in the form they have there."""
    kinds, form = node["x-kinds"], node.get("pattern", "$").removeprefix(f"^{ID}")
    ids = sorted(id for id, folder in folders.items() if not kinds or folder in kinds)
    message = f"no such id in {' or '.join(kinds) or 'content'}"
    values = [value for id in (*ids, *node["x-words"]) for value in _readings(id)]
    listed = {"enum": values, "errorMessage": message}
    if form == "$":
        return listed
    pattern = f"^({'|'.join(ids) or '(?!)'}){form}"
    with_part = {"type": "string", "pattern": pattern, "patternErrorMessage": message}
    if form.startswith("#"):
        return {**with_part, "examples": [f"{id}#s1" for id in ids]}
    return {"anyOf": [listed, with_part]}


def _readings(id: str) -> Iterator[str | float]:
    """Give an id, and what YAML reads in its stead where it is not in quotes: a number."""
    yield id
    with suppress(ValueError):
        yield int(id, 0) if id[:2] in ("0x", "0o") else float(id) if "e" in id else int(id)


def _fitted(node: Json) -> Json:
    """Give a schema as editors can use it, for YAML whose scalars are all text until a field claims them."""
    whole = {key: _fitted_in(key, value) for key, value in node.items() if _is_said(key, value)}
    said = {key: value for key, value in whole.items() if key in SAID}
    if "x-kinds" in node:
        return {**said, "$ref": f"#/$defs/{_name(node)}"}
    if _is_text(whole):
        return {**said, "$ref": f"#/$defs/text-{whole['maxLength']}"}
    if (type_ := whole.get("type")) in ("boolean", "integer", "number"):
        return {**whole, **IN_QUOTES[type_]}
    if "patternProperties" in whole:
        return _by_name(whole)
    return _without_nothing(whole)


def _is_said(key: str, value: Any) -> bool:
    return key not in UNSAID or (key == "default" and isinstance(value, str))


def _fitted_in(key: str, value: Any) -> Any:
    if key in MAPS:
        return {name: _fitted(part) for name, part in value.items()}
    if key in LISTS:
        fitted = (_fitted(part) for part in value if part != NOTHING)
        return sorted(fitted, key=lambda part: part.get("type") == "array")
    return _fitted(value) if key in SINGLE and isinstance(value, dict) else value


def _is_text(node: Json) -> bool:
    kind = node.get("type")
    return kind == SCALAR or (kind == "string" and not {"enum", "const", "pattern"} & node.keys())


def _by_name(node: Json) -> Json:
    """Give a schema of a mapping whose keys are proposed, which patterns can't be."""
    ((pattern, value),) = node.pop("patternProperties").items()
    return {"propertyNames": {"pattern": pattern}, **node, "additionalProperties": value}


def _without_nothing(node: Json) -> Json:
    """Give a schema without a choice where only one is left: nothing can be written for nothing."""
    match node.get("anyOf"):
        case [only]:
            return {**only, **{key: value for key, value in node.items() if key != "anyOf"}}
    return node
