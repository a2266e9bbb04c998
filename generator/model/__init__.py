"""Everything that is known, indexed: what pages and exports are made from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from generator.edtf import Edtf
from generator.kinds.article import Article, Withdrawn
from generator.kinds.base import Kind
from generator.kinds.reference import Reference
from generator.kinds.site import About, Changes, Introduction, Site
from generator.model.evidence import newest_evidence
from generator.model.mentions import mentions
from generator.model.statements import Statement, statements
from generator.resolve import Entries, Entry

Some = TypeVar("Some", bound=Kind)

WITHDRAWN = "a withdrawn article"

__all__ = ["Model", "Statement", "model"]


@dataclass(frozen=True)
class Model:
    """A whole briefing. Every id in it has an entry, every date has bounds."""

    site: Site
    entries: Mapping[str, Entry]
    """Sorted by id."""
    statements: tuple[Statement, ...]
    """Newest article first, in the order of its text."""
    mentions: Mapping[str, tuple[Statement, ...]]
    """Id → the statements that name it in any way."""
    as_of: Edtf | None
    """The day of the newest evidence, or the day that site.yml names."""
    changes: Changes
    introduction: Introduction | None
    assets: tuple[Path, ...]

    def of(self, kind: type[Some]) -> Iterator[tuple[str, Some]]:
        """Give the things of a kind with their ids, sorted by id."""
        for id, entry in self.entries.items():
            if isinstance(entry.value, kind):
                yield id, entry.value

    def get(self, id: str, kind: type[Some]) -> Some | None:
        """Give the thing of an id if it is of that kind."""
        entry = self.entries.get(id)
        return entry.value if entry and isinstance(entry.value, kind) else None

    def name(self, id: str) -> str:
        """Give the name that readers know a thing by; of a withdrawn article only that it is one."""
        match self.entries[id].value:
            case Article(withdrawn=Withdrawn()):
                return WITHDRAWN
            case Article() | Reference() | About() as work:
                return work.title
            case other:
                return str(getattr(other, "name", id))


def model(entries: Entries) -> Model:
    """Index entries that passed the gate."""
    if entries.site is None:
        raise ValueError("a content folder that passed the gate has a site.yml")
    published = replace(
        entries, by_id={entry.id: entry for entry in entries.by_id.values() if not _is_draft(entry)}
    )
    told = statements(published)
    return Model(
        site=entries.site,
        entries=published.by_id,
        statements=told,
        mentions=mentions(told),
        as_of=entries.site.as_of or newest_evidence(published),
        changes=entries.changes,
        introduction=entries.introduction,
        assets=entries.assets,
    )


def _is_draft(entry: Entry) -> bool:
    return isinstance(entry.value, Article) and entry.value.draft


def published(told: Iterable[Statement]) -> Iterator[Edtf]:
    """Give the days of publication of statements."""
    return (statement.article.published.date for statement in told)
