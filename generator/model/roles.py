"""Which office a person is known to have held on a day, and until when at least."""

from __future__ import annotations

from datetime import date

from generator.edtf import Edtf
from generator.kinds.person import Person, Role, roles_on
from generator.model.channels import RECENT


def role_on(person: Person, when: Edtf) -> Role | None:
    """Give the office a person held on all the days a date may mean, or None where it is not known."""
    return next(roles_on(person, when), None)


def last_known(role: Role) -> date | None:
    """Give the last day on which an office is known to have been held; None where no day is known."""
    days = (role.from_, role.to, *(role.seen or ()))
    return max((day.first if day.end is None else day.last for day in days if day), default=None)


def is_recent(role: Role, as_of: Edtf) -> bool:
    """Tell whether somebody was known to be in office lately and is not known to have left by a day."""
    last, is_left = last_known(role), role.to is not None and role.to.last <= as_of.last
    return last is not None and not is_left and as_of.last - last <= RECENT
