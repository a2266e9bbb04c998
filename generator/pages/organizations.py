"""A page for each organization, and their index."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kinds.organization import Organization
from generator.links import related
from generator.model import Model
from generator.page import Offer
from generator.pages.parts.context import PageContext, Values, page_context, sentence
from generator.pages.parts.doubts import of_role
from generator.pages.parts.index import Index, index_offers, rows_by_party
from generator.pages.parts.readouts import narration, voices
from generator.pages.parts.roles import office
from generator.pages.parts.shapes import HeldOffice
from generator.pages.parts.thing import Basis, common, thing_offers

INDEX = "organizations/index.md"


def offers(model: Model) -> Iterator[Offer]:
    """Offer the index of organizations, and one page an organization."""
    rows = rows_by_party(model, Organization)
    yield from index_offers(Index(INDEX, "Organizations", "The bodies that act and speak, by party."), rows)
    yield from thing_offers(model, model.of(Organization), INDEX, _basis, _values)


def _basis(model: Model, id: str, organization: Organization) -> Basis:
    statements = model.mentions.get(id, ())
    held = {of: person for of, person, _ in model.offices_in.get(id, ())}
    context = page_context(model, organization, *held.values(), statements=statements)
    description = sentence(organization.summary, model) or f"{organization.name}: people and statements"
    return Basis(context, statements, description)


def _values(basis: Basis, id: str, organization: Organization) -> Values:
    context, statements = basis.context, basis.statements
    others = [statement for statement in statements if not statement.is_by(id)]
    return {
        **common(context, id, organization),
        "party": context.link(organization.party) if organization.party else None,
        "part_of": context.link(organization.part_of) if organization.part_of else None,
        "parts_of_it": related(context.model, context.model.parts_of.get(id, ()), "part_of"),
        "people": _people(context, id),
        "said": voices(context, [statement for statement in statements if statement.is_by(id)]),
        "named": voices(context, others),
        "narration": narration(context, others),
    }


def _people(context: PageContext, id: str) -> list[HeldOffice]:
    return [
        office(context, held, of_role(person, held), context.link(person_id))
        for person_id, person, held in context.model.offices_in.get(id, ())
    ]
