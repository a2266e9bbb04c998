"""The countries of the world in the languages of texts, from CLDR."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale

from generator.draft.traditional import AS_SIMPLIFIED

LANGUAGES = ("en", "zh", "zh_Hant")
ALSO = {"America": "US",
        "Burma": "MM", "Russia": "RU", "Iran": "IR", "Syria": "SY", "South Korea": "KR", "North Korea": "KP",
        "Czech Republic": "CZ", "Turkey": "TR", "Britain": "GB", "Laos": "LA", "Vietnam": "VN", "Gaza": "PS",
        "DPRK": "KP", "UK": "GB", "U.K.": "GB", "ROK": "KR",
        "巴勒斯坦": "PS", "加沙": "PS",
        "朝鲜": "KP", "韩国": "KR", "英国": "GB", "沙特": "SA", "阿联酋": "AE", "朝鮮": "KP"}  # fmt: skip
"""Names that newspapers use and CLDR has not."""


@lru_cache(maxsize=1)
def countries() -> dict[str, str]:
    """Give every name of a country with the name by which it is called in English."""
    english = Locale("en").territories
    found = {name: english[code] for name, code in ALSO.items()}
    for language in LANGUAGES:
        for code, name in Locale.parse(language).territories.items():
            if code.isalpha() and code in english and code not in ("ZZ", "XA", "XB", "EU", "EZ", "UN", "QO"):
                found.setdefault(str(name).translate(AS_SIMPLIFIED), english[code])
    return found
