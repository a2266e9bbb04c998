"""Take a thing out of a briefing, where nothing leads to it."""

from __future__ import annotations

from pathlib import Path

from generator.desk.uses import Use, named
from generator.load.locks import ENDING


class InUse(Exception):
    """Something leads to a thing."""

    def __init__(self, uses: tuple[Use, ...]) -> None:
        super().__init__(*(str(use.place) for use in uses))
        self.uses = uses


def remove(content: Path, id: str) -> tuple[Path, ...]:
    """Remove the file of a thing, and the lock of an article; gives the paths.

    Raises InUse with every place that leads to it, Refused where there is none, or Broken.
    """
    thing = named(content, id)
    if thing.elsewhere:
        raise InUse(thing.elsewhere)
    own = Path(thing.sheet.path)
    paths = tuple(path for path in (own.with_name(own.stem + ENDING), own) if path.exists())
    for path in paths:
        path.unlink()
    return paths
