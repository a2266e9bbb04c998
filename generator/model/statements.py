"""Every statement of every article, with whom it is credited to and what it is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from generator.credit import carried_by, form_of, issuer_of, made, relay_of, speakers_of, words_of
from generator.edtf import Edtf, parse
from generator.kinds import article as kind
from generator.model.origins import origins, party_of
from generator.proof.passages import are_in_marks, is_verified
from generator.resolve import Entries, Entry

Telling = Literal["direct", "relayed", "not said"]
"""How a text knows what somebody said: from themselves, through a relay, or it does not say."""


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
    form: kind.Form
    """What its text is."""
    issuer: str | None
    """The body whose own text it is, if it is one's."""
    speakers: tuple[str, ...]
    """Whom the text credits by name; for narration the body that issued the text, if one did."""
    relay: str | None
    """Who passed it on to the text: the last speaker of ``via``, or in a readout the body that issued it."""
    words_of: tuple[str, ...]
    """Whose words are quoted: the last relay's, the speakers', or those of the body that issued a readout."""
    telling: Telling
    columns: tuple[str, ...]
    """The parties in whose columns it stands: of the relay, else of each speaker; of nobody unnamed."""
    is_hearsay: bool
    """Whether the relay is of another party than the speakers: it makes no position of theirs."""
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
    def unnamed(self) -> tuple[kind.Unnamed, ...]:
        """Give those whom the text credits without a name."""
        return self.value.unnamed

    @property
    def is_in_wording_of_issuer(self) -> bool:
        """Tell whether the quoted words are those of the body that issued the text, on somebody else."""
        return bool(self.value.quote) and self.words_of == (self.issuer,) and self.issuer not in self.speakers

    def is_by(self, id: str) -> bool:
        """Tell whether somebody said or relayed it."""
        return (
            (id in self.speakers and not self.is_hearsay) or id == self.relay or id in (self.value.via or ())
        )

    @property
    def is_narration(self) -> bool:
        """Tell whether it is the outlet's own, nobody's position."""
        return not (self.speakers or self.unnamed)


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
    things = entries.by_id
    issuer = issuer_of(things, article)
    speakers = speakers_of(issuer, value)
    relay = relay_of(things, article, value)
    carries = carried_by(things, article)
    day, is_by_then = made(things, article, value)
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
        form=form_of(things, article),
        issuer=issuer,
        speakers=speakers,
        relay=relay,
        words_of=words_of(things, article, value, in_marks=are_in_marks(value, lock)),
        telling=_telling(things, article, value),
        columns=_columns(entries, value, relay, speakers),
        is_hearsay=_is_hearsay(entries, value, relay, speakers),
        origins=origins(things, value, relay, speakers, carries or article.source),
        day=day,
        is_by_then=is_by_then,
        is_verified=is_locked or article.text is not None,
        verified=parse(lock.day.isoformat()) if lock and is_locked else None,
    )


def _event(id: str | None) -> str | None:
    return None if id is None or id == kind.NONE else str(id)


def _telling(things: Mapping[str, Entry], article: kind.Article, value: kind.Statement) -> Telling:
    """Give how a text knows it; a relay that is the text's own source is none."""
    if any(str(given) != article.source for given in value.via or ()):
        return "relayed"
    return "not said" if value.via is None and form_of(things, article) == "report" else "direct"


def _columns(
    entries: Entries, value: kind.Statement, relay: str | None, speakers: tuple[str, ...]
) -> tuple[str, ...]:
    if value.unnamed and not relay:
        return ()
    voices = (relay,) if relay else speakers
    found = (party_of(entries.by_id, voice) for voice in voices)
    return tuple(dict.fromkeys(party for party in found if party))


def _is_hearsay(
    entries: Entries, value: kind.Statement, relay: str | None, speakers: tuple[str, ...]
) -> bool:
    if not relay:
        return False
    bodies = (*speakers, *(str(speaker.of) for speaker in value.unnamed if speaker.of))
    party = party_of(entries.by_id, relay)
    return any(party_of(entries.by_id, speaker) != party for speaker in bodies)
