"""How a problem is told: one line, the line it stands in, a caret under the place."""

from __future__ import annotations

import pytest

from generator.problems import Location, Problem, abridged, as_text, count, nearest

EXCERPTS = [
    # line, column, what is shown
    ("name: Ada", 7, ["    3 | name: Ada", "      |       ^"]),
    ("name: 陆培, Ada", 11, ["    3 | name: 陆培, Ada", "      |             ^"]),
    ("\tname: Ada", 2, ["    3 |  name: Ada", "      |  ^"]),
    ("x" * 300 + "!" + "y" * 300, 301, ["    3 | " + "x" * 66 + "!" + "y" * 33, "      | " + " " * 66 + "^"]),
    ("", 1, []),
]


@pytest.mark.parametrize(("line", "column", "shown"), EXCERPTS)
def test_the_caret_stands_under_the_place(line: str, column: int, shown: list[str]) -> None:
    problem = Problem(Location("a.yml", 3, column, line), "A100", "it is wrong", "right")
    assert as_text([problem]).splitlines() == [
        f"a.yml:3:{column}: A100 it is wrong; did you mean 'right'?",
        *shown,
        "1 problem",
    ]


NEAREST = [
    ("northlnd", ["northland", "southmark"], "northland"),
    ("partie", ["party", "part_of", "name"], "party"),
    ("Holm Ada", ["Ada Holm", "Per Lund"], "Ada Holm"),
    ("liu zhen li", ["Liu Zhenli", "Xi Jinping"], "Liu Zhenli"),
    ("nowhere", ["portby", "holmstad"], None),
    ("x", [], None),
]


@pytest.mark.parametrize(("word", "choices", "expected"), NEAREST)
def test_the_nearest_good_value(word: str, choices: list[str], expected: str | None) -> None:
    assert nearest(word, choices) == expected


def test_ten_notices_of_a_code_are_told_and_the_others_counted() -> None:
    notices = [Problem(Location("a.yml", line), "N101", f"number {line}") for line in range(1, 14)]
    problems = [Problem(Location("b.yml", line), "C101", f"number {line}") for line in range(1, 14)]
    told = list(abridged([*notices, *problems, Problem(Location("c.yml"), "N110", "one")]))
    assert [problem for problem in told if problem.code == "C101"] == problems
    assert [str(problem) for problem in told if problem.code == "N101"][-2:] == [
        "a.yml:10:1: N101 number 10",
        "a.yml:11:1: N101 3 more notices of this kind: --all tells all",
    ]
    assert count(told) == count([*notices, *problems, *notices[:1]])
    assert list(abridged(notices[:10])) == notices[:10]
