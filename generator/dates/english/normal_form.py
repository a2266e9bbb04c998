"""The normal form of a phrase: one spelling for what news spells in many ways."""

from __future__ import annotations

import re

from generator.dates.almanac import WEEKDAYS
from generator.edtf import MONTHS

SHORT_DAYS = {
    **{name[:3]: name for name in WEEKDAYS},
    "tues": "tuesday",
    "weds": "wednesday",
    "thur": "thursday",
    "thurs": "thursday",
}
MONTH_NAMES = tuple(name.lower() for name in MONTHS)
MONTH = {name: number for number, name in enumerate(MONTH_NAMES, 1)}
SHORT_MONTHS = {name[:3]: name for name in MONTH_NAMES} | {"sept": "september"}
NUMBERS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
    *("eighteenth", "nineteenth", "twentieth"),
)
VALUE = (
    {name: str(number) for number, name in enumerate(NUMBERS)}
    | {name: str(10 * number) for number, name in enumerate(TENS, 2)}
    | {name: f"{number}th" for number, name in enumerate(ORDINALS, 1)}
    | {"thirtieth": "30th", "dozen": "12"}
)
MARKS = str.maketrans(
    {
        **dict.fromkeys("–—‒−‐‑", "-"),
        **dict.fromkeys("’‘`´", "'"),
        **dict.fromkeys('()[],;"“”', " "),
    }
)
COMPOUND = re.compile(rf"\b({'|'.join(TENS)})[- ]({'|'.join((*NUMBERS[1:10], *ORDINALS[:9]))})\b")
"""A number of two words: twenty-first, thirty one."""
NUMBER = re.compile(rf"\b(?:{'|'.join(sorted(VALUE, key=len, reverse=True))})\b")
"""A number of one word: seven, twelfth, dozen."""
SPELLED_YEAR = re.compile(
    r"""
    \b (1[0-9]|20)               # nineteen, by now 19
    [ ] ((?:[1-9]|oh[ ])[0-9])   # eighty-four, by now 84; oh five
    \b
    """,
    re.VERBOSE,
)
THOUSAND = re.compile(
    r"""
    \b 2 [ ] thousand            # two thousand
    (?:[ ]and)? (?:[ ]([0-9]{1,2}))?   # and five
    \b
    """,
    re.VERBOSE,
)
SHORT = re.compile(rf"\b({'|'.join(sorted((*SHORT_DAYS, *SHORT_MONTHS), key=len, reverse=True))})\b")
"""A day or month that is cut short: tues, sept."""
LONG = {**SHORT_DAYS, **SHORT_MONTHS}
DOTTED = re.compile(r"\b([ap])\.? ?m\b\.?")
"""Half of a day: a.m., p m."""
POINTS = re.compile(r"(?<![0-9])\.|\.(?![0-9])")
"""A full stop that is not between digits: that of Jan. and not of 8.30."""
SPACES = re.compile(r"\s+")
DASHES = re.compile(r" ?- ?")
ENDINGS = re.compile(r"\b([0-9]{1,2})(?:st|nd|rd|th)\b")
"""The number of a day with its ending: 1st, 22nd."""
LEAD = re.compile(
    r"""
    ^ (?: on | in | during | at | as[ ]of | back[ ]in | throughout | all[ ]of   # on Friday
        | some[ ]?time[ ]in | of                                               # sometime in May
        | some[ ]?time (?=[ ](?:this|last|next)\b)                             # sometime next year
        | over (?=[ ](?:the|this|last|past|next)\b)                            # over the weekend
        | (?:just|only) (?=[ ](?:last|this|yesterday)\b)                       # just last week
      )
    (?: [ ](?=\S) | $ )
    """,
    re.VERBOSE,
)
ALONE = re.compile(r"(?<=year|week) alone$|(?<=month) alone$")
"""What only stresses: this year alone."""
OWNER = re.compile(
    r"""
    (?<=[a-z0-9])    # Friday's
    (?<!today)       # but not today's, which may be of these days
    (?<![0-9]0)      # nor the 1990's, which is a decade
    's $
    """,
    re.VERBOSE,
)
ARTICLE = re.compile(
    r"""
    ^ the [ ]        # the 8th of January
    (?! last | past | next | coming | previous | following | other | latest | first | final )
    """,
    re.VERBOSE,
)


def patterns(*forms: str) -> tuple[re.Pattern[str], ...]:
    """Give the patterns of a phrase that has several forms, with the same groups in each."""
    return tuple(re.compile(form) for form in forms)


def matched(forms: tuple[re.Pattern[str], ...], phrase: str) -> re.Match[str] | None:
    """Give the match of the first form that a phrase has."""
    return next((match for form in forms if (match := form.fullmatch(phrase))), None)


def normalized(words: str) -> str:
    """Give words in normal form: lower case, long names, numbers in digits, no full stops or commas.

    "Tues., Jan. 9th" is "tuesday january 9". Prepositions and times of day are still there.
    """
    text = DOTTED.sub(r"\1m", words.casefold().translate(MARKS))
    text = DASHES.sub("-", SPACES.sub(" ", POINTS.sub(" ", text)).strip())
    text = SHORT.sub(lambda abbreviation: LONG[abbreviation[1]], text)
    if not text.isascii():
        return text
    return ENDINGS.sub(_ordinal, _in_digits(text))


def _in_digits(text: str) -> str:
    if text.isdigit():
        return text
    spelled = NUMBER.sub(lambda number: VALUE[number[0]], COMPOUND.sub(_compound, text))
    if spelled is not text and not any(map(str.isdigit, text)):
        spelled = THOUSAND.sub(lambda number: str(2000 + int(number[1] or 0)), spelled)
        spelled = SPELLED_YEAR.sub(lambda number: number[1] + number[2].replace("oh ", "0"), spelled)
    return spelled


def _compound(compound: re.Match[str]) -> str:
    tens, digit = int(VALUE[compound[1]]), VALUE[compound[2]]
    return f"{tens + int(digit.removesuffix('th'))}{'th' if digit.endswith('th') else ''}"


def _ordinal(ordinal: re.Match[str]) -> str:
    return f"{ordinal[1]}th"


def without_lead(phrase: str) -> str:
    """Drop what changes no date: "on the friday" and "friday's" are "friday"."""
    return ALONE.sub("", OWNER.sub("", ARTICLE.sub("", LEAD.sub("", phrase))))
