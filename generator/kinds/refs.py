"""References to things of each kind."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from generator import limits
from generator.load import ID

Json = dict[str, Any]
"""A piece of a JSON Schema."""


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


class SourceId(Ref):
    """Who publishes texts."""

    kinds = frozenset({"sources"})


class PartyId(Ref):
    """A side that speaks."""

    kinds = frozenset({"parties"})


class PersonId(Ref):
    """A person."""

    kinds = frozenset({"people"})


class OrganizationId(Ref):
    """An organization."""

    kinds = frozenset({"organizations"})


class PlaceId(Ref):
    """A place."""

    kinds = frozenset({"places"})


class EventId(Ref):
    """Something that happened."""

    kinds = frozenset({"events"})


class EventIdOrNone(EventId):
    """Something that happened, or the word ``none``."""

    words = frozenset({"none"})


class IssueId(Ref):
    """What sides take positions on."""

    kinds = frozenset({"issues"})


class ChannelId(Ref):
    """A line of communication."""

    kinds = frozenset({"channels"})


class TermId(Ref):
    """An entry of the glossary."""

    kinds = frozenset({"glossary"})


class TermIdOrItem(TermId):
    """An entry of the glossary, or with ``#n`` one item of it."""

    form = rf"^{ID}(#[0-9]+)?$"


class ReferenceId(Ref):
    """A work that supports a fact."""

    kinds = frozenset({"references"})


class ArticleId(Ref):
    """An annotated text."""

    kinds = frozenset({"articles"})


class StatementId(Ref):
    """A statement: ``article#s1``."""

    kinds = frozenset({"articles"})
    form = rf"^{ID}#s[1-9][0-9]*$"


class SpeakerId(Ref):
    """Whom a text credits with a statement."""

    kinds = frozenset({"people", "organizations", "parties"})


class SpeakerIdOrOutlet(SpeakerId):
    """Whom a text credits, or the word ``outlet``: its own narration."""

    words = frozenset({"outlet"})


class RelayId(Ref):
    """Who passed a statement on: a speaker, or an outlet that was told it."""

    kinds = frozenset({"people", "organizations", "parties", "sources"})


class BodyId(Ref):
    """A body or a side that somebody belongs to."""

    kinds = frozenset({"organizations", "parties"})


class AnyId(Ref):
    """Anything that has a file."""
