"""What may be written of a term, a document or a set of documents."""

from __future__ import annotations

from typing import Annotated, Literal

from generator.kinds.base import Kind, Thing, doubts, field, needed, summaries
from generator.kinds.event import EventDate
from generator.kinds.prose import Prose
from generator.kinds.refs import AnyId, PartyId, PlaceId, ReferenceId, TermId
from generator.kinds.values import (
    ByName,
    Language,
    Many,
    Name,
    Names,
    Number,
    OneOrMore,
    Quotation,
    Text,
    TextFor,
)


class Wording(Kind):
    """The words of one version of an item."""

    version: Name = needed("Which version", "the cable of 10 July 1982")
    lang: Language = needed("Its language", "en")
    text: Quotation = needed("The words, exactly", "We have not agreed to set a date")
    cite: OneOrMore[ReferenceId] = needed("Where they were read", "eagleburger-cable")
    doubt: ByName[Name, Text] = doubts("text")


class Part(Kind):
    """One item of a document, or one document of a set."""

    n: Number = needed("Its number, for good: the address ends in it", "2")
    term: TermId | None = field("The glossary entry it is", "second-protocol")
    gist: Prose | None = field("Or what it says, in our words", "Boats keep a mile apart.")
    wordings: Many[Wording] = field(
        "Its words by version, to be compared",
        "- version: the draft\n  lang: en\n  text: keep a mile apart\n  cite: draft-protocol", default=(),
    )  # fmt: skip
    doubt: ByName[Name, Text] = doubts("gist")


class Term(Thing):
    """A word of one side, a document, or a set of documents."""

    summary: Prose | None = summaries("its own page")
    kind: Literal["term", "document", "document-set"] = field("What it is", "document", default="term")
    gist: Prose = needed(
        "What it means, in one sentence", "Northland's rule that both fleets may fish in the sound."
    )
    said_by: PartyId | None = field("The party whose word it is", "northland")
    not_: OneOrMore[TermId] | None = field(
        "What it must not be confused with", "three-protocols", alias="not"
    )
    match: Names = field(
        "Words that show a quotation uses it: the check tells of quotations that don't list it",
        "- shared-waters policy",
        default=(),
    )
    parts_: Many[Part] = field(
        "Its items, or the documents of the set",
        "- n: 1\n  gist: Boats keep a mile apart.",
        alias="parts",
        default=(),
    )
    words: Literal["public-domain"] | None = field(
        "That the words of a document are free, so that its wordings may be long", "public-domain"
    )
    basis: Text | None = field("On what ground they are free", "works of the government have no copyright")
    see_also: Many[AnyId] = field("What to read next", "[cod-quota]", default=())
    when: Annotated[EventDate, TextFor("date")] | None = field(
        "The date of a document", "1999-05-04", feeds="timeline"
    )
    place: PlaceId | None = field("Where a document was made", "portby")

    @property
    def parts(self) -> tuple[str, ...]:
        """Give the numbers of its items."""
        return tuple(str(part.n) for part in self.parts_)
