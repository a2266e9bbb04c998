"""What may be written of an article and of each statement in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from generator import limits
from generator.kinds.base import Kind, field, needed
from generator.kinds.claims import Claimed, Proof, Proofs
from generator.kinds.prose import Prose
from generator.kinds.refs import (
    AnyId,
    ArticleId,
    ChannelId,
    EventIdOrNone,
    IssueId,
    SourceId,
    StatementId,
    TermIdOrItem,
)
from generator.kinds.speakers import Relay, Speaker, Unnamed
from generator.kinds.unions import either
from generator.kinds.values import (
    STATEMENT,
    Address,
    ByName,
    Day,
    Language,
    Many,
    Name,
    Names,
    Note,
    OneOrMore,
    Quotation,
    Text,
    TextFor,
    When,
    WholeText,
    Words,
)

OUTLET = "outlet"
"""In ``by``: the outlet's own narration."""
NONE = "none"
"""In ``occasion`` and ``reports``: no event."""

Form = Literal["report", "readout", "transcript", "statement", "document"]
"""What a text is, which decides whose words it holds; ``credit.form_of`` gives what is meant without it."""

Act = Literal["denial", "refusal to comment", "expectation"]
"""What somebody does in saying something, where it is more or less than stating it."""

FactValue = Annotated[
    Annotated[Name, Tag("text")]
    | Annotated[tuple[Name, ...], Field(min_length=1, max_length=limits.ENTRIES), Tag("list")],
    Discriminator(either("list")),
]


class Dating(Kind):
    """A date as a source gives it: its words, and the date we read in them."""

    words: Words | None = field("The source's own date words", "on Tuesday", feeds="articles, events")
    date: When | None = field("The date they mean, in EDTF", "2031-03-11", feeds="articles, events")
    because: Text | None = field(
        "How the date is known, where the words alone don't give it", "the ministry's release says Monday"
    )
    planned: bool = field("Whether the date lay ahead when the text appeared", "true", default=False)


class Published(Kind):
    """The day of publication, or the days it must lie in and how we know."""

    date: When = needed("The day, or the days between which it must lie", "2031-03-12")
    basis: Text | None = field("How we know, where the text does not print it", "the page's own record")


class Quote(Kind):
    """Words of a speaker, exactly as they stand inside quotation marks."""

    exact: Quotation = needed("The words", "not one tonne less")
    prefix: Words | None = field("What stands before them, where they occur twice", "said it would accept")
    suffix: Words | None = field("What stands after them, where they occur twice", "than last year")
    lang: Language | None = field("Their language, where it is not the site's", "zh-Hans")
    translation: Quotation | None = field("What they mean in the site's language", "not a tonne less")
    by: Literal["official", "ours"] | None = field("Whose translation it is", "ours")


class Paraphrase(Kind):
    """The text's own wording of what somebody said, exactly; it is never shown as speech."""

    exact: Quotation = needed("The words", "certain neighbours should stay away")
    lang: Language | None = field("Their language, where it is not the site's", "zh-Hans")
    translation: Quotation | None = field(
        "What they mean in the site's language", "neighbours should stay away"
    )
    by: Literal["official", "ours"] | None = field("Whose translation it is", "ours")


class Reading(Kind):
    """Whom or what we take words of the text to mean; printed as our reading."""

    words: Words = needed("The words", "certain neighbours")
    as_: AnyId = needed("What we take them to mean", "westland", alias="as")
    why: Text = needed("Why", "the next sentence names Westland")


class Withdrawn(Kind):
    """That an article no longer stands, since when and why."""

    date: Day = needed("The day it was withdrawn", "2031-04-02")
    why: Prose = needed("Why, in words for readers", "The outlet took the report back.")


class Statement(Kind):
    """One thing that a text says: who, where, of what, in which words."""

    id: Annotated[str, Field(pattern=STATEMENT)] = needed("Its number in the article, for good", "s1")
    by: OneOrMore[Speaker] = needed(
        "Whom this text credits: a person, an organization, a party, somebody unnamed, several, or outlet",
        "ada-holm",
        feeds="articles, events, issues, people",
    )
    via: Many[Relay] | None = field(
        "Who relayed it, nearest the speaker first; [] where they told the outlet itself",
        "[nils-berg]",
    )
    interpreted: Words | None = field(
        "The text's words which say that they are an interpreter's rendering of what was said",
        "as interpreted",
        feeds="articles, events, issues, people",
    )
    act: Act | None = field(
        "What it is, where it is no plain statement", "denial", feeds="articles, events, issues, people"
    )
    about: Many[IssueId] = field(
        "The issues it takes a stand on", "[cod-quota]", default=(), feeds="issues, events, positions"
    )
    gist: Prose = needed("What it says, in our own words", "Southmark will not accept a lower quota.")
    quote: OneOrMore[Annotated[Quote, TextFor("exact")]] | None = field(
        "Its words that stand inside quotation marks, exactly", "not one tonne less"
    )
    paraphrase: Annotated[Paraphrase, TextFor("exact")] | None = field(
        "The text's own wording of it, exactly; never shown as speech", "certain neighbours should stay away"
    )
    occasion: EventIdOrNone | None = field(
        "The event at which it was made, where it is not the article's; or none",
        "fisheries-round-4",
        feeds="events",
    )
    reports: EventIdOrNone | None = field(
        "The event that its when, fact and lasted describe, where it is not the occasion; or none",
        "ministers-call",
        feeds="events",
    )
    when: Annotated[Dating, TextFor("date")] | None = field(
        "When the event was", "{words: on Tuesday, date: 2031-03-11}"
    )
    said: Annotated[Dating, TextFor("date")] | None = field(
        "When it was told, where that differs", "{words: on Wednesday, date: 2031-03-12}"
    )
    fact: ByName[Name, FactValue] = field(
        "Facts about the event, by the keys of site.yml",
        "{place: portby, round: 4}",
        default={},
        feeds="events",
    )
    at: Proofs | None = field(
        "Words of the text that prove the facts, for all of them together or fact by fact; never printed",
        "{place: in Portby that day, round: for a fourth round}",
    )
    lasted: Claimed | None = field(
        "A claim about a length of time: from one event to another, or of one event",
        "{words: nine-month silence, from: talks-broken-off, to: ministers-call}",
    )
    read: Many[Reading] = field(
        "How we read words that don't say whom they mean",
        "[{words: certain neighbours, as: westland, why: the next sentence names Westland}]",
        default=(),
    )
    uses: Many[TermIdOrItem] = field(
        "The terms that its quoted words use", "[shared-waters-policy]", default=(), feeds="glossary"
    )
    suspends: Many[ChannelId] = field("Channels it says are suspended", "[fisheries-round]", default=())
    resumes: Many[ChannelId] = field("Channels it says are used again", "[fisheries-round]", default=())
    not_same: Many[StatementId] = field(
        "Statements of the article that have the same words and are others", "[2031-03-12-coast-wire#s4]",
        default=(),
    )  # fmt: skip
    note: Note | None = field("For editors; never printed", "Compare the ministry's release.")

    @property
    def proofs(self) -> Mapping[str, Proof]:
        """Give the words that prove facts, by fact; under no name those that stand for all."""
        if self.at is None:
            return {}
        return self.at if isinstance(self.at, dict) else {"": Proof.model_construct(words=self.at)}

    @property
    def is_narration(self) -> bool:
        """Tell whether the outlet itself says it."""
        return OUTLET in self.by

    @property
    def named(self) -> tuple[str, ...]:
        """Give the ids of those it credits by name; the word for the outlet is none."""
        return tuple(str(speaker) for speaker in self.by if isinstance(speaker, str) and speaker != OUTLET)

    @property
    def unnamed(self) -> tuple[Unnamed, ...]:
        """Give those it credits without a name."""
        return tuple(speaker for speaker in self.by if isinstance(speaker, Unnamed))

    @property
    def bodies(self) -> tuple[str, ...]:
        """Give the ids of the bodies that those without a name belong to."""
        return tuple(str(speaker.of) for speaker in self.unnamed if speaker.of)

    @property
    def relays(self) -> tuple[str, ...]:
        """Give the ids of those who passed it on and have a name, nearest the speaker first."""
        return tuple(str(relay) for relay in self.via or () if isinstance(relay, str))


class Article(Kind):
    """A text of a source, annotated statement by statement."""

    source: SourceId | None = field(
        "Who printed it; may be left out where carries is known", "coast-wire", feeds="articles", asked=True
    )
    title: Name = needed("What it is about, in our words; never the outlet's headline", "A fourth round ends")
    language: Language | None = field(
        "The language of its text, where it is not its source's: date words are read in it", "zh"
    )
    url: Address | None = field("Its address", "https://example.org/round-four")
    archived: Address | None = field(
        "The address of an archived copy", "https://example.org/archive/round-four"
    )
    form: Form | None = field(
        "What it is, which decides whose words it holds; without it a report, or a readout where its source "
        "is the voice of an organization",
        "transcript",
        feeds="articles, events, people",
    )
    published: Annotated[Published, TextFor("date")] = needed(
        "The day it appeared", "2031-03-12", feeds="articles"
    )
    occasion: EventIdOrNone | None = field(
        "The event at which its statements were made; or none", "fisheries-round-4"
    )
    carries: SourceId | None = field("Whose copy it is, where not what its source carries", "northern-press")
    spelled: ByName[AnyId, Names] = field(
        "Names as it misprints or cuts them, by what they name", "ada-holm:\n- Ada Holme", default={},
        feeds="articles, search",
    )  # fmt: skip
    was: Many[Name] = field(
        "Ids it had before; their addresses lead here", "[2031-03-12-coast-wire]", default=()
    )
    statements: Annotated[tuple[Statement, ...], Field(min_length=1, max_length=limits.STATEMENTS)] = needed(
        "What it says", "- id: s1\n  by: outlet"
    )
    draft: bool = field("Whether it is not to be published yet", "true", default=False)
    withdrawn: Withdrawn | None = field(
        "That it no longer stands: its page becomes a notice",
        "{date: 2031-04-02, why: The outlet took it back.}",
    )
    text: WholeText | None = field(
        "The whole text, only where the rights of its source allow it", "Talks ended …"
    )
    not_same: Many[ArticleId] = field(
        "Articles that are easily taken for it and are others", "[2031-03-12-coast-wire]", default=()
    )
    note: Note | None = field("For editors; never printed", "A second edition has another headline.")

    @property
    def parts(self) -> tuple[str, ...]:
        """Give the ids of its statements."""
        return tuple(statement.id for statement in self.statements)
