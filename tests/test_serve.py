"""``mkdocs serve``: a broken file never takes the site down, mending brings it back."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.built import copy_of

PATIENCE = 40
"""Seconds until a rebuild must have shown; a slow machine needs a few."""
GOOD = "name: Ada Holm\nparty: northland\nsummary: >-\n  {}\n"
BROKEN = "name: Ada Holm\nparty: northland\nsumary: x\n"


class Server:
    """A ``mkdocs serve`` of a copy of the invented site."""

    def __init__(self, folder: Path, config: Path) -> None:
        self.person = folder / "site/content/people/ada-holm.yml"
        self.log = folder / "log.txt"
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}/"
        command = [
            sys.executable,
            "-m",
            "mkdocs",
            "serve",
            "--livereload",
            "-f",
            str(config),
            "-a",
            f"127.0.0.1:{port}",
        ]
        with self.log.open("w") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log, cwd=folder)

    def page(self, path: str = "people/ada-holm/") -> str:
        """Give what a browser gets, or nothing while nobody answers."""
        try:
            with urlopen(self.address + path, timeout=5) as answer:
                return str(answer.read().decode())
        except (URLError, TimeoutError, ConnectionError):
            return ""

    def wait(self, shown: Callable[[], bool]) -> None:
        """Wait until something is so, and fail if it never is."""
        end = time.monotonic() + PATIENCE
        while not shown():
            assert time.monotonic() < end, self.log.read_text("utf-8")
            assert self.process.poll() is None, self.log.read_text("utf-8")
            time.sleep(0.2)

    def says(self, text: str) -> bool:
        """Tell whether the terminal shows a text."""
        return text in self.log.read_text("utf-8")


@pytest.fixture
def start(tmp_path: Path, shared_waters: Path) -> Iterator[Callable[[str], Server]]:
    """Give a function that starts serving with one person's file as given."""
    servers: list[Server] = []
    config = copy_of(shared_waters, tmp_path)
    overrides = shared_waters.parent.parent / "overrides"
    shutil.copytree(overrides, tmp_path / "overrides")
    config.write_text(config.read_text("utf-8").replace(overrides.as_posix(), "../overrides"), "utf-8")

    def started(person: str) -> Server:
        (tmp_path / "site/content/people/ada-holm.yml").write_text(person, encoding="utf-8")
        servers.append(Server(tmp_path, config))
        return servers[0]

    yield started
    for server in servers:
        server.process.terminate()
        server.process.wait(timeout=PATIENCE)


def test_a_broken_file_leaves_the_last_good_site_up(start: Callable[[str], Server]) -> None:
    server = start(GOOD.format("First words."))
    server.wait(lambda: "First words." in server.page())
    assert "Content-Security-Policy" not in server.page()  # it would stop the script that reloads the page

    server.person.write_text(BROKEN, encoding="utf-8")
    server.wait(
        lambda: server.says("ada-holm.yml:3:1: C102 'sumary' is not a field here; did you mean 'summary'?")
    )
    assert "First words." in server.page()
    assert "First words." in server.page()

    server.person.write_text(GOOD.format("Other words."), encoding="utf-8")
    server.wait(lambda: "Other words." in server.page())


def test_a_file_broken_at_the_start_shows_one_page_that_says_so_and_heals(
    start: Callable[[str], Server],
) -> None:
    server = start(BROKEN)
    server.wait(lambda: "The content has problems" in server.page(""))
    assert "did you mean" in server.page("")

    server.person.write_text(BROKEN.replace("sumary", "sumery"), encoding="utf-8")
    server.wait(lambda: "sumery" in server.page(""))

    server.person.write_text(GOOD.format("Mended words."), encoding="utf-8")
    server.wait(lambda: "Mended words." in server.page())
    assert "The content has problems" not in server.page("")


def test_an_override_is_watched_and_a_slip_in_it_survived(start: Callable[[str], Server]) -> None:
    server = start(GOOD.format("First words."))
    server.wait(lambda: "First words." in server.page())
    override = server.person.parents[3] / "overrides/main.html"

    override.write_text('{% extends "base.html" %}{% block nothing %', encoding="utf-8")
    server.wait(lambda: server.says("This build broke off"))
    server.wait(lambda: "First words." in server.page())

    override.write_text('{% extends "base.html" %}{% block announce %}Seen{% endblock %}', encoding="utf-8")
    server.wait(lambda: "Seen" in server.page() and "First words." in server.page())
