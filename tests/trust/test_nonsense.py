"""A file of nonsense is told of in seconds: the first problems, and how many more there are."""

from __future__ import annotations

import json
from pathlib import Path
from time import process_time

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.desk.report import as_github, as_json
from generator.problems import MOST, Location, Problem, as_text, listed
from generator.site import build_model
from tests.case import base, lay_out

SMALL, LARGE = 20_000, 160_000
"""Bytes: eight times as many take eight times as long, where no step looks back at all that it has seen."""
FACTOR = 24
PERSON = "people/per-lund.yml"
HEAD = "source: coast-wire\ntitle: Talks\npublished: 2031-03-12\noccasion: none\nstatements:\n"
NONSENSE = {
    "unknown fields": (PERSON, "name: Per Lund\n", "a{n}: b\n"),
    "unknown fields on one line": (PERSON, "{name: Per Lund", ",a{n}: b"),
    "unknown fields of a part": (PERSON, "name: Per Lund\nroles:\n- title: Chair\n", "  a{n}: b\n"),
    "duplicate fields": (PERSON, "name: Per Lund\n", "name: b\n"),
    "fields without a value": (PERSON, "{name: Per Lund", ",a{n}"),
    "lost links": (PERSON, "name: Per Lund\nsummary: >-\n", "  [[a{n}]]\n"),
    "one lost link": (PERSON, "name: Per Lund\nsummary: >-\n", "  [[gone]]\n"),
    "lost references": (PERSON, "name: Per Lund\nnot_same:\n", "- a{n}\n"),
    "facts not declared": (
        "articles/a.yml",
        HEAD + "- {id: s1, by: ada-holm, gist: Hm., fact: {",
        "a{n}: b,",
    ),
    "marks that turn": (PERSON, "name: Per Lund\n", "# a{n}\u202eb\n"),
    "statements of nobody": ("articles/a.yml", HEAD, "- {id: s{n}, by: x{n}, gist: Hm.}\n"),
}
BOUNDED = frozenset(
    {"lost links", "one lost link", "lost references", "facts not declared", "statements of nobody"}
)
"""Kinds that a limit of their field stops before anything else is looked at in it."""
ENDS = {"unknown fields on one line": "}", "fields without a value": "}", "facts not declared": "}}"}


def nonsense(kind: str, size: int) -> dict[str, str]:
    """Give a file of one kind of nonsense."""
    path, start, piece = NONSENSE[kind]
    pieces = (piece.replace("{n}", str(n)) for n in range(1, size // len(piece)))
    return {path: start + "".join(pieces) + ENDS.get(kind, "")}


def seconds(folder: Path, kind: str, size: int) -> float:
    """Give how long the processor checks a file of nonsense, at best."""
    lay_out(folder, {**base(), **nonsense(kind, size)})
    taken = []
    for _ in range(2):
        start = process_time()
        _, problems = build_model(folder)
        taken.append(process_time() - start)
    assert (sum(problem.times for problem in problems) > MOST) == (kind not in BOUNDED)
    return min(taken)


@pytest.mark.parametrize("kind", NONSENSE)
def test_eight_times_the_nonsense_takes_no_more_than_its_share(kind: str, tmp_path: Path) -> None:
    small, large = (seconds(tmp_path / str(size), kind, size) for size in (SMALL, LARGE))
    assert large < FACTOR * max(small, 0.005)


@pytest.mark.parametrize("kind", sorted(BOUNDED))
def test_what_is_over_a_limit_is_one_problem(kind: str, tmp_path: Path) -> None:
    lay_out(tmp_path, {**base(), **nonsense(kind, SMALL)})
    _, problems = build_model(tmp_path)
    assert [problem.code for problem in problems] in (["C110"], ["C111"], ["C112"])


@pytest.mark.parametrize("kind", [kind for kind in NONSENSE if kind not in BOUNDED])
def test_the_first_problems_of_a_file_are_listed_and_the_others_counted(kind: str, tmp_path: Path) -> None:
    lay_out(tmp_path, {**base(), **nonsense(kind, 6000)})
    _, problems = build_model(tmp_path)
    *single, last = problems
    assert len(single) == MOST
    assert {problem.times for problem in single} == {1}
    assert last.code == "A139"
    assert last.message == f"{last.times:,} more problems in this file"
    assert all(problem.place <= last.place for problem in single)
    assert as_text(problems).endswith(f"\n{MOST + last.times} problems")


def test_other_files_are_listed_too(tmp_path: Path) -> None:
    files = {
        **nonsense("unknown fields", 6000),
        "people/ada-holm.yml": "nam: Ada\n",
        "places/portby.yml": "a: b\n",
    }
    lay_out(tmp_path, {**base(), **files})
    _, problems = build_model(tmp_path)
    assert {Path(problem.place.path).stem for problem in problems} == {"per-lund", "ada-holm", "portby"}


def test_notices_are_counted_apart_and_stop_nothing() -> None:
    place = Location("a.yml", 1)
    notices = [Problem(Location("a.yml", line), "N101", "look") for line in range(1, 120)]
    told = list(listed([*notices, Problem(place, "C101", "'name' is missing")]))
    assert [problem.code for problem in told if problem.code != "N101"] == ["C101", "N139"]
    assert told[-1].is_notice
    assert as_text(told).endswith("1 problem, 119 notices")


def test_what_two_rooms_find_too_much_of_is_counted_once() -> None:
    duplicates = [Problem(Location("a.yml", line), "A104", "twice") for line in range(1, 150)]
    counted = Problem(Location("a.yml", 90), "A139", "7 more problems in this file", times=7)
    told = list(listed([*duplicates, counted]))
    assert [problem.code for problem in told].count("A139") == 1
    assert sum(problem.times for problem in told) == 149 + 7


def test_programs_are_told_how_many_more_there_are(tmp_path: Path) -> None:
    lay_out(tmp_path, {**base(), **nonsense("unknown fields", 6000)})
    _, problems = build_model(tmp_path)
    assert json.loads(as_json(problems))[-1]["code"] == "A139"
    assert as_github(problems).splitlines()[-1].endswith(f"::{problems[-1].times} more problems in this file")
    done = CliRunner().invoke(main, ["check", str(tmp_path)])
    assert done.exit_code == 1
    assert f"A139 {problems[-1].times} more problems in this file" in done.output
