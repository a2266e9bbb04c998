"""What may be written of a place."""

from __future__ import annotations

from generator.kinds.base import Thing, field
from generator.kinds.refs import PlaceId
from generator.kinds.values import OneOrMore


class Place(Thing):
    """Where things happen."""

    part_of: PlaceId | None = field("The larger place it lies in", "northland-coast", feeds="places")
    reported_as: OneOrMore[PlaceId] | None = field(
        "The place that the press names in its stead", "portby-city"
    )
