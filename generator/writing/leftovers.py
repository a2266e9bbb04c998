"""Name what is written on the way so that it is known as ours, and sweep what a killed process left of it.

Such a name is hidden, so that it is never content, and holds the number of the process.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

NAME = re.compile(r"\.briefing-(?P<process>\d{1,9})(\.\w+)?")
NAMES = ".briefing-*"
SERVING = "serving"
SERVED = "mkdocs_*"
"""How MkDocs names the folders that it serves, in the temporary folder."""


def own(folder: Path, purpose: str) -> Path:
    """Give the path of what this process keeps in a folder for a while; it has one for each purpose."""
    return folder / f".briefing-{os.getpid()}.{purpose}"


def left_in(folder: Path) -> Iterator[Path]:
    """Give what processes that are gone have left in a folder."""
    return (path for path in sorted(folder.glob(NAMES)) if _is_left(path))


def sweep(folder: Path) -> None:
    """Remove what processes that are gone have left anywhere below a folder."""
    for path in sorted(folder.rglob(NAMES)):
        if _is_left(path):
            remove(path)


def mark_served(site: Path) -> None:
    """Say of a folder that MkDocs made in the temporary folder that this process serves it."""
    own(site, SERVING).touch()


def sweep_served() -> None:
    """Remove the folders that servers of ours, killed since, have left in the temporary folder."""
    for path in Path(tempfile.gettempdir()).glob(f"{SERVED}/{NAMES}"):
        if _is_left(path) and not path.parent.is_symlink():
            remove(path.parent)


def remove(path: Path) -> None:
    """Remove a file or a folder as far as can be; a link is not followed."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):
            path.unlink()


def _is_left(path: Path) -> bool:
    name = NAME.fullmatch(path.name)
    return name is not None and not _is_running(int(name["process"]))


def _is_running(process: int) -> bool:
    if os.name != "posix":
        return True  # asking would end it
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
