"""Read the numbers in words of a text: in digits, in words and as ordinals, in English and Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.dates.english.normal_form import NUMBERS, ORDINALS, TENS

DIGITS = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])|(?<![\d.,])\d+(?![\d]|[.,]\d)")
"""Whole numbers: 17, 17th, 1,200; nothing of 4.5."""
VALUES = {
    **{word: number for number, word in enumerate(NUMBERS)},
    **{word: number for number, word in enumerate(ORDINALS, 1)},
    **{word: 10 * number for number, word in enumerate(TENS, 2)},
    **{f"{word[:-1]}ieth": 10 * number for number, word in enumerate(TENS, 2)},
    "hundred": 100,
    "hundredth": 100,
}
RUN = re.compile(rf"\b(?:{'|'.join(VALUES)})(?:(?:[\s-]+|\s+and\s+)(?:{'|'.join(VALUES)}))*\b")
"""Words for numbers in a row: seventeen, twenty-first, one hundred and third."""
CHINESE = {character: number for number, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
UNITS = {"十": 10, "百": 100, "千": 1000}
CHINESE_RUN = re.compile(f"[{''.join((*CHINESE, *UNITS))}]+")
"""Chinese numerals in a row: 十七, 第二十一, 一百零三, 二〇二四."""


def numbers(text: str) -> Iterator[int]:
    """Give every whole number that some words hold."""
    yield from (int(match[0].replace(",", "")) for match in DIGITS.finditer(text))
    for match in RUN.finditer(text.casefold()):
        yield from _english(re.findall("[a-z]+", match[0]))
    yield from (_chinese(match[0]) for match in CHINESE_RUN.finditer(text))


def _english(words: list[str]) -> Iterator[int]:
    """Give the numbers of a row of words: "twenty first" is one, "two three" are two."""
    number: int | None = None
    for value in (VALUES[word] for word in words if word != "and"):
        if number is not None and value == 100 and 0 < number < 10:
            number *= 100
        elif number is not None and _goes_on(number, value):
            number += value
        else:
            yield from () if number is None else (number,)
            number = value
    yield from () if number is None else (number,)


def _goes_on(number: int, value: int) -> bool:
    """Tell whether a number and a smaller one behind it are one: twenty-one, one hundred and seventeen."""
    if number >= 100:
        return value < 100 and number % 100 == 0
    return number >= 20 and number % 10 == 0 and 0 < value < 10


def _chinese(characters: str) -> int:
    if not UNITS.keys() & set(characters):
        return int("".join(str(CHINESE[character]) for character in characters))
    total = digit = 0
    for character in characters:
        if character in UNITS:
            total += (digit or 1) * UNITS[character]
            digit = 0
        else:
            digit = CHINESE[character]
    return total + digit
