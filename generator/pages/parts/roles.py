"""An office that somebody holds or held."""

from __future__ import annotations

from collections.abc import Iterable

from generator.kinds.person import Role
from generator.page import Link
from generator.pages.parts.context import PageContext, date
from generator.pages.parts.shapes import HeldOffice


def office(context: PageContext, role: Role, doubts: Iterable[str], other: Link | None) -> HeldOffice:
    """Give an office with all that is known of its time, and who says so."""
    stated = role.statement
    return HeldOffice(
        title=role.title,
        from_=date(role.from_) if role.from_ else None,
        to=date(role.to) if role.to else None,
        seen=tuple(date(day) for day in role.seen or ()),
        because=role.because,
        cites=context.cites(role.cite),
        statement=context.link(stated.id, "statement", stated.part) if stated else None,
        doubts=tuple(doubts),
        other=other,
    )
