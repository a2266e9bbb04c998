"""What may be written of an issue."""

from __future__ import annotations

from generator.kinds.base import Thing, field
from generator.kinds.refs import IssueId, PartyId
from generator.kinds.values import Many


class Issue(Thing):
    """What sides take positions on."""

    parties: Many[PartyId] = field("The sides that have a stand in it", "[northland, southmark]", default=())
    part_of: IssueId | None = field("The larger issue it belongs to", "fisheries")
