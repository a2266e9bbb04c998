"""No character that an editor writes is obeyed by a terminal or by the log of a run."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from generator.cli import main
from generator.desk.report import as_github, as_json
from generator.engine.build import problem_page
from generator.problems import Location, Problem, as_text
from generator.render import render
from generator.visible import visible, visible_json
from tests.case import base, lay_out

SHOWN = {
    "a\nb": r"a\nb",
    "a\tb\rc": r"a\tb\rc",
    "\x1b[31mred\x07": r"\x1b[31mred\x07",
    "\x7f\x85\x9b": r"\x7f\x85\x9b",
    "\u2028\u2029": r"\u2028\u2029",
    "\u202eexe\u202c \u2066\u2069 \u200f": r"\u202eexe\u202c \u2066\u2069 \u200f",
    "\u200b\u200d\ufeff\u00ad": r"\u200b\u200d\ufeff\xad",
    "\U000e0041": r"\U000e0041",
    "x\udcff\ud800": r"x\xff\ud800",
    "陆\u3000培 \u00a0café 👩": "陆\u3000培 \u00a0café 👩",
    "::error::no": r"\x3a:error::no",
    " \u00a0::error::no": " \u00a0\\x3a:error::no",
    "a ##[error]no": r"a #\x23[error]no",
    "a::b ## [c] #[d]": "a::b ## [c] #[d]",
}
COMMAND = re.compile(r"(?m)^\s*::|##\[")
"""What the runner of GitHub obeys."""
UNSAFE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
HOSTILE = "a\n::error file=README.md::pwned\n\x1b[2J\u202e\u2028##[add-mask]b"


@pytest.mark.parametrize("text", SHOWN, ids=ascii)
def test_what_nobody_would_see_is_written_out(text: str) -> None:
    assert visible(text) == SHOWN[text]


def is_safe(printed: str) -> bool:
    """Tell whether a terminal and a log would show it as it is."""
    return not UNSAFE.search(printed) and not COMMAND.search(printed)


@given(st.text(st.characters() | st.sampled_from("::##[[\n \x1b\u202e\udcff"), max_size=60))
def test_whatever_is_told_is_safe_in_every_form(text: str) -> None:
    problem = Problem(Location(f"content/{text}.yml", 1, 1, text), "A100", f"'{text}' is wrong", text)
    lone = Problem(Location(text), "A100", text)
    for told in ([problem], [lone], [problem, lone]):
        assert is_safe(as_text(told))
        assert is_safe(render(problem_page(tuple(told)).page()))
        assert [row["path"] for row in json.loads(as_json(told))] == [one.place.path for one in told]
        assert is_safe(as_json(told))
        lines = as_github(told).split("\n")
        assert len(lines) == len(told)
        assert all(line.startswith("::error file=") and is_safe(line.removeprefix("::")) for line in lines)


@given(st.text(st.characters() | st.sampled_from("\n\x1b\u202e\udcff\U000e0041"), max_size=60))
def test_json_means_the_same_when_it_can_be_seen(text: str) -> None:
    written = visible_json(json.dumps({"a": text}, ensure_ascii=False, indent=1))
    assert json.loads(written) == {"a": text}
    assert is_safe(written)


def test_a_github_command_names_the_file_itself(tmp_path: Path) -> None:
    place = Location("content/a\nb,c:d%.yml", 3, 4)
    assert as_github([Problem(place, "A100", "wrong")]) == (
        "::error file=content/a%0Ab%2Cc%3Ad%25.yml,line=3,col=4,title=A100::wrong"
    )


@pytest.mark.parametrize("form", ["text", "json", "github"])
@pytest.mark.parametrize(
    ("path", "text"),
    [
        (f"people/{HOSTILE}.yml".replace("/error", "error"), "name: [\n"),
        ("people/lund.yml", "na\u202eme: ##[error]x\n"),
        ("people/lund.yml", "name: Per Lund\n\u2028\x85::stop-commands::x: y\n"),
        ("::error file=x::no/b.yml", "name: b\n"),
        (f"articles/{HOSTILE}.lock.json", "{}"),
        (f"assets/{HOSTILE}.md", "x"),
    ],
)
def test_a_check_prints_no_command(
    path: str, text: str, form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_out(tmp_path, {**base(), path: text})
    monkeypatch.chdir(tmp_path)
    for content in (".", str(tmp_path)):
        done = CliRunner().invoke(main, ["check", content, "--format", form])
        assert done.exit_code == 1
        told = done.output.replace("\n::error file=", "\n") if form == "github" else done.output
        assert not UNSAFE.search(told)
        assert not COMMAND.search(told.removeprefix("::error file="))


def test_a_name_that_is_not_utf_8_is_told_and_not_a_traceback(tmp_path: Path) -> None:
    lay_out(tmp_path / "content", base())
    (tmp_path / "content/people" / os.fsdecode(b"l\xfcnd.yml")).write_text("name: x\n")
    for form in ("text", "json", "github"):
        command = [sys.executable, "-c", "from generator.cli import main; main()", "check", "--format", form]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True)
        assert (done.returncode, done.stderr) == (1, b"")
        assert (b"l\\xfcnd" if form != "json" else b"l\\udcfcnd") in done.stdout


@pytest.mark.parametrize(
    "command",
    [
        ["new", "person", HOSTILE],
        ["new", HOSTILE, "lund"],
        [HOSTILE],
        [f"--{HOSTILE}"],
        ["check", HOSTILE],
        ["check", f"--format={HOSTILE}"],
        ["links", HOSTILE],
        ["verify", HOSTILE, "--text", "content/site.yml"],
        ["date", HOSTILE, "--published", "2031-03-12"],
        ["date", "on Monday", "--published", HOSTILE],
    ],
    ids=lambda command: command[0][:5],
)
def test_wrong_usage_is_told_safely(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    lay_out(tmp_path / "content", base())
    done = CliRunner().invoke(main, command)
    assert done.exit_code in (1, 2)
    assert is_safe(done.output)


def test_links_and_texts_left_out_are_told_safely(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    name = HOSTILE.replace("/", "")
    lay_out(tmp_path, {f"site/{name}.html": f"<a href='gone{HOSTILE}'>x</a>", f"texts/{name}.txt": "x"})
    lay_out(tmp_path / "content", base())
    assert is_safe(CliRunner().invoke(main, ["links"]).output)
    assert is_safe(CliRunner().invoke(main, ["verify", "--all", "--texts", "texts"]).output)
