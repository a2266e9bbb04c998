"""Say what may be written: one class per kind of thing, its fields and their types."""

from __future__ import annotations

from collections.abc import Mapping

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

KINDS: Mapping[str, type[Kind]] = {
    "articles": Article,
    "sources": Source,
    "parties": Party,
    "people": Person,
    "organizations": Organization,
    "places": Place,
    "events": Event,
    "channels": Channel,
    "issues": Issue,
    "glossary": Term,
    "references": Reference,
    "about": About,
}
"""Folder → what its files hold."""
