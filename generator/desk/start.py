"""Start a briefing from nothing: its settings, and one invented example that builds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.desk.new import Refused
from generator.writing import create, make_folder
from generator.writing.leftovers import sweep

STARTER = Path(__file__).parent / "starter"
CONTENT, SETTINGS = "content", "mkdocs.yml"
HIDDEN = "gitignore"
"""What is not called so here, where Git would obey it."""


def start_site(folder: Path) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Write a briefing into a folder: give the files that were written, and those that were there and stay.

    What an earlier run wrote is not written again. Raises Refused where other content is there, Unwritten.
    """
    files = {folder / _name(path): path.read_bytes() for path in _starter()}
    if any(_other_content(folder, files)):
        raise Refused(f"{folder.as_posix()} has a {CONTENT} folder or a {SETTINGS} already")
    missing = tuple(path for path in files if not path.exists())
    sweep(folder / CONTENT)
    for path in missing:
        make_folder(path.parent)
        create(path, files[path])
    kept = (path for path in files if path not in missing and path.read_bytes() != files[path])
    return missing, tuple(kept)


def _starter() -> Iterator[Path]:
    return (path for path in sorted(STARTER.rglob("*")) if path.is_file())


def _name(path: Path) -> Path:
    below = path.relative_to(STARTER)
    return Path(f".{HIDDEN}") if below.name == HIDDEN else below


def _other_content(folder: Path, files: Mapping[Path, bytes]) -> Iterator[Path]:
    """Give the files of a briefing in a folder that are not those of the start."""
    there = (folder / SETTINGS, *(folder / CONTENT).rglob("*"))
    return (path for path in there if path.is_file() and path.read_bytes() != files.get(path))
