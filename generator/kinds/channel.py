"""What may be written of a channel."""

from __future__ import annotations

from generator.kinds.base import Thing, field, summaries
from generator.kinds.prose import Prose
from generator.kinds.refs import OrganizationId, PartyId
from generator.kinds.values import Many, Name, When


class Channel(Thing):
    """A line of communication between sides."""

    summary: Prose | None = summaries("its own page, search")
    short: Name | None = field("Its name where there is little room", "the Round")
    level: Name | None = field("Who talks on it", "delegations", feeds="channels, home")
    parties: Many[PartyId] = field("The sides it joins", "[northland, southmark]", default=())
    since: When | None = field("Since when it exists", "2028")
    organizations: Many[OrganizationId] = field(
        "The bodies that use it", "[southmark-fisheries-ministry]", default=()
    )
