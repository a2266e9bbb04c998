"""Every statement of every article, with whom it is credited to and what it is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.edtf import Edtf
from generator.kinds import article as kind
from generator.kinds.event import Event
from generator.kinds.source import Source
from generator.model.origins import origins, party_of
from generator.resolve import Entries, Entry


@dataclass(frozen=True)
class Statement:
    """A statement where it stands: its article, its event, and the parties whose words it holds."""

    id: str
    """``article#s1``: permanent, and the address of its anchor."""
    article_id: str
    article: kind.Article
    value: kind.Statement
    occasion: str | None
    """The event at which it was made."""
    reports: str | None
    """The event that its dates and facts describe."""
    outlet: str | None
    """Who printed it, if that is known."""
    carries: str | None
    """Whose copy it is, where it is one."""
    speakers: tuple[str, ...]
    """Whom the text credits; for narration the organization of its source, if it has one."""
    columns: tuple[str, ...]
    """The parties in whose columns it stands: of the last relay, else of each speaker."""
    is_hearsay: bool
    """Whether the last relay is of another party than the speakers: it makes no position of theirs."""
    origins: tuple[str, ...]
    """Where it comes from, each once: parties, speakers of no party, or the source that told it first."""
    day: Edtf
    """When it was made: as it says itself, else at its occasion, else by the day of publication."""
    is_by_then: bool
    """Whether that day is only the last on which it may have been made."""

    @property
    def is_own(self) -> bool:
        """Tell whether the speaker printed it: an official source in its own voice."""
        return self.value.is_narration and bool(self.speakers)

    def is_by(self, id: str) -> bool:
        """Tell whether somebody said or relayed it."""
        return (id in self.speakers and not self.is_hearsay) or id in self.value.via

    @property
    def is_narration(self) -> bool:
        """Tell whether it is the outlet's own, nobody's position."""
        return not self.speakers


def statements(entries: Entries) -> tuple[Statement, ...]:
    """Give all statements that stand, newest article first."""
    standing = ((entry, article) for entry, article in entries.of(kind.Article) if not article.withdrawn)
    articles = sorted(standing, key=lambda found: (found[1].published.date.last, found[0].id), reverse=True)
    return tuple(
        _statement(entries, entry.id, article, value)
        for entry, article in articles
        for value in article.statements
    )


def _statement(entries: Entries, article_id: str, article: kind.Article, value: kind.Statement) -> Statement:
    occasion = value.occasion or article.occasion
    source = source_of(entries.by_id, article)
    speakers = _speakers(source, value)
    carries = carried_by(entries.by_id, article)
    day, is_by_then = _made(entries.by_id, article, value, _event(occasion))
    return Statement(
        id=f"{article_id}#{value.id}",
        article_id=article_id,
        article=article,
        value=value,
        occasion=_event(occasion),
        reports=_event(value.reports or occasion),
        outlet=article.source,
        carries=carries,
        speakers=speakers,
        columns=_columns(entries, value, speakers),
        is_hearsay=_is_hearsay(entries, value, speakers),
        origins=origins(entries.by_id, value, speakers, carries or article.source),
        day=day,
        is_by_then=is_by_then,
    )


def _made(
    things: Mapping[str, Entry], article: kind.Article, value: kind.Statement, occasion: str | None
) -> tuple[Edtf, bool]:
    """Give the day a statement was made, and whether that is only the last it may have been."""
    if value.said and value.said.date:
        return value.said.date, False
    event = things[occasion].value if occasion else None
    if isinstance(event, Event):
        return event.when.date, False
    return article.published.date, True


def _event(id: str | None) -> str | None:
    return None if id is None or id == kind.NONE else str(id)


def source_of(things: Mapping[str, Entry], article: kind.Article) -> Source | None:
    """Give the source that printed an article, if that is known."""
    value = things[article.source].value if article.source else None
    return value if isinstance(value, Source) else None


def carried_by(things: Mapping[str, Entry], article: kind.Article) -> str | None:
    """Give the source whose copy an article is, where it is one."""
    source = source_of(things, article)
    return article.carries or (source.carries if source else None)


def _speakers(source: Source | None, value: kind.Statement) -> tuple[str, ...]:
    if not value.is_narration:
        return tuple(map(str, value.by))
    return (str(source.organization),) if source and source.organization else ()


def _columns(entries: Entries, value: kind.Statement, speakers: tuple[str, ...]) -> tuple[str, ...]:
    voices = (str(value.via[-1]),) if value.via else speakers
    found = (party_of(entries.by_id, voice) for voice in voices)
    return tuple(dict.fromkeys(party for party in found if party))


def _is_hearsay(entries: Entries, value: kind.Statement, speakers: tuple[str, ...]) -> bool:
    if not value.via:
        return False
    relay = party_of(entries.by_id, str(value.via[-1]))
    return any(party_of(entries.by_id, speaker) != relay for speaker in speakers)
