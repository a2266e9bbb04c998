"""Every statement of every article, with whom it is credited to and what it is about."""

from __future__ import annotations

from dataclasses import dataclass

from generator.credit import carried_by, made, source_of, speakers_of
from generator.edtf import Edtf, parse
from generator.kinds import article as kind
from generator.model.origins import origins, party_of
from generator.proof.passages import is_verified
from generator.resolve import Entries


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
    is_verified: bool
    """Whether its words were proved against the text: in a lock, or because the whole text is here."""
    verified: Edtf | None
    """The day on which they were, where a lock tells it."""

    @property
    def has_words(self) -> bool:
        """Tell whether words of the text are printed with it: a quotation or a paraphrase."""
        return bool(self.value.quote or self.value.paraphrase)

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
    speakers = speakers_of(source, value)
    carries = carried_by(entries.by_id, article)
    day, is_by_then = made(entries.by_id, article, value)
    lock = entries.locks.get(article_id)
    is_locked = is_verified(value, lock)
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
        is_verified=is_locked or article.text is not None,
        verified=parse(lock.day.isoformat()) if lock and is_locked else None,
    )


def _event(id: str | None) -> str | None:
    return None if id is None or id == kind.NONE else str(id)


def _columns(entries: Entries, value: kind.Statement, speakers: tuple[str, ...]) -> tuple[str, ...]:
    voices = (str(value.via[-1]),) if value.via else speakers
    found = (party_of(entries.by_id, voice) for voice in voices)
    return tuple(dict.fromkeys(party for party in found if party))


def _is_hearsay(entries: Entries, value: kind.Statement, speakers: tuple[str, ...]) -> bool:
    if not value.via:
        return False
    relay = party_of(entries.by_id, str(value.via[-1]))
    return any(party_of(entries.by_id, speaker) != relay for speaker in speakers)
