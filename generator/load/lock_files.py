"""Find the lock of each article, and the article of each lock."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.load.assets import is_asset
from generator.load.ids import NOT_OURS
from generator.load.listing import Listing, below
from generator.load.locks import ENDING, Lock, lock_of, stray
from generator.load.naming import ARTICLES, meant_id
from generator.load.reader import Unreadable
from generator.memo import Memo
from generator.problems import Problem


def locks_of(
    content: Path, files: Iterable[Path], tree: Listing, problems: list[Problem], memo: Memo
) -> Iterator[tuple[str, Lock]]:
    """Give each article's id with its lock; one that can't be read or belongs to none is a problem."""
    for id, path in _locked(content, files, tree, problems):
        lock = memo.of_file(_read, path)
        if isinstance(lock, Problem):
            problems.append(lock)
        else:
            yield id, lock


def _read(path: Path) -> Lock | Problem:
    try:
        return lock_of(path)
    except Unreadable as unreadable:
        return unreadable.problem


def _locked(
    content: Path, files: Iterable[Path], tree: Listing, problems: list[Problem]
) -> Iterator[tuple[str, Path]]:
    """Give each article's id with its lock; a lock that belongs to none is a problem."""
    articles = {path.with_suffix(""): path.stem for path in files if below(path, content)[0] == ARTICLES}
    listed = (*tree.files, *tree.others)
    wrong = {path for path in listed if path.suffix not in NOT_OURS}.difference(files)
    misnamed = {path.with_name(name) for path in wrong for name in (path.stem, meant_id(path)) if name}
    for path in tree.files:
        if path.name.endswith(ENDING) and not is_asset(below(path, content)):
            article = path.with_name(path.name.removesuffix(ENDING))
            if article in articles:
                yield articles[article], path
            elif article not in misnamed and tree.is_whole:
                problems.append(stray(path, articles.values()))
