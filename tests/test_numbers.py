"""Numbers in words of a text: in digits, in words, as ordinals, in two languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.proof.numbers import numbers

READ = [
    ("the 17th round", [17]),
    ("a 17-member delegation, 3 of them women", [17, 3]),
    ("1,200 ships and 4.5 tonnes", [1200]),
    ("on 2031-03-04", [2031, 3, 4]),
    ("in 4.5 years, 3.", [3]),
    ("Seventeen", [17]),
    ("the seventeenth talks", [17]),
    ("the twenty-first and the twenty second", [21, 22]),
    ("the thirtieth, not the thirty-third", [30, 33]),
    ("one hundred and seventeen", [117]),
    ("the hundredth", [100]),
    ("two, three or four", [2, 3, 4]),
    ("two three", [2, 3]),
    ("one and two", [1, 2]),
    ("bone, tenth, often", [10]),
    ("第十七次会谈", [17]),
    ("第17轮", [17]),
    ("二十一", [21]),
    ("十", [10]),
    ("一百零三", [103]),
    ("二〇二四年", [2024]),
    ("两国三方", [2, 3]),
    ("１７ rounds", [17]),
    ("no number", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_numbers_are_read(text: str, expected: list[int]) -> None:
    assert sorted(numbers(text)) == sorted(expected)


@given(st.integers(0, 10**9))
def test_digits_are_read_however_they_are_grouped(number: int) -> None:
    assert list(numbers(f"the {number}th, or {number:,} of them")) == [number, number]


@given(st.text(alphabet="第零一二三四五六七八九十百千两〇 0123456789.,-tenandhursi", max_size=30) | st.text())
def test_no_text_raises(text: str) -> None:
    assert all(number >= 0 for number in numbers(text))
