"""Dates: read, bounded and printed; the edtf package is the oracle."""

from __future__ import annotations

from datetime import date, timedelta
from time import struct_time

import edtf as oracle
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import edtf
from tests.dated import days, points

READ = [
    # text, first day, last day, in words
    ("2031", "2031-01-01", "2031-12-31", "2031"),
    ("2031-02", "2031-02-01", "2031-02-28", "February 2031"),
    ("2032-02", "2032-02-01", "2032-02-29", "February 2032"),
    ("2031-03-11", "2031-03-11", "2031-03-11", "11 March 2031"),
    ("2031-03-11~", "2031-03-11", "2031-03-11", "about 11 March 2031"),
    ("2031-05?", "2031-05-01", "2031-05-31", "possibly May 2031"),
    ("2031%", "2031-01-01", "2031-12-31", "possibly about 2031"),
    ("2024-01-08/2024-01-09", "2024-01-08", "2024-01-09", "8–9 January 2024"),
    ("2023-11-30/2023-12-02", "2023-11-30", "2023-12-02", "30 November – 2 December 2023"),
    ("2022-05/2022-07", "2022-05-01", "2022-07-31", "May–July 2022"),
    ("2021/2023", "2021-01-01", "2023-12-31", "2021 – 2023"),
    ("2021-12-31/2022-01", "2021-12-31", "2022-01-31", "31 December 2021 – January 2022"),
    ("2031-03/..", "2031-03-01", "9999-12-31", "since March 2031"),
    ("../2031-03", "0001-01-01", "2031-03-31", "until March 2031"),
    ("2022-01/2022-01", "2022-01-01", "2022-01-31", "January 2022"),
    ("201X", "2010-01-01", "2019-12-31", "the 2010s"),
    ("200X~", "2000-01-01", "2009-12-31", "about the 2000s"),
    ("190X", "1900-01-01", "1909-12-31", "the years 1900 to 1909"),
    ("20XX", "2000-01-01", "2099-12-31", "the 21st century"),
    ("11XX?", "1100-01-01", "1199-12-31", "possibly the 12th century"),
    ("2004-XX", "2004-01-01", "2004-12-31", "a month in 2004"),
    ("1985-02-XX", "1985-02-01", "1985-02-28", "a day in February 1985"),
    ("1985-XX-XX%", "1985-01-01", "1985-12-31", "possibly about a day in 1985"),
    ("2001-21", "2001-03-01", "2001-05-31", "spring 2001"),
    ("2001-22", "2001-06-01", "2001-08-31", "summer 2001"),
    ("2001-23", "2001-09-01", "2001-11-30", "autumn 2001"),
]
REFUSED = [
    ("2031-02-30", "February 2031 has no day 30"),
    ("2031-13", "there is no month 13"),
    ("2031-00", "there is no month 00"),
    ("0000", "there is no year 0000"),
    ("2031-3-1", "'2031-3-1' is not a date like 2024, 2024-01 or 2024-01-08"),
    ("on Tuesday", "'on Tuesday' is not a date like 2024, 2024-01 or 2024-01-08"),
    ("", "'' is not a date like 2024, 2024-01 or 2024-01-08"),
    ("2031-03-12/2031-03-11", "the interval ends (2031-03-11) before it starts (2031-03-12)"),
    ("2031-03-12/", "an interval with an end that is not known: write '..' for an open end"),
    ("/2031-03-12", "an interval with an end that is not known: write '..' for an open end"),
    (
        "2023-24",
        "'2023-24' is winter, which lies in two years: write its months, like 2023-12/2024-02; "
        "for the years, 2023/2024",
    ),
    ("2001-21~", "'2001-21~': a season can't be qualified with '~'"),
    ("198X/1995", "an interval runs between years, months or days, not from or to '198X'"),
    ("2001-21/..", "an interval runs between years, months or days, not from or to '2001-21'"),
    ("Y170000002", "'Y170000002': only the years 1 to 9999 are read"),
    ("-0043", "'-0043': only the years 1 to 9999 are read"),
    ("00XX", "there is no year 0000"),
    ("1985-13-XX", "there is no month 13"),
    ("٢٠٢٤", "'٢٠٢٤' is not a date like 2024, 2024-01 or 2024-01-08"),
    ("../..", "an interval needs at least one end"),
]


@pytest.mark.parametrize(("text", "first", "last", "words"), READ)
def test_a_date_is_read_bounded_and_printed(text: str, first: str, last: str, words: str) -> None:
    when = edtf.parse(text)
    assert (when.first.isoformat(), when.last.isoformat()) == (first, last)
    assert edtf.words(when) == words
    assert str(when) == text


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_what_is_no_date_is_refused_in_plain_words(text: str, reason: str) -> None:
    with pytest.raises(edtf.NotEdtf) as refusal:
        edtf.parse(text)
    assert str(refusal.value) == reason


open_digits = st.one_of(
    st.integers(1, 999).map("{:03}X".format),
    st.integers(1, 99).map("{:02}XX".format),
    days.map(lambda day: f"{day:%Y}-XX"),
    days.map(lambda day: f"{day:%Y-%m}-XX"),
    days.map(lambda day: f"{day:%Y}-XX-XX"),
    st.builds("{}-{}".format, st.integers(1000, 9999), st.sampled_from([21, 22, 23])),
)


@given(points | open_digits)
def test_a_point_has_the_bounds_the_oracle_gives(text: str) -> None:
    when, theirs = edtf.parse(text), oracle.parse_edtf(text)
    assert when.first == as_day(theirs.lower_strict())
    assert when.last == as_day(theirs.upper_strict())


@given(days, st.integers(min_value=0, max_value=2000))
def test_an_interval_is_one_the_oracle_accepts(start: date, length: int) -> None:
    end = min(start, date.max - timedelta(days=2000)) + timedelta(days=length)
    text = f"{min(start, end)}/{end}"
    when = edtf.parse(text)
    assert str(oracle.parse_edtf(text)) == str(when) == text
    assert when.first <= when.last


@given(open_digits)
def test_what_is_left_open_is_no_day(text: str) -> None:
    when = edtf.parse(text)
    assert not when.is_day
    assert not when.is_interval
    assert edtf.words(when)


@given(st.text(max_size=12) | points | open_digits | points.map(lambda text: f"{text}/.."))
def test_any_text_is_read_as_itself_or_refused(text: str) -> None:
    try:
        read = edtf.parse(text)
    except edtf.NotEdtf:
        return
    assert str(read) == text


def as_day(when: struct_time) -> date:
    """Give the day of the oracle's bound."""
    return date(when.tm_year, when.tm_mon, when.tm_mday)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2024-01-08", "2024-01-08"),
        ("2023-12/2024-02", "2023-12/2024-02"),
        ("2023-23", "autumn 2023 (2023-23)"),
        ("198X", "the 1980s (198X)"),
        ("2004-05-XX", "a day in May 2004 (2004-05-XX)"),
        ("2023-05~", "about May 2023 (2023-05~)"),
    ],
)
def test_what_does_not_explain_itself_is_told_in_words(text: str, told: str) -> None:
    assert edtf.explained(text) == told
