"""Date words in Chinese, simplified and traditional."""

from __future__ import annotations

import re

from generator.dates.language import Language

CHINESE = Language(
    "Chinese", re.compile("[\u3007\u3400-\u4dbf\u4e00-\u9fff]"), lambda w, p, a: None, lambda w, p: None
)
