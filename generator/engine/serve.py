"""Keep serve alive: a broken file must not take the last good site down."""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from mkdocs.__main__ import cli
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

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
    server.builder = _surviving(server.builder)
    server.watch(str(TEMPLATES))
    if config.theme.custom_dir and Path(config.theme.custom_dir).is_dir():
        server.watch(config.theme.custom_dir)
    return server


def _surviving(build: Callable[[], None]) -> Callable[[], None]:
    def build_or_stay() -> None:
        try:
            build()
        except Abort as stopped:
            log.error("%s: the last good site stays", stopped.message)
        except Exception:  # a slip in a template or an override, by whoever is working on it
            log.exception("This build broke off, and the last good site stays: mend the file and save it")

    return build_or_stay
