"""Serve a copy of the invented site as an editor does, and look at what a browser gets."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from tests.built import OWN_OVERRIDES, copy_of
from tests.conftest import PROJECT, SITE

PATIENCE = 40
"""Seconds until something must have shown; a slow machine needs a few."""


def served_copy(folder: Path) -> Path:
    """Copy the invented site into a folder, with an override of its own; gives its configuration."""
    config = copy_of(SITE, folder)
    (folder / "overrides").mkdir()
    shutil.copy(PROJECT / "generator/overrides/main.html", folder / "overrides")
    config.write_text(config.read_text("utf-8") + OWN_OVERRIDES, "utf-8")
    return config


class Server:
    """A ``mkdocs serve`` of a copy of the invented site."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.log = folder / f"log{''.join(options)}.txt"
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            number = free.getsockname()[1]
        self.port = str(number).encode()
        self.address = f"http://127.0.0.1:{number}/"
        command = [sys.executable, "-m", "mkdocs", "serve", *(options or ("--livereload",))]
        command += ["-f", str(folder / "site/mkdocs.yml"), "-a", f"127.0.0.1:{number}"]
        with self.log.open("w") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log, cwd=folder)

    @classmethod
    @contextmanager
    def started(cls, folder: Path, *options: str) -> Iterator[Server]:
        """Give a server that is ended behind the block."""
        server = cls(folder, *options)
        try:
            server.wait(lambda: server.status("") == 200)
            yield server
        finally:
            server.process.terminate()
            server.process.wait(timeout=PATIENCE)

    def get(self, path: str) -> bytes:
        """Give what a browser gets, or nothing while nobody answers, or where there is nothing."""
        try:
            with urlopen(self.address + path, timeout=PATIENCE) as answer:
                return bytes(answer.read())
        except (URLError, TimeoutError, ConnectionError):
            return b""

    def text(self, path: str) -> str:
        """Give the same as text."""
        return self.get(path).decode()

    def status(self, path: str) -> int:
        """Give the status of an answer, or 0 while nobody answers."""
        try:
            with urlopen(self.address + path, timeout=PATIENCE) as answer:
                return int(answer.status)
        except HTTPError as error:
            return error.code
        except (URLError, TimeoutError, ConnectionError):
            return 0

    def wait(self, shown: Callable[[], bool]) -> None:
        """Wait until something is so, and fail if it never is."""
        end = time.monotonic() + PATIENCE
        while not shown():
            assert time.monotonic() < end, self.log.read_text("utf-8")
            assert self.process.poll() is None, self.log.read_text("utf-8")
            time.sleep(0.1)

    def says(self, text: str) -> bool:
        """Tell whether the terminal shows a text."""
        return text in self.log.read_text("utf-8")

    def times_read(self) -> int:
        """Tell how often something that was saved has been read."""
        return self.log.read_text("utf-8").count(": read in ")
