"""What GitHub runs for us: actions are pinned, and a report is shown only where our own program made it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.addresses import filled_in
from generator.load import yaml_data
from tests.conftest import PROJECT

WORKFLOWS = sorted((PROJECT / ".github/workflows").glob("*.yml"))
PINNED = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+|\./\.github/workflows/\w+\.yml(?: # .*)?")
SCRIPT = PROJECT / ".github/scripts/comment.py"
MARK = "<!-- what a reader will see change -->"
COMMIT = "0123abc"

GH = """\
#!{python}
import json, pathlib, sys
given = sys.argv[1:]
world = json.loads(pathlib.Path("world.json").read_text())
if given[0] == "run":
    if world["report"] is not None:
        pathlib.Path(given[given.index("--dir") + 1], "report.md").write_text(world["report"])
    sys.exit(world["report"] is None)
address = next(each for each in given if each.startswith("repos/")).partition("?")[0]
if "--input" in given:
    written = [given[given.index("--method") + 1], address, json.load(sys.stdin)["body"]]
    pathlib.Path("written.json").write_text(json.dumps(written))
    print("{{}}")
else:
    found = world[address.removeprefix("repos/ada/briefing/")]
    print(json.dumps([found] if "--slurp" in given else found))
"""
"""Stands in for GitHub's program: it answers from world.json, and keeps what it is told to write."""


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_actions_are_pinned_and_say_which_version_they_are(path: Path) -> None:
    used = re.findall(r"^\s+(?:- )?uses: (.*)$", path.read_text("utf-8"), re.MULTILINE)
    assert used
    assert [each for each in used if not PINNED.fullmatch(each)] == []


def test_one_version_of_an_action_has_one_hash() -> None:
    text = "".join(path.read_text("utf-8") for path in WORKFLOWS)
    pins = {*re.findall(r"([\w-]+/[\w-]+)@([0-9a-f]{40}) # (v\S+)", text)}
    assert len({action for action, _, _ in pins}) == len(pins)


def test_only_what_runs_nothing_of_a_pull_request_may_write_to_one() -> None:
    may_write = [path.stem for path in WORKFLOWS if "pull-requests: write" in path.read_text("utf-8")]
    with_token = [path.stem for path in WORKFLOWS if "workflow_run:" in path.read_text("utf-8")]
    assert may_write == with_token == ["comment"]


def test_the_form_for_mistakes_has_the_field_that_a_page_fills_in() -> None:
    form: Any = yaml_data(PROJECT / ".github/ISSUE_TEMPLATE/mistake.yml")
    fields = {part["id"] for part in form["body"] if "id" in part}
    asked = filled_in("https://example.org/issues/new?template=mistake.yml", "Mistake", "/people/ada-holm/")
    assert asked.startswith(
        "https://example.org/issues/new?template=mistake.yml&title=Mistake&page=%2Fpeople"
    )
    assert "page" in fields


def commented(folder: Path, **world: object) -> list[str] | None:
    """Give what the script writes into a pull request, if anything: the way, the address, the words."""
    pull = {"number": 7, "head": {"sha": COMMIT}, "changed_files": 1}
    files = [{"filename": "content/articles/2031/round.yml"}]
    usual: dict[str, object] = {
        "pulls": [pull],
        "pulls/7": pull,
        "pulls/7/files": files,
        "issues/7/comments": [],
        "report": "# Told",
    }
    (folder / "world.json").write_text(json.dumps({**usual, **world}))
    gh = folder / "bin/gh"
    gh.parent.mkdir()
    gh.write_text(GH.format(python=sys.executable))
    gh.chmod(0o755)
    told = {
        "PATH": f"{gh.parent}{os.pathsep}{os.environ['PATH']}",
        "REPOSITORY": "ada/briefing",
        "SERVER": "https://example.org",
        "RUN": "42",
        "CONCLUSION": str(world.get("conclusion", "success")),
        "OWNER": "per",
        "BRANCH": "$(touch x)",
        "COMMIT": COMMIT,
    }
    done = subprocess.run([sys.executable, SCRIPT], cwd=folder, env=told, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    written = folder / "written.json"
    return json.loads(written.read_text()) if written.exists() else None


def test_a_report_becomes_a_comment(tmp_path: Path) -> None:
    written = commented(tmp_path)
    assert written
    assert written[:2] == ["POST", "repos/ada/briefing/issues/7/comments"]
    assert written[2].startswith(f"{MARK}\n# Told\n")
    assert "https://example.org/ada/briefing/actions/runs/42" in written[2]
    assert not (tmp_path / "x").exists()


def test_the_comment_is_edited_in_its_place_and_nobody_elses(tmp_path: Path) -> None:
    bot, person = {"login": "github-actions[bot]"}, {"login": "per"}
    comments = [
        {"id": 1, "user": person, "body": f"{MARK} not ours"},
        {"id": 2, "user": bot, "body": "another"},
        {"id": 3, "user": bot, "body": f"{MARK} as it was"},
    ]
    written = commented(tmp_path, **{"issues/7/comments": comments})
    assert written
    assert written[:2] == ["PATCH", "repos/ada/briefing/issues/comments/3"]


@pytest.mark.parametrize(
    "files",
    [
        [{"filename": ".github/workflows/preview.yml"}],
        [{"filename": "content/x.yml", "previous_filename": "generator/cli.py"}],
        [{"filename": "content/x.yml"}, {"filename": "content/y.yml"}],
    ],
    ids=["a workflow", "moved from the program", "more files than GitHub lists"],
)
def test_a_report_of_another_program_is_not_shown(files: list[dict[str, str]], tmp_path: Path) -> None:
    written = commented(tmp_path, **{"pulls/7/files": files})
    assert written
    assert "# Told" not in written[2]
    assert "more than `content/`" in written[2]


def test_where_the_pull_request_has_moved_on_nothing_is_written(tmp_path: Path) -> None:
    pull = {"number": 7, "head": {"sha": "another"}}
    assert commented(tmp_path, pulls=[pull]) is None


def test_a_long_report_is_cut_and_a_missing_one_is_told(tmp_path: Path) -> None:
    for name in ("long", "missing"):
        (tmp_path / name).mkdir()
    long = commented(tmp_path / "long", report="x" * 99_999)
    assert long
    assert len(long[2]) < 65_536
    missing = commented(tmp_path / "missing", report=None)
    assert missing
    assert "There is no report" in missing[2]


def test_a_site_that_could_not_be_built_is_not_promised(tmp_path: Path) -> None:
    written = commented(tmp_path, conclusion="failure")
    assert written
    assert "# Told" in written[2]
    assert "could not be built" in written[2]
    assert "http.server" not in written[2]
