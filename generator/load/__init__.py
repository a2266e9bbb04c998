"""Read the files of a content folder into Sheets: plain data, and the place of every value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.load.assets import ASSETS, wrong_assets
from generator.load.collector import collector_paused
from generator.load.listing import Listing, listing
from generator.load.locks import ENDING, Lock, Sealed, Stands, lock_of, stray
from generator.load.misread import misread, misread_link
from generator.load.naming import (
    ABOUT,
    ARTICLES,
    NAME,
    RESERVED,
    TOP_FILES,
    as_id,
    meant_id,
    wrong_folders,
    wrong_name,
)
from generator.load.reader import LARGEST, Unreadable, as_value, data_of, text_of, text_outside
from generator.load.sheet import Data, FlowList, Route, Sheet
from generator.load.turning import turned
from generator.problems import Location, Problem

__all__ = [
    "ABOUT",
    "ARTICLES",
    "LARGEST",
    "NAME",
    "RESERVED",
    "Data",
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
    "misread",
    "misread_link",
    "yaml_data",
]

MISREAD = frozenset({"A113", "A150"})
"""Codes of words torn apart by a comma and of marks that turn a text: what else is found comes of them."""
NOT_OURS = frozenset({".json"})
"""Endings of files that tools keep beside what they belong to."""
HEADING = re.compile(r"\A\s*# +(?P<title>[^\n]+)\n?")


@dataclass(frozen=True)
class Loaded:
    """All that a content folder holds. Ids are unique over all of it."""

    site: Sheet | None
    changes: Sheet | None
    introduction: Sheet | None
    sheets: tuple[Sheet, ...]
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


@collector_paused()
def load(content: Path, problems: list[Problem]) -> Loaded:
    """Read a content folder; what can't be read becomes a problem."""
    tree = listing(content, problems)
    assets = tuple(path for path in tree.files if _is_asset(_below(path, content)))
    problems.extend(wrong_assets(content, assets))
    problems.extend(wrong_folders(content, tree.files))
    files = tuple(_files_with_id(content, tree.files, problems))
    problems.extend(_no_site(content, tree))
    disputed = _disputed(content, tree.files, files)
    top = (content / name for name in TOP_FILES)
    site, changes, introduction = (
        _read(content, path, problems) if path in tree.files else None for path in top
    )
    return Loaded(
        site=site,
        changes=changes,
        introduction=introduction,
        sheets=tuple(
            sheet for path in files if path.stem not in disputed and (sheet := _read(content, path, problems))
        ),
        folders={**_folders(content, tree, files), **disputed},
        is_whole=tree.is_whole,
        assets=assets,
        locks=dict(_locks(_locked(content, files, tree, problems), problems)),
    )


def yaml_data(path: Path) -> dict[str, Data]:
    """Give the data of one YAML file of our own; raises Unreadable."""
    return data_of(path.as_posix(), text_outside(path), [])


def ids(content: Path) -> Mapping[str, str]:
    """Give id → folder of every file with an id, without reading any."""
    return {
        path.stem: _below(path, content)[0]
        for path in _files_with_id(content, listing(content, []).files, [])
    }


def _no_site(content: Path, tree: Listing) -> Iterator[Problem]:
    path = content / "site.yml"
    if tree.is_whole and path not in (*tree.files, *tree.others):
        yield Problem(Location(path.as_posix()), "A110", "no site.yml: a content folder starts with it")


def _folders(content: Path, tree: Listing, files: Iterable[Path]) -> Mapping[str, str]:
    """Give id → folder of all that has a name, whether it can be read or not."""
    misnamed = _misnamed(content, (*tree.others, *tree.files))
    return {**misnamed, **{path.stem: _below(path, content)[0] for path in files}}


def _files_with_id(content: Path, listed: Sequence[Path], problems: list[Problem]) -> Iterator[Path]:
    first: dict[str, Path] = {}
    names = frozenset(listed)
    for path in listed:
        parts = _below(path, content)
        if parts[0] in TOP_FILES or _is_asset(parts) or path.suffix in NOT_OURS:
            continue
        if problem := wrong_name(path, parts, first, names):
            problems.append(problem)
        else:
            first[path.stem] = path
            yield path


def _misnamed(content: Path, listed: Iterable[Path]) -> Mapping[str, str]:
    """Give id → folder of every file by the id that it was meant to have.

    A wrong name is told; what refers to the right one is not wrong too.
    """
    meant = ((meant_id(path), _below(path, content)[0]) for path in listed if path.suffix not in NOT_OURS)
    return {id: folder for id, folder in meant if id and folder not in (ASSETS, *TOP_FILES)}


def _disputed(content: Path, listed: Iterable[Path], files: Iterable[Path]) -> Mapping[str, str]:
    """Give each id that files of two kinds claim, with the folders of both: nobody knows which is meant."""
    folders = {path.stem: {_below(path, content)[0]} for path in files}
    for path in listed:
        parts = _below(path, content)
        if path.stem in folders and len(parts) > 1 and not _is_asset(parts) and path.suffix not in NOT_OURS:
            folders[path.stem].add(parts[0])
    return {id: " and ".join(sorted(claimed)) for id, claimed in folders.items() if len(claimed) > 1}


def _locked(
    content: Path, files: Iterable[Path], tree: Listing, problems: list[Problem]
) -> Iterator[tuple[str, Path]]:
    """Give each article's id with its lock; a lock that belongs to none is a problem."""
    articles = {path.with_suffix(""): path.stem for path in files if _below(path, content)[0] == ARTICLES}
    listed = (*tree.files, *tree.others)
    wrong = {path for path in listed if path.suffix not in NOT_OURS}.difference(files)
    misnamed = {path.with_name(name) for path in wrong for name in (path.stem, meant_id(path)) if name}
    for path in tree.files:
        if path.name.endswith(ENDING) and not _is_asset(_below(path, content)):
            article = path.with_name(path.name.removesuffix(ENDING))
            if article in articles:
                yield articles[article], path
            elif article not in misnamed and tree.is_whole:
                problems.append(stray(path, articles.values()))


def _locks(locked: Iterable[tuple[str, Path]], problems: list[Problem]) -> Iterator[tuple[str, Lock]]:
    for id, path in locked:
        try:
            yield id, lock_of(path)
        except Unreadable as unreadable:
            problems.append(unreadable.problem)


def _below(path: Path, content: Path) -> tuple[str, ...]:
    """Give the steps that lead from the content folder to a file."""
    return path.parts[len(content.parts) :]


def _is_asset(parts: tuple[str, ...]) -> bool:
    return parts[0] == ASSETS and len(parts) > 1


def _read(content: Path, path: Path, problems: list[Problem]) -> Sheet | None:
    before = len(problems)
    try:
        text = text_of(path)
        is_yaml = path.suffix == ".yml"
        data = data_of(path.as_posix(), text, problems) if is_yaml else _prose(path, text)
    except Unreadable as unreadable:
        problems.append(unreadable.problem)
        return None
    problems.extend(turned(path.as_posix(), text, data))
    if any(problem.code in MISREAD for problem in problems[before:]):
        return None
    below = _below(path, content)
    return Sheet(below[0], path.stem, path.as_posix(), "/".join(below), text, data, is_yaml)


def _prose(path: Path, text: str) -> dict[str, Data]:
    """Give the data of a page of prose: its first line is the title, but index.md has none."""
    if path.name == "index.md":
        return {"body": text}
    heading = HEADING.match(text)
    if heading is None:
        place = Location(path.as_posix())
        raise Unreadable(Problem(place, "A120", "a page of prose starts with its title: '# ' and words"))
    return {"title": heading["title"].strip(), "body": text[heading.end() :].lstrip("\n")}
