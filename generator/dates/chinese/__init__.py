"""Date words in Chinese, simplified and traditional."""

from __future__ import annotations

import re

from generator.dates.chinese.grammar import limits_of, read
from generator.dates.chinese.length import duration
from generator.dates.language import Language

HAN = re.compile("[\u3007\u3400-\u4dbf\u4e00-\u9fff]")
CHINESE = Language("Chinese", HAN, read, limits_of, duration)
