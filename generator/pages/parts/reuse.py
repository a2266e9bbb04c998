"""Links to what can be followed and taken away, as pages show them."""

from __future__ import annotations

from generator.addresses import feed_of
from generator.catalogue import (
    BIBTEX,
    CALENDAR,
    CSL,
    EVENT_TABLE,
    FACT_TABLE,
    SITE_FEED,
    STATEMENT_TABLE,
)
from generator.model import Model
from generator.page import Link, Words

TITLE = "Feeds and data"
ALL: Words = (Link(TITLE, "about/data/"),)
OF_HOME: Words = (Link("Follow in a feed reader", SITE_FEED), Link("Calendar of events", CALENDAR), *ALL)
OF_EVENTS: Words = (Link("Calendar", CALENDAR), Link("Table (CSV)", EVENT_TABLE), *ALL)
OF_REFERENCES: Words = (Link("CSL-JSON", CSL), Link("BibTeX", BIBTEX), *ALL)
OF_ARTICLES: Words = (Link("Feed", SITE_FEED), Link("Table of statements (CSV)", STATEMENT_TABLE), *ALL)
OF_CHECKS: Words = (Link("Table of facts (CSV)", FACT_TABLE), *ALL)
"""What home, the indexes and the references lead to."""


def to_follow(model: Model, id: str) -> Words:
    """Give the links that the page of a thing with a feed shows."""
    return (Link("Follow in a feed reader", feed_of(model, id)), *ALL)
