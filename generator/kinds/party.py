"""What may be written of a party."""

from __future__ import annotations

from generator.kinds.base import Thing, field
from generator.kinds.values import COLOR, Name


class Party(Thing):
    """A side."""

    short: Name | None = field("Its name where there is little room", "N")
    color: Name | None = field("The colour of its column", '"#1f5f99"', pattern=COLOR)
