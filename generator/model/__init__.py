"""Everything that is known, indexed: what pages and exports are made from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.edtf import Edtf
from generator.kinds.article import Article
from generator.kinds.event import Event
from generator.model.briefing import Model
from generator.model.channels import Happened, channels, when_and_id
from generator.model.comparison import comparisons, told_alone
from generator.model.evidence import newest_evidence
from generator.model.lengths import contacts_in_lengths
from generator.model.mentions import mentions
from generator.model.positions import positions, rewordings
from generator.model.statements import Statement, statements
from generator.model.support import by_event
from generator.model.texts import texts
from generator.readings import Readings
from generator.resolve import Entries, Entry

__all__ = ["Model", "Statement", "model"]


def model(readings: Readings) -> Model:
    """Index entries that passed the gate, with what was read of their texts."""
    entries = readings.entries
    if entries.site is None:
        raise ValueError("a content folder that passed the gate has a site.yml")
    published = _published(entries)
    known = replace(readings, entries=published)
    of_texts = texts(known, entries.site)
    told = statements(known, of_texts)
    as_of = entries.site.as_of or newest_evidence(published)
    stands = positions(told)
    standing = frozenset(found.id for found in told)
    compared = comparisons(published, entries.site, told)
    return Model(
        site=entries.site,
        entries=published.by_id,
        texts=of_texts,
        statements=told,
        happened=_happened(published),
        spelled=_spelled(published),
        mentions=mentions(told, entries.site),
        comparisons=compared,
        alone=told_alone(compared),
        positions=stands,
        rewordings=rewordings(stands),
        lines=channels(published, as_of, standing),
        standing=standing,
        contacts=contacts_in_lengths(published, told),
        ours=by_event(readings.ours),
        as_of=as_of,
        changes=entries.changes,
        introduction=entries.introduction,
        files=entries.files,
    )


def _published(entries: Entries) -> Entries:
    """Give the entries without drafts."""
    by_id = {id: entry for id, entry in entries.by_id.items() if not _is_draft(entry)}
    return replace(entries, by_id=by_id)


def _is_draft(entry: Entry) -> bool:
    return isinstance(entry.value, Article) and entry.value.draft


def _happened(entries: Entries) -> tuple[Happened, ...]:
    events = [(entry.id, event) for entry, event in entries.of(Event)]
    return tuple(sorted(events, key=when_and_id, reverse=True))


def _spelled(entries: Entries) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for entry, article in entries.of(Article):
        for id, spelled in article.spelled.items() if not article.withdrawn else ():
            found.setdefault(str(id), []).extend((words, entry.id) for words in spelled)
    return {id: tuple(spelled) for id, spelled in found.items()}


def published(told: Iterable[Statement]) -> Iterator[Edtf]:
    """Give the days of publication of statements."""
    return (statement.article.published.date for statement in told)
