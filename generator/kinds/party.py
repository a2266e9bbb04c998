"""What may be written of a party."""

from __future__ import annotations

from typing import ClassVar

from generator.kinds.base import Thing, field
from generator.kinds.values import COLOR, Name


class Party(Thing):
    """A side."""

    label: ClassVar[str] = "Party"
    has_page: ClassVar[bool] = False

    short: Name | None = field("Its name where there is little room", "N")
    color: Name | None = field("The colour of its column", '"#1f5f99"', pattern=COLOR)
