"""Say what may be written: one class per kind of thing, its fields and their types."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.kinds.article import Article
from generator.kinds.base import Kind
from generator.kinds.channel import Channel
from generator.kinds.event import Event
from generator.kinds.issue import Issue
from generator.kinds.organization import Organization
from generator.kinds.party import Party
from generator.kinds.person import Person
from generator.kinds.place import Place
from generator.kinds.reference import Reference
from generator.kinds.site import About
from generator.kinds.source import Source
from generator.kinds.term import Term


@dataclass(frozen=True)
class Collection:
    """A folder of content: what its files hold, and where and as what that is published."""

    folder: str
    label: str
    """What readers call one such thing."""
    kind: type[Kind]
    address: str
    """Where its things stand: each on a page of its own below, at a place of one page, or nowhere."""
    key: str
    """Of its list in the file that holds everything; pages of prose are in none."""
    schema: str
    """Its type in the words of schema.org."""
    has_feed: bool = False
    """Whether each thing has a feed of the statements that name it."""

    @property
    def slug(self) -> str:
        """Give the name of its template and of its card, and what starts a new file: ``treaty-body``."""
        return self.label.lower().replace(" ", "-")

    @property
    def has_pages(self) -> bool:
        """Tell whether each thing has a page of its own."""
        return self.address.endswith("/")


COLLECTIONS: Mapping[str, Collection] = {
    collection.folder: collection
    for collection in (
        Collection("articles", "Article", Article, "articles/", "articles", "NewsArticle"),
        Collection("sources", "Source", Source, "sources/", "sources", "NewsMediaOrganization"),
        Collection("parties", "Party", Party, "", "parties", "Organization"),
        Collection("people", "Person", Person, "people/", "people", "Person", has_feed=True),
        Collection(
            "organizations", "Organization", Organization, "organizations/", "organizations", "Organization"
        ),
        Collection("places", "Place", Place, "places/", "places", "Place"),
        Collection("events", "Event", Event, "events/", "events", "Event"),
        Collection("channels", "Channel", Channel, "channels/", "channels", "Thing"),
        Collection("issues", "Issue", Issue, "issues/", "issues", "Thing", has_feed=True),
        Collection("glossary", "Term", Term, "glossary/", "terms", "DefinedTerm"),
        Collection("references", "Reference", Reference, "references/#", "references", "CreativeWork"),
        Collection("about", "About", About, "about/", "", "WebPage"),
    )
}
"""Folder → all that is said of a kind as a whole; whatever lists kinds reads it here."""
KINDS: Mapping[str, type[Kind]] = {folder: collection.kind for folder, collection in COLLECTIONS.items()}
"""Folder → what its files hold."""


def has_page(kind: type[Kind]) -> bool:
    """Tell whether such a thing, or the thing that a part belongs to, is printed on a page about it."""
    return all(collection.address for collection in COLLECTIONS.values() if collection.kind is kind)
