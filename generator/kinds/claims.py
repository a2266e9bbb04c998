"""What may be written of the words that prove facts, and of lengths of time."""

from __future__ import annotations

from typing import Annotated

from pydantic import Discriminator, Tag

from generator.kinds.base import Kind, field, needed
from generator.kinds.refs import EventId
from generator.kinds.unions import by_key, mapping_or
from generator.kinds.values import ByName, Name, OneOrMore, Text, TextFor, Words


class Proof(Kind):
    """Words of the text that prove one fact."""

    words: OneOrMore[Text] = needed("The words; several where they do not stand together", "in Portby")
    because: Text | None = field(
        "Why they prove it, where they do not say it themselves", "the round before was the third"
    )


class Lasted(Kind):
    """A claim about a length of time between two events."""

    words: Words = needed("The words of the claim", "nine-month silence")
    from_: EventId = needed("The event it counts from", "talks-broken-off", alias="from")
    to: EventId = needed("The event it counts to", "ministers-call")
    because: Text | None = field("Why we take it to run between these two", "the text names both")


class Length(Kind):
    """A claim about how long one event lasted."""

    words: Words = needed("The words of the claim", "for an hour")
    of: EventId = needed("The event that lasted so long", "ministers-call")
    because: Text | None = field("Why we take it to be of this event", "the sentence before names the call")


Proofs = Annotated[
    Annotated[OneOrMore[Text], Tag("words")]
    | Annotated[ByName[Name, Annotated[Proof, TextFor("words", (str, list))]], Tag("mapping")],
    Discriminator(mapping_or("words")),
]
"""Words for all facts of a statement, or by fact."""
Claimed = Annotated[
    Annotated[Lasted, Tag("two events")] | Annotated[Length, Tag("one event")],
    Discriminator(
        by_key({"of": "one event", "from": "two events", "to": "two events"}, otherwise="two events"),
        custom_error_type="no_event",
        custom_error_message="'of' is missing, or 'from' and 'to'",
    ),
]


def ends(lasted: Lasted | Length) -> tuple[tuple[str, str], ...]:
    """Give the events that a length runs between, or the one that it is of, each by the field that has it."""
    if isinstance(lasted, Lasted):
        return ("from", lasted.from_), ("to", lasted.to)
    return (("of", lasted.of),)
