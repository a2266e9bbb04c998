"""Every page of the site: one module a kind, listed here, each offering its pages without making them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.model import Model
from generator.page import Offer
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

OFFERS: tuple[Callable[[Model], Iterator[Offer]], ...] = (
    home.offers,
    timeline.offers,
    events.offers,
    channels.offers,
    issues.offers,
    people.offers,
    organizations.offers,
    places.offers,
    glossary.offers,
    articles.offers,
    sources.offers,
    references.offers,
    gaps.offers,
    changes.offers,
    about.offers,
    rights.offers,
    catalogue.offers,
    checks.offers,
    format.offers,
)


def first_offers(model: Model) -> Iterator[Offer]:
    """Offer every page of the site but those on which one goes on."""
    for offers in OFFERS:
        yield from offers(model)


def all_offers(model: Model) -> Iterator[Offer]:
    """Offer every page of the site."""
    for offer in first_offers(model):
        yield offer
        yield from offer.more()
