"""Every page of the site: one module a kind, listed here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.model import Model
from generator.page import Page
from generator.pages import (
    about,
    articles,
    catalogue,
    changes,
    channels,
    checks,
    events,
    format,
    gaps,
    glossary,
    home,
    issues,
    organizations,
    people,
    places,
    references,
    rights,
    sources,
    timeline,
)

PAGES: tuple[Callable[[Model], Iterator[Page]], ...] = (
    home.pages,
    timeline.pages,
    events.pages,
    channels.pages,
    issues.pages,
    people.pages,
    organizations.pages,
    places.pages,
    glossary.pages,
    articles.pages,
    sources.pages,
    references.pages,
    gaps.pages,
    changes.pages,
    about.pages,
    rights.pages,
    catalogue.pages,
    checks.pages,
    format.pages,
)


def all_pages(model: Model) -> Iterator[Page]:
    """Give every page of the site, not yet written."""
    for pages in PAGES:
        yield from pages(model)
