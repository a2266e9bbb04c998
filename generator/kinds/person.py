"""What may be written of a person and their roles."""

from __future__ import annotations

from collections.abc import Iterator

from generator.edtf import Edtf
from generator.kinds.base import Kind, Thing, doubts, field, needed
from generator.kinds.refs import OrganizationId, PartyId, ReferenceId, StatementId
from generator.kinds.values import ByName, Day, Many, Name, OneOrMore, Text, When
from generator.texts.folding import sound

FAMILY_FIRST = frozenset({"zh", "ja", "ko", "vi", "hu"})
"""Languages in whose names the family name stands first, in Latin letters too."""
BEHIND_NAMES = frozenset({"jr", "sr", "ii", "iii", "iv"})
"""What may follow a family name."""


class Role(Kind):
    """An office somebody held."""

    title: Name = needed("The title", "Fisheries minister", feeds="people, events")
    organization: OrganizationId | None = field(
        "Where", "southmark-fisheries-ministry", feeds="people, organizations"
    )
    from_: When | None = field("Since when, where it is known", "2029-05", alias="from")
    to: When | None = field("Until when, where it is known", "2031-06")
    seen: OneOrMore[Day] | None = field(
        "A day or days on which a source saw them in it; no start or end is claimed",
        "[2031-03-11, 2031-03-13]",
    )
    cite: Many[ReferenceId] = field("The references that say so", "[northland-release]", default=())
    statement: StatementId | None = field("Or the statement that says so", "2031-03-12-coast-wire#s4")
    because: Text | None = field(
        "How it is known, where what supports it does not say so itself, or nothing does",
        "the ministry's list of its chiefs",
        feeds="people, organizations",
    )
    doubt: ByName[Name, Text] = doubts("from")


class Person(Thing):
    """Somebody who speaks or is spoken of."""

    party: PartyId | None = field("The side they speak for", "northland", feeds="people, positions")
    roles: Many[Role] = field(
        "The offices they held",
        "- title: Chief negotiator\n  seen: 2031-03-11\n  cite: [northland-release]",
        default=(),
        feeds="people, events",
    )


def family_name(person: Person) -> str:
    """Give the word of a person's name that is the family's: the last, or the first in some languages.

    It is the first where a name in such a language begins with it, in Latin letters or as it sounds: so
    习近平 does for Xi Jinping, and 马克·米利 does not for Mark Milley. What follows a name, as Jr., is no
    part of it.
    """
    words = [word for word in person.name.split() if word.rstrip(".").lower() not in BEHIND_NAMES]
    if not words:
        return person.name
    first = _sound(words[0])
    natives = (name for tag, name in person.names.items() if tag.split("-")[0] in FAMILY_FIRST)
    is_first = any(_sound(name).startswith(first) for name in natives)
    return (words[0] if is_first else words[-1]).rstrip(",")


def _sound(name: str) -> str:
    return "".join(map(sound, name))


def roles_on(person: Person, when: Edtf) -> Iterator[Role]:
    """Give the offices that a person is known to have held on all the days a date may mean.

    A role is known to hold from its ``from`` to its ``to`` and between the days on which it was seen; one
    day of several on which it was seen is enough.
    """
    for role in person.roles:
        seen = role.seen or ()
        dates = (role.from_, role.to, *seen)
        days = sorted((day for day in dates if day), key=lambda day: day.first)
        is_within = bool(days) and days[0].last <= when.first and when.last <= days[-1].first
        if is_within or any(when.first <= day.first and day.last <= when.last for day in seen):
            yield role
