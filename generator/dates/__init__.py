"""Read the date words of news in English and Chinese as EDTF, or refuse.

    resolve("on Thursday", date(2023, 12, 24))  →  "2023-12-21"
    resolve("上周四", date(2023, 12, 24))  →  "2023-12-14"

Pure: no clock, no locale, no state. A closed grammar a language decides what kind of phrase it is; what it
does not know it refuses, because a refusal with a reason is worth more than a date that may be wrong.
``languages`` lists them; the language is told, or shown by the script of the words.

- An exact phrase gives a date at the precision of the unit it names: "two years ago" is a year.
- A phrase that names a date and says it is near ("around mid-May", "early 2023", "late last month")
  gives that date with ``~``; one that names a stretch without limits ("in recent weeks") gives an
  interval with ``~`` at the end that is not told. ``span`` gives the days in which either may lie.
- "earlier this month" is the month, which is all it names; ``span`` ends it at publication.
- "since" and "until" leave one end of an interval open, and "by" is "until".
- "recently" and "recent weeks" are refused, because they don't say when; ``span`` has their limits.
- A length ("16-month hiatus") is refused: ``duration`` reads it, ``compare_length`` holds it against
  two dates.
- A bare weekday is the most recent one where that is nearly always meant: up to two days back, and on a
  Sunday or a Monday back to Thursday. Farther back it is refused, unless the text around it tells.
- Where two dates may be meant, ``Unresolved.choices`` lists them.

A week runs from Monday to Sunday, and in English is refused on a Sunday. Seasons are those of the north.
"""

from __future__ import annotations

from datetime import date

from generator.dates.language import Around
from generator.dates.length import Duration, LengthComparison, compare_days, compare_length, reach
from generator.dates.nearly import nearly, refused_field, with_choices
from generator.dates.reader import duration, read, span
from generator.dates.reading import DateReading, Unresolved

__all__ = [
    "DateReading",
    "Duration",
    "LengthComparison",
    "Unresolved",
    "compare_days",
    "compare_length",
    "duration",
    "nearly",
    "reach",
    "read",
    "refused_field",
    "resolve",
    "span",
    "with_choices",
]


def resolve(words: str, published: date, around: Around = ("", ""), language: str | None = None) -> str:
    """Give the EDTF date the words mean in a text published on a day.

    ``around`` is the text just before and after the words. ``language`` is the BCP 47 tag of the text;
    None means by the script of the words, and a script that is not the language's goes before it.
    Raises Unresolved (a ValueError) with the reason in plain words where they have no date, or more than one.
    """
    return read(words, published, around, language).date
