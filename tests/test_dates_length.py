"""Claims about a length: read from words, and held against two dates."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import dates, edtf
from generator.dates import Duration

READ = [
    ("16-month hiatus", Duration(16, "month")),
    ("nine-month silence", Duration(9, "month")),
    ("two years", Duration(2, "year")),
    ("for two years", Duration(2, "year")),
    ("a decade-long feud", Duration(10, "year", "about")),
    ("decade-long", Duration(10, "year", "about")),
    ("three decades", Duration(30, "year", "about")),
    ("a century", Duration(100, "year", "about")),
    ("about 40 minutes", Duration(40, "minute", "about")),
    ("19 hours", Duration(19, "hour")),
    ("more than a year", Duration(1, "year", "more")),
    ("over two weeks", Duration(2, "week", "more")),
    ("at least 20 days", Duration(20, "day", "more")),
    ("10+ years", Duration(10, "year", "more")),
    ("nearly two years", Duration(2, "year", "nearly")),
    ("less than a month", Duration(1, "month", "less")),
    ("a year and a half", Duration(18, "month", "about")),
    ("two and a half years", Duration(30, "month", "about")),
    ("1.5 years", Duration(18, "month", "about")),
    ("half a year", Duration(6, "month", "about")),
    ("a two-day visit", Duration(2, "day")),
    ("yearlong", Duration(1, "year")),
    ("year-long", Duration(1, "year")),
    ("a month or so", Duration(1, "month", "about")),
    ("twenty-one months", Duration(21, "month")),
    ("a fortnight", Duration(1, "fortnight")),
    ("the first in 16 months", Duration(16, "month")),
    ("for an hour", Duration(1, "hour")),
    ("an hourlong call", Duration(1, "hour")),
    ("an hour-long call", Duration(1, "hour")),
    ("half an hour", Duration(30, "minute", "about")),
    ("an hour and a half", Duration(90, "minute", "about")),
    ("a three-and-a-half-hour meeting", Duration(210, "minute", "about")),
    ("an hour and a quarter", Duration(75, "minute", "about")),
    ("three quarters of an hour", Duration(45, "minute")),
    ("a quarter of an hour", Duration(15, "minute")),
    ("two hours and fifteen minutes", Duration(135, "minute")),
    ("1 hour, 45 minutes", Duration(105, "minute")),
    ("about two hours and 15 minutes", Duration(135, "minute", "about")),
    ("2 hours 20 minutes or so", Duration(140, "minute", "about")),
    ("two hours on Monday and 15 minutes on Tuesday", None),
    ("two hours or three hours", None),
    ("one hour and two days", None),
    ("hiatus", None),
    ("two years ago", None),
    ("two days later", None),
    ("an 18-year-old", None),
    ("every two years", None),
    ("two years and three months", None),
    ("months", None),
    ("last year", None),
    ("in 2022", None),
    ("16", None),
    ("", None),
]
READ_CHINESE = [
    ("一小时", Duration(1, "hour")),
    ("一個小時", Duration(1, "hour")),
    ("一個鐘頭", Duration(1, "hour")),
    ("三天", Duration(3, "day")),
    ("为期两天的访问", Duration(2, "day")),
    ("两日", Duration(2, "day")),
    ("一昼夜", Duration(1, "day")),
    ("两周", Duration(2, "week")),
    ("三个星期", Duration(3, "week")),
    ("十六个月", Duration(16, "month")),
    ("时隔16个月", Duration(16, "month")),
    ("时隔十六个月后", Duration(16, "month")),
    ("三年来", Duration(3, "year")),
    ("时隔24年", Duration(24, "year")),
    ("超过24年", Duration(24, "year", "more")),
    ("两个半小时", Duration(150, "minute", "about")),
    ("長達兩個半小時的會談", Duration(150, "minute", "about")),
    ("半小时", Duration(30, "minute", "about")),
    ("一年半", Duration(18, "month", "about")),
    ("1.5小时", Duration(90, "minute", "about")),
    ("半年", Duration(6, "month", "about")),
    ("一个世纪", Duration(100, "year", "about")),
    ("一刻钟", Duration(15, "minute")),
    ("三刻钟", Duration(45, "minute")),
    ("90秒钟", Duration(90, "second")),
    ("两小时十五分钟", Duration(135, "minute")),
    ("两小时零五分钟", Duration(125, "minute")),
    ("大约40分钟", Duration(40, "minute", "about")),
    ("两小时左右", Duration(2, "hour", "about")),
    ("10来天", Duration(10, "day", "about")),
    ("近一小时", Duration(1, "hour", "nearly")),
    ("一个多小时", Duration(1, "hour", "more")),
    ("二十多天", Duration(20, "day", "more")),
    ("两小时以上", Duration(2, "hour", "more")),
    ("超过一年", Duration(1, "year", "more")),
    ("不到一个月", Duration(1, "month", "less")),
    ("三天内", Duration(3, "day", "less")),
    ("一日", None),
    ("8日", None),
    ("8月", None),
    ("24年", None),
    ("近24年", None),
    ("2024年1月8日", None),
    ("三天前", None),
    ("两年以后", None),
    ("每两年", None),
    ("第三天", None),
    ("周三", None),
    ("三周年", None),
    ("20世纪", None),
    ("80年代", None),
    ("数小时", None),
    ("十几天", None),
    ("数十天", None),
    ("两三天", None),
    ("三四天", None),
    ("一小时或两小时", None),
    ("三年三个月", None),
    ("上午9时至10时", None),
    ("会谈", None),
]
HELD = [
    # words, start, end, verdict, what we count
    ("16-month hiatus", "2022-08-02/2022-08-03", "2023-12-21", "agrees", "16 months"),
    ("17-month hiatus", "2022-08-02/2022-08-03", "2023-12-21", "agrees", "16 months"),
    ("18-month hiatus", "2022-08-02", "2023-12-21", "differs", "16 months"),
    ("15-month hiatus", "2022-08-02", "2023-12-21", "differs", "16 months"),
    ("16-month hiatus", "2022-08", "2023-12", "undecided", "15 or 16 months"),
    ("16-month hiatus", "2022", "2023", "undecided", "0 to 23 months"),
    ("16-month hiatus", "2015", "2023", "differs", "84 to 107 months"),
    ("nine-month silence", "2023-03-30", "2023-12-29", "agrees", "8 months"),
    ("two years", "2020-01-01", "2022-06-30", "agrees", "2 years"),
    ("two years", "2020-01-01", "2023-01-02", "differs", "3 years"),
    ("a two-day visit", "2024-01-08", "2024-01-09", "agrees", "1 day"),
    ("two days", "2024-01-08", "2024-01-10", "agrees", "2 days"),
    ("two days", "2024-01-08", "2024-01-11", "differs", "3 days"),
    ("more than a year", "2022-08-02", "2023-12-21", "agrees", "1 year"),
    ("more than a year", "2023-08-02", "2023-12-21", "differs", "0 years"),
    ("more than a year", "2022-12", "2023-12", "undecided", "0 or 1 years"),
    ("nearly two years", "2022-02-01", "2023-12-21", "agrees", "1 year"),
    ("nearly two years", "2022-02-01", "2024-06-21", "differs", "2 years"),
    ("less than a month", "2023-12-01", "2023-12-21", "agrees", "0 months"),
    ("less than a month", "2023-11-01", "2023-12-21", "differs", "1 month"),
    ("about 40 minutes", "2023-12-21", "2023-12-21", "undecided", "0 to 1440 minutes"),
    ("19 hours", "2022-08-02", "2022-08-03", "undecided", "0 to 48 hours"),
    ("19 hours", "2022-08-02", "2022-08-05", "differs", "48 to 96 hours"),
    ("a decade-long feud", "2013", "2023", "agrees", "9 or 10 years"),
    ("a decade-long feud", "2013-06-01", "2023-06-01", "agrees", "10 years"),
    ("two weeks", "2024-01-01", "2024-01-15", "agrees", "2 weeks"),
    ("16 months", "2022-08/..", "2023-12-21", "undecided", "no length, because a date is open"),
    ("16 months", "2022-08", "../2023-12-21", "undecided", "no length, because a date is open"),
]


OF_ONE = [
    # words, the event's own days, verdict, what we count
    ("a two-day visit", "2024-01-08/2024-01-09", "agrees", "2 days"),
    ("two days", "2024-01-08", "differs", "1 day"),
    ("one day", "2024-01-08", "agrees", "1 day"),
    ("a three-day visit", "2024-01-08/2024-01-09", "differs", "2 days"),
    ("a week", "2024-01-08/2024-01-09", "differs", "2 days"),
    ("for an hour", "2024-01-08", "undecided", "1 day"),
    ("19 hours", "2022-08-02/2022-08-03", "undecided", "2 days"),
    ("19 hours", "2022-08-02/2022-08-05", "differs", "4 days"),
    ("36 hours", "2022-08-02", "differs", "1 day"),
    ("two days", "2024-01", "undecided", "no length, because the days are not known"),
    ("two days", "2024-01-08/..", "undecided", "no length, because the days are not known"),
    ("为期两天", "2024-01-08/2024-01-09", "agrees", "2 days"),
    ("三天", "2024-01-08/2024-01-09", "differs", "2 days"),
    ("两个半小时", "2024-01-08", "undecided", "1 day"),
    ("two days", "2024-01-08~", "undecided", "no length, because the days are not known"),
]


@pytest.mark.parametrize(("words", "when", "verdict", "counted"), OF_ONE)
def test_a_length_is_held_against_the_days_of_one_event(
    words: str, when: str, verdict: str, counted: str
) -> None:
    claim = dates.duration(words)
    assert claim
    found = dates.compare_days(claim, edtf.parse(when))
    assert (found.verdict, found.counted) == (verdict, counted)


@pytest.mark.parametrize(("words", "expected"), [*READ, *READ_CHINESE])
def test_a_length_is_read_from_words(words: str, expected: Duration | None) -> None:
    assert dates.duration(words) == expected


@pytest.mark.parametrize(("words", "start", "end", "verdict", "counted"), HELD)
def test_a_length_is_held_against_two_dates(
    words: str, start: str, end: str, verdict: str, counted: str
) -> None:
    claim = dates.duration(words)
    assert claim
    found = dates.compare_length(claim, edtf.parse(start), edtf.parse(end))
    assert (found.verdict, found.counted) == (verdict, counted)


@given(
    st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)),
    st.integers(1, 400),
    st.sampled_from(["day", "week", "month", "year"]),
)
def test_what_is_counted_agrees(start: date, number: int, unit: str) -> None:
    from generator.dates.almanac import later

    end = later(start, number, unit)
    found = dates.compare_length(Duration(number, unit), edtf.parse(str(start)), edtf.parse(str(end)))
    assert found.verdict == "agrees"


@pytest.mark.parametrize("words", [words for words, length in [*READ, *READ_CHINESE] if length])
def test_a_length_is_no_date(words: str) -> None:
    with pytest.raises(dates.Unresolved):
        dates.resolve(words, date(2024, 1, 10))
