"""Which office a person is known to have held on a day."""

from __future__ import annotations

from generator.edtf import Edtf
from generator.kinds.person import Person, Role, roles_on


def role_on(person: Person, when: Edtf) -> Role | None:
    """Give the office a person held on all the days a date may mean, or None where it is not known."""
    return next(roles_on(person, when), None)
