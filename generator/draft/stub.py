"""What a draft holds: a stub for each statement, and what the whole text names."""

from __future__ import annotations

from dataclasses import dataclass

from generator.draft.facts import Fact
from generator.draft.mention import Mention
from generator.draft.times import DateWords
from generator.draft.voice import Speech, Voice
from generator.kinds.article import Form
from generator.texts.marks import Stretch


@dataclass(frozen=True)
class Quoted:
    """A fragment of a quotation, told apart where its words stand in the text more than once."""

    words: str
    stretch: Stretch
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True)
class Stub:
    """A statement without its gist."""

    sentence: int
    line: int
    opening: str
    """The first words of the sentence, by which it is found."""
    names: tuple[Mention, ...]
    when: DateWords | None
    said: DateWords | None
    dates: tuple[DateWords, ...]
    """Date words that have no one date, or stand beside others."""
    by: Voice | None = None
    """None for what the outlet tells itself, and for words in marks whose speaker is not known."""
    via: tuple[Voice, ...] = ()
    quote: tuple[Quoted, ...] = ()
    is_open: bool = False
    """Whether somebody is quoted, and nobody can tell who."""
    uses: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    reports: str | None = None


@dataclass(frozen=True)
class Occasion:
    """An event that the text may tell of, and why."""

    id: str
    reason: str
    is_likely: bool


@dataclass(frozen=True)
class Draft:
    """All that is found in a text without judgment."""

    form: Form
    mentions: tuple[Mention, ...]
    speeches: tuple[Speech, ...]
    dates: tuple[DateWords, ...]
    stubs: tuple[Stub, ...]
    occasions: tuple[Occasion, ...]
