"""Tell whose a text is and whose its words are: what rules, proofs and the model ask of an article."""

from __future__ import annotations

from collections.abc import Mapping

from generator.edtf import Edtf
from generator.kinds.article import NONE, Article, Form, Statement
from generator.kinds.event import Event
from generator.kinds.organization import Organization
from generator.kinds.person import Person, roles_on
from generator.kinds.rights import Rights
from generator.kinds.site import Site
from generator.kinds.source import Source
from generator.kinds.speakers import Unnamed
from generator.resolve import Entry


def source_of(things: Mapping[str, Entry], article: Article) -> Source | None:
    """Give the source that printed an article, if that is known."""
    return _source(things, article.source)


def carried_by(things: Mapping[str, Entry], article: Article) -> str | None:
    """Give the source whose copy an article is, where it is one."""
    source = source_of(things, article)
    return article.carries or (source.carries if source else None)


def owner_of(things: Mapping[str, Entry], article: Article) -> Source | None:
    """Give the source whose rights an article has: who printed it, else whose copy it is."""
    return _source(things, article.source or article.carries)


def language_of(site: Site | None, things: Mapping[str, Entry], article: Article) -> str | None:
    """Give the language of an article's text: its own, else that of its source, else of the site."""
    source = owner_of(things, article)
    named = article.language or (source.language if source else None)
    return named or (site.language if site else None)


def rights_of(site: Site, things: Mapping[str, Entry], article: Article) -> Rights | None:
    """Give the rights in an article: those of its source, else of the source whose copy it is."""
    source = owner_of(things, article)
    if source is None:
        return None
    return source.rights if isinstance(source.rights, Rights) else site.rights.get(source.rights)


def issuer_of(things: Mapping[str, Entry], article: Article) -> str | None:
    """Give the organization whose own text an article is: that of its source, else of the one it copies."""
    sources = (source_of(things, article), _source(things, carried_by(things, article)))
    return next((str(source.organization) for source in sources if source and source.organization), None)


def form_of(things: Mapping[str, Entry], article: Article) -> Form:
    """Give what a text is: as its file says, else a readout where a body issued it, else a report."""
    return article.form or ("readout" if issuer_of(things, article) else "report")


def occasion_of(article: Article, statement: Statement) -> str | None:
    """Give the event at which a statement was made, if it was at one."""
    return _event(statement.occasion or article.occasion)


def reported_by(article: Article, statement: Statement) -> str | None:
    """Give the event that the dates and facts of a statement describe, if they do one."""
    return _event(statement.reports or statement.occasion or article.occasion)


def _event(id: str | None) -> str | None:
    return None if id is None or id == NONE else str(id)


def speakers_of(issuer: str | None, statement: Statement) -> tuple[str, ...]:
    """Give whom a text credits by name; for narration the body that issued it, if one did."""
    if not statement.is_narration:
        return statement.named
    return (issuer,) if issuer else ()


def relay_of(things: Mapping[str, Entry], article: Article, statement: Statement) -> str | None:
    """Give who passed a statement on to the text: the last of ``via`` who is no outlet.

    For somebody without a name it is the body they belong to, if the text says so. In a readout without one
    it is the body that issued it, for whatever it does not say itself: what a ministry writes of its guest is
    that ministry's account.
    """
    relay = last_relay(things, statement)
    last = _body(relay) if isinstance(relay, Unnamed) else relay
    issuer = issuer_of(things, article)
    if last or form_of(things, article) != "readout" or issuer in speakers_of(issuer, statement):
        return last
    return issuer


def last_relay(things: Mapping[str, Entry], statement: Statement) -> str | Unnamed | None:
    """Give the last of ``via`` who is no outlet: by id, or as the text calls them."""
    relays = (
        relay if isinstance(relay, Unnamed) else _as_speaker(things, relay)
        for relay in reversed(statement.via or ())
    )
    return next((relay for relay in relays if relay), None)


def _body(unnamed: Unnamed) -> str | None:
    return str(unnamed.of) if unnamed.of else None


def _as_speaker(things: Mapping[str, Entry], relay: str) -> str | None:
    """Give a relay as one who speaks: an outlet that was told something does not, but a body's voice does."""
    source = things[relay].value if relay in things else None
    return (
        (str(source.organization) if source.organization else None) if isinstance(source, Source) else relay
    )


def words_of(
    things: Mapping[str, Entry], article: Article, statement: Statement, *, in_marks: bool
) -> tuple[str, ...]:
    """Give the ids of those whose words are quoted: the last relay's, else the speakers'; of nobody unnamed.

    In a readout that holds only of words which are known to stand in quotation marks there; all others are
    the wording of the body that issued it.
    """
    issuer = issuer_of(things, article)
    speakers = speakers_of(issuer, statement)
    if form_of(things, article) == "readout" and issuer and not in_marks:
        return (issuer,)
    match last_relay(things, statement):
        case None:
            return speakers
        case str() as relay:
            return (relay,)
        case _:
            return ()


def made(things: Mapping[str, Entry], article: Article, statement: Statement) -> tuple[Edtf, bool]:
    """Give the day a statement was made, and whether that is only the last it may have been.

    It is the day it tells itself, else that of its occasion, else that of publication.
    """
    if statement.said and statement.said.date:
        return statement.said.date, False
    occasion = occasion_of(article, statement)
    event = things[occasion].value if occasion and occasion in things else None
    return (event.when.date, False) if isinstance(event, Event) else (article.published.date, True)


def are_free(things: Mapping[str, Entry], article: Article, statement: Statement, *, in_marks: bool) -> bool:
    """Tell whether quoted words belong to somebody whose words are in the public domain.

    They belong to an organization whose words are, or to a person who is known to have had an office there
    on the day they were said. Before the gate somebody or an occasion may be unknown, which is told itself:
    then nothing speaks against it.
    """
    occasion = occasion_of(article, statement)
    if occasion and occasion not in things:
        return True
    voices = words_of(things, article, statement, in_marks=in_marks)
    day, _ = made(things, article, statement)
    return bool(voices) and all(_is_free(things, voice, day) for voice in voices)


def _is_free(things: Mapping[str, Entry], voice: str, day: Edtf) -> bool:
    match things[voice].value if voice in things else None:
        case Organization(words=words):
            return words is not None
        case Person() as person:
            held = (role.organization for role in roles_on(person, day) if role.organization)
            return any(_is_free(things, str(office), day) for office in held)
        case None:
            return True
        case _:
            return False


def _source(things: Mapping[str, Entry], id: str | None) -> Source | None:
    value = things[id].value if id and id in things else None
    return value if isinstance(value, Source) else None
