"""Every case in tests/cases: some content, and exactly the problems that come of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.problems import Problem
from generator.site import build_model

CASES = Path(__file__).parent / "cases"
FOUND = sorted(CASES.glob("*/*.yml"))
TO_VERIFY = sorted(CASES.glob("verify/*.yml"))
"""Cases with a text, which test_verify runs."""
CODE = re.compile(r'"([A-Z]\d{3})"')
BESIDE = frozenset({"N110", "N121", "N131"})
"""Notices that most cases would tell: never verified, a text that names nobody, an event without a source."""


def base() -> Mapping[str, str]:
    """Give the files that every case starts from."""
    files: Mapping[str, str] = yaml.safe_load((CASES / "base.yml").read_text(encoding="utf-8"))
    return files


def lay_out(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files below a folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())


def test_the_base_of_all_cases_is_clean(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    lay_out(tmp_path / "content", base())
    model, problems = build_model(Path("content"))
    assert problems == ()
    assert model is not None


@pytest.mark.parametrize(
    "path", sorted({*FOUND} - {*TO_VERIFY}), ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_case(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, update: bool) -> None:
    monkeypatch.chdir(tmp_path)
    _, problems = build_model(laid_out(path))
    hold(path, problems, update=update)


def laid_out(path: Path) -> Path:
    """Lay the files of a case over the base of all cases, where we stand, and give the content folder."""
    files = {**base(), **read(path)["files"]}
    lay_out(Path("content"), {name: text for name, text in files.items() if text is not None})
    return Path("content")


def read(path: Path) -> dict[str, Any]:
    """Give a case: its files, its problems, and for verify its text."""
    case: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return case


class Blocks(yaml.SafeDumper):
    """Writes text of several lines as a block, as a person does."""


def as_block(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


Blocks.add_representer(str, as_block)


def hold(path: Path, problems: Iterable[Problem], *, update: bool) -> None:
    """Compare problems with those of a case, or write them into it."""
    case = read(path)
    told = {code for code in BESIDE if any(f" {code} " in line for line in case["problems"])}
    lines = [str(problem) for problem in problems if problem.code not in BESIDE - told]
    if update:
        case["problems"] = lines
        written = yaml.dump(case, Dumper=Blocks, allow_unicode=True, sort_keys=False, width=200)
        path.write_text(written, encoding="utf-8")
    assert lines == case["problems"]


def test_every_code_has_a_case(project: Path) -> None:
    sources = (path.read_text(encoding="utf-8") for path in (project / "generator").rglob("*.py"))
    codes = {code for source in sources for code in CODE.findall(source)}
    told = "\n".join(path.read_text(encoding="utf-8") for path in FOUND)
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
    assert {code for code in codes if f" {code} " not in told} == elsewhere


def test_cases_are_found() -> None:
    assert len(FOUND) >= 20
