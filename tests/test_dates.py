"""Date words of the news: a row a phrase. What is not certain is refused."""

from __future__ import annotations

from datetime import date, timedelta

import edtf as oracle
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import dates

SUNDAY = "2023-12-24"
READ = [
    ("on Thursday", SUNDAY, "2023-12-21"),
    ("Thursday", "2023-12-21", "2023-12-21"),
    ("on Tuesday", "2024-01-09", "2024-01-09"),
    ("Monday", "2024-01-01", "2024-01-01"),
    ("today", "2024-01-01", "2024-01-01"),
    ("yesterday", "2024-01-01", "2023-12-31"),
    ("in August 2022", SUNDAY, "2022-08"),
    ("in November", SUNDAY, "2023-11"),
    ("in November", "2024-01-10", "2023-11"),
    ("last month", "2024-01-10", "2023-12"),
    ("9 January 2024", SUNDAY, "2024-01-09"),
    ("Jan. 9, 2024", SUNDAY, "2024-01-09"),
    ("on December 21, 2023", SUNDAY, "2023-12-21"),
    ("in 1972", SUNDAY, "1972"),
]
REFUSED = [
    "recently",
    "the other day",
    "for two years",
    "16-month hiatus",
    "the 17th",
    "next Tuesday",
    "Dec. 32, 2023",
    "in December",  # the month of publication itself: the whole of it, or the days so far?
    "in January",  # of a text of December: eleven months back, or next month?
    "03/04/2023",
    "the last week",
    "1990s",
    "two-hour",
    "",
]


@pytest.mark.parametrize(("words", "published", "expected"), READ)
def test_words_that_have_one_date(words: str, published: str, expected: str) -> None:
    assert dates.resolve(words, date.fromisoformat(published)) == expected


@pytest.mark.parametrize("words", REFUSED)
def test_words_that_have_none(words: str) -> None:
    with pytest.raises(dates.Unresolved, match="no rule reads a date"):
        dates.resolve(words, date.fromisoformat(SUNDAY))


@given(st.sampled_from(READ), st.dates(min_value=date(1990, 1, 1), max_value=date(2050, 1, 1)))
def test_what_is_read_is_edtf(row: tuple[str, str, str], published: date) -> None:
    try:
        found = dates.resolve(row[0], published)
    except dates.Unresolved:
        return
    assert oracle.parse_edtf(found)


@given(
    st.sampled_from(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]),
    st.dates(min_value=date(1990, 1, 1), max_value=date(2050, 1, 1)),
)
def test_a_week_later_the_same_weekday_is_a_week_later(weekday: str, published: date) -> None:
    found = date.fromisoformat(dates.resolve(weekday, published))
    later = date.fromisoformat(dates.resolve(weekday, published + timedelta(days=7)))
    assert later - found == timedelta(days=7)
    assert timedelta(0) <= published - found < timedelta(days=7)
