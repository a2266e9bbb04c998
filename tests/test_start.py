"""A briefing from nothing: what ``briefing new site`` writes is a whole site, and nothing else is touched."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from generator.cli import main
from generator.desk.start import STARTER
from generator.engine.links import dead_links
from tests.conftest import PROJECT, mkdocs

NAMES = tuple(
    name
    for folder in ("parties", "people", "organizations", "events")
    for path in (PROJECT / "content" / folder).glob("*.yml")
    for name in re.findall(r"^name: ['\"]?(.+?)['\"]?$", path.read_text("utf-8"), re.MULTILINE)
)
"""What Open Lines calls what it is about."""


def started(folder: Path) -> Result:
    done = CliRunner().invoke(main, ["new", "site", folder.as_posix()])
    assert done.exit_code == 0, done.output
    return done


def files(folder: Path) -> dict[str, bytes]:
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_it_builds_strictly_every_link_leads_somewhere_and_nothing_in_it_is_of_open_lines(
    tmp_path: Path,
) -> None:
    started(tmp_path / "new")
    done = mkdocs(tmp_path / "new/mkdocs.yml", tmp_path / "site")
    assert done.returncode == 0, done.stderr
    assert dead_links(tmp_path / "site")[1] == []
    assert len(NAMES) > 100
    pages = [path.read_text("utf-8") for path in (tmp_path / "site").rglob("*") if path.suffix in TEXTS]
    assert len(pages) > 20
    assert {name for name in ("Open Lines", *NAMES) for page in pages if name in page} == set()
    assert (tmp_path / "site/assets/brief.css").read_bytes() == (PROJECT / STYLES).read_bytes()


TEXTS = (".html", ".xml", ".ics", ".csv", ".json")
STYLES = "generator/overrides/assets/brief.css"


def test_its_example_is_without_problems_and_verified_and_its_text_can_be_drafted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(main, ["check", "--all"]).output == "0 problems\n"
    asked = ["draft", "texts/fisheries-round.txt", "--source", "coast-wire", "--published", "2031-03-12"]
    drafted = CliRunner().invoke(main, asked)
    assert drafted.exit_code == 0, drafted.output
    assert "by: southmark-fisheries-ministry" in drafted.stdout


def test_it_is_set_up_as_open_lines_is() -> None:
    ours = (PROJECT / "mkdocs.yml").read_text("utf-8").splitlines()
    theirs = (STARTER / "mkdocs.yml").read_text("utf-8").splitlines()
    assert [line.split(":")[0] for line, other in zip(ours, theirs, strict=True) if line != other] == [
        "site_name",
        "copyright",
    ]


def test_files_that_are_no_content_stay_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("Mine.\n", "utf-8")
    (tmp_path / ".git").mkdir()
    done = started(tmp_path)
    assert "README.md was there already, and stays as it is" in done.output
    assert (tmp_path / "README.md").read_text("utf-8") == "Mine.\n"
    assert (tmp_path / "content/site.yml").is_file()


def test_what_a_kill_left_half_is_made_whole_by_another_run(tmp_path: Path) -> None:
    started(tmp_path)
    whole = files(tmp_path)
    (tmp_path / "mkdocs.yml").unlink()
    shutil.rmtree(tmp_path / "content/people")
    started(tmp_path)
    assert files(tmp_path) == whole


@pytest.mark.parametrize("path", ["content/people/jane-doe.yml", "content/site.yml", "mkdocs.yml"])
def test_nothing_is_written_where_a_briefing_is(tmp_path: Path, path: str) -> None:
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).write_text("name: Mine\n", "utf-8")
    before = files(tmp_path)
    done = CliRunner().invoke(main, ["new", "site", tmp_path.as_posix()])
    assert (done.exit_code, files(tmp_path)) == (2, before)
    assert "has a content folder or a mkdocs.yml already" in done.output


def test_the_name_of_the_site_is_the_same_wherever_it_stands() -> None:
    site = yaml.safe_load((STARTER / "content/site.yml").read_text("utf-8"))
    heading = (STARTER / "README.md").read_text("utf-8").splitlines()[0]
    assert heading == f"# {site['name']}"
