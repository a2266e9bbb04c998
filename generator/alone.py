"""Work on one article at a time, and only where it or what it looks up of other things has changed."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from generator.kinds.article import Article
from generator.kinds.site import Changes
from generator.load import Files
from generator.memo import Memo
from generator.resolve import Entries

Made = TypeVar("Made")
NO_CHANGES = Changes()


def of_each_article(
    memo: Memo, make: Callable[..., Made], entries: Entries, *more: Mapping[Any, Any]
) -> Iterator[Made]:
    """Give what a function makes of each article, which the memo keeps.

    It is handed entries of which this is the only article to be gone through, and more mappings. Of other
    things it finds there what it asks for by id or by kind, and nothing of ``changes`` and ``introduction``.
    """
    files = entries.files
    lookups: tuple[Mapping[Any, Any], ...] = (
        entries.by_id,
        entries.by_kind,
        files.locks,
        files.folders,
        *more,
    )
    for entry, _ in entries.of(Article):
        yield memo.of_lookups(_alone, lookups, make, entry, entries.site)


def _alone(*lookups_and_parts: Any) -> Any:
    by_id, by_kind, locks, folders, *more, make, entry, site = lookups_and_parts
    kinds = ChainMap({Article: (entry,)}, by_kind)
    files = Files(folders, is_whole=True, assets=(), locks=locks)
    return make(Entries(site, NO_CHANGES, None, None, by_id, kinds, files), *more)
