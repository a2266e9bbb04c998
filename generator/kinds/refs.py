"""References to things of each kind."""

from __future__ import annotations

from generator.kinds.values import ID, Ref


class SourceId(Ref):
    """Who publishes texts."""

    kinds = frozenset({"sources"})


class PartyId(Ref):
    """A side that speaks."""

    kinds = frozenset({"parties"})


class PersonId(Ref):
    """A person."""

    kinds = frozenset({"people"})


class OrganizationId(Ref):
    """An organization."""

    kinds = frozenset({"organizations"})


class PlaceId(Ref):
    """A place."""

    kinds = frozenset({"places"})


class EventId(Ref):
    """Something that happened."""

    kinds = frozenset({"events"})


class EventIdOrNone(EventId):
    """Something that happened, or the word ``none``."""

    words = frozenset({"none"})


class IssueId(Ref):
    """What sides take positions on."""

    kinds = frozenset({"issues"})


class ChannelId(Ref):
    """A line of communication."""

    kinds = frozenset({"channels"})


class TermId(Ref):
    """An entry of the glossary."""

    kinds = frozenset({"glossary"})


class TermIdOrItem(TermId):
    """An entry of the glossary, or with ``#n`` one item of it."""

    form = rf"^{ID}(#[0-9]+)?$"


class ReferenceId(Ref):
    """A work that supports a fact."""

    kinds = frozenset({"references"})


class ArticleId(Ref):
    """An annotated text."""

    kinds = frozenset({"articles"})


class StatementId(Ref):
    """A statement: ``article#s1``."""

    kinds = frozenset({"articles"})
    form = rf"^{ID}#s[1-9][0-9]*$"


class SpeakerId(Ref):
    """Whom a text credits with a statement."""

    kinds = frozenset({"people", "organizations", "parties"})


class SpeakerIdOrOutlet(SpeakerId):
    """Whom a text credits, or the word ``outlet``: its own narration."""

    words = frozenset({"outlet"})


class RelayId(Ref):
    """Who passed a statement on: a speaker, or an outlet that was told it."""

    kinds = frozenset({"people", "organizations", "parties", "sources"})


class BodyId(Ref):
    """A body or a side that somebody belongs to."""

    kinds = frozenset({"organizations", "parties"})


class AnyId(Ref):
    """Anything that has a file."""
