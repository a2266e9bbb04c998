"""What may be written of an organization."""

from __future__ import annotations

from typing import Literal

from generator.kinds.base import Thing, field
from generator.kinds.refs import OrganizationId, PartyId
from generator.kinds.values import Name, Text


class Organization(Thing):
    """A body that acts or speaks."""

    short: Name | None = field("Its name where there is little room", "Fisheries Ministry")
    party: PartyId | None = field("The side it speaks for", "southmark", feeds="organizations, positions")
    part_of: OrganizationId | None = field("The body it belongs to", "southmark-government")
    words: Literal["public-domain"] | None = field(
        "That its officials' words are free, and don't count against what may be quoted", "public-domain"
    )
    basis: Text | None = field("On what ground they are free", "works of the government have no copyright")
