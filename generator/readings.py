"""Read once what rules judge and the model keeps: date words, lengths, whole texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator import dates, edtf
from generator.alone import of_each_article
from generator.credit import language_of
from generator.dates import DateReading, Duration, Unresolved
from generator.edtf import Edtf
from generator.kinds.article import Article, Dating, Published
from generator.load import Route
from generator.memo import Memo
from generator.proof import Names, Proof, names_of, prove
from generator.proof.support import LeftOut, Ours, Said, gathered, left_out, ours, said_in
from generator.resolve import Entries, Entry


@dataclass(frozen=True)
class Read:
    """What date words mean on each day on which their text may have appeared."""

    words: str
    readings: Mapping[date, DateReading]
    """Day → what they mean in a text of it; of the first and the last, those on which they have one date."""
    days: tuple[date, ...]
    """On which the text may have appeared: the first and the last."""
    refusals: tuple[Unresolved, ...]
    language: str | None = None
    """The BCP 47 tag of the text, where it is known."""

    @property
    def meant(self) -> tuple[str, ...]:
        """Give each date once; more than one: the day of publication decides."""
        return tuple(dict.fromkeys(reading.date for reading in self.readings.values()))

    @property
    def latest(self) -> DateReading | None:
        """Give what they mean on the last of the days."""
        return self.readings.get(self.days[-1])

    @cached_property
    def spans(self) -> tuple[str, ...]:
        """Give the days in which the date of vague words may lie; worked out only where it is asked for."""
        spans = (dates.span(self.words, day, self.language) for day in self.days)
        return tuple(span for span in spans if span)

    @property
    def one(self) -> str | None:
        """Give the date, if it is the same on every day of publication."""
        return self.meant[0] if len(self.meant) == 1 and not self.refusals else None

    @property
    def choices(self) -> tuple[str, ...]:
        """Give every date that may be meant."""
        refused = (choice for refusal in self.refusals for choice in refusal.choices)
        return tuple(dict.fromkeys((*self.meant, *refused)))

    def allows(self, when: Edtf) -> bool:
        """Tell whether a date is what the words mean, or lies in the limits of vague ones."""
        if self.one == str(when):
            return True
        limits = [edtf.parse(span) for span in self.spans]
        return bool(limits) and all(one.first <= when.first and when.last <= one.last for one in limits)


@dataclass(frozen=True)
class _ReadOf:
    """What was read of one article."""

    dates: Mapping[tuple[str, Route], Read]
    lengths: Mapping[str, Duration]
    proofs: Mapping[str, Proof]
    said: Mapping[str, Said]


@dataclass(frozen=True)
class Readings:
    """Everything that was read of the texts of some entries."""

    entries: Entries
    dates: Mapping[tuple[str, Route], Read]
    """Article and way → what the date words there mean; of texts that appeared on a day, or between two."""
    lengths: Mapping[str, Duration]
    """The words of a claim → the length that they claim."""
    proofs: Mapping[str, Proof]
    """Article → what of it stands in its whole text, where that is here."""
    ours: tuple[Ours, ...] = ()
    """The values of events that no source gives."""
    left_out: tuple[LeftOut, ...] = ()
    """The values that sources give for events, and their files don't have."""


def readings(entries: Entries, memo: Memo | None = None) -> Readings:
    """Read the date words, lengths and whole texts of all articles. A memo keeps what was read of each."""
    memo = memo or Memo(keeps=False)
    has_texts = any(article.text for _, article in entries.of(Article))
    names = names_of(entries.by_id) if has_texts else {}
    read = tuple(of_each_article(memo, _read_of, entries, names))
    said = gathered(article.said for article in read)
    return Readings(
        entries,
        dates={way: reading for article in read for way, reading in article.dates.items()},
        lengths={words: length for article in read for words, length in article.lengths.items()},
        proofs={id: proof for article in read for id, proof in article.proofs.items()},
        ours=tuple(ours(entries, said)),
        left_out=tuple(left_out(entries, said)),
    )


def _read_of(entries: Entries, names: Names) -> _ReadOf:
    claims = (statement.lasted for _, article in entries.of(Article) for statement in article.statements)
    lengths = ((claim.words, dates.duration(claim.words)) for claim in claims if claim)
    return _ReadOf(
        dates=dict(date_readings(entries)),
        lengths={words: length for words, length in lengths if length},
        proofs=dict(_proofs(entries, names)),
        said=said_in(entries),
    )


def date_readings(entries: Entries) -> Iterator[tuple[tuple[str, Route], Read]]:
    """Give what all date words mean, each with its article and the way to it there."""
    for entry, article in entries.of(Article):
        if not is_endless(article.published):
            language = language_of(entries.site, entries.by_id, article)
            for route, dating in datings(article):
                if dating.words is not None:
                    yield (entry.id, route), read(dating.words, article.published.date, language=language)


def missing_dates(entries: Entries) -> Iterator[tuple[Entry, Route, str]]:
    """Give the way to every group of date words that stands alone and has one date, and that date."""
    found = dict(date_readings(entries))
    for entry, article in entries.of(Article):
        for route, dating in datings(article):
            if dating.date is None and (entry.id, route) in found and (one := found[entry.id, route].one):
                yield entry, route, one


def is_endless(published: Published) -> bool:
    """Tell whether nobody says since when or until when a text may have appeared."""
    return published.date.first == date.min or published.date.last == date.max


def datings(article: Article) -> Iterator[tuple[Route, Dating]]:
    """Give every date of an article's statements, with the way to it."""
    for index, statement in enumerate(article.statements):
        for field, dating in (("when", statement.when), ("said", statement.said)):
            if dating:
                yield ("statements", index, field), dating


def read(
    words: str, published: Edtf, around: tuple[str, str] = ("", ""), language: str | None = None
) -> Read:
    """Read date words in a language from the first and from the last day of publication."""
    found: dict[date, DateReading] = {}
    refused: list[Unresolved] = []
    days = dict.fromkeys((published.first, published.last))
    for day in days:
        try:
            found[day] = dates.read(words, day, around, language)
        except Unresolved as refusal:
            refused.append(refusal)
    return Read(words, found, tuple(days), tuple(refused), language)


def refusal(found: Read) -> str:
    """Say why date words that were read have no one date."""
    if len(found.choices) > 1:
        return f"'{found.words}' may be {' or '.join(map(edtf.explained, found.choices))}"
    return str(found.refusals[0])


def _proofs(entries: Entries, names: Names) -> Iterator[tuple[str, Proof]]:
    for entry, article in entries.of(Article):
        if article.text:
            yield entry.id, prove(entry, article, article.text, entries.by_id, names)
