"""Kill what writes at random moments, and count what came of it: ``python -m tests.trust.kills [TIMES]``.

After a kill every file of the content must be the old or the new, a built site wholly the old or the new;
and the same command, run once more, must end as if nothing had been.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.error import URLError
from urllib.request import urlopen

from tests.built import copy_of
from tests.case import base, lay_out
from tests.conftest import SITE

BRIEFING = ("-c", "from generator.cli import main; main()")
MKDOCS = ("-m", "mkdocs")
LAST_SITE = {"index.html": b"old", "people/ada-holm/index.html": b"old", "gone/index.html": b"old"}
DATE = ", date: 2031-03-11"
ARTICLES = 40
"""Files that a command writes, so that there is time to kill it while it writes."""
CONTENT = {
    **{f"content/{path}": text for path, text in base().items()},
    **{
        f"content/articles/2031/round-{number}.yml": base()["articles/2031/round.yml"]
        + f"  when: {{words: on Tuesday{DATE}}}\n"
        for number in range(ARTICLES)
    },
    **{f"texts/round-{number}.txt": "Ada Holm spoke of fish on Tuesday.\n" for number in range(ARTICLES)},
}
COMMANDS: Mapping[str, Sequence[str]] = {
    "--fix": (*BRIEFING, "check", "--fix"),
    "verify": (*BRIEFING, "verify", "--all", "--texts", "texts", "--day", "2031-03-13"),
    "new": (*BRIEFING, "new", "person", "per-lund"),
    "rename": (*BRIEFING, "rename", "ada-holm", "zoe"),
    "build": (*MKDOCS, "build", "-f", "site/mkdocs.yml", "-d", "public"),
}
WHOLE = frozenset({"build"})
"""What writes a folder as a whole."""


@dataclass
class Outcome:
    """How often a killed command left what."""

    old: int = 0
    new: int = 0
    some_new: int = 0
    """Some files old and others new, each of them whole."""
    broken: int = 0
    """A file that is neither, or a site of old and new files."""
    next_run_wrong: int = 0

    def __str__(self) -> str:
        """Give the numbers with their names."""
        return ", ".join(
            f"{getattr(self, field.name)} {field.name.replace('_', ' ')}" for field in fields(self)
        )


def killed(name: str, times: int) -> Outcome:
    """Kill a command so many times, each at another moment."""
    outcome = Outcome()
    with TemporaryDirectory() as folder:
        before = Path(folder, "before")
        _lay_out(name, before)
        whole = Path(folder, "whole")
        shutil.copytree(before, whole)
        start = time.monotonic()
        _run(name, whole)
        duration = time.monotonic() - start
        assert snapshot(before) != snapshot(whole), f"{name} writes nothing"
        for number in range(times):
            place = Path(folder, str(number))
            shutil.copytree(before, place)
            _kill(name, place, random.uniform(0, duration))
            _count(outcome, name, snapshot(before), snapshot(place), snapshot(whole))
            _run(name, place)
            outcome.next_run_wrong += snapshot(place, hidden=True) != snapshot(whole, hidden=True)
    return outcome


def killed_servers(times: int) -> str:
    """Kill servers while they start or build anew; gives what they left, and what is left after the next."""
    left = unswept = 0
    with TemporaryDirectory() as folder:
        config = copy_of(SITE, Path(folder))
        for number in range(times):
            temporary = Path(folder, f"temporary-{number}")
            temporary.mkdir()
            server = serve(config, temporary)
            config.touch()  # it builds anew
            time.sleep(random.uniform(0, 6))
            server.kill()
            server.wait()
            of_the_killed = {*temporary.iterdir()}
            left += len(of_the_killed)
            server = serve(config, temporary)
            server.terminate()
            server.wait()
            unswept += len(of_the_killed & {*temporary.iterdir()})
    return f"{times} killed, {left} folders left, {unswept} of them not swept by the next"


def serve(config: Path, temporary: Path) -> subprocess.Popen[bytes]:
    """Serve with a temporary folder of its own, and come back once a page is there."""
    port = 8100 + os.getpid() % 800
    command = [sys.executable, *MKDOCS, "serve", "--livereload", "-f", str(config), "-a", f"127.0.0.1:{port}"]
    log = temporary.with_suffix(".log")
    surroundings = {**os.environ, "TMPDIR": str(temporary)}
    with log.open("wb") as file:
        server = subprocess.Popen(command, stdout=file, stderr=file, env=surroundings)
    for _ in range(300):
        try:
            with urlopen(f"http://127.0.0.1:{port}/", timeout=5):
                return server
        except (URLError, TimeoutError, ConnectionError):
            if server.poll() is not None:
                break
            time.sleep(0.2)
    server.kill()
    raise AssertionError(log.read_text("utf-8"))


def snapshot(below: Path, *, hidden: bool = False) -> Mapping[str, bytes]:
    """Give what every file below a folder holds."""
    return {
        path.relative_to(below).as_posix(): path.read_bytes()
        for path in below.rglob("*")
        if path.is_file()
        and (hidden or not any(part.startswith(".") for part in path.relative_to(below).parts))
    }


def _lay_out(name: str, folder: Path) -> None:
    if name in WHOLE:
        copy_of(SITE, folder)
        lay_out(folder / "public", LAST_SITE)
    else:
        is_fixed = name != "--fix"
        lay_out(
            folder, {path: text if is_fixed else text.replace(DATE, "") for path, text in CONTENT.items()}
        )


def _run(name: str, folder: Path) -> None:
    subprocess.run([sys.executable, *COMMANDS[name]], cwd=folder, capture_output=True, check=False)


def _kill(name: str, folder: Path, moment: float) -> None:
    command = [sys.executable, *COMMANDS[name]]
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(moment)
    process.kill()
    process.wait()


def _count(
    outcome: Outcome, name: str, old: Mapping[str, bytes], seen: Mapping[str, bytes], new: Mapping[str, bytes]
) -> None:
    paths = old.keys() | seen.keys() | new.keys()
    if seen == old:
        outcome.old += 1
    elif seen == new:
        outcome.new += 1
    elif name in WHOLE or any(seen.get(path) not in (old.get(path), new.get(path)) for path in paths):
        outcome.broken += 1
    else:
        outcome.some_new += 1


if __name__ == "__main__":
    each = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    for name in COMMANDS:
        print(f"{name}: {killed(name, each)}", flush=True)
    print(f"serve: {killed_servers(each)}")
