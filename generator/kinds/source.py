"""What may be written of a source."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Discriminator, Tag

from generator.kinds.base import Thing, field, needed
from generator.kinds.refs import OrganizationId, SourceId
from generator.kinds.rights import Rights
from generator.kinds.unions import either
from generator.kinds.values import Address, Language, Name


class Source(Thing):
    """Who publishes texts."""

    kind: Literal[
        "news-agency",
        "newspaper",
        "broadcaster",
        "magazine",
        "news-site",
        "aggregator",
        "government",
        "research",
    ] = needed("What it is", "news-agency")
    country: Name | None = field("Where it is based", "Northland")
    language: Language | None = field("The language of its texts, where it is not the site's", "zh")
    owner: Name | None = field("Who owns it", "the Northland state")
    home: Address | None = field("Its address", "https://example.org/")
    carries: SourceId | None = field("Whose copy all its texts are", "northern-press")
    organization: OrganizationId | None = field(
        "The body whose voice it is: its narration is that body's statement", "southmark-fisheries-ministry"
    )
    rights: Annotated[
        Annotated[Name, Tag("text")] | Annotated[Rights, Tag("own")], Discriminator(either("own"))
    ] = needed("What may be printed of it: a preset of site.yml, or its own", "press")
