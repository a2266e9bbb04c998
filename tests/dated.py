"""Dates for tests: the tables of tests/dates, and days and points drawn by hypothesis."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from hypothesis import strategies as st

ROWS = Path(__file__).parent / "dates"
Row = tuple[str, date, tuple[str, str], str]
any_day = st.dates(min_value=date(1990, 1, 1), max_value=date(2050, 1, 1))
days = st.dates(min_value=date(1000, 1, 1))
points = st.builds(
    lambda day, length, mark: day.isoformat()[:length] + mark,
    days,
    st.sampled_from([4, 7, 10]),
    st.sampled_from("~?% "),
).map(str.strip)


def rows(name: str) -> Iterator[Row]:
    """Give the rows of a table: the words, the day of publication, the text around, what comes of it."""
    for line in (ROWS / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            words, published, before, after, told = line.split("\t")
            yield words, date.fromisoformat(published), (before, after), told
