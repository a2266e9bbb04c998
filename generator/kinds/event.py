"""What may be written of an event."""

from __future__ import annotations

from typing import Annotated, Literal

from generator.kinds.base import Kind, Thing, field, needed
from generator.kinds.prose import Prose
from generator.kinds.refs import (
    ChannelId,
    EventId,
    IssueId,
    OrganizationId,
    PartyId,
    PersonId,
    PlaceId,
    ReferenceId,
    StatementId,
)
from generator.kinds.values import ByName, Many, Name, Number, Text, TextFor, When

Sourced = Literal["when", "place", "people", "organizations", "channel", "round", "suspends", "resumes"]
"""What the file of an event says that sources may say too."""


class EventDate(Kind):
    """When something happened, and how capitals in other time zones count it."""

    date: When = needed("The day or days, in EDTF; an interval means that it lasted", "1978-12-15")
    counted: ByName[PartyId, When] = field(
        "The date by a party's own count", "{southmark: 1978-12-16}", default={}
    )
    why: Text | None = field("Why the counts differ", "time zone")


class Change(Kind):
    """That a source says a channel was suspended or used again."""

    channel: ChannelId = needed("The channel", "fisheries-round")
    word: Name | None = field("The word of whoever announced it", "suspended", feeds="channels")
    cite: Many[ReferenceId] = field("The reference that says so", "[northland-release]", default=())
    statement: StatementId | None = field("Or the statement that says so", "2031-03-12-coast-wire#s4")


class Suspension(Change):
    """That a source says a channel was suspended, in which word."""

    word: Literal["suspended", "cancelled"] = needed("The word of whoever announced it", "suspended")


class Event(Thing):
    """Something that happened."""

    when: Annotated[EventDate, TextFor("date")] = needed(
        "When it happened", "2031-03-11", feeds="events, timeline, home"
    )
    kind: Literal["meeting", "call", "visit", "statement", "incident", "measure", "document"] = needed(
        "What it was", "meeting"
    )
    place: PlaceId | None = field("Where", "portby")
    people: Many[PersonId] = field(
        "Who took part", "[ada-holm, per-lund]", default=(), feeds="events, people"
    )
    organizations: Many[OrganizationId] = field(
        "Which bodies took part", "[southmark-fisheries-ministry]", default=()
    )
    channel: ChannelId | None = field("The channel it used", "fisheries-round", feeds="events, channels")
    round: Number | None = field("Its number in a series", "4")
    follows: EventId | None = field("The event before it in its series", "fisheries-round-3")
    suspends: Many[Suspension] = field(
        "Channels that it suspended, as a named source says",
        "[{channel: fisheries-round, word: suspended, cite: [northland-release]}]",
        default=(), feeds="channels",
    )  # fmt: skip
    resumes: Many[Change] = field(
        "Channels that it resumed, as a named source says",
        "[{channel: fisheries-round, cite: [northland-release]}]", default=(), feeds="channels",
    )  # fmt: skip
    issues: Many[IssueId] = field(
        "The issues it was about", "[cod-quota]", default=(), feeds="events, issues"
    )
    because: ByName[Sourced, Prose] = field(
        "Why a value is right that the sources here don't give or contradict, by field",
        "{when: The ministry's calendar has it.}",
        default={},
        feeds="events",
    )
