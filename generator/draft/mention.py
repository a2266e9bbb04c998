"""What a text names: a known thing, a choice of several, or something new."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

NEW = "new"
"""What a name is that no known thing has."""


@dataclass(frozen=True)
class Mention:
    """A name in a text. Offsets are those of the text as it was read."""

    start: int
    end: int
    words: str
    folder: str
    """The kind of what is named; empty where a new name may be of several."""
    ids: tuple[str, ...]
    """Which known things may be meant; for a new name the id that is proposed."""
    is_new: bool = False
    title: str = ""
    """The title before the name."""
    name: str = ""
    """The whole name of what is new; for a short form of it too."""
    spelled: bool = False
    """Whether the text spells a known name otherwise than any file does."""
    is_office: bool = False

    @cached_property
    def id(self) -> str | None:
        """Give the id of what is meant, if that is no choice."""
        return self.ids[0] if len(self.ids) == 1 else None

    @property
    def is_choice(self) -> bool:
        """Tell whether several known things may be meant."""
        return len(self.ids) > 1
