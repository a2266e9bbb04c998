"""Read the files of a content folder into Sheets: plain data, and the place of every value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.load.assets import is_asset, wrong_assets
from generator.load.collector import collector_paused
from generator.load.ids import disputed_ids, files_with_id, folders_of_ids, ids
from generator.load.listing import Listing, below, listing
from generator.load.lock_files import locks_of
from generator.load.locks import Lock, Sealed, Stands
from generator.load.misread import misread, misread_link
from generator.load.naming import ABOUT, ARTICLES, ID, NAME, RESERVED, TOP_FILES, as_id, wrong_folders
from generator.load.reader import LARGEST, as_value
from generator.load.sheet import Data, FlowList, Route, Sheet, scalar_at
from generator.load.sheets import sheet_of, sheet_with, yaml_data
from generator.memo import Memo
from generator.problems import Location, Problem

__all__ = [
    "ABOUT",
    "ARTICLES",
    "ID",
    "LARGEST",
    "NAME",
    "RESERVED",
    "Data",
    "Files",
    "FlowList",
    "Loaded",
    "Lock",
    "Route",
    "Sealed",
    "Sheet",
    "Stands",
    "as_id",
    "as_value",
    "collector_paused",
    "ids",
    "load",
    "load_naming",
    "misread",
    "misread_link",
    "scalar_at",
    "sheet_with",
    "yaml_data",
]


@dataclass(frozen=True)
class Files:
    """Which files lie in a content folder, whatever they say: carried from room to room as it is."""

    folders: Mapping[str, str]
    """Id → folder of every file, those that can't be read and those with a wrong name included.

    An id of two kinds has the folders of both, which is no folder, so that nothing else is told of it.
    """
    is_whole: bool
    """Whether all folders could be looked into: else an id that is not among these may exist."""
    assets: tuple[Path, ...]
    """Files to be copied as they are."""
    locks: Mapping[str, Lock]
    """Id of an article → what is kept of its proof."""


@dataclass(frozen=True)
class Loaded:
    """All that a content folder holds. Ids are unique over all of it."""

    site: Sheet | None
    changes: Sheet | None
    introduction: Sheet | None
    sheets: tuple[Sheet, ...]
    files: Files


@collector_paused()
def load(content: Path, problems: list[Problem], memo: Memo | None = None) -> Loaded:
    """Read a content folder; what can't be read becomes a problem. A memo keeps what each file says."""
    memo = memo or Memo(keeps=False)
    tree = listing(content, problems)
    assets = tuple(path for path in tree.files if is_asset(below(path, content)))
    problems.extend(wrong_assets(content, assets, memo))
    problems.extend(wrong_folders(content, tree.files))
    files = tuple(files_with_id(content, tree.files, problems))
    problems.extend(_no_site(content, tree))
    disputed = disputed_ids(content, tree.files, files)
    top, listed = (content / name for name in TOP_FILES), frozenset(tree.files)
    site, changes, introduction = (
        _sheet(content, path, problems, memo) if path in listed else None for path in top
    )
    return Loaded(
        site=site,
        changes=changes,
        introduction=introduction,
        sheets=tuple(
            sheet
            for path in files
            if path.stem not in disputed and (sheet := _sheet(content, path, problems, memo))
        ),
        files=Files(
            folders={**folders_of_ids(content, tree, files), **disputed},
            is_whole=tree.is_whole,
            assets=assets,
            locks=dict(locks_of(content, files, tree, problems, memo)),
        ),
    )


def load_naming(content: Path, id: str, problems: list[Problem]) -> Iterator[Loaded]:
    """Read site.yml, then the other files in which an id stands, each when it is asked for.

    Who is done with a file before the next finds its nodes composed. Of other files only the ids are known.
    """
    tree = listing(content, [])
    with_id = tuple(files_with_id(content, tree.files, []))
    files = Files(folders_of_ids(content, tree, with_id), tree.is_whole, assets=(), locks={})
    top, listed = tuple(content / name for name in TOP_FILES), frozenset(tree.files)
    named = re.compile(rb"%b(?<![\w-]%b)(?![\w-])" % (id.encode(), id.encode()))
    for path in (*top, *with_id):
        if path == top[0] or (path in listed and (path.stem == id or named.search(path.read_bytes()))):
            sheet = sheet_of(content, path, problems) if path in listed else None
            site, changes, introduction = (sheet if path == each else None for each in top)
            own = (sheet,) if sheet and path not in top else ()
            yield Loaded(site, changes, introduction, own, files)


def _sheet(content: Path, path: Path, problems: list[Problem], memo: Memo) -> Sheet | None:
    sheet, wrong = memo.of_file(_read, path, content.as_posix())
    problems += wrong
    return sheet


def _read(path: Path, content: str) -> tuple[Sheet | None, tuple[Problem, ...]]:
    problems: list[Problem] = []
    return sheet_of(Path(content), path, problems), tuple(problems)


def _no_site(content: Path, tree: Listing) -> Iterator[Problem]:
    path = content / "site.yml"
    if tree.is_whole and path not in (*tree.files, *tree.others):
        yield Problem(Location(path.as_posix()), "A110", "no site.yml: a content folder starts with it")
