"""Date words in English."""

from __future__ import annotations

import re

from generator.dates.english.grammar import limits_of, read
from generator.dates.english.length import duration
from generator.dates.language import Language

LATIN = re.compile("[A-Za-z\u00aa-\u024f\u1e00-\u1eff]")
ENGLISH = Language("English", LATIN, read, limits_of, duration)
