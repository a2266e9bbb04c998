"""What stands below content is read only where it is a file: no link is followed, nothing waits."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs.livereload import LiveReloadServer

from generator.cli import main
from generator.engine.watching import watch
from generator.load import load
from generator.load.reader import LARGEST, Unreadable, bytes_of
from generator.problems import Problem
from generator.site import build_model
from tests.built import copy_of
from tests.case import base, lay_out
from tests.conftest import mkdocs

SECRET = "# Title\n\nname: s3cr3t\n"
NOBODY = 65534
LINKS = [
    # where, whereto
    ("assets/passwd.csv", "/etc/passwd"),
    ("assets/environ.csv", "/proc/self/environ"),
    ("assets/deep/er/map.csv", "../../../../outside.md"),
    ("assets/pictures", "../.."),
    ("assets", ".."),
    ("about/outside.md", "../../outside.md"),
    ("people/x.yml", "../../outside.md"),
    ("people/ada-holm.yml", "../../outside.md"),
    ("people/y.yml", "ada-holm.yml"),
    ("people/gone.yml", "/nonexistent"),
    ("people/circle.yml", "circle.yml"),
    ("people/a", "."),
    ("people", "../outside"),
    ("site.yml", "../outside.md"),
    ("index.md", "../outside.md"),
    ("changes.yml", "../outside.md"),
    ("articles/2031/round.lock.json", "../../../outside.md"),
    ("articles/2031", "/"),
    (".root", "/"),
    ("people/.hidden.yml", "../../outside.md"),
    (".folder/deep", "/"),
    ("people/.#x.yml", "/etc/passwd"),
    ("people/.#y.yml", ".."),
    ("other", "/"),
]


def content(folder: Path) -> Path:
    """Lay out a clean content folder, and a file beside it that nobody may read."""
    lay_out(folder / "content", base())
    lay_out(folder, {"outside.md": SECRET, "outside/x.yml": SECRET})
    return folder / "content"


def link(path: Path, target: str) -> None:
    """Put a link in the place of whatever stands there."""
    if path.is_dir():
        path.rename(path.parent.parent.parent / "moved")
    path.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(target)


def told(content: Path) -> list[tuple[str, str]]:
    """Give code and path below content of every problem that the check finds."""
    _, problems = build_model(content)
    return [(problem.code, Path(problem.place.path).relative_to(content).as_posix()) for problem in problems]


@pytest.mark.parametrize(("where", "target"), LINKS, ids=[where for where, _ in LINKS])
def test_a_link_is_one_problem_and_nothing_behind_it_is_told(
    where: str, target: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET", "s3cr3t")
    link(content(tmp_path) / where, target)
    assert told(tmp_path / "content") == [("A130", where)]
    done = CliRunner().invoke(main, ["check", str(tmp_path / "content")])
    assert "s3cr3t" not in done.output
    assert "root:x:" not in done.output


@pytest.mark.parametrize("command", [["write", "out"], ["export"], ["check", "--fix"], ["schema"], ["gaps"]])
def test_no_tool_follows_a_link(command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, target in (
        ("a", "."),
        ("b", "."),
        ("c.yml", "../../outside.md"),
        ("ada-holm.yml", "../../outside.md"),
    ):
        link(content(tmp_path) / "people" / name, target)
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, command)
    assert "s3cr3t" not in done.output
    assert (tmp_path / "outside.md").read_text() == SECRET
    written = [path for path in tmp_path.glob("out/**/*") if path.is_file()]
    assert written == []


def test_emacs_may_mark_a_file_as_being_edited(tmp_path: Path) -> None:
    link(content(tmp_path) / "people/.#ada-holm.yml", "ada@desk.example.4711:1931000000")
    assert told(tmp_path / "content") == []


def test_the_content_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    content(tmp_path)
    (tmp_path / "linked").symlink_to("content")
    model, problems = build_model(tmp_path / "linked")
    assert problems == ()
    assert model is not None


def test_mkdocs_does_not_walk_where_links_appear_behind_the_check(
    tmp_path: Path, shared_waters: Path
) -> None:
    config = copy_of(shared_waters, tmp_path)
    (tmp_path / "site/content").rename(tmp_path / "elsewhere")
    (tmp_path / "site/content").symlink_to("../elsewhere")
    hook = (
        "import os\n"
        "def on_pre_build(config):\n"
        "    for name in ('a', 'b'):\n"
        f"        os.symlink('.', {str(tmp_path / 'elsewhere/people')!r} + '/' + name)\n"
        f"    os.symlink('/etc', {str(tmp_path / 'elsewhere/assets')!r})\n"
    )
    (tmp_path / "site/hook.py").write_text(hook)
    config.write_text(config.read_text("utf-8") + "hooks: [hook.py]\n", "utf-8")
    done = mkdocs(config, tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out/people/ada-holm/index.html").is_file()
    assert not (tmp_path / "out/assets/passwd").exists()
    assert (tmp_path / "elsewhere/people/b").is_symlink()


def test_a_site_with_a_link_is_not_built(tmp_path: Path, shared_waters: Path) -> None:
    config = copy_of(shared_waters, tmp_path)
    for name in ("a", "b"):
        link(tmp_path / "site/content/people" / name, ".")
    done = mkdocs(config, tmp_path / "out")
    assert done.returncode == 1
    assert done.stderr.count("A130") == 2
    assert not (tmp_path / "out").exists()


def test_serve_watches_files_and_no_link(tmp_path: Path) -> None:
    docs = content(tmp_path)
    link(docs / "people/far", "../../outside")
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(tmp_path))
    server.watch(str(docs))
    watcher = watch(server, [])
    (tmp_path / "outside/x.yml").write_text("another")
    (tmp_path / "outside/y.yml").write_text("more")
    (docs / "people/ada-holm.yml").write_text("name: Ada\n")
    end = time.monotonic() + 10
    changed: set[str] = set()
    while not changed and time.monotonic() < end:
        time.sleep(0.05)
        changed |= set(watcher.take())
    server.observer.stop()
    server.server_close()
    assert changed == {str(docs / "people/ada-holm.yml")}


def pipe(path: Path) -> None:
    os.mkfifo(path)


def listener(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as end:
        here = Path.cwd()
        os.chdir(path.parent)  # the path of a socket has about a hundred characters
        end.bind(path.name)
        os.chdir(here)


def folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize(
    "where",
    [
        "people/x.yml",
        "site.yml",
        "index.md",
        "assets/map.svg",
        "articles/2031/round.lock.json",
        "articles/2031/x.yml",
    ],
)
@pytest.mark.parametrize("made", [pipe, listener, folder])
def test_what_is_no_file_is_one_problem_and_nobody_waits(
    where: str, made: Callable[[Path], None], tmp_path: Path
) -> None:
    path = content(tmp_path) / where
    path.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    made(path)
    command = [sys.executable, "-c", "from generator.cli import main; main()", "check", "--format", "github"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    (line,) = done.stdout.splitlines()
    assert line.startswith(f"::error file=content/{where},line=1,col=1,title=A131::this is ")


def test_a_folder_with_the_name_of_a_file_is_told_once_with_all_that_is_in_it(tmp_path: Path) -> None:
    lay_out(content(tmp_path), {"people/per-lund.yml/a.yml": "x", "people/per-lund.yml/b/c.txt": "x"})
    lay_out(tmp_path / "content", {"about/method.md": "# Method\n\n[[per-lund]] tells.\n"})
    assert told(tmp_path / "content") == [("A131", "people/per-lund.yml")]


@contextmanager
def somebody_without_rights() -> Iterator[None]:
    """Read as somebody who may not, where we are somebody who may read all."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.parametrize(
    ("where", "reason"),
    [
        ("places/portby.yml", "the file can't be opened: Permission denied"),
        ("assets/map.csv", "the file can't be opened: Permission denied"),
        ("articles/2031/round.lock.json", "the file can't be opened: Permission denied"),
        ("people", "the folder can't be opened: Permission denied"),
        ("assets/tables", "the folder can't be opened: Permission denied"),
        (".", "the folder can't be opened: Permission denied"),
    ],
)
def test_what_nobody_may_read_is_one_problem(
    where: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_out(
        content(tmp_path),
        {"assets/map.csv": "a", "assets/tables/a.csv": "a", "articles/2031/round.lock.json": ""},
    )
    if where != "articles/2031/round.lock.json":
        (tmp_path / "content/articles/2031/round.lock.json").unlink()
    (tmp_path / "content" / where).chmod(0)
    tmp_path.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    with somebody_without_rights():
        _, problems = build_model(Path("content"))
    (tmp_path / "content" / where).chmod(0o755)
    assert [(problem.code, problem.message) for problem in problems] == [("A119", reason)]
    assert Path(problems[0].place.path) == Path("content", where)


def test_a_file_that_vanishes_or_becomes_something_else_is_told(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("/etc/passwd")
    os.mkfifo(tmp_path / "pipe")
    for name, reason in {
        "gone": "No such file or directory",
        "link": "Too many levels of symbolic links",
        "pipe": "it is no file",
    }.items():
        with pytest.raises(Unreadable, match=reason):
            bytes_of(tmp_path / name, LARGEST)


def test_a_text_to_verify_may_come_through_a_pipe_or_a_link(tmp_path: Path) -> None:
    content(tmp_path)
    command = [sys.executable, "-c", "from generator.cli import main; main()", "verify", "round"]
    given = ["--text", "/dev/stdin", "--day", "2031-03-13"]
    done = subprocess.run([*command, *given], input="Talks.", cwd=tmp_path, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "round: no words stand in a text of 1 words\n")


def test_assets_are_those_of_the_listing_alone(tmp_path: Path) -> None:
    lay_out(
        content(tmp_path),
        {"assets/.htaccess": "x", "assets/.git/a.csv": "a", "assets/a.csv": "a", "assets/x": "x"},
    )
    problems: list[Problem] = []
    loaded = load(tmp_path / "content", problems)
    assert [path.name for path in loaded.files.assets if path.suffix] == ["a.csv"]
    assert [problem.code for problem in problems] == ["A132"]
