"""The values a field can hold beside ids and prose: text, dates, addresses, lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generator import edtf, limits, urls
from generator.kinds.refs import Json
from generator.load import FlowList

SCALAR = ["string", "number", "boolean"]
"""What JSON Schema calls unquoted text: here ``2031`` and ``NO`` are text like any other."""

TO_EDIT = r'^https?://[^\s"<>]+/content/$'
LANGUAGE = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,5}$"
COLOR, ITEM, STATEMENT = r"^#[0-9a-fA-F]{6}$", r"^Q[1-9][0-9]*$", r"^s[1-9][0-9]{0,5}$"
FORMS: Mapping[str, str] = {
    TO_EDIT: "an address that begins with https:// and ends in /content/",
    LANGUAGE: "a language tag (BCP 47), like en or zh-Hans",
    COLOR: 'six digits or letters from a to f after #, like "#1f5f99"',
    ITEM: "the letter Q and a number, like Q42",
    STATEMENT: "the letter s and a number, like s1",
}
"""The form that some text must have, as a pattern → in words."""


def _date(text: object) -> edtf.Edtf:
    written = str(text)
    if len(written) > limits.DATE:
        raise PydanticCustomError("string_too_long", "", {"max_length": limits.DATE})
    try:
        return edtf.parse(written)
    except edtf.NotEdtf as error:
        raise PydanticCustomError("edtf", "{reason}", {"reason": str(error)}) from None


def _day(text: object) -> edtf.Edtf:
    try:
        when = edtf.parse(str(text))
    except edtf.NotEdtf as error:
        raise PydanticCustomError("edtf_day", "{reason}", {"reason": str(error)}) from None
    if not when.is_day:
        raise PydanticCustomError("edtf_day", "this must be one day, like 2024-01-08")
    return when


def _address(text: str) -> str:
    if fault := urls.fault(text):
        raise PydanticCustomError("address", "{reason}", {"reason": fault.reason, "meant": fault.meant})
    scheme, colon, rest = text.partition("://")
    return f"{scheme.lower()}{colon}{rest}"


@dataclass(frozen=True)
class UpTo:
    """Let text have so many characters, and not only spaces."""

    longest: int

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read it."""
        return core_schema.str_schema(pattern=r"\S", max_length=self.longest)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> Json:
        """Describe it."""
        return {"type": SCALAR, "maxLength": self.longest}


def _one_as_list(value: object) -> object:
    return value if isinstance(value, list) else [value]


def _not_in_brackets(value: object) -> object:
    if isinstance(value, FlowList) and len(value) > 1:
        raise PydanticCustomError("flow_list", "{reason}", {"reason": "a list of text in brackets"})
    return value


@dataclass(frozen=True)
class TextFor:
    """Let text stand for a mapping with one field: ``when: 2031`` for ``when: {date: 2031}``."""

    field: str
    forms: tuple[type, ...] = (str,)
    """What may stand for it: text, and where the field takes one a list of it."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read either form."""
        return core_schema.no_info_before_validator_function(self._read, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> Json:
        """Describe every form."""
        text = {"type": SCALAR, "maxLength": limits.QUOTATION}
        texts = [{"type": "array", "items": text, "maxItems": limits.ENTRIES}] if list in self.forms else []
        return {"anyOf": [handler(schema), text, *texts]}

    def _read(self, value: object) -> object:
        return {self.field: value} if isinstance(value, self.forms) else value


@dataclass(frozen=True)
class _OneAsList:
    """Let one value stand for a list of one."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read either form."""
        return core_schema.no_info_before_validator_function(_one_as_list, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> Json:
        """Describe either form."""
        many = handler(schema)
        return {"anyOf": [many, many.get("items", {})]}


Item = TypeVar("Item")
Key = TypeVar("Key")
Many = Annotated[tuple[Item, ...], Field(max_length=limits.ENTRIES)]
OneOrMore = Annotated[tuple[Item, ...], Field(min_length=1, max_length=limits.ENTRIES), _OneAsList()]
ByName = Annotated[dict[Key, Item], Field(max_length=limits.ENTRIES)]

Name = Annotated[str, UpTo(limits.NAME)]
Words = Annotated[str, UpTo(limits.WORDS)]
Text = Annotated[str, UpTo(limits.TEXT)]
Quotation = Annotated[str, UpTo(limits.QUOTATION)]
Note = Annotated[str, UpTo(limits.NOTE)]
WholeText = Annotated[str, UpTo(limits.WHOLE_TEXT)]
Names = Annotated[
    tuple[Name, ...], Field(min_length=1, max_length=limits.ENTRIES), BeforeValidator(_not_in_brackets)
]
"""A list of free text: several as a block, because a comma inside brackets would start another."""
When = Annotated[
    edtf.Edtf,
    BeforeValidator(_date),
    WithJsonSchema({"type": ["string", "number"], "maxLength": limits.DATE}),
]
Day = Annotated[
    edtf.Edtf,
    BeforeValidator(_day),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"}),
]
Number = Annotated[int, Field(ge=0, le=limits.NUMBER)]
Language = Annotated[str, Field(pattern=LANGUAGE)]
"""A BCP 47 language tag."""
Address = Annotated[
    str,
    Field(max_length=limits.ADDRESS),
    AfterValidator(_address),
    WithJsonSchema(
        {"type": "string", "pattern": r'^[Hh][Tt][Tt][Pp][Ss]?://[^\s"<>\\\\]+$', "maxLength": limits.ADDRESS}
    ),
]
