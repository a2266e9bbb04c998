"""Date words of the news: a row a phrase, in tests/dates. What is not certain is refused."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import edtf as oracle
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator import dates, edtf
from tests.dated import Row, any_day, rows

WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
DAY = date(2024, 1, 10)

READ, REFUSED = list(rows("read.tsv")), list(rows("refused.tsv"))


def test_the_tables_are_there() -> None:
    assert len(READ) > 300
    assert len(REFUSED) > 100


@pytest.mark.parametrize(("words", "published", "around", "expected"), READ)
def test_words_that_have_one_date(
    words: str, published: date, around: tuple[str, str], expected: str
) -> None:
    assert dates.resolve(words, published, around) == expected
    assert edtf.parse(expected)


@pytest.mark.parametrize(("words", "published", "around", "told"), REFUSED)
def test_words_that_have_none(words: str, published: date, around: tuple[str, str], told: str) -> None:
    with pytest.raises(dates.Unresolved) as refusal:
        dates.resolve(words, published, around)
    reason, choices = str(refusal.value), refusal.value.choices
    assert ", ".join(choices) == told or any(part in reason for part in told.split("|"))
    assert reason.startswith((f"'{words}' ", "no rule reads a date in "))
    assert all(edtf.parse(choice) for choice in choices)


@pytest.mark.parametrize(
    ("words", "published", "reason"),
    [
        (
            "last spring",
            date(2024, 6, 15),
            "'last spring' may be spring 2023 (2023-21) or spring 2024 (2024-21)",
        ),
        ("16-month hiatus", DAY, "is a length of time and no date: it is checked against two dates"),
        ("the summit", DAY, "no rule reads a date in 'the summit'"),
        ("recently", DAY, "'recently' is vague: it may be any day from 2023-07-10 to 2024-01-10"),
        ("2019 and 2023", DAY, "'2019 and 2023' names two dates, 2019 and 2023"),
        ("200 years ago", date(150, 1, 1), "'200 years ago' lies outside the years 1 to 9999"),
        ("x" * 101, DAY, "is too long"),
        ("about early May", DAY, "may be 2023-05 or 2024-05"),
    ],
)
def test_a_refusal_says_why(words: str, published: date, reason: str) -> None:
    with pytest.raises(dates.Unresolved) as refusal:
        dates.resolve(words, published)
    assert reason in str(refusal.value)


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        ("in recent weeks", DAY, "2023-11-10/2024-01-10"),
        ("recent weeks", DAY, "2023-11-10/2024-01-10"),
        ("recent weeks and months", DAY, "2023-01-10/2024-01-10"),
        ("in the past few weeks", DAY, "2023-11-10/2024-01-10"),
        ("a few days ago", DAY, "2023-12-27/2024-01-10"),
        ("in recent days", DAY, "2023-12-27/2024-01-10"),
        ("in recent years", DAY, "2014-01-10/2024-01-10"),
        ("in the coming days", DAY, "2024-01-10/2024-01-24"),
        ("in the past week", DAY, "2024-01-03/2024-01-10"),
        ("recently", DAY, "2023-07-10/2024-01-10"),
        ("the other day", DAY, "2023-12-27/2024-01-10"),
        ("soon", DAY, "2024-01-10/2024-07-10"),
        ("earlier this year", DAY, "2024-01-01/2024-01-10"),
        ("earlier this month", DAY, "2024-01-01/2024-01-10"),
        ("later this year", DAY, "2024-01-10/2024-12-31"),
        ("late last month", DAY, "2023-12-19/2023-12-31"),
        ("mid-December", DAY, "2023-12-10/2023-12-22"),
        ("early December", DAY, "2023-12-01/2023-12-13"),
        ("early 2023", DAY, "2023-01-01/2023-05-27"),
        ("around mid-December", DAY, "2023-12-10/2023-12-22"),
        ("about 10 December 2023", DAY, "2023-12-07/2023-12-13"),
        ("around 2010", DAY, "2009-01-01/2011-12-31"),
        ("on Thursday", DAY, None),
        ("in 2023", DAY, None),
        ("the first half of 2023", DAY, None),
        ("the war", DAY, None),
        ("last spring", date(2024, 6, 15), None),
        ("x" * 101, DAY, None),
    ],
)
def test_vague_words_have_limits(words: str, published: date, expected: str | None) -> None:
    assert dates.span(words, published) == expected


def test_a_reading_names_its_rule() -> None:
    names = {dates.read(words, published, around).rule for words, published, around, _ in READ}
    assert "the most recent such weekday, the day of publication included" in names
    assert all(name == name.strip() and name[0].islower() and not name.endswith(".") for name in names)
    assert len(names) > 40


def meant(words: str, published: date, around: tuple[str, str] = ("", "")) -> tuple[str, ...]:
    """Give the date that words mean, or those that they may mean."""
    try:
        return (dates.resolve(words, published, around),)
    except dates.Unresolved as refusal:
        return refusal.choices


@given(st.sampled_from(READ), any_day)
def test_what_is_read_is_edtf(row: Row, published: date) -> None:
    for found in meant(row[0], published):
        assert oracle.parse_edtf(found)
        assert str(edtf.parse(found)) == found


@given(st.sampled_from(WEEKDAYS), any_day)
def test_a_week_later_the_same_weekday_is_a_week_later(weekday: str, published: date) -> None:
    found = [date.fromisoformat(day) for day in meant(weekday, published)]
    later = [date.fromisoformat(day) for day in meant(weekday, published + timedelta(days=7))]
    assert [day - timedelta(days=7) for day in later] == found
    assert timedelta(0) <= published - found[0] < timedelta(days=7)
    assert len(found) == 1 or found[1] - found[0] == timedelta(days=7)


days = st.dates(min_value=date(1000, 1, 1), max_value=date(2099, 12, 31))
points = st.builds(
    lambda day, length, mark: day.isoformat()[:length] + mark,
    days,
    st.sampled_from([4, 7, 10]),
    st.sampled_from(["", "~", "?", "%"]),
)
open_digits = st.one_of(
    st.integers(100, 209).filter(lambda ten: ten % 10 or ten == 200).map("{}X".format),
    st.integers(10, 20).map("{}XX".format),
    days.map(lambda day: f"{day:%Y}-XX"),
    days.map(lambda day: f"{day:%Y-%m}-XX"),
    days.map(lambda day: f"{day:%Y}-XX-XX"),
)
seasons = st.builds("{}-{}".format, st.integers(1000, 2099), st.integers(21, 23))


@given(points | open_digits | seasons, any_day)
def test_a_date_that_is_printed_is_read_as_itself(text: str, published: date) -> None:
    assert dates.resolve(edtf.words(edtf.parse(text)), published) == text


@given(points, points, any_day)
def test_an_interval_that_is_printed_is_read_as_itself(one: str, other: str, published: date) -> None:
    ends = sorted((one, other), key=lambda text: (edtf.parse(text).first, edtf.parse(text).last))
    assume(edtf.parse(ends[0]).last < edtf.parse(ends[1]).first)
    text = "/".join(ends)
    assert dates.resolve(edtf.words(edtf.parse(text)), published) == text


@given(points, any_day, st.sampled_from(["{}/..", "../{}"]))
def test_an_open_interval_that_is_printed_is_read_as_itself(text: str, published: date, shape: str) -> None:
    opened = shape.format(text)
    assert dates.resolve(edtf.words(edtf.parse(opened)), published) == opened


SOME = """
    the last next this past early mid - late of in on about a two 31 9 0 2024 '90s century May january sept.
    Tuesday week weeks month year years ago from to and until since before century spring winter 3rd quarter
    half hours morning day 13th 2023-24 9999 999 decades weekend coming recent few
"""
some_words = st.lists(st.sampled_from(SOME.split()), max_size=6).map(" ".join)


@given(st.text(max_size=30) | some_words, st.dates(), st.tuples(st.text(max_size=20), some_words))
def test_any_text_is_read_as_a_date_or_refused(text: str, published: date, around: tuple[str, str]) -> None:
    for beside in (("", ""), around):
        assert all(str(edtf.parse(found)) == found for found in meant(text, published, beside))
    dates.span(text, published)
    dates.duration(text)


PRINT = """
import sys
from datetime import date
from generator import dates
for line in sys.stdin.read().splitlines():
    words, published, before, after, _ = line.split("\\t")
    print(dates.resolve(words, date.fromisoformat(published), (before, after)))
"""


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/Los_Angeles"])
def test_neither_zone_nor_locale_changes_a_date(zone: str, project: Path) -> None:
    table = "\n".join("\t".join((words, str(day), *around, told)) for words, day, around, told in READ)
    there = {**os.environ, "TZ": zone, "LC_ALL": "C", "LANG": "de_DE.UTF-8", "PYTHONUTF8": "1"}
    command = [sys.executable, "-c", PRINT]
    told = subprocess.run(
        command, input=table, capture_output=True, text=True, check=True, env=there, cwd=project
    )
    assert told.stdout.split() == [told for *_, told in READ]


def test_dateparser_is_not_loaded_where_no_day_is_named(project: Path) -> None:
    asks = "\n".join(
        (
            "import sys; from datetime import date; from generator import dates",
            "[dates.resolve(words, date(2023, 12, 24)) for words in ('on Thursday', 'in August 2022')]",
            "sys.exit('dateparser' in sys.modules)",
        )
    )
    assert subprocess.run([sys.executable, "-c", asks], cwd=project).returncode == 0


def measured(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the measure of date words."""
    command = [sys.executable, "bench/dates.py", *arguments]
    return subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)


def test_any_function_is_measured_beside_dateparser_on_any_table(project: Path, tmp_path: Path) -> None:
    table = tmp_path / "table.tsv"
    table.write_text(
        "# words\tpublished\tdate\n\nMonday\t2024-01-10\t2024-01-08\nin 2022\t2024-01-10\t2021\n"
        "the war\t2024-01-10\t\nthe talks in May\t2024-01-10\t \t\tno date\n",
        encoding="utf-8",
    )
    told = measured(project, "generator.dates:resolve", str(table)).stdout.splitlines()
    assert told[0] == "2 phrases with a date, 2 without"
    assert (
        "exact / silently wrong / refused 50.0 / 50.0 / 0.0 %; without a date dated / refused 0.0" in told[1]
    )
    assert [line.split("  ")[0] for line in told[1:]] == [
        "generator.dates:resolve, with the text around",
        "generator.dates:resolve, the words alone",
        "dateparser, defaults",
        "dateparser, PREFER_DATES_FROM past",
    ]
    refused = measured(project, "generator.dates:resolve", "tests/dates/refused.tsv").stdout
    assert f"0 phrases with a date, {len(REFUSED)} without" in refused
    assert "the text around  without a date dated / refused 0.0 / 100.0 %" in refused
    chinese = measured(project, "generator.dates:resolve", "--language", "zh", "tests/dates/read.zh.tsv")
    assert "the text around  exact / silently wrong / refused 100.0 / 0.0 / 0.0 %" in chinese.stdout
    nothing = measured(project, "generator.dates:resolve", str(tmp_path))
    assert (nothing.returncode, nothing.stderr) == (0, "")


@pytest.mark.parametrize(
    ("function", "source"), [("generator.dates:none", "tests"), ("generator.dates:resolve", "nowhere")]
)
def test_what_can_t_be_measured_is_wrong_usage(project: Path, function: str, source: str) -> None:
    assert measured(project, function, source).returncode == 2
