"""What is published beside the pages: each file by its path, and what the columns of each table hold."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil

SITE_FEED, CALENDAR, EVERYTHING = "feed.xml", "calendar.ics", "data/briefing.json"
ANNOTATIONS = "data/annotations.json"
CSL, BIBTEX = "data/references.json", "data/references.bib"
STATEMENT_TABLE, EVENT_TABLE, FACT_TABLE = "data/statements.csv", "data/events.csv", "data/facts.csv"

ENTRIES = 10_000
"""Entries of a list that one file holds: hosts take files of some 20 MB, and ours stay far below."""


def part(path: str, name: str) -> str:
    """Give the path of a part of a file: ``data/statements.csv``, 2 → ``data/statements/2.csv``."""
    whole, _, ending = path.rpartition(".")
    return f"{whole}/{name}.{ending}"


def parts(entries: int, most: int = ENTRIES) -> range:
    """Give the numbers of the parts of a list, from 1: one at least."""
    return range(1, max(1, ceil(entries / most)) + 1)


def table_paths(path: str, rows: int, most: int = ENTRIES) -> tuple[str, ...]:
    """Give the paths of a table: it goes on in others where it would be too long."""
    return (path, *(part(path, str(number)) for number in parts(rows, most)[1:]))


STATEMENTS: Mapping[str, str] = {
    "id": "the article and its statement, for good",
    "address": "its place on this site",
    "source": "who printed it",
    "published": "when that appeared",
    "day": "when it was made; ../DAY: then or before",
    "by": "whom the text credits: an id, what it calls somebody unnamed, or outlet for the outlet itself",
    "via": "who relayed it, nearest the speaker first: an id, or what the text calls somebody unnamed",
    "interpreted": "yes where the words are an interpreter’s",
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
