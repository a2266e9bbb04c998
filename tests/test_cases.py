"""Every case in tests/cases: some content, and exactly the problems that come of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from generator.site import build_model
from tests.case import ALL, CODE, VERIFIED, base, hold, laid_out, lay_out, read, written


def test_the_base_of_all_cases_is_clean(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    lay_out(tmp_path / "content", base())
    model, problems = build_model(Path("content"))
    assert problems == ()
    assert model is not None


@pytest.mark.parametrize(
    "path", sorted({*ALL} - {*VERIFIED}), ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_case(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, update: bool) -> None:
    monkeypatch.chdir(tmp_path)
    _, problems = build_model(laid_out(path))
    hold(path, problems, update=update)


@pytest.mark.parametrize("path", ALL, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_case_is_written_as_a_person_writes_it_and_make_update_leaves_it_so(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text == written(read(path), text)
    assert [value for value in escaped(text) if value.replace("\n", "").isprintable()] == []


def escaped(text: str) -> Iterator[str]:
    """Give each text of several lines that stands in quotation marks and not in a block."""
    marks = (token for token in yaml.scan(text) if isinstance(token, yaml.ScalarToken))
    yield from (token.value for token in marks if "\n" in token.value and token.style != "|")


def test_a_text_of_several_lines_in_quotation_marks_is_noticed() -> None:
    assert [*escaped('files: {a.yml: "name: A\\nparty: b\\n"}')] == ["name: A\nparty: b\n"]
    assert [*escaped("files:\n  a.yml: |\n    name: A\n")] == []


def test_comments_at_the_head_of_a_case_stay() -> None:
    case = {"files": {"a.yml": "name: A\n"}, "problems": []}
    assert written(case, "# Why.\nfiles: {}\n").startswith("# Why.\nfiles:\n  a.yml: |\n    name: A\n")


def test_every_code_has_a_case(project: Path) -> None:
    sources = (path.read_text(encoding="utf-8") for path in (project / "generator").rglob("*.py"))
    codes = {code for source in sources for code in CODE.findall(source)}
    cases = "\n".join(path.read_text(encoding="utf-8") for path in ALL)
    elsewhere = {
        "A102",
        "A119",
        "A130",
        "A136",
        "A139",
        "M101",
        "M102",
        "M103",
        "N139",
    }  # test_load, test_engine, trust
    assert len(codes) > 20
    assert {code for code in codes if f" {code} " not in cases} == elsewhere


def test_cases_are_found() -> None:
    assert len(ALL) >= 20
