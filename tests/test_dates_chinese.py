"""Date words in Chinese: a row a phrase, in tests/dates. What is not certain is refused."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import dates, edtf
from tests.dated import Row, any_day, rows

READ, REFUSED = list(rows("read.zh.tsv")), list(rows("refused.zh.tsv"))
DAY = date(2024, 1, 10)


def test_the_tables_are_there() -> None:
    assert len(READ) > 300
    assert len(REFUSED) > 100


@pytest.mark.parametrize(("words", "published", "around", "expected"), READ)
def test_words_that_have_one_date(
    words: str, published: date, around: tuple[str, str], expected: str
) -> None:
    assert dates.resolve(words, published, around, "zh") == expected
    assert edtf.parse(expected)


@pytest.mark.parametrize(("words", "published", "around", "expected"), READ)
def test_the_script_tells_the_language(
    words: str, published: date, around: tuple[str, str], expected: str
) -> None:
    assert dates.resolve(words, published, around) == expected
    assert dates.resolve(words, published, around, "en-GB") == expected


@pytest.mark.parametrize(("words", "published", "around", "told"), REFUSED)
def test_words_that_have_none(words: str, published: date, around: tuple[str, str], told: str) -> None:
    with pytest.raises(dates.Unresolved) as refusal:
        dates.resolve(words, published, around, "zh-Hant")
    reason, choices = str(refusal.value), refusal.value.choices
    assert ", ".join(choices) == told or any(part in reason for part in told.split("|"))
    assert reason.startswith((f"'{words}' ", "no rule reads a date in "))
    assert all(edtf.parse(choice) for choice in choices)


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        ("近日", DAY, "2023-12-27/2024-01-10"),
        ("近年来", DAY, "2014-01-10/2024-01-10"),
        ("近一年来", DAY, "2023-01-10/2024-01-10"),
        ("日前", DAY, "2023-07-10/2024-01-10"),
        ("几天前", DAY, "2023-12-27/2024-01-10"),
        ("未来几周", DAY, "2024-01-10/2024-03-10"),
        ("本月早些时候", DAY, "2024-01-01/2024-01-10"),
        ("今年晚些时候", DAY, "2024-01-10/2024-12-31"),
        ("11月初", DAY, "2023-11-01/2023-11-13"),
        ("去年底", DAY, "2023-08-07/2023-12-31"),
        ("1月8日前后", DAY, "2024-01-05/2024-01-11"),
        ("大约2010年", DAY, "2009-01-01/2011-12-31"),
        ("2024年1月8日", DAY, None),
        ("会谈", DAY, None),
        ("日" * 101, DAY, None),
    ],
)
def test_vague_words_have_limits(words: str, published: date, expected: str | None) -> None:
    assert dates.span(words, published) == expected


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("2024/1/8", "zh", "2024-01-08"),
        ("2024.1.8", "zh-Hans", "2024-01-08"),
        ("2024-1-8", "zh", "2024-01-08"),
        ("20240108", "zh", "2024-01-08"),
        ("on Tuesday", "zh-TW", "2024-01-09"),
        ("2024-01-08", "EN", "2024-01-08"),
        ("2024-01-08", None, "2024-01-08"),
    ],
)
def test_digits_are_read_in_the_language_that_is_told(
    words: str, language: str | None, expected: str
) -> None:
    assert dates.resolve(words, DAY, language=language) == expected


@pytest.mark.parametrize(
    ("words", "language", "reason"),
    [
        ("mardi", "fr", "is told to be in 'fr', but only date words in English and Chinese are read"),
        ("1月8日", "ja", "is told to be in 'ja'"),
        ("во вторник", None, "is in a script that no rule knows; date words in English and Chinese are read"),
        ("3月11日（火）に", "zh", "is in a script that no rule knows"),
        ("9일", "en", "is in a script that no rule knows"),
    ],
)
def test_other_languages_are_refused_by_name(words: str, language: str | None, reason: str) -> None:
    with pytest.raises(dates.Unresolved) as refusal:
        dates.resolve(words, DAY, language=language)
    assert str(refusal.value).startswith(f"'{words}' {reason}")


def test_a_rule_is_named_in_english_with_the_clock_it_was_told_by() -> None:
    names = {dates.read(words, published, around).rule for words, published, around, _ in READ}
    assert all(name.isascii() and name[0].islower() for name in names)
    assert len(names) > 25
    assert dates.read("北京时间9日", DAY).rule.endswith(", by Beijing time")
    assert dates.read("当地时间9日", DAY).rule.endswith(", by local time")


def meant(words: str, published: date, around: tuple[str, str] = ("", "")) -> tuple[str, ...]:
    """Give the date that words mean, or those that they may mean."""
    try:
        return (dates.resolve(words, published, around, "zh"),)
    except dates.Unresolved as refusal:
        return refusal.choices


SOME = """
    上 下 本 去 今 明 年 月 日 周 星期 一 十 二 三 8 31 2024 至 、 和 初 底 前 后 来 近 每 个 天 世纪 季度 旬
    早些时候 当地时间 （ ） 晚 24时
"""
some_words = st.lists(st.sampled_from(SOME.split()), max_size=8).map("".join)


@given(some_words, st.dates(), st.tuples(some_words, some_words))
def test_any_text_is_read_as_a_date_or_refused(text: str, published: date, around: tuple[str, str]) -> None:
    for beside in (("", ""), around):
        assert all(str(edtf.parse(found)) == found for found in meant(text, published, beside))
    dates.span(text, published)


@given(st.sampled_from(READ), any_day)
def test_what_is_read_is_edtf(row: Row, published: date) -> None:
    assert all(str(edtf.parse(found)) == found for found in meant(row[0], published))


@given(st.dates(min_value=date(1500, 1, 1), max_value=date(2099, 12, 31)), any_day)
def test_a_day_is_read_as_itself(day: date, published: date) -> None:
    weekday = "一二三四五六日"[day.weekday()]
    assert dates.resolve(f"{day.year}年{day.month}月{day.day}日星期{weekday}", published) == str(day)
