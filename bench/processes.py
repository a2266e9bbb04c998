"""What a process costs: seconds on the clock and of the processor, and the most memory that it held."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

PATIENCE = 1800
"""Seconds until a server must have answered."""
TICK = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Cost:
    """What one run of a command took."""

    wall: float
    """Seconds on the clock."""
    cpu: float
    """Seconds of the processor, of its user and of the system, child processes included."""
    peak: float
    """MiB of the largest of its processes."""

    def row(self) -> Mapping[str, float]:
        """Give the same as a row of results."""
        return asdict(self)


def whole(command: Sequence[str | Path], folder: Path) -> Cost:
    """Run a command to its end; a command that fails ends the bench with what it printed."""
    with (folder / "log.txt").open("w+b") as log:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            log.seek(0)
            sys.exit(f"{' '.join(map(str, command))}\n{log.read().decode(errors='replace')[-3000:]}")
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


@dataclass
class Served:
    """A server in its own group of processes, asked as a browser asks."""

    process: subprocess.Popen[bytes]
    address: str
    started: float

    def cpu(self) -> float:
        """Give the seconds of the processor that its group has used."""
        ticks = 0
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = stat.read_text(errors="replace").rpartition(")")[2].split()
            except OSError:
                continue  # it has ended meanwhile
            if int(fields[2]) == self.process.pid:
                ticks += sum(map(int, fields[11:15]))
        return ticks / TICK

    def peak(self) -> float:
        """Give the MiB that the server itself has held at most."""
        lines = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))

    def shows(self, path: str, words: str) -> bool:
        """Tell whether a page can be had and holds some words."""
        try:
            with urlopen(self.address + path, timeout=PATIENCE) as answer:
                return words in answer.read().decode("utf-8", "replace")
        except (HTTPError, URLError, TimeoutError, ConnectionError):
            return False

    def wait(self, path: str, words: str) -> None:
        """Ask until a page holds some words."""
        end = time.monotonic() + PATIENCE
        while not self.shows(path, words):
            if self.process.poll() is not None or time.monotonic() > end:
                sys.exit(f"{self.process.args!r} never showed '{words}' at {path}")
            time.sleep(0.01)

    def since_start(self, path: str) -> Cost:
        """Give what it took until a page could be had."""
        self.wait(path, "</html>")
        return Cost(time.perf_counter() - self.started, self.cpu(), self.peak())

    def after(self, change: Callable[[], object], pages: Mapping[str, str]) -> Cost:
        """Change something, and give what it takes until each of some pages holds its words."""
        begun, used = time.perf_counter(), self.cpu()
        change()
        for path, words in pages.items():
            self.wait(path, words)
        return Cost(time.perf_counter() - begun, self.cpu() - used, self.peak())


@contextmanager
def served(command: Callable[[int], Sequence[str | Path]], folder: Path) -> Iterator[Served]:
    """Give a server that listens at a free port; it is ended behind the block."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with (folder / "log.txt").open("wb") as log:
        started = time.perf_counter()
        process = subprocess.Popen(command(port), cwd=folder, stdout=log, stderr=log, start_new_session=True)
    try:
        yield Served(process, f"http://127.0.0.1:{port}/", started)
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(timeout=PATIENCE)
