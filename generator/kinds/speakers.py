"""Who speaks and who passes it on: somebody with a file, or somebody whom a text does not name."""

from __future__ import annotations

from typing import Annotated

from pydantic import Discriminator, Tag

from generator.kinds.base import Kind, field, needed
from generator.kinds.refs import BodyId, RelayId, SpeakerIdOrOutlet
from generator.kinds.unions import either
from generator.kinds.values import Name


class Unnamed(Kind):
    """A speaker whose name the text does not give, credited as what they are."""

    unnamed: Name = needed("What the text calls them, in its words", "a senior Northland official")
    of: BodyId | None = field(
        "The body or side they belong to, if the text says so", "northland-fisheries-ministry"
    )


Speaker = Annotated[
    Annotated[SpeakerIdOrOutlet, Tag("text")] | Annotated[Unnamed, Tag("unnamed")],
    Discriminator(either("unnamed")),
]
Relay = Annotated[
    Annotated[RelayId, Tag("text")] | Annotated[Unnamed, Tag("unnamed")],
    Discriminator(either("unnamed")),
]
