"""Reading files: what a case in YAML can't hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.load import load
from generator.load.reader import LARGEST
from generator.problems import Location, Problem
from tests.case import base, lay_out


def read(folder: Path, name: str, text: str | bytes) -> tuple[list[Problem], dict[str, object]]:
    """Load the base of all cases with one file in another form."""
    lay_out(folder, {**base(), name: text})
    problems: list[Problem] = []
    loaded = load(folder, problems)
    found = {sheet.source: dict[str, object](sheet.data) for sheet in loaded.sheets}
    return problems, found.get(name, {})


@pytest.mark.parametrize(
    "text",
    [
        "name: Portby\nsummary: 港 at the sound\n".encode("utf-8-sig"),
        "name: Portby\r\nsummary: 港 at the sound\r\n".encode(),
    ],
    ids=["byte order mark", "CRLF"],
)
def test_files_of_other_systems_read_the_same(text: bytes, tmp_path: Path) -> None:
    problems, data = read(tmp_path, "places/portby.yml", text)
    assert problems == []
    assert data == {"name": "Portby", "summary": "港 at the sound"}


def test_places_count_characters_after_a_byte_order_mark(tmp_path: Path) -> None:
    lay_out(tmp_path, {**base(), "places/portby.yml": "name: 港口\naka: [港, 口岸]\n".encode("utf-8-sig")})
    problems: list[Problem] = []
    sheet = next(sheet for sheet in load(tmp_path, problems).sheets if sheet.id == "portby")
    assert sheet.place(("name",)) == Location(sheet.path, 1, 7)
    assert sheet.place(("aka", 1)) == Location(sheet.path, 2, 10)
    assert sheet.key_place(("aka", 1)) == Location(sheet.path, 2, 10)
    assert sheet.key_place(("aka",)) == Location(sheet.path, 2, 1)


def test_a_file_too_large_is_refused_unread(tmp_path: Path) -> None:
    problems, _ = read(tmp_path, "places/portby.yml", b"name: " + b"x" * LARGEST)
    assert [(problem.code, problem.message) for problem in problems] == [
        ("A102", "the file is larger than 1,000,000 bytes")
    ]


@pytest.mark.parametrize("bracket", ["[", "{", "- ", "? ", "[{"])
def test_two_hundred_thousand_brackets_stop_at_a_problem(bracket: str, tmp_path: Path) -> None:
    problems, _ = read(tmp_path, "places/portby.yml", "name: \n  " + bracket * 200_000)
    assert [problem.code for problem in problems] == ["A105"]


@settings(max_examples=300, deadline=None)
@given(text=st.text(st.characters(codec="utf-8"), max_size=200) | st.binary(max_size=200))
def test_nothing_that_stands_in_a_file_raises(
    text: str | bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("content")
    problems, _ = read(folder, "places/portby.yml", text)
    decoded = text if isinstance(text, str) else text.decode(errors="replace")
    lines = len(re.split(r"\r\n|[\n\r\x85\u2028\u2029]", decoded))
    assert all(1 <= problem.place.line <= lines for problem in problems)
