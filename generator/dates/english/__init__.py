"""Date words in English."""

from __future__ import annotations

import re

from generator.dates.english.grammar import limits_of, read
from generator.dates.language import Language

ENGLISH = Language("English", re.compile("[A-Za-z\u00aa-\u024f\u1e00-\u1eff]"), read, limits_of)
