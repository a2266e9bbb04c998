"""Keep serve alive: a broken file must not take the last good site down."""

from __future__ import annotations

import logging
import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from mkdocs.__main__ import cli
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from watchdog.observers.polling import PollingObserverVFS

from generator.render import TEMPLATES
from generator.writing import why

log = logging.getLogger("mkdocs.plugins.briefing")


def serve(options: Sequence[str]) -> None:
    """Run ``mkdocs serve``; raises Abort with the reason where MkDocs would end in a traceback."""
    try:
        Path(tempfile.mkdtemp()).rmdir()  # MkDocs makes one before anything of ours is read
        cli.main(["serve", *options], prog_name="mkdocs")
    except OSError as error:
        raise Abort(f"The site can't be served: {why(error)}") from None


def keep_alive(server: LiveReloadServer, config: MkDocsConfig) -> LiveReloadServer:
    """Watch templates and overrides too, and go on serving the last good site whatever a rebuild runs into.

    MkDocs leaves every request hanging after an exception in a rebuild, until a later one succeeds.
    """
    _follow_no_link(server)
    server.builder = _surviving(server.builder)
    server.watch(str(TEMPLATES))
    if config.theme.custom_dir and Path(config.theme.custom_dir).is_dir():
        server.watch(config.theme.custom_dir)
    return server


def _follow_no_link(server: LiveReloadServer) -> None:
    """Put an observer in the place of MkDocs' own, which would follow a link that appears while it serves."""
    paths = tuple(server._watched_paths)  # MkDocs shows them nowhere else
    for path in paths:
        server.unwatch(path)
    observer = PollingObserverVFS(os.lstat, os.scandir, polling_interval=server.observer.timeout)
    server.observer = observer  # type: ignore[assignment]  # MkDocs names the one class of observer it makes
    for path in paths:
        server.watch(path)


def _surviving(build: Callable[[], None]) -> Callable[[], None]:
    def build_or_stay() -> None:
        try:
            build()
        except Abort as stopped:
            log.error("%s: the last good site stays", stopped.message)
        except Exception:  # a slip in a template or an override, by whoever is working on it
            log.exception("This build broke off, and the last good site stays: mend the file and save it")

    return build_or_stay
