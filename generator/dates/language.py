"""What a language is to this room: the letters that show it, and the functions that read its date words."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from generator.dates.length import Duration
from generator.dates.reading import DateReading

Around = tuple[str, str]
"""The text just before and just after date words."""


@dataclass(frozen=True)
class Language:
    """A closed grammar: it reads what it knows, and refuses the rest."""

    name: str
    """In English, as messages say it."""
    letters: re.Pattern[str]
    """A letter of its script."""
    read: Callable[[str, date, Around], DateReading | None]
    """Reads words published on a day; None where no rule knows them. Raises Refused with a reason."""
    limits: Callable[[str, date], tuple[date, date] | None]
    """Gives the first and the last day that vague words may mean; None for other words."""
    duration: Callable[[str], Duration | None]
    """Gives the one length of time that words claim; None where they claim none, or several."""
