"""The page that lists what can be followed and taken away."""

from __future__ import annotations

from collections.abc import Iterator

from generator.addresses import feed_of
from generator.catalogue import (
    ANNOTATIONS,
    BIBTEX,
    CALENDAR,
    CSL,
    ENTRIES,
    EVENT_TABLE,
    EVENTS,
    EVERYTHING,
    FACT_TABLE,
    FACTS,
    SITE_FEED,
    STATEMENT_TABLE,
    STATEMENTS,
    table_paths,
)
from generator.kinds.issue import Issue
from generator.model import Model
from generator.model.comparison import all_claims
from generator.model.days import known_days
from generator.page import Head, Link, Offer, Page, SearchEntry, offered
from generator.pages.parts.context import Values
from generator.pages.parts.reuse import TITLE

PATH = "about/data.md"
SECTION = "about/index.md"
LEAD = "Follow this site in a feed reader or a calendar, cite its references, count in its tables."


def offers(model: Model) -> Iterator[Offer]:
    """Offer the one page of feeds and data."""
    names = ("Atom", "RSS", "CSV", "JSON", "BibTeX", "iCalendar")
    page = Page(
        Head(PATH, TITLE, SECTION),
        template="catalogue.md",
        description=LEAD,
        values={},
        search=(SearchEntry("Index", TITLE, LEAD, names=names),),
    )
    yield offered(page, lambda: _values(model))


def _values(model: Model) -> Values:
    return {
        "lead": LEAD,
        "follow": [
            _file("The newest articles, as an Atom feed", SITE_FEED),
            _file("Events as a calendar", CALENDAR, in_calendar(model)),
        ],
        "issues": [Link(issue.name, feed_of(model, id)) for id, issue in model.of(Issue)],
        "cite": [_file("References as CSL-JSON", CSL), _file("References as BibTeX", BIBTEX)],
        "tables": list(_tables(model)),
        "entries": f"{ENTRIES:,}",
        "everything": _file("Everything, as JSON", EVERYTHING),
        "annotations": _file("Every statement as a W3C Web Annotation, as JSON-LD", ANNOTATIONS),
    }


def in_calendar(model: Model) -> str:
    """Say how many events the calendar holds, and why not the others."""
    held = [event for _, event in model.happened if known_days(event.when.date)]
    doubts = sum("when" in event.doubt for event in held)
    doubted = f"; {doubts} of them, in doubt, are marked as tentative" if doubts else ""
    return f"{len(held)} of {len(model.happened)} events: those whose days are known exactly{doubted}"


def _file(name: str, path: str, what: str = "") -> Values:
    return {"link": Link(name, path), "what": what}


def _tables(model: Model) -> Iterator[Values]:
    tables = (
        ("Statements", STATEMENT_TABLE, STATEMENTS, len(model.statements)),
        ("Events", EVENT_TABLE, EVENTS, len(model.happened)),
        ("Facts", FACT_TABLE, FACTS, sum(1 for _ in all_claims(model.comparisons))),
    )
    for name, path, columns, rows in tables:
        yield {
            "link": Link(f"{name}, as CSV", path),
            "parts": _goes_on(path, rows),
            "columns": [{"name": column, "what": what} for column, what in columns.items()],
        }


def _goes_on(table: str, rows: int) -> list[Link]:
    """Give links to the parts of a table, but for the first."""
    _, *others = table_paths(table, rows)
    return [Link(f"part {number}", path) for number, path in enumerate(others, 2)]
