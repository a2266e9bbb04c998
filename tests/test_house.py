"""How the house is built: every room on the map, no module and no function too long, helpers out of tests."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import PROJECT

GENERATOR = PROJECT / "generator"
LONGEST_MODULE, LONGEST_FUNCTION = 300, 35
"""Lines."""
USUAL_FUNCTION, LONGER_FUNCTIONS = 25, 12
"""Lines that a function has at most, but for so many functions; the second number may only fall."""
NOT_ROOMS = frozenset({"checks", "overrides", "templates"})
"""Folders of what is no Python."""


def modules() -> list[Path]:
    return sorted(GENERATOR.rglob("*.py"))


def rooms() -> set[str]:
    entries = (path for path in GENERATOR.iterdir() if not path.name.startswith(("_", ".")))
    return {path.stem for path in entries if path.suffix == ".py" or path.is_dir()} - NOT_ROOMS


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Give each function of a module with its lines."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{path.relative_to(PROJECT)}: {node.name}", (node.end_lineno or 0) - node.lineno + 1


def imported(path: Path) -> set[str]:
    """Give the modules that a module imports from."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}


def test_every_room_is_in_the_table_of_rooms() -> None:
    table = (PROJECT / "ARCHITECTURE.md").read_text(encoding="utf-8").partition("## MkDocs")[0]
    named = re.findall(r"`(\w+)(?:\.py|/)`", table)
    assert len(rooms()) > 20
    assert rooms() - {*named} == set()


def test_every_room_is_on_the_map() -> None:
    head = (GENERATOR / "__init__.py").read_text(encoding="utf-8")
    names = {name for line in head.splitlines() for name in re.findall(r"\w+", line[:13])}
    assert rooms() - names == set()


def test_no_module_is_too_long() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in modules()}
    assert len(lengths) > 100
    assert {path: length for path, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_no_function_is_too_long() -> None:
    lengths = {name: length for path in modules() for name, length in functions(path)}
    assert len(lengths) > 1000
    assert {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION} == {}
    assert len([length for length in lengths.values() if length > USUAL_FUNCTION]) <= LONGER_FUNCTIONS


def test_what_tests_share_stands_in_no_test() -> None:
    tests = {path: imported(path) for path in (PROJECT / "tests").rglob("*.py")}
    assert len(tests) > 50
    shared = {path: {name for name in names if ".test_" in name} for path, names in tests.items()}
    assert {path: names for path, names in shared.items() if names} == {}


def test_no_product_needs_the_tests() -> None:
    products = [path for name in ("browser", "generator", "paper") for path in (PROJECT / name).rglob("*.py")]
    assert [path for path in products if any(name.startswith("tests") for name in imported(path))] == []
