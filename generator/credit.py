"""Tell whose a text is and whose its words are: what rules, proofs and the model ask of an article."""

from __future__ import annotations

from collections.abc import Mapping

from generator.edtf import Edtf
from generator.kinds.article import NONE, Article, Statement
from generator.kinds.event import Event
from generator.kinds.organization import Organization
from generator.kinds.person import Person, roles_on
from generator.kinds.rights import Rights
from generator.kinds.site import Site
from generator.kinds.source import Source
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


def rights_of(site: Site, things: Mapping[str, Entry], article: Article) -> Rights | None:
    """Give the rights in an article: those of its source, else of the source whose copy it is."""
    source = owner_of(things, article)
    if source is None:
        return None
    return source.rights if isinstance(source.rights, Rights) else site.rights.get(source.rights)


def is_release(things: Mapping[str, Entry], article: Article) -> bool:
    """Tell whether an article is an official release, or the copy of one: all its words are somebody's."""
    sources = (source_of(things, article), _source(things, carried_by(things, article)))
    return any(source.organization or source.kind == "government" for source in sources if source)


def speakers_of(source: Source | None, statement: Statement) -> tuple[str, ...]:
    """Give whom a text credits; for narration the organization of its source, if it has one."""
    if not statement.is_narration:
        return tuple(map(str, statement.by))
    return (str(source.organization),) if source and source.organization else ()


def made(things: Mapping[str, Entry], article: Article, statement: Statement) -> tuple[Edtf, bool]:
    """Give the day a statement was made, and whether that is only the last it may have been.

    It is the day it tells itself, else that of its occasion, else that of publication.
    """
    if statement.said and statement.said.date:
        return statement.said.date, False
    occasion = statement.occasion or article.occasion
    event = things[occasion].value if occasion and occasion != NONE and occasion in things else None
    return (event.when.date, False) if isinstance(event, Event) else (article.published.date, True)


def are_free(things: Mapping[str, Entry], article: Article, statement: Statement) -> bool:
    """Tell whether quoted words belong to somebody whose words are in the public domain.

    They belong to the last relay, else to all who are credited: to an organization whose words are, or to
    a person who is known to have had an office there on the day they were said. Before the gate somebody
    or an occasion may be unknown, which is told itself: then nothing speaks against it.
    """
    occasion = statement.occasion or article.occasion
    if occasion and occasion != NONE and occasion not in things:
        return True
    speakers = speakers_of(source_of(things, article), statement)
    voices = (str(statement.via[-1]),) if statement.via else speakers
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
