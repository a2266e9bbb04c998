"""Fill every field of a kind: what takes text with the next payload, all else with something that is right.

The fields are found in the kinds themselves, so that one that is added tomorrow is filled too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from generator.kinds.base import Kind
from generator.kinds.prose import Body, Prose
from generator.kinds.refs import Ref
from tests.trust.payloads import address

COPIES = 24
"""Things of each kind."""
PARTIES = 3
"""Parties that have a column."""
PARAGRAPHS = 12
"""Payloads in a longer text."""
ELSE = ("zh-Hans", "2031-03-11", "#1f5f99", "5", "1", "true")
"""What takes no text of any kind takes the first of these that is right."""
UNLINKED = re.compile(r"[\[\]|]")
"""What the words of a link can't hold."""
LEFT_OUT = object()
"""The value of a field that is not written."""


@dataclass(frozen=True)
class Filling:
    """A thing that is being filled: which copy of its kind it is, the payloads to come, what rules want."""

    copy: int
    texts: Iterator[str]
    settled: Mapping[str, Callable[[Filling], object]]
    """Kind and field, or a field of any kind → what gives its value."""

    @property
    def text(self) -> str:
        """Give the next payload."""
        return next(self.texts)

    @property
    def prose(self) -> str:
        """Give a text of several payloads, each a paragraph of its own."""
        return "\n\n".join(closed(self.text) for _ in range(PARAGRAPHS)) + "\n"


Settled: TypeAlias = Callable[[Filling], object]


def mapping(kind: type[Kind], at: Filling) -> dict[str, object]:
    """Give a thing of a kind, or a part of one, with all its fields."""
    found: dict[str, object] = {}
    for name, field in kind.model_fields.items():
        settled = at.settled.get(f"{kind.__name__}.{name}") or at.settled.get(name)
        found[field.alias or name] = settled(at) if settled else _value(_annotation(field), at)
    return {name: value for name, value in found.items() if value is not LEFT_OUT}


def closed(text: str) -> str:
    """Give a text without the mark that ends a link, which none has begun."""
    return text.replace("]]", "]")


def linked(text: str, at: Filling) -> str:
    """Give prose with a link whose words are a payload too."""
    return f"{closed(text)} [[people-{at.copy}|{UNLINKED.sub('', at.text)}x]]"


def _annotation(field: FieldInfo) -> Any:
    """Give a field's type with its limits, without None."""
    is_choice = get_origin(field.annotation) in (Union, UnionType)
    bare = _richest(get_args(field.annotation)) if is_choice else field.annotation
    return Annotated[bare, *field.metadata] if field.metadata else bare


def _value(annotation: Any, at: Filling) -> object:
    """Give a value of a type, which for a choice of types is of the one that holds most."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if isinstance(annotation, type):
        return _value_of_class(annotation, at)
    if origin is Literal:
        return arguments[at.copy % len(arguments)]
    if origin in (Union, UnionType):
        return _value(_richest(arguments), at)
    if origin is tuple:
        return [_value(arguments[0], at) for _ in range(1 if _kinds(arguments[0]) else 2)]
    if origin is dict:
        return {_value(arguments[0], at): _value(arguments[1], at)}
    if _kinds(annotation) or get_origin(arguments[0]) is not None:
        return _value(arguments[0], at)  # its limits are those of a list, or of a choice
    return _leaf(annotation, at)


def _value_of_class(kind: type, at: Filling) -> object:
    if issubclass(kind, Kind):
        return mapping(kind, at)
    if issubclass(kind, Ref):
        return _id(kind, at.copy)
    if issubclass(kind, Prose):
        return linked(at.prose if kind is Body else at.text, at)
    return _leaf(kind, at)


def _leaf(annotation: Any, at: Filling) -> object:
    """Give the next payload where a type takes it, else the next thing that it takes."""
    text = at.text
    web = address(1000 * at.copy + len(text))
    tried = (text, web, f"{web}/content/", *ELSE)
    return next(value for value in tried if _is_right(_reader(annotation), value))


@cache
def _reader(annotation: Any) -> TypeAdapter[Any]:
    return TypeAdapter(annotation)


def _is_right(reader: TypeAdapter[Any], value: str) -> bool:
    try:
        reader.validate_python(value)
    except ValidationError:
        return False
    return True


def _richest(annotations: tuple[Any, ...]) -> Any:
    """Give the type that is made of fields, or a list; else the first."""
    real = [one for one in annotations if one is not NoneType]
    return next((one for one in real if _kinds(one)), real[0])


def _kinds(annotation: Any) -> bool:
    """Tell whether a type is made of fields, or of things that are."""
    is_kind = isinstance(annotation, type) and issubclass(annotation, Kind)
    return is_kind or any(map(_kinds, get_args(annotation)))


def _id(reference: type[Ref], copy: int) -> str:
    folder = min(reference.kinds, default="people")
    part = "" if not reference.form.count("#") else "#s1" if folder == "articles" else "#1"
    return f"{folder}-{copy % PARTIES if folder == 'parties' else copy}{part}"
