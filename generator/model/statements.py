"""Every statement of every article, with whom it is credited to and what it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from generator.credit import last_relay, made, occasion_of, relay_of, reported_by, speakers_of, words_of
from generator.dates import Duration, LengthComparison
from generator.edtf import Edtf, parse
from generator.kinds import article as kind
from generator.kinds.prose import Prose
from generator.kinds.refs import Ref
from generator.kinds.speakers import Relay, Unnamed
from generator.model.citations import cited
from generator.model.claims import held_against_dates
from generator.model.origins import origins, party_of
from generator.model.texts import Text
from generator.proof.passages import are_in_marks, is_verified
from generator.readings import Read, Readings
from generator.resolve import Entry, references

Telling = Literal["direct", "relayed", "not said"]
"""How a text knows what somebody said: from themselves, through a relay, or it does not say."""


@dataclass(frozen=True)
class Statement:
    """A statement where it stands: its article, its event, and the parties whose words it holds."""

    id: str
    """``article#s1``: permanent, and the address of its anchor."""
    text: Text
    """In which it stands."""
    value: kind.Statement
    occasion: str | None
    """The event at which it was made."""
    reports: str | None
    """The event that its dates and facts describe."""
    speakers: tuple[str, ...]
    """Whom the text credits by name; for narration the body that issued the text, if one did."""
    relay: str | None
    """Who passed it on to the text: the last speaker of ``via``, or in a readout the body that issued it."""
    unnamed_relay: Unnamed | None
    """Who passed it on last, where the text does not name them: then ``relay`` is the body they are of."""
    sides: tuple[str, ...]
    """The parties of the speakers, each once; a party that speaks is none of its own."""
    words_of: tuple[str, ...]
    """Whose words are quoted: the last relay's, the speakers', or those of the body that issued a readout."""
    telling: Telling
    columns: tuple[str, ...]
    """The parties in whose columns it stands: of the relay, else of each speaker; of no unnamed speaker."""
    is_hearsay: bool
    """Whether the relay is of another party than the speakers: it makes no position of theirs."""
    origins: tuple[str, ...]
    """Where it comes from, each once: parties, speakers of no party, or the source that told it first."""
    day: Edtf
    """When it was made: as it says itself, else at its occasion, else by the day of publication."""
    is_by_then: bool
    """Whether that day is only the last on which it may have been made."""
    references: tuple[Ref | Prose, ...]
    """Every id and every prose in it, in its order."""
    cites: tuple[str, ...]
    """The references that it cites, each once."""
    dated_by: str | None
    """The rule that reads the date of its event in its words, where one does."""
    claimed: Duration | None
    """The length that it claims, where its words tell one."""
    length: LengthComparison | None
    """What the dates say of that length."""
    is_verified: bool
    """Whether its words were proved against the text: in a lock, or because the whole text is here."""
    verified: Edtf | None
    """The day on which they were, where a lock tells it."""

    @property
    def article_id(self) -> str:
        """Give the id of its article."""
        return self.text.id

    @property
    def article(self) -> kind.Article:
        """Give the article in which it stands."""
        return self.text.article

    @property
    def outlet(self) -> str | None:
        """Give who printed it, if that is known."""
        return self.text.article.source

    @property
    def issuer(self) -> str | None:
        """Give the body whose own text it is, if it is one's."""
        return self.text.issuer

    @property
    def voices(self) -> tuple[str, ...]:
        """Give who spoke last: the relay, else the speakers."""
        return (self.relay,) if self.relay else self.speakers

    @property
    def relays(self) -> tuple[str | Unnamed, ...]:
        """Give who passed it on one after the other, nearest the text first; the outlet itself is none."""
        return tuple(relay for relay in reversed(self.value.via or ()) if not _is_source(self.article, relay))

    @property
    def has_words(self) -> bool:
        """Tell whether words of the text are printed with it: a quotation or a paraphrase."""
        return bool(self.value.quote or self.value.paraphrase)

    @cached_property
    def wording(self) -> tuple[str, ...]:
        """Give the words of its quotation, as wordings are compared."""
        return tuple(" … ".join(quote.exact for quote in self.value.quote or ()).split())

    @cached_property
    def linked(self) -> tuple[str, ...]:
        """Give every id that it names, and every id that its prose links."""
        return tuple(id for reference in self.references for id in _ids(reference))

    @property
    def unnamed(self) -> tuple[Unnamed, ...]:
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


def statements(readings: Readings, text: Text) -> Iterator[Statement]:
    """Give the statements of an article that stand."""
    for place in range(0 if text.article.withdrawn else len(text.article.statements)):
        yield _statement(readings, text, place)


def _statement(readings: Readings, text: Text, place: int) -> Statement:
    things, article, value = readings.entries.by_id, text.article, text.article.statements[place]
    speakers, relay = speakers_of(text.issuer, value), relay_of(things, article, value)
    last = last_relay(things, value)
    voices = (relay,) if relay else () if last else speakers
    tellers = voices if relay or last else (*voices, *value.bodies)
    day, is_by_then = made(things, article, value)
    lock = readings.entries.files.locks.get(text.id)
    found = tuple(reference for _, reference in references(value))
    claimed = readings.lengths.get(value.lasted.words) if value.lasted else None
    return Statement(
        id=f"{text.id}#{value.id}",
        text=text,
        value=value,
        occasion=occasion_of(article, value),
        reports=reported_by(article, value),
        speakers=speakers,
        relay=relay,
        unnamed_relay=last if isinstance(last, Unnamed) else None,
        sides=_sides(things, speakers),
        words_of=words_of(things, article, value, in_marks=are_in_marks(value, lock)),
        telling=_telling(text, article, value),
        columns=() if value.unnamed and not relay else _parties(things, voices),
        is_hearsay=relay is not None and _is_hearsay(things, relay, (*speakers, *value.bodies)),
        origins=origins(things, tellers, text.carries or article.source),
        day=day,
        is_by_then=is_by_then,
        references=found,
        cites=cited(things, found),
        dated_by=_rule(value.when, readings.dates.get((text.id, ("statements", place, "when")))),
        claimed=claimed,
        length=held_against_dates(things, value.lasted, claimed),
        is_verified=is_verified(value, lock) or article.text is not None,
        verified=parse(lock.day.isoformat()) if lock and is_verified(value, lock) else None,
    )


def _ids(reference: Ref | Prose) -> Iterator[str]:
    if isinstance(reference, Prose):
        yield from (span.id for span in reference.spans() if span.id)
    elif reference not in reference.words:
        yield reference.id


def _rule(dating: kind.Dating | None, read: Read | None) -> str | None:
    """Give the rule that reads a date; one that an editor gave a reason for only where it agrees with it."""
    reading = read.latest if read else None
    if dating is None or reading is None or (dating.because and reading.date != str(dating.date)):
        return None
    return reading.rule


def _telling(text: Text, article: kind.Article, value: kind.Statement) -> Telling:
    """Give how a text knows it; a relay that is the text's own source is none."""
    if any(not _is_source(article, given) for given in value.via or ()):
        return "relayed"
    return "not said" if value.via is None and text.form == "report" else "direct"


def _is_source(article: kind.Article, relay: Relay) -> bool:
    return isinstance(relay, str) and str(relay) == article.source


def _parties(things: Mapping[str, Entry], voices: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(party for voice in voices if (party := party_of(things, voice))))


def _sides(things: Mapping[str, Entry], speakers: tuple[str, ...]) -> tuple[str, ...]:
    pairs = ((party_of(things, speaker), speaker) for speaker in speakers)
    return tuple(dict.fromkeys(party for party, speaker in pairs if party and party != speaker))


def _is_hearsay(things: Mapping[str, Entry], relay: str, tellers: tuple[str, ...]) -> bool:
    party = party_of(things, relay)
    return any(party_of(things, teller) != party for teller in tellers)
