"""Serve a site that is made as it is read: a page when it is asked for, from what the content says now."""

from __future__ import annotations

import gc
import logging
import os
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any

import click
from mkdocs.__main__ import cli
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from generator.engine import search
from generator.engine.build import Build
from generator.engine.drawing import drawn
from generator.engine.overrides import FOLDER as OVERRIDES
from generator.engine.watching import Watcher, watch
from generator.page import Head
from generator.problems import as_text
from generator.render import TEMPLATES
from generator.writing import make_folder, why

log = logging.getLogger("mkdocs.plugins.briefing")
QUEUE = 128
"""Requests that wait for an answer; the five of Python's server make a browser wait for seconds."""
DELAY = 0.03
"""Seconds without another change until what was saved is read."""
PAGE = "index.html"
SEARCH_SETUP = f"{search.FOLDER}/{search.SETUP}"
BROKEN = """\
<section class="broken" role="alert" style="padding:1rem;border:2px solid #b00020;background:#fff;color:#111">
<p><b>The content has problems. Below stands the last page without them.</b></p><pre>{problems}</pre>
</section>
"""
UNDRAWN = """\
<!doctype html>
<title>This page can't be drawn</title>
<body><h1>This page can't be drawn</h1><p>{path}</p><pre>{error}</pre></body>
"""
Answer = Iterable[bytes]


def serve(options: Sequence[str]) -> None:
    """Run ``mkdocs serve``; raises Abort with the reason where MkDocs would end in a traceback."""
    try:
        Path(tempfile.mkdtemp()).rmdir()  # MkDocs makes one before anything of ours is read
        cli.main(["serve", *options], prog_name="mkdocs")
    except OSError as error:
        raise Abort(f"The site can't be served: {why(error)}") from None


def reloads() -> bool:
    """Tell whether pages can wait until they are asked for: we may answer, and no whole build is wanted."""
    context = click.get_current_context(silent=True)
    options = context.params if context else {}
    return bool(options.get("livereload")) and not options.get("build_type")


@dataclass
class Desk:
    """What is served: the site as it was last read, and what was made of it."""

    server: LiveReloadServer
    build: Build
    config: MkDocsConfig
    rebuild: Callable[[], None]
    """Build anew all that MkDocs builds."""
    watcher: Watcher | None = None
    version: int = 0
    """Counts what was read: an answer that one reading began another does not end."""
    made: set[str] = field(default_factory=set)
    """What was made of the site, by path below its root."""
    lock: threading.RLock = field(default_factory=threading.RLock)

    @property
    def root(self) -> Path:
        """Give the folder that MkDocs serves."""
        return Path(self.server.root)

    def answer(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Answer:
        """Answer a request, once what it asks for was made; anew where something was saved meanwhile."""
        path = self._path(environ)
        while True:
            began: list[tuple[Any, ...]] = []
            version = self.version
            if path is not None:
                self.make(path)
            body = self.server.serve_request(environ, _keeping(began))
            if path is None or version == self.version:
                for head in began:
                    start_response(*head)
                return body

    def _path(self, environ: dict[str, Any]) -> str | None:
        """Give what is asked for, by path below the site's root, if it is part of the site."""
        asked = str(environ["PATH_INFO"]).encode("latin-1").decode("utf-8", "ignore")
        mount = self.server.mount_path
        if not asked.startswith(mount) or asked.startswith("/livereload/"):
            return None
        below = asked[len(mount) :]
        if self.build.site.head_at(below):
            return f"{below.removesuffix('/')}/{PAGE}".lstrip("/")
        return below

    def make(self, path: str) -> None:
        """Make what stands at a path, unless it was made of the site as it is."""
        with self.lock:
            site = self.build.site
            if path in self.made:
                return
            if path.endswith(PAGE) and (head := site.head_at(path.removesuffix(PAGE))):
                self._write(path, self._drawn(head).encode())
            elif path in site.exports or path in site.cards:
                self._write(path, self.build.file(path, self.config))
            elif path in site.assets:
                self._write(path, site.assets[path].read_bytes())
            elif path == SEARCH_SETUP:
                self._write(path, search.setup())
            elif path.startswith(f"{search.FOLDER}/"):
                self._index()

    def _index(self) -> None:
        """Make all that is searched, which no page asks for before somebody types."""
        for name, content in search.files(search.documents(self.build.site.offers.values())):
            self._write(f"{search.FOLDER}/{name}", content)

    def _write(self, path: str, content: bytes) -> None:
        make_folder((self.root / path).parent)
        (self.root / path).write_bytes(content)
        self.made.add(path)

    def _drawn(self, head: Head) -> str:
        theme = self.build.theme
        if theme is None:
            raise RuntimeError("MkDocs has not built anything yet")
        try:
            html = drawn(theme, head)
        except Exception as error:  # a slip in a template, by whoever is working on it
            log.exception("%s can't be drawn: mend the template and save it", head.path)
            return UNDRAWN.format(path=escape(head.path), error=escape(str(error)))
        if not self.build.problems:
            return html
        told = BROKEN.format(problems=escape(as_text(self.build.problems)))
        start = html.find(">", html.find("<body")) + 1
        return html[:start] + told + html[start:]

    def read_again(self) -> None:
        """Read what was saved; MkDocs waits for it, and then lets browsers load their pages again."""
        started = time.monotonic()
        changed = self.watcher.take() if self.watcher else ()
        with self.lock:
            gc.disable()  # of what is read nothing is garbage in circles: no search has to go through it
            if self._is_content(changed):
                self.build.read_again(self.config)
                self._forget()
            elif self._build_all():
                self._forget()
            gc.freeze()
            gc.enable()
        names = ", ".join(os.path.relpath(path) for path in changed[:3]) + (" …" if len(changed) > 3 else "")
        count = f"{len(self.build.problems)} problems" if self.build.problems else "no problems"
        log.info("%s: read in %.2f s, %s", names or "everything", time.monotonic() - started, count)

    def _is_content(self, changed: Sequence[str]) -> bool:
        """Tell whether only content and our templates were saved, and a good site stands.

        What site.yml says, the theme prints on every page, so MkDocs builds anew for it. Where nothing is
        told, what was saved has been taken by the reading before, and may have been saved again since.
        """
        folders = (str(Path(self.build.content).absolute()), str(TEMPLATES))
        is_below = all(path.startswith(folders) and Path(path).name != "site.yml" for path in changed)
        return self.build.has_stood and is_below

    def _build_all(self) -> bool:
        """Build all that MkDocs builds, and tell whether it could be."""
        try:
            self.rebuild()
        except Abort as stopped:
            log.error("%s: the last good site stays", stopped.message)
        except Exception:  # a slip in an override, by whoever is working on it
            log.exception("This build broke off, and the last good site stays: mend the file and save it")
            return False
        return True

    def _forget(self) -> None:
        """Let go of all that was made of the site as it was."""
        for path in self.made:
            (self.root / path).unlink(missing_ok=True)
        self.made.clear()
        self.version += 1


def _keeping(began: list[tuple[Any, ...]]) -> Callable[..., None]:
    """Give what takes the head of an answer, and sends nothing yet."""

    def keep(*head: object) -> None:
        began[:] = [head]

    return keep


def on_demand(server: LiveReloadServer, build: Build, config: MkDocsConfig) -> LiveReloadServer:
    """Make pages when they are asked for, and read again what is saved, content, templates and overrides.

    MkDocs leaves every request hanging after an exception in a rebuild, so none leaves ours.
    """
    desk = Desk(server, build, config, server.builder)
    more = [str(TEMPLATES), str(OVERRIDES)]
    if config.theme.custom_dir and Path(config.theme.custom_dir).is_dir():
        more.append(config.theme.custom_dir)
    desk.watcher = watch(server, more)
    server.builder = desk.read_again
    server.build_delay = DELAY
    server.request_queue_size = QUEUE
    server.set_app(desk.answer)
    return server
