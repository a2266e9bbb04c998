"""Keep serve alive: a broken file must not take the last good site down."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.utils import clean_directory

from generator.render import TEMPLATES

log = logging.getLogger("mkdocs.plugins.briefing")


def keep_alive(server: LiveReloadServer, config: MkDocsConfig) -> LiveReloadServer:
    """Watch templates and overrides too, and go on serving the last good site whatever a rebuild runs into.

    MkDocs leaves every request hanging after an exception in a rebuild, until a later one succeeds, and it
    has emptied the site by then.
    """
    server.builder = _surviving(server.builder, Path(config.site_dir))
    server.watch(str(TEMPLATES))
    if config.theme.custom_dir and Path(config.theme.custom_dir).is_dir():
        server.watch(config.theme.custom_dir)
    return server


def _surviving(build: Callable[[], None], site: Path) -> Callable[[], None]:
    def build_or_stay() -> None:
        with TemporaryDirectory(dir=site.parent) as kept:
            last = Path(kept) / "site"
            shutil.copytree(site, last, copy_function=os.link)  # links cost no reading and no room
            try:
                build()
            except Abort as stopped:
                log.error("%s: the last good site stays", stopped.message)
            except Exception:  # a slip in a template or an override, by whoever is working on it
                log.exception("This build broke off, and the last good site stays: mend the file and save it")
            else:
                return
            if not _same_files(last, site):
                clean_directory(str(site))
                shutil.copytree(last, site, copy_function=os.link, dirs_exist_ok=True)

    return build_or_stay


def _same_files(one: Path, other: Path) -> bool:
    """Tell whether two folders hold the very same files, linked twice."""
    kept = [path for path in one.rglob("*") if path.is_file()]
    return all((other / path.relative_to(one)).exists() and path.stat().st_nlink > 1 for path in kept)
