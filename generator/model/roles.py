"""Which office a person is known to have held on a day."""

from __future__ import annotations

from collections.abc import Iterator

from generator.edtf import Edtf
from generator.kinds.person import Person, Role


def role_on(person: Person, when: Edtf) -> Role | None:
    """Give the office a person held on all the days a date may mean, or None where it is not known.

    A role is known to hold from its ``from`` to its ``to`` and between the days on which it was seen.
    """
    held = (role for role in person.roles for first, last in _span(role) if _covers(first, last, when))
    return next(held, None)


def _span(role: Role) -> Iterator[tuple[Edtf, Edtf]]:
    known = (role.from_, role.to, *(role.seen or ()))
    days = sorted((day for day in known if day), key=lambda day: day.first)
    if days:
        yield days[0], days[-1]


def _covers(first: Edtf, last: Edtf, when: Edtf) -> bool:
    return first.last <= when.first and when.last <= last.first
