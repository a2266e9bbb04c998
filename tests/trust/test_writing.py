"""Whatever happens while something is written, a kill included: the old stands whole, or the new does."""

from __future__ import annotations

import os
import re
import resource
import signal
import socket
import stat
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from generator import writing
from generator.desk import fix
from generator.writing import Unwritten, folder, leftovers
from tests.built import copy_of
from tests.case import base, lay_out
from tests.trust.kills import BRIEFING, COMMANDS, MKDOCS, killed, serve
from tests.trust.kills import snapshot as visible

ARTICLE = "content/articles/2031/round.yml"
NO_DATE = base()["articles/2031/round.yml"] + "  when: {words: on Tuesday}\n"
LONG = "x" * 300
"""More letters than the name of a file may have."""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder with content in which a date is missing, and the text of its article."""
    monkeypatch.chdir(tmp_path)
    lay_out(tmp_path / "content", {**base(), "articles/2031/round.yml": NO_DATE})
    lay_out(tmp_path, {"texts/round.txt": "Ada Holm spoke of fish on Tuesday.\n"})
    return tmp_path


def snapshot(below: Path) -> Mapping[str, bytes]:
    """Give what every file below a folder holds, hidden ones included."""
    return visible(below, hidden=True)


def run(*command: str, largest: int | None = None) -> subprocess.CompletedProcess[str]:
    """Run a command which may write no file larger than so many bytes: coverage neither, so it is off."""

    def limit() -> None:
        if largest is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))

    measured = largest is None
    env = {name: value for name, value in os.environ.items() if measured or not name.startswith("COVERAGE_")}
    return subprocess.run(
        [sys.executable, *command], capture_output=True, text=True, preexec_fn=limit, env=env
    )


# -- one file: faults ---------------------------------------------------------------------------------------


def test_a_file_keeps_its_mode_and_a_new_one_has_the_usual(tmp_path: Path) -> None:
    path = tmp_path / "a/b.yml"
    writing.create(path, b"one")
    assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~umask()
    path.chmod(0o640)
    writing.replace(path, b"two", seen=b"one")
    writing.write(path, b"three")
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"three", 0o640)
    assert snapshot(tmp_path) == {"a/b.yml": b"three"}


def umask() -> int:
    """Give the mask that takes modes from new files."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


@pytest.mark.parametrize(
    ("write", "told"),
    [
        (
            lambda path: writing.replace(path, b"new", seen=b"before"),
            "it was saved by somebody else meanwhile",
        ),
        (lambda path: writing.create(path, b"new"), "it is there already"),
        (lambda path: writing.write(path / "below", b"new"), "not a directory"),
        (lambda path: writing.create(path / "below", b"new"), "not a directory"),
        (lambda path: writing.write(path.parent, b"new"), "is a directory"),
        (lambda path: writing.write(path.with_name(LONG), b"new"), "file name too long"),
        (lambda path: writing.create(path.with_name(LONG), b"new"), "file name too long"),
        (
            lambda path: writing.replace(path.with_name("gone"), b"new", seen=b"x"),
            "no such file or directory",
        ),
    ],
)
def test_what_can_not_be_written_is_said_and_all_is_as_it_was(
    tmp_path: Path, write: Callable[[Path], None], told: str
) -> None:
    (tmp_path / "folder").mkdir()
    path = tmp_path / "folder/file.yml"
    path.write_bytes(b"as saved")
    with pytest.raises(Unwritten, match=f"could not be written: .*{told}"):
        write(path)
    assert snapshot(tmp_path) == {"folder/file.yml": b"as saved"}


@pytest.mark.parametrize("target", ["elsewhere.yml", "nowhere.yml", "link.yml"])
def test_nothing_is_written_through_a_symbolic_link(tmp_path: Path, target: str) -> None:
    lay_out(tmp_path, {"elsewhere.yml": "mine"})
    link = tmp_path / "link.yml"
    link.symlink_to(target)
    for write in (writing.write, writing.create, lambda path, new: writing.replace(path, new, seen=b"mine")):
        with pytest.raises(Unwritten, match="symbolic link"):
            write(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "elsewhere.yml").read_bytes() == b"mine"
    assert not (tmp_path / "nowhere.yml").exists()


# -- one file: kills ----------------------------------------------------------------------------------------

KILLED_AT = """
import os, signal, sys
from pathlib import Path
from generator import writing
from generator.writing import folder, leftovers

def strike(event, arguments, left=[int(sys.argv[1])]):
    if event.startswith(("open", "os.", "shutil.")) and event != "os.kill":
        left[0] -= 1
        if left[0] < 0:
            os.kill(os.getpid(), signal.SIGKILL)

path = Path(sys.argv[2])
sys.addaudithook(strike)
"""
"""Strikes the process dead before its so-manieth call to the system."""


@pytest.mark.parametrize(
    ("write", "before", "after"),
    [
        ("writing.write(path / 'a.yml', b'new')", b"old", b"new"),
        ("writing.replace(path / 'a.yml', b'new', seen=b'old')", b"old", b"new"),
        ("writing.create(path / 'a.yml', b'new')", None, b"new"),
    ],
)
def test_a_file_is_the_old_or_the_new_wherever_a_kill_comes(
    tmp_path: Path, write: str, before: bytes | None, after: bytes
) -> None:
    seen = []
    for step in range(50):
        place = tmp_path / str(step)
        lay_out(place, {"a.yml": before} if before else {"b.yml": "another"})
        done = run("-c", KILLED_AT + write, str(step), str(place))
        path = place / "a.yml"
        seen.append(path.read_bytes() if path.exists() else None)
        leftovers.sweep(place)
        assert {file.name for file in place.iterdir()} - {"a.yml", "b.yml"} == set()
        if done.returncode == 0:
            break
        assert done.returncode == -signal.SIGKILL, done.stderr
    assert step > 3
    assert seen == sorted(seen, key=lambda content: content == after)
    assert {*seen} == {before, after}


REPLACE_ALL = """
writing.write_all([
    writing.Version(path / "b/new.yml", b"new"),
    writing.Version(path / "a.yml", b"new", b"old"),
    writing.Version(path / "b/c.yml", b"new", b"old"),
])
"""


def test_of_many_files_the_first_are_new_and_the_others_old_wherever_a_kill_comes(tmp_path: Path) -> None:
    seen = []
    for step in range(100):
        place = tmp_path / str(step)
        lay_out(place, {"a.yml": b"old", "b/c.yml": b"old"})
        done = run("-c", KILLED_AT + REPLACE_ALL, str(step), str(place))
        leftovers.sweep(place)
        files = snapshot(place)
        assert files.keys() <= {"a.yml", "b/c.yml", "b/new.yml"}
        seen.append(tuple(files.get(path, b"old") for path in ("b/new.yml", "a.yml", "b/c.yml")))
        if done.returncode == 0:
            break
        assert done.returncode == -signal.SIGKILL, done.stderr
    steps = [(b"new",) * number + (b"old",) * (3 - number) for number in range(4)]
    assert sorted({*seen}) == sorted(steps)
    assert seen == sorted(seen, key=steps.index)
    assert step > 10


@pytest.mark.parametrize(
    "wrong",
    [
        writing.Version(Path("a.yml"), b"new", b"seen before"),
        writing.Version(Path(LONG), b"new"),
        writing.Version(Path("a.yml/below"), b"new"),
        writing.Version(Path("link.yml"), b"new", b"old"),
    ],
    ids=["saved meanwhile", "name too long", "below a file", "a link"],
)
def test_of_many_files_none_is_written_where_one_can_not_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wrong: writing.Version
) -> None:
    monkeypatch.chdir(tmp_path)
    lay_out(tmp_path, {"a.yml": b"old", "b.yml": b"old"})
    Path("link.yml").symlink_to("b.yml")
    with pytest.raises(Unwritten, match=re.escape(wrong.path.as_posix())):
        writing.write_all([writing.Version(Path("b.yml"), b"new", b"old"), wrong])
    assert snapshot(tmp_path) == {"a.yml": b"old", "b.yml": b"old", "link.yml": b"old"}


OLD = {"index.html": b"old", "people/ada/index.html": b"old", "gone/index.html": b"old", ".git/HEAD": b"ours"}
NEW = {"index.html": b"new", "people/ada/index.html": b"new", "place/index.html": b"new", "a.css": b"new"}
REPLACE = """
with folder.filled(path) as new:
    for name in ("index.html", "people/ada/index.html", "place/index.html", "a.css"):
        (new / name).parent.mkdir(parents=True, exist_ok=True)
        (new / name).write_bytes(b"new")
"""


def test_a_folder_is_the_old_or_the_new_wherever_a_kill_comes(tmp_path: Path) -> None:
    seen = []
    for step in range(200):
        place = tmp_path / str(step)
        lay_out(place, OLD)
        done = run("-c", KILLED_AT + REPLACE, str(step), str(place))
        folder.recover(place)
        seen.append(snapshot(place))
        if done.returncode == 0:
            break
        assert done.returncode == -signal.SIGKILL, done.stderr
    whole = {**NEW, ".git/HEAD": b"ours"}
    assert step > 20
    assert all(files in (OLD, whole) for files in seen)
    assert seen == sorted(seen, key=lambda files: files == whole)
    assert seen[-1] == whole


def test_a_folder_that_can_not_be_exchanged_is_as_it_was(tmp_path: Path) -> None:
    site = tmp_path / "site"
    lay_out(site, OLD)
    new = folder.begin(site)
    lay_out(new, NEW)
    lay_out(new.with_name(folder.OLD), {"people/in-the-way": b""})
    with pytest.raises(OSError, match="not empty"):
        folder.finish(new)
    leftovers.remove(new.parent)
    assert snapshot(site) == OLD


def test_the_folder_stays_the_one_in_which_a_server_stands(tmp_path: Path) -> None:
    lay_out(tmp_path / "there", OLD)
    (tmp_path / "site").symlink_to("there")
    before = (tmp_path / "there").stat().st_ino
    with folder.filled(tmp_path / "site") as new:
        lay_out(new, NEW)
    assert (tmp_path / "site").is_symlink()
    assert (tmp_path / "there").stat().st_ino == before
    assert snapshot(tmp_path / "there") == {**NEW, ".git/HEAD": b"ours"}


# -- leftovers ----------------------------------------------------------------------------------------------


def dead_process() -> int:
    """Give the number of a process that has ended."""
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    return process.pid


def test_only_what_is_ours_and_nobodys_any_more_is_swept(tmp_path: Path) -> None:
    dead, living = dead_process(), os.getppid()
    lay_out(
        tmp_path,
        {
            f"content/people/.briefing-{dead}.tmp": "x",
            f"content/.briefing-{dead}.folder/new/x": "x",
            f"content/people/.briefing-{living}.tmp": "x",
            "content/.briefing-notes.tmp": "x",
            "content/people/ada-holm.yml": "x",
            "elsewhere/mine": "x",
        },
    )
    (tmp_path / f"content/.briefing-{dead}.link").symlink_to(tmp_path / "elsewhere")
    leftovers.sweep(tmp_path / "content")
    assert sorted(snapshot(tmp_path)) == [
        "content/.briefing-notes.tmp",
        f"content/people/.briefing-{living}.tmp",
        "content/people/ada-holm.yml",
        "elsewhere/mine",
    ]
    assert not (tmp_path / f"content/.briefing-{dead}.link").is_symlink()


@pytest.mark.parametrize(
    "command",
    [
        ["check", "--fix"],
        ["verify", "round", "--text", "texts/round.txt"],
        ["new", "person", "per-lund"],
    ],
)
def test_a_leftover_is_no_content_and_the_next_command_that_writes_sweeps_it(
    here: Path, command: Sequence[str]
) -> None:
    left = here / f"content/people/.briefing-{dead_process()}.tmp"
    lay_out(here, {left.as_posix(): "half a fi"})
    assert "half a fi" not in run(*BRIEFING, "check").stdout
    run(*BRIEFING, *command)
    assert not left.exists()


# -- the commands -------------------------------------------------------------------------------------------

WRITING = [
    (["check", "--fix"], ARTICLE),
    (["verify", "round", "--text", "texts/round.txt"], "content/articles/2031/round.lock.json"),
    (["new", "person", "per-lund"], "content/people/per-lund.yml"),
    (["schema", "schemas"], "schemas/articles.json"),
    (["write", "out"], "out"),
]


@pytest.mark.parametrize(("command", "path"), WRITING, ids=[command[0] for command, _ in WRITING])
def test_a_full_disk_loses_nothing_and_is_told_in_one_sentence(
    here: Path, command: Sequence[str], path: str
) -> None:
    if command[0] != "check":
        fix.fix(Path("content"))
    before = snapshot(here)
    done = run(*BRIEFING, *command, largest=10)
    assert snapshot(here) == before
    assert done.returncode == 1
    assert [line.removeprefix("Error: ") for line in done.stderr.splitlines()] == [
        f"{path} could not be written: file too large"
    ]
    assert run(*BRIEFING, *command).returncode == 0
    assert snapshot(here) != before


@pytest.mark.parametrize(
    ("command", "path"),
    [(["schema", "content/site.yml/schemas"], "schemas"), (["write", "content/site.yml/out"], "out")],
)
def test_a_folder_that_can_not_be_is_told_in_one_sentence(
    here: Path, command: Sequence[str], path: str
) -> None:
    fix.fix(Path("content"))
    done = run(*BRIEFING, *command)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "could not be written: " in done.stderr
    assert "not a directory" in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
@pytest.mark.parametrize("command", [["check"], ["export"], ["gaps"], ["check", "--format", "json"]])
def test_output_that_nobody_takes_is_told_in_one_sentence(here: Path, command: Sequence[str]) -> None:
    fix.fix(Path("content"))
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, *BRIEFING, *command], stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert (done.returncode, done.stderr) == (1, "Error: the output: no space left on device\n")


def test_a_file_that_is_saved_while_dates_are_worked_out_is_left_alone(here: Path) -> None:
    missing = list(fix.added(Path("content")))
    saved = f"# a line that an editor saves meanwhile\n{NO_DATE}"
    (here / ARTICLE).write_text(saved, encoding="utf-8")
    fixed = fix.write(missing)
    assert fixed.written == ()
    assert [str(fault) for fault in fixed.unwritten] == [
        f"{ARTICLE} could not be written: it was saved by somebody else meanwhile; run this again"
    ]
    assert (here / ARTICLE).read_text(encoding="utf-8") == saved
    assert len(fix.fix(Path("content")).written) == 1


@pytest.mark.parametrize("saved", [b"\xff\xfe", b"", None])
def test_so_is_one_that_is_no_text_any_more_or_gone(here: Path, saved: bytes | None) -> None:
    missing = list(fix.added(Path("content")))
    (here / ARTICLE).unlink()
    if saved is not None:
        (here / ARTICLE).write_bytes(saved)
    assert len(fix.write(missing).unwritten) == 1
    assert snapshot(here).get(ARTICLE) == saved


def test_what_was_written_is_said_where_another_file_could_not_be(here: Path) -> None:
    lay_out(here, {ARTICLE.replace("round", "second"): NO_DATE})
    missing = list(fix.added(Path("content")))
    (here / ARTICLE).write_text("saved meanwhile", encoding="utf-8")
    fixed = fix.write(missing)
    assert [line.partition(":")[0] for line in fixed.written] == [ARTICLE.replace("round", "second")]
    assert len(fixed.unwritten) == 1


def test_a_lock_that_is_a_link_and_a_folder_that_is_one_are_not_written_through(here: Path) -> None:
    fix.fix(Path("content"))
    lay_out(here, {"elsewhere/precious": "mine"})
    (here / "content/articles/2031/round.lock.json").symlink_to(here / "elsewhere/precious")
    (here / "content/sources").rename(here / "content/other")
    (here / "content/sources").symlink_to(here / "elsewhere")
    locked = run(*BRIEFING, "verify", "round", "--text", "texts/round.txt")
    started = run(*BRIEFING, "new", "source", "evening-post")
    assert locked.returncode != 0
    assert started.returncode != 0
    assert "Traceback" not in locked.stderr + started.stderr
    assert snapshot(here / "elsewhere") == {"precious": b"mine"}


# -- the built site -----------------------------------------------------------------------------------------


@pytest.fixture
def config(tmp_path: Path, shared_waters: Path) -> Path:
    """Give the configuration of a copy of the invented site, in whose folder site/ an older one stands."""
    path = copy_of(shared_waters, tmp_path)
    lay_out(path.parent / "site", OLD)
    return path


def build(config: Path, *more: str, largest: int | None = None) -> subprocess.CompletedProcess[str]:
    """Build into the folder site/."""
    site = str(config.parent / "site")
    return run(*MKDOCS, "build", "-f", str(config), "-d", site, *more, largest=largest)


@pytest.mark.parametrize("largest", [0, 20_000])
def test_a_disk_that_is_full_during_a_build_leaves_the_last_site(config: Path, largest: int) -> None:
    done = build(config, largest=largest)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert f"{config.parent / 'site'} could not be written: " in done.stdout
    assert "file too large" in done.stdout
    assert snapshot(config.parent / "site") == OLD


def test_a_site_that_strict_refuses_leaves_the_last_one(config: Path) -> None:
    config.write_text(config.read_text("utf-8") + "\nexclude_docs: '*.yml'\nnav: [gone.md]\n", "utf-8")
    done = build(config, "--strict")
    assert done.returncode == 1
    assert "in strict mode" in done.stdout
    assert snapshot(config.parent / "site") == OLD


@pytest.mark.parametrize("how", ["--clean", "--dirty"])
def test_a_site_takes_the_place_of_the_last_and_a_web_server_can_read_it(config: Path, how: str) -> None:
    mask = os.umask(0o077)
    try:
        done = build(config, how)
    finally:
        os.umask(mask)
    assert done.returncode == 0, done.stderr
    site = config.parent / "site"
    assert {path.name for path in site.iterdir() if path.name.startswith(".")} == {".git"}
    assert not (site / "gone").exists()
    assert (site / "index.html").read_bytes() != b"old"
    made = [path for path in site.rglob("*") if ".git" not in path.parts]
    assert len(made) > 100
    modes = {(path.is_dir(), stat.S_IMODE(path.stat().st_mode)) for path in made}
    assert modes == {(True, 0o755), (False, 0o644)}


def test_a_folder_for_the_site_that_can_not_be_is_told_in_one_sentence(config: Path) -> None:
    done = run(*MKDOCS, "build", "-f", str(config), "-d", str(config / "site"))
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "not a directory" in done.stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_kills_at_random_moments_break_nothing(name: str) -> None:
    outcome = killed(name, 3)
    assert (outcome.broken, outcome.next_run_wrong) == (0, 0)


# -- serve --------------------------------------------------------------------------------------------------


def test_what_a_killed_server_left_is_swept_by_the_next_and_nothing_of_others(
    config: Path, tmp_path: Path
) -> None:
    temporary = tmp_path / "temporary"
    living = f"mkdocs_living/.briefing-{os.getpid()}.serving"
    lay_out(temporary, {living: "", "mkdocs_another_program/index.html": ""})
    first = serve(config, temporary)
    first.kill()
    first.wait()
    left = {path.name for path in temporary.iterdir()} - {"mkdocs_living", "mkdocs_another_program"}
    assert len(left) == 1
    second = serve(config, temporary)
    now = {path.name for path in temporary.iterdir()}
    second.kill()
    second.wait()
    assert now >= {"mkdocs_living", "mkdocs_another_program"}
    assert not now & left


@pytest.mark.parametrize(
    ("largest", "told"), [(0, "no usable temporary directory"), (20_000, "could not be written: ")]
)
def test_serve_without_room_ends_with_a_sentence(config: Path, largest: int, told: str) -> None:
    done = run(*BRIEFING, "serve", "-f", str(config), "-a", "127.0.0.1:0", largest=largest)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert told in done.stdout


def test_an_address_that_is_taken_is_told_in_a_sentence(config: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        done = run(*BRIEFING, "serve", "-f", str(config), "-a", address)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stdout == "\nThe site can't be served: address already in use\n"
