"""Replace the built site whole or not at all: MkDocs builds into a hidden folder inside the site's own."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.utils import CountHandler

from generator.writing import Unwritten
from generator.writing.folder import begin, finish, give_up


@dataclass(frozen=True)
class Gathered:
    """Where the site will stand, and the folder where its files are gathered until all are there."""

    site: Path
    new: Path

    def end(self, config: MkDocsConfig) -> None:
        """Put the files in their place, unless --strict is about to refuse them; raises OSError."""
        if not _is_refused(config):
            finish(self.new)
        config.site_dir = str(self.site)

    def break_off(self, error: Exception) -> None:
        """Leave the last site where it is; raises Abort, with the reason in words, where a disk refused."""
        give_up(self.new)
        if isinstance(error, OSError):
            raise _abort(self.site, error) from None


def gather(config: MkDocsConfig) -> Gathered:
    """Let MkDocs build where nobody looks; raises Abort where a disk refuses that."""
    site = Path(config.site_dir)
    try:
        gathered = Gathered(site, begin(site))
    except OSError as error:
        raise _abort(site, error) from None
    config.site_dir = str(gathered.new)
    return gathered


def _abort(site: Path, error: OSError) -> Abort:
    return Abort(str(Unwritten(site, error)))


def _is_refused(config: MkDocsConfig) -> bool:
    """Tell whether there are warnings, which --strict looks at after the last hook."""
    handlers = logging.getLogger("mkdocs").handlers
    counted = any(handler.get_counts() for handler in handlers if isinstance(handler, CountHandler))
    return bool(config.strict) and counted
