"""What can be followed and taken away: the page that lists it, and the links that other pages show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.kinds.issue import Issue
from generator.model import Model
from generator.model.days import known_days
from generator.page import Link, Page, SearchEntry, Words
from generator.pages.parts.context import ADDRESSES, Values

PATH = "about/data.md"
SECTION = "about/index.md"
TITLE = "Feeds and data"
LEAD = "Follow this site in a feed reader or a calendar, cite its references, count in its tables."

SITE_FEED, CALENDAR, EVERYTHING = "feed.xml", "calendar.ics", "data/briefing.json"
ANNOTATIONS = "data/annotations.json"
CSL, BIBTEX = "data/references.json", "data/references.bib"
STATEMENT_TABLE, EVENT_TABLE, FACT_TABLE = "data/statements.csv", "data/events.csv", "data/facts.csv"
FEED_FOLDERS = ("issues", "people")
"""Folders of content whose things have a feed each."""

STATEMENTS: Mapping[str, str] = {
    "id": "the article and its statement, for good",
    "address": "its place on this site",
    "source": "who printed it",
    "published": "when that appeared",
    "day": "when it was made; ../DAY: then or before",
    "by": "whom the text credits: an id, what it calls somebody unnamed, or outlet for the outlet itself",
    "via": "who relayed it, nearest the speaker first",
    "told": "how the text knows it: direct, relayed or not said",
    "form": "what the text is: report, readout, transcript, statement or document",
    "words_of": "whose words are quoted; in a readout, outside quotation marks, those of the body behind it",
    "parties": "in whose columns it stands",
    "issues": "on what it takes a stand",
    "gist": "what it says, in our words",
    "quote": "its words, exactly",
    "paraphrase": "the text’s own words for it",
    "occasion": "the event at which it was made",
    "reports": "the event that it tells of",
}
"""Column of the table of statements → what it holds."""
EVENTS: Mapping[str, str] = {
    "id": "its name for programs, for good",
    "address": "its place on this site",
    "name": "its name for readers",
    "kind": "what it was",
    "when": "its day or days",
    "place": "where",
    "people": "who took part",
    "organizations": "which bodies took part",
    "channel": "the line of contact that it used",
    "round": "its number in a series",
    "issues": "what it was about",
    "summary": "what it was, in our words",
    "references": "the works that support this",
    "doubt": "what is in doubt, each after the name of its column or field",
}
"""Column of the table of events → what it holds."""
FACTS: Mapping[str, str] = {
    "event": "of what",
    "fact": "which fact, for programs",
    "name": "which fact, for readers",
    "value": "what is claimed",
    "origin": "who claims it: a party, a speaker of none, or an outlet",
    "statement": "where",
    "published": "when that appeared",
    "verdict": "how far all origins agree on this fact",
}
"""Column of the table of facts → what it holds."""

ALL: Words = (Link(TITLE, "about/data/"),)
OF_HOME: Words = (Link("Follow in a feed reader", SITE_FEED), Link("Calendar of events", CALENDAR), *ALL)
OF_EVENTS: Words = (Link("Calendar", CALENDAR), Link("Table (CSV)", EVENT_TABLE), *ALL)
OF_REFERENCES: Words = (Link("CSL-JSON", CSL), Link("BibTeX", BIBTEX), *ALL)
OF_ARTICLES: Words = (Link("Feed", SITE_FEED), Link("Table of statements (CSV)", STATEMENT_TABLE), *ALL)
OF_CHECKS: Words = (Link("Table of facts (CSV)", FACT_TABLE), *ALL)
"""What home, the indexes and the references lead to."""


def pages(model: Model) -> Iterator[Page]:
    """Give the one page of feeds and data."""
    yield Page(
        path=PATH,
        template="data.md",
        title=TITLE,
        description=LEAD,
        section=SECTION,
        values={
            "lead": LEAD,
            "follow": [
                _file("The newest articles, as an Atom feed", SITE_FEED),
                _file("Events as a calendar", CALENDAR, in_calendar(model)),
            ],
            "issues": [Link(issue.name, feed_of(model, id)) for id, issue in model.of(Issue)],
            "cite": [_file("References as CSL-JSON", CSL), _file("References as BibTeX", BIBTEX)],
            "tables": list(_tables()),
            "everything": _file("Everything, as JSON", EVERYTHING),
            "annotations": _file("Every statement as a W3C Web Annotation, as JSON-LD", ANNOTATIONS),
        },
        search=(
            SearchEntry("Index", TITLE, LEAD, names=("Atom", "RSS", "CSV", "JSON", "BibTeX", "iCalendar")),
        ),
    )


def feed_of(model: Model, id: str) -> str:
    """Give the path of the feed of a thing."""
    return f"{ADDRESSES[model.entries[id].folder]}{id}/feed.xml"


def own_feed(model: Model, id: str) -> str:
    """Give the path of the feed of a thing, or nothing where it has none."""
    return feed_of(model, id) if model.entries[id].folder in FEED_FOLDERS else ""


def to_follow(model: Model, id: str) -> Words:
    """Give the links that the page of a thing with a feed shows."""
    return (Link("Follow in a feed reader", feed_of(model, id)), *ALL)


def in_calendar(model: Model) -> str:
    """Say how many events the calendar holds, and why not the others."""
    held = [event for _, event in model.happened if known_days(event.when.date)]
    doubts = sum("when" in event.doubt for event in held)
    doubted = f"; {doubts} of them, in doubt, are marked as tentative" if doubts else ""
    return f"{len(held)} of {len(model.happened)} events: those whose days are known exactly{doubted}"


def _file(name: str, path: str, what: str = "") -> Values:
    return {"link": Link(name, path), "what": what}


def _tables() -> Iterator[Values]:
    tables = (
        ("Statements", STATEMENT_TABLE, STATEMENTS),
        ("Events", EVENT_TABLE, EVENTS),
        ("Facts", FACT_TABLE, FACTS),
    )
    for name, path, columns in tables:
        yield {
            "link": Link(f"{name}, as CSV", path),
            "columns": [{"name": one, "what": what} for one, what in columns.items()],
        }
