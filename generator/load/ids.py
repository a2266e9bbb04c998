"""Give the files of a content folder their ids, whether they can be read or not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from generator.load.assets import ASSETS, is_asset
from generator.load.listing import Listing, below, listing
from generator.load.naming import TOP_FILES, meant_id, wrong_name
from generator.problems import Problem

NOT_OURS = frozenset({".json"})
"""Endings of files that tools keep beside what they belong to."""


def ids(content: Path) -> Mapping[str, str]:
    """Give id → folder of every file with an id, without reading any."""
    return {
        path.stem: below(path, content)[0] for path in files_with_id(content, listing(content, []).files, [])
    }


def files_with_id(content: Path, listed: Sequence[Path], problems: list[Problem]) -> Iterator[Path]:
    """Give the files that have an id; one with a wrong name is a problem."""
    first: dict[str, Path] = {}
    names = frozenset(listed)
    for path in listed:
        parts = below(path, content)
        if parts[0] in TOP_FILES or is_asset(parts) or path.suffix in NOT_OURS:
            continue
        if problem := wrong_name(path, parts, first, names):
            problems.append(problem)
        else:
            first[path.stem] = path
            yield path


def folders_of_ids(content: Path, tree: Listing, files: Iterable[Path]) -> Mapping[str, str]:
    """Give id → folder of all that has a name, whether it can be read or not."""
    misnamed = _misnamed(content, (*tree.others, *tree.files))
    return {**misnamed, **{path.stem: below(path, content)[0] for path in files}}


def _misnamed(content: Path, listed: Iterable[Path]) -> Mapping[str, str]:
    """Give id → folder of every file by the id that it was meant to have.

    A wrong name is told; what refers to the right one is not wrong too.
    """
    meant = ((meant_id(path), below(path, content)[0]) for path in listed if path.suffix not in NOT_OURS)
    return {id: folder for id, folder in meant if id and folder not in (ASSETS, *TOP_FILES)}


def disputed_ids(content: Path, listed: Iterable[Path], files: Iterable[Path]) -> Mapping[str, str]:
    """Give each id that files of two kinds claim, with the folders of both: nobody knows which is meant."""
    folders = {path.stem: {below(path, content)[0]} for path in files}
    for path in listed:
        parts = below(path, content)
        if path.stem in folders and len(parts) > 1 and not is_asset(parts) and path.suffix not in NOT_OURS:
            folders[path.stem].add(parts[0])
    return {id: " and ".join(sorted(claimed)) for id, claimed in folders.items() if len(claimed) > 1}
