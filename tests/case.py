"""A case: a file of tests/cases with some content, and exactly the problems that come of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from itertools import takewhile
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from generator.desk.verify import Verification, verify
from generator.problems import Problem

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""In C where it is built."""
CASES = Path(__file__).parent / "cases"
ALL = sorted(CASES.glob("*/*.yml"))
VERIFIED = sorted(CASES.glob("verify/*.yml"))
"""Cases with a text, which test_verify runs."""
CODE = re.compile(r'"([A-Z]\d{3})"')
"""A code of a problem, as modules write it."""
DAY = date(2031, 3, 13)
"""On which the tests verify."""
BESIDE = frozenset({"N110", "N121", "N131"})
"""Notices that most cases would tell: never verified, a text that names nobody, an event without a source."""


@cache
def base() -> Mapping[str, str]:
    """Give the files that every case starts from, which are read once."""
    files: dict[str, str] = yaml.load((CASES / "base.yml").read_text(encoding="utf-8"), LOADER)
    return MappingProxyType(files)


def lay_out(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files below a folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())


def laid_out(path: Path) -> Path:
    """Lay the files of a case over the base of all cases, where we stand, and give the content folder."""
    files = {**base(), **read(path)["files"]}
    lay_out(Path("content"), {name: text for name, text in files.items() if text is not None})
    return Path("content")


def read(path: Path) -> dict[str, Any]:
    """Give a case: its files, its problems, and for verify its text."""
    case: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), LOADER)
    return case


def verified(content: Path, text: str) -> Verification:
    """Hold the article of the base of all cases against a text."""
    path = content.parent / f"{content.name}-text.txt"
    path.write_text(text, encoding="utf-8")
    return verify(content, {"round": path}, DAY)


class Blocks(yaml.SafeDumper):
    """Writes text of several lines as a block, as a person does."""


def as_block(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


Blocks.add_representer(str, as_block)


def written(case: Mapping[str, Any], old: str) -> str:
    """Give a case as a person writes it, in blocks; comments at the head of the old text stay."""
    head = takewhile(lambda line: line.startswith("#"), old.splitlines(keepends=True))
    return "".join(head) + yaml.dump(case, Dumper=Blocks, allow_unicode=True, sort_keys=False, width=200)


def hold(path: Path, problems: Iterable[Problem], *, update: bool) -> None:
    """Compare problems with those of a case, or write them into it."""
    case = read(path)
    expected = {code for code in BESIDE if any(f" {code} " in line for line in case["problems"])}
    lines = [str(problem) for problem in problems if problem.code not in BESIDE - expected]
    if update:
        case["problems"] = lines
        path.write_text(written(case, path.read_text(encoding="utf-8")), encoding="utf-8")
    assert lines == case["problems"]
