"""Everything that is known, indexed: what pages and exports are made from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from generator.alone import of_each_article
from generator.dates import Duration
from generator.edtf import Edtf
from generator.kinds.article import Article
from generator.kinds.event import Event
from generator.kinds.site import Site
from generator.load import Route
from generator.memo import Memo
from generator.model.briefing import Model
from generator.model.channels import Happened, channels, when_and_id
from generator.model.comparison import comparisons, told_alone
from generator.model.evidence import newest_evidence
from generator.model.lengths import contacts_in_lengths
from generator.model.mentions import mentions
from generator.model.positions import positions, rewordings
from generator.model.statements import Statement, statements
from generator.model.support import by_event
from generator.model.texts import Text, text_of
from generator.proof import Proof
from generator.readings import Read, Readings
from generator.resolve import Entries, Entry, by_kind

__all__ = ["Model", "Statement", "model"]


def model(readings: Readings, memo: Memo | None = None) -> Model:
    """Index entries that passed the gate, with what was read of their texts.

    A memo keeps what was worked out of each article.
    """
    memo = memo or Memo(keeps=False)
    entries = readings.entries
    site = _site(entries)
    published = _published(entries)
    of_texts, told = _told(replace(readings, entries=published), memo)
    as_of = site.as_of or newest_evidence(published)
    stands = positions(told)
    standing = frozenset(found.id for found in told)
    compared = comparisons(published, site, told)
    return Model(
        site=site,
        entries=published.by_id,
        texts=of_texts,
        statements=told,
        happened=_happened(published),
        spelled=_spelled(published),
        mentions=mentions(told, site),
        comparisons=compared,
        alone=told_alone(compared),
        positions=stands,
        rewordings=rewordings(stands, memo),
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
    return replace(entries, by_id=by_id, by_kind=by_kind(by_id))


def _told(readings: Readings, memo: Memo) -> tuple[Mapping[str, Text], tuple[Statement, ...]]:
    """Give the text of each article by its id, and all statements that stand, newest article first."""
    lookups = (readings.dates, readings.lengths, readings.proofs)
    articles = tuple(of_each_article(memo, _told_in, readings.entries, *lookups))
    newest = sorted(articles, key=_age, reverse=True)
    told = tuple(statement for _, of_article in newest for statement in of_article)
    return {text.id: text for text, _ in articles}, told


def _told_in(
    entries: Entries,
    dates: Mapping[tuple[str, Route], Read],
    lengths: Mapping[str, Duration],
    proofs: Mapping[str, Proof],
) -> tuple[Text, tuple[Statement, ...]]:
    """Give the text of one article, and the statements that stand in it."""
    readings, ((entry, article),) = Readings(entries, dates, lengths, proofs), entries.of(Article)
    text = text_of(readings, _site(entries), entry.id, article)
    return text, tuple(statements(readings, text))


def _site(entries: Entries) -> Site:
    if entries.site is None:
        raise ValueError("a content folder that passed the gate has a site.yml")
    return entries.site


def _age(of_article: tuple[Text, tuple[Statement, ...]]) -> tuple[date, str]:
    """Give the day on which an article appeared at the latest, and its id."""
    text, _ = of_article
    return text.article.published.date.last, text.id


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
