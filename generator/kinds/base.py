"""What all kinds have in common."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from generator.kinds.prose import Body, Prose
from generator.kinds.refs import AnyId, ReferenceId
from generator.kinds.values import ITEM, ByName, Day, Language, Many, Name, Names, Note, Text


class Kind(BaseModel):
    """Exactly the fields that a thing, or a part of one, may have; read-only."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True)

    @property
    def parts(self) -> tuple[str, ...]:
        """Give what may follow the ``#`` of a link to it."""
        return ()


def field(
    meaning: str, example: str, *, feeds: str = "", asked: bool = False, default: Any = None, **limits: Any
) -> Any:
    """Say what an optional field means, with an example in YAML and the pages that it feeds.

    A new file asks for what most such things have, and what must be there where another field is not.
    """
    extra: ByName[str, Any] = {"feeds": feeds, "asked": asked}
    return Field(default, description=meaning, examples=[example], json_schema_extra=extra, **limits)


def needed(meaning: str, example: str, *, feeds: str = "", **limits: Any) -> Any:
    """Say what a field means that must be there."""
    return field(meaning, example, feeds=feeds, default=..., **limits)


def doubts(about: str) -> Any:
    """Say what a doubt is: it names a field that is written beside it."""
    example = f"{{{about}: it is given by one report only}}"
    return field("What is doubtful about a field, printed beside it", example, default={})


def summaries(feeds: str) -> Any:
    """Say what a summary is; not every kind has lists that show it."""
    return field("One or two sentences that say what it is", "A negotiator from [[portby]].", feeds=feeds)


UNPRINTED = frozenset({"short", "sort", "color", "match", "was", "language", "checked", "note", "doubt"})
"""Fields of things that no page prints as such: a doubt about them has no place."""


class Thing(Kind):
    """What most kinds have."""

    name: Name = needed("What readers know it by", "Ada Holm")
    names: ByName[Language, Name] = field(
        "Its name in other languages and scripts, by BCP 47 tag", "{zh-Hans: 陆培, zh-Latn-pinyin: Lù Péi}",
        default={}, feeds="its own page, search",
    )  # fmt: skip
    aka: Names = field(
        "Other names that readers may look for", "- A. Holm", default=(), feeds="its own page, search"
    )
    sort: Name | None = field("What it is sorted by in lists, where that is not its name", "Holm, Ada")
    summary: Prose | None = summaries("its own page, lists, search")
    gist: Prose | None = field(
        "One sentence for the glossary, which then lists it too", "A port on the sound."
    )
    body: Body | None = field("More, in restricted markdown with links", "She led **every** round so far.")
    cite: Many[ReferenceId] = field(
        "The references that support what is said here",
        "[northland-release]",
        default=(),
        feeds="its own page",
    )
    was: Many[Name] = field("Ids it had before; their addresses lead here", "[a-holm]", default=())
    not_same: Many[AnyId] = field("What it is easily taken for and is not", "[ada-holm-senior]", default=())
    wikidata: Name | None = field("Its item in Wikidata", "Q42", pattern=ITEM)
    checked: Day | None = field("The day on which somebody last checked all this", "2031-03-14")
    doubt: ByName[Name, Text] = doubts("when")
    note: Note | None = field("For editors; never printed", "Ask the ministry for the spelling.")
