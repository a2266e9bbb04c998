"""The values a field can hold: text, ids of other things, prose with links, dates, lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generator import bodies, edtf, limits, urls
from generator.load import FlowList

ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
TAG = r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"
"""A BCP 47 language tag."""
LINK = re.compile(
    rf"""
    \[\[ (?:
        (?P<id>{ID}) (?:\#(?P<part>[a-z0-9-]+))? (?:\|(?P<words>[^\[\]]+))?  # [[ada-holm|Holm]]
      | :(?P<lang>{TAG}) \| (?P<foreign>[^\[\]]+)                          # [[:zh-Hans|承认]]
    ) \]\]
    """,
    re.VERBOSE,
)
LINK_OR_MARK = re.compile(rf"{LINK.pattern} | (?P<mark>\[\[|\]\])", re.VERBOSE)
"""Links, and marks of links that are none."""
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

Json = dict[str, Any]


class Ref(str):
    """The id of another thing in content, perhaps with ``#part``; after resolve it exists."""

    kinds: ClassVar[frozenset[str]] = frozenset()
    """Folders it may lead to; none named: any."""
    words: ClassVar[frozenset[str]] = frozenset()
    """Words with a meaning of their own that may stand in its place."""
    form: ClassVar[str] = rf"^{ID}$"
    """How it is written; ``#`` where it names a part."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read it from any text: resolve tells of ids that don't exist, with the nearest that does."""
        text = core_schema.str_schema(min_length=1, max_length=limits.NAME)
        return core_schema.no_info_after_validator_function(cls, text)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> Json:
        """Describe it; the ids that exist are put in where they are known."""
        return {
            "type": "string",
            "pattern": cls.form,
            "x-kinds": sorted(cls.kinds),
            "x-words": sorted(cls.words),
        }

    @property
    def may_have_part(self) -> bool:
        """Tell whether a part of a thing may be meant."""
        return "#" in self.form

    @property
    def needs_part(self) -> bool:
        """Tell whether a part of a thing must be meant."""
        return "#" in self.form and "(#" not in self.form

    @property
    def id(self) -> str:
        """Give the id without the part."""
        return self.partition("#")[0]

    @property
    def part(self) -> str:
        """Give the part after ``#``, or nothing."""
        return self.partition("#")[2]


@dataclass(frozen=True)
class Span:
    """A piece of prose: words, the id and part they link to, if any, and their language where it is told."""

    words: str
    id: str = ""
    part: str = ""
    lang: str = ""


class Prose(str):
    """Plain text with links: ``[[id]]``, ``[[id|words]]``, ``[[id#part]]``; line breaks are spaces.

    ``[[:tag|words]]`` are words in another language, by its BCP 47 tag.
    """

    longest: ClassVar[int] = limits.TEXT
    """Characters it may have."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read it from text whose links are closed."""
        text = core_schema.str_schema(min_length=1, max_length=cls.longest)
        return core_schema.no_info_after_validator_function(cls._read, text)

    @classmethod
    def _read(cls, text: str) -> Prose:
        if "[[" in text or "]]" in text:
            left = LINK.sub("", text)
            if "[[" in left or "]]" in left:
                raise PydanticCustomError(
                    "prose_link",
                    "a link is written [[id]], [[id|words]] or [[id#part]], foreign words [[:zh-Hans|words]]",
                )
        if excess := cls.excess(text):
            raise PydanticCustomError("excess", "{reason}", {"reason": excess.reason, "index": excess.index})
        return cls(cls.folded(text))

    @staticmethod
    def excess(text: str) -> bodies.Excess | None:
        """Say of what a text has too much, though it is not too long as a whole."""
        return bodies.excess_of("[[", text, limits.LINKS, "links")

    @staticmethod
    def folded(text: str) -> str:
        """Give the text as it is kept."""
        return " ".join(text.split())

    def links(self) -> list[tuple[str, str]]:
        """Give the id and the part, or nothing, of each link."""
        matches = LINK.finditer(self) if "[[" in self else ()
        return [(match["id"], match["part"] or "") for match in matches if match["id"]]

    def spans(self) -> Iterator[Span]:
        """Give the pieces in order; the words of a bare link are left empty."""
        end = 0
        for match in LINK.finditer(self):
            if match.start() > end:
                yield Span(self[end : match.start()])
            if match["lang"]:
                yield Span(match["foreign"], lang=match["lang"])
            else:
                yield Span(match["words"] or "", match["id"], match["part"] or "")
            end = match.end()
        if end < len(self):
            yield Span(self[end:])


class Body(Prose):
    """Restricted markdown with the links of prose."""

    longest = limits.BODY

    @staticmethod
    def folded(text: str) -> str:
        """Give the text as it is: lines mean something in markdown."""
        return text

    @staticmethod
    def excess(text: str) -> bodies.Excess | None:
        """Say what would take markdown long to read."""
        return bodies.excess(text)


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
