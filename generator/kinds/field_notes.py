"""Say of every field what it means, how it is written, and what it feeds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from generator import limits
from generator.edtf import Edtf
from generator.kinds import has_page
from generator.kinds.base import Kind
from generator.kinds.prose import Body, Prose
from generator.kinds.refs import Ref
from generator.kinds.values import Day, TextFor

FORMS: Mapping[type, str] = {
    str: "text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    Prose: "text with links",
    Body: "restricted markdown with links",
    Edtf: "a date in EDTF",
}

PARTS = ("", " with # and its part", ", perhaps with # and a part")
"""What is said of parts: there is none, there must be one, there may be."""


@dataclass(frozen=True)
class FieldNote:
    """What is to be known of a field by whoever writes it."""

    name: str
    meaning: str
    form: str
    example: str
    feeds: str
    is_needed: bool
    is_asked: bool
    """Whether a new file asks for it."""
    text_for: str
    """The one of its parts' fields that text alone stands for, if any."""
    limits: tuple[str, ...]
    """How much of it there may be, the outermost first: entries of a list, characters of each."""
    kinds: tuple[type[Kind], ...]
    """The kinds of the parts that it holds."""
    choices: tuple[str, ...]
    """The words of which it takes one, if it takes no others."""


def notes(kind: type[Kind]) -> Iterator[FieldNote]:
    """Give a note for each field of a kind, in the order in which they are best written."""
    for name, field in kind.model_fields.items():
        extra = field.json_schema_extra if isinstance(field.json_schema_extra, dict) else {}
        yield FieldNote(
            name=field.alias or name,
            meaning=field.description or "",
            form=form_of(_annotation(field)),
            example=str((field.examples or [""])[0]),
            feeds=str(extra.get("feeds", "")) if has_page(kind) else "",
            is_needed=field.is_required(),
            is_asked=field.is_required() or bool(extra.get("asked")),
            text_for=next(_texts_for(_annotation(field)), ""),
            limits=tuple(dict.fromkeys(_limits(Annotated[field.annotation, field]))),
            kinds=tuple(dict.fromkeys(_kinds(field.annotation))),
            choices=tuple(_choices(field.annotation)),
        )


def parts_of(kind: type[Kind]) -> Iterator[type[Kind]]:
    """Give the kinds of all parts that a kind is made of, each once, as they are met."""
    met: dict[type[Kind], None] = {}
    queue = [kind]
    for whole in queue:
        for note in notes(whole):
            for part in note.kinds:
                if part not in met and part is not kind:
                    met[part] = None
                    queue.append(part)
    yield from met


def form_of(annotation: Any) -> str:
    """Give in words how a value of a type is written."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if annotation == Day:
        return "a day, like 2031-03-11"
    if origin is Annotated:
        inner = form_of(arguments[0])
        short = next((argument for argument in arguments[1:] if isinstance(argument, TextFor)), None)
        return f"{inner}, or only its {short.field}" if short else inner
    if origin in (Union, UnionType):
        return " or ".join(
            dict.fromkeys(form_of(argument) for argument in arguments if argument is not NoneType)
        )
    if origin is Literal:
        return "one of " + ", ".join(map(str, arguments))
    if origin is tuple:
        return f"a list: {form_of(arguments[0])}"
    if origin is dict:
        return f"by {form_of(arguments[0])}: {form_of(arguments[1])}"
    return _form_of_class(annotation)


def _form_of_class(annotation: Any) -> str:
    if issubclass(annotation, Ref):
        where = " or ".join(sorted(annotation.kinds)) or "anything"
        part = PARTS[("#" in annotation.form) + ("(#" in annotation.form)]
        words = "".join(f", or {word}" for word in sorted(annotation.words))
        return f"an id of {where}{part}{words}"
    if issubclass(annotation, Kind):
        return f"the fields of {annotation.__name__}"
    return FORMS[annotation]


def _annotation(field: FieldInfo) -> Any:
    """Give a field's type with the marks that pydantic has taken off it."""
    marks = tuple(mark for mark in field.metadata if isinstance(mark, TextFor))
    return Annotated[field.annotation, *marks] if marks else field.annotation


def _texts_for(annotation: Any) -> Iterator[str]:
    if get_origin(annotation) is dict:
        return
    if isinstance(annotation, TextFor):
        yield annotation.field
    for part in get_args(annotation):
        yield from _texts_for(part)


def _choices(annotation: Any) -> Iterator[str]:
    if get_origin(annotation) is Literal:
        yield from map(str, get_args(annotation))
    elif get_origin(annotation) is not dict:
        for part in get_args(annotation):
            yield from _choices(part)


def _limits(annotation: Any) -> Iterator[str]:
    """Give the limits of a type, those of a list before those of its entries."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        inner, *marks = arguments
        unit = "entries" if get_origin(inner) in (tuple, dict) else "characters"
        yield from (f"{most:,} {unit}" for mark in marks for most in _most(mark))
        yield from _limits(inner)
    elif isinstance(annotation, type) and issubclass(annotation, Prose):
        yield f"{annotation.longest:,} characters"
    elif annotation is Edtf:
        yield f"{limits.DATE:,} characters"
    for part in arguments if origin is not Annotated else ():
        yield from _limits(part)


def _most(mark: object) -> Iterator[int]:
    """Give how much a mark of a type allows, if that is what it says."""
    inner = mark.metadata if isinstance(mark, FieldInfo) else [mark]
    sizes = (getattr(part, name, None) for part in inner for name in ("max_length", "longest"))
    yield from (size for size in sizes if size)


def _kinds(annotation: Any) -> Iterator[type[Kind]]:
    if isinstance(annotation, type) and issubclass(annotation, Kind):
        yield annotation
    for part in get_args(annotation):
        yield from _kinds(part)
