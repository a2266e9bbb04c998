"""The pages on what is checked: every code has one, and every example is true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.pages.checks import ROOMS, table, text_of
from generator.problems import Problem
from generator.site import build_model, build_site
from tests.case import BESIDE, CODE, base, lay_out, verified

EXPLAINED = {code: text_of(told) for room, _ in ROOMS for code, told in table(room).items()}
EXAMPLES = [code for code, told in EXPLAINED.items() if "wrong" in told]


def problems_in(folder: Path, code: str, example: str) -> tuple[Problem, ...]:
    """Give what the check tells of an example, or verifying where the example has a text."""
    told = EXPLAINED[code]
    lay_out(folder, {**base(), told["file"]: told[example]})
    _, problems = build_model(folder)
    problems += verified(folder, told["text"]).problems if "text" in told else ()
    return tuple(problem for problem in problems if problem.code not in BESIDE - {code})


def test_every_code_is_explained_and_no_other(project: Path) -> None:
    sources = (path.read_text(encoding="utf-8") for path in (project / "generator").rglob("*.py"))
    assert {code for source in sources for code in CODE.findall(source)} == set(EXPLAINED)


@pytest.mark.parametrize("code", EXAMPLES)
def test_what_is_shown_as_wrong_has_this_problem_alone(code: str, tmp_path: Path) -> None:
    problems = problems_in(tmp_path, code, "wrong")
    assert {problem.code for problem in problems} == {code}


@pytest.mark.parametrize("code", [code for code in EXAMPLES if "right" in EXPLAINED[code]])
def test_what_is_shown_as_right_has_none(code: str, tmp_path: Path) -> None:
    problems = problems_in(tmp_path, code, "right")
    assert problems == ()


def test_each_has_a_page(shared_waters: Path) -> None:
    pages = build_site(shared_waters / "content").pages
    built = {match[1] for path in pages if (match := re.fullmatch(r"about/checks/([A-Z]\d{3})\.md", path))}
    assert built == set(EXPLAINED)
