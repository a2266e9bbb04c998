"""Serve a built site on this machine as a host would: with its headers, and with what is text compressed."""

from __future__ import annotations

import gzip
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from generator.engine.policy import HEADER_FILE

TEXTS = (".html", ".css", ".js", ".json", ".svg", ".xml")


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder and give its address, which ends in a slash."""
    with _Server(("127.0.0.1", 0), partial(_Host, directory=folder)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that has left before its answer was sent; tell of all else."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # as it was given


class _Host(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # one connection for many files

    def do_GET(self) -> None:
        """Send a text compressed, and leave all else to Python."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() and self.path.partition("?")[0].endswith("/") else path
        if path.suffix not in TEXTS or not path.is_file():
            super().do_GET()
            return
        body = gzip.compress(path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        """Add the headers that the site asks for."""
        for name, value in _headers(Path(self.directory)):
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def _headers(site: Path) -> Iterator[tuple[str, str]]:
    """Give the headers of a site that has a file of them: one line for all paths, then one a header."""
    file = site / HEADER_FILE
    for line in file.read_text("utf-8").splitlines()[1:] if file.is_file() else ():
        name, _, value = line.strip().partition(": ")
        yield name, value
