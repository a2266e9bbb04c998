"""What may be written in site.yml, changes.yml and the prose pages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from generator import limits
from generator.kinds.base import Kind, field, needed
from generator.kinds.prose import Body, Prose
from generator.kinds.refs import PartyId
from generator.kinds.rights import Rights
from generator.kinds.values import TO_EDIT, Address, ByName, Day, Language, Many, Name, OneOrMore, Text

EventField = Literal["place", "people", "organizations", "channel", "round"]
FIELDS: Mapping[str, str] = {
    "place": "id",
    "people": "ids",
    "organizations": "ids",
    "channel": "id",
    "round": "number",
}
"""Field of an event that facts speak of → the type that such a fact has."""


class FactKey(Kind):
    """A fact that may be compared between origins, and what its values are."""

    type: Literal["number", "choice", "id", "ids"] = needed("What its values are", "number")
    name: Name = needed("What readers call it", "Round")
    of: Many[Name] = field("The values of a choice", "[in person, video, telephone]", default=())
    words: ByName[Name, OneOrMore[Name]] = field(
        "Words of a text that show a choice, itself where none has any; one left out here is not checked",
        "{telephone: [phone, telephone, call], video: [video]}",
        default={},
    )
    field_: EventField | None = field(
        "The field of an event that it speaks of; left out, that of the same name", "people", alias="field"
    )

    def field_of(self, key: str) -> str | None:
        """Give the field of an event that the fact of a key speaks of, if it does of one."""
        return self.field_ or (key if FIELDS.get(key) == self.type else None)


class Site(Kind):
    """The settings of a briefing: site.yml."""

    name: Name = needed("The name of the site", "Shared Waters", feeds="every page")
    language: Language = field("Its language, by BCP 47 tag", "en", default="en")
    description: Text | None = field("What it is, in one sentence", "Fisheries talks, statement by statement")
    parties: Annotated[tuple[PartyId, ...], Field(min_length=1, max_length=limits.ENTRIES)] = needed(
        "The sides that have a column, in order", "[northland, southmark]", feeds="home, events, issues"
    )
    facts: ByName[Name, FactKey] = field(
        "The facts that may be compared between origins",
        "place: {type: id, name: Place}",
        default={},
        feeds="events",
    )
    rights: ByName[Name, Rights] = field(
        "Presets that a source may name", "press: {text: none, basis: quotation with attribution}", default={}
    )
    url: Address | None = field("The address of the site", "https://example.org/")
    edit: Annotated[Address, Field(pattern=TO_EDIT)] | None = field(
        "Where files can be edited; ends in /content/", "https://example.org/edit/main/content/"
    )
    report: Address | None = field("A form for mistakes", "https://example.org/issues/new")
    as_of: Day | None = field("The date of the site; left out, that of its newest evidence", "2031-03-14")


class Correction(Kind):
    """Something that changed, in a reader's words."""

    date: Day = needed("The day", "2031-03-14")
    text: Prose = needed("What changed", "The date of [[fisheries-round-4]] was wrong; it is 11 March.")


class Changes(Kind):
    """The dated changes of a site: changes.yml."""

    corrections: Annotated[tuple[Correction, ...], Field(max_length=limits.CHANGES)] = field(
        "What was wrong and is mended", "- date: 2031-03-14", default=()
    )
    changes: Annotated[tuple[Correction, ...], Field(max_length=limits.CHANGES)] = field(
        "What is new", "- date: 2031-03-14", default=()
    )


class About(Kind):
    """A page of prose: its first line is its title, the rest restricted markdown."""

    title: Name = needed("The title: the first line, after #", "How this site is made")
    body: Body = needed("The text", "Every quotation is exact.")


class Introduction(Kind):
    """What home prints under its title: index.md."""

    body: Body = needed("The text", "What this site is.")
