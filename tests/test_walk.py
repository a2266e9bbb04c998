"""The walk of CONTRIBUTING: every command in it runs as it stands, from the text to a clean check."""

from __future__ import annotations

import re
from pathlib import Path

from click.testing import CliRunner

from browser.walk import ARTICLE, commands, walk
from generator.cli import main
from tests.conftest import PROJECT


def test_every_command_runs_as_it_stands(tmp_path: Path) -> None:
    steps = dict(walk(tmp_path))
    assert [command.split()[1] for command in steps] == ["draft", "check", "verify", "draft"]
    assert [*steps] == [*commands()]
    assert "2 quotations" in steps[commands()[2]]
    assert "not one tonne less" in (tmp_path / ARTICLE).read_text("utf-8")
    assert CliRunner().invoke(main, ["check", "--all", str(tmp_path / "content")]).output == "0 problems\n"


def test_every_picture_is_there_and_small() -> None:
    text = (PROJECT / "CONTRIBUTING.md").read_text("utf-8")
    pictures = [PROJECT / path for path in re.findall(r"\]\((\.github/screens/\S+?)\)", text)]
    assert len(pictures) > 3
    assert [path for path in pictures if not 1_000 < path.stat().st_size < 20_000] == []
