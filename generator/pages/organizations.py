"""A page for each organization, and their index."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.kinds.organization import Organization
from generator.kinds.person import Person, Role
from generator.links import link
from generator.model import Model
from generator.model.channels import RECENT_TOLD
from generator.model.roles import is_recent, last_known
from generator.page import Link, Offer
from generator.pages.parts.context import PageContext, Values, date, page_context, sentence
from generator.pages.parts.doubts import of_role
from generator.pages.parts.index import Index, index_offers, rows_by_party
from generator.pages.parts.listing import MOST, Group, yearly
from generator.pages.parts.readouts import voices
from generator.pages.parts.roles import office
from generator.pages.parts.rows import row
from generator.pages.parts.sections import (
    Section,
    fitted,
    named_by_others,
    parts_list,
    shown_in,
    statement_list,
    thing_list,
)
from generator.pages.parts.shapes import HeldOffice
from generator.pages.parts.thing import Basis, common, thing_offers

INDEX = "organizations/index.md"
UNDATED = Group("Dates not known", "dates-not-known")
Held = tuple[str, Person, Role]
"""The id of a person, the person, and an office of theirs."""


def offers(model: Model) -> Iterator[Offer]:
    """Offer the index of organizations, and one page an organization."""
    rows = rows_by_party(model, Organization)
    yield from index_offers(Index(INDEX, "Organizations", "The bodies that act and speak, by party."), rows)
    yield from thing_offers(model, model.of(Organization), INDEX, _basis, _values)


def _basis(model: Model, id: str, organization: Organization) -> Basis:
    statements, sections = model.mentions.get(id, ()), fitted(_sections(model, id))
    held = {of: person for of, person, _ in model.offices_in.get(id, ())[:MOST]}
    context = page_context(model, organization, *held.values(), statements=shown_in(sections, statements))
    description = sentence(organization.summary, model) or f"{organization.name}: people and statements"
    return Basis(context, statements, description, sections=sections)


def _sections(model: Model, id: str) -> tuple[Section, ...]:
    statements = model.mentions.get(id, ())
    own = [statement for statement in statements if statement.is_by(id) and not statement.is_narration]
    others = [statement for statement in statements if not statement.is_by(id)]
    return (
        parts_list(model, id, "Its parts"),
        thing_list(
            "people",
            "People",
            model.offices_in.get(id, ()),
            _in_office,
            row=lambda held: (
                _year(held[2]),
                lambda: row(link(model, held[0]), more=(Link(held[2].title),)),
            ),
        ),
        statement_list(model, "said", "What it said", own, voices),
        *named_by_others(model, others),
    )


def _year(role: Role) -> Group:
    """Give the group of an office: the last year in which it is known to have been held."""
    last = last_known(role)
    return yearly(last.year) if last else UNDATED


def _in_office(context: PageContext, offices: Sequence[Held]) -> Values | None:
    """Give those who were lately known to be in office, by the day of the site, before all others."""
    as_of = context.model.as_of
    recent = [held for held in offices if as_of and is_recent(held[2], as_of)]
    before = [held for held in offices if held not in recent]
    return (
        {
            "as_of": date(as_of) if as_of else None,
            "within": RECENT_TOLD,
            "recent": [_office(context, *held) for held in recent],
            "before": [_office(context, *held) for held in before],
        }
        if offices
        else None
    )


def _office(context: PageContext, id: str, person: Person, held: Role) -> HeldOffice:
    return office(context, held, of_role(person, held), context.link(id))


def _values(basis: Basis, _id: str, organization: Organization) -> Values:
    context = basis.context
    return {
        **common(context, organization),
        "party": context.link(organization.party) if organization.party else None,
        "part_of": context.link(organization.part_of) if organization.part_of else None,
    }
