"""Write a content folder in which everything is at some limit."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

Files = Mapping[str, Mapping[str, Any]]

NAME = "Extremes"
FACTS = 30
YEARS, A_YEAR = range(2021, 2031), 30
"""The years in which somebody is named, and how often in each: more often than one page has entries."""
STATEMENTS = 40
LONG_TITLE = (
    "Delegations of three governments that had not spoken to one another for longer than anybody present "
    "could remember agreed on nothing except that the minutes of the meeting ought to be as long as this."
)
"""Two hundred characters."""
LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
LONG_QUOTATION = (
    "we said it before, we say it again, and we shall say it as often as anybody cares to hear it, " * 6
)
PARTIES = {"upland": "#1f5f99", "midland": "#a3480f", "lowland": "#2a7a3b"}
SPEAKERS = ("upland", "midland", "lowland", "li-ming", "abd-al-aziz")
HOURS = "The clerk of {} wrote down the hour."


def write(folder: Path) -> None:
    """Write all files into a folder."""
    for path, data in {**_site(), **_parties(), **_names(), **_events(), **_articles()}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(
            yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8"
        )
    (folder / "index.md").write_text("Everything here is invented, and at some limit.\n", encoding="utf-8")


def _site() -> Files:
    facts = {f"fact-{number}": {"type": "number", "name": f"Fact number {number}"} for number in range(FACTS)}
    rights = {
        "text": "none",
        "quote": {"max_words": 200, "max_total_words": 2000, "max_share": 1},
        "basis": "x",
    }
    return {
        "site.yml": {
            "name": NAME,
            "language": "en",
            "description": "Invented content at its limits",
            "parties": [*PARTIES],
            "facts": facts,
            "rights": {"free": rights},
        },
        "sources/only.yml": {"name": "The Only Source", "kind": "newspaper", "rights": "free"},
    }


def _parties() -> Files:
    return {f"parties/{id}.yml": {"name": id.title(), "color": color} for id, color in PARTIES.items()}


def _names() -> Files:
    return {
        "people/li-ming.yml": {"name": "李明", "party": "upland"},
        "people/abd-al-aziz.yml": {"name": "عبد العزيز بن محمد بن عبد الرحمن", "party": "midland"},
        "people/nobody.yml": {"name": "Nobody in Particular"},
        "people/long-word.yml": {"name": LONG_WORD, "party": "lowland", "summary": f"Known as {LONG_WORD}."},
        "issues/minutes.yml": {"name": "Minutes", "summary": "How long minutes ought to be."},
        "issues/silence.yml": {"name": "Silence"},
    }


def _events() -> Files:
    return {
        "events/meeting.yml": {
            "name": LONG_TITLE,
            "when": "2031-03-11",
            "kind": "meeting",
            "people": ["li-ming", "abd-al-aziz"],
        },
        "events/unnoticed.yml": {"name": "Unnoticed", "when": "2030", "kind": "incident"},
    }


def _articles() -> Files:
    one = {"source": "only", "title": "One line", "published": "2031-03-12", "occasion": "unnoticed"}
    line = {"id": "s1", "by": "upland", "gist": "Upland said something.", "about": ["minutes"]}
    joint = {"id": "s2", "by": ["upland", "midland"], "gist": "Both said it.", "about": ["minutes"]}
    many = {"source": "only", "title": LONG_TITLE, "published": "2031-03-13", "occasion": "meeting"}
    return {
        "articles/2031/often-named.yml": {
            **one,
            "title": "Ten years",
            "statements": [_naming(number, year) for number, year in enumerate(sorted([*YEARS] * A_YEAR), 1)],
        },
        "articles/2031/one-line.yml": {**one, "statements": [line, joint]},
        "articles/2031/forty.yml": {
            **many,
            "statements": [_statement(number) for number in range(STATEMENTS)],
        },
    }


def _statement(number: int) -> Mapping[str, Any]:
    by = SPEAKERS[number % len(SPEAKERS)]
    claims = {f"fact-{fact}": fact + number % 2 for fact in range(FACTS)} if number < 3 else {}
    return {
        "id": f"s{number + 1}",
        "by": by,
        "about": ["minutes"],
        "gist": HOURS.format(by),
        "quote": f"{LONG_QUOTATION}{number}" if number % 8 == 0 else f"{LONG_WORD} {number}",
        **({"fact": claims} if claims else {}),
    }


def _naming(number: int, year: int) -> Mapping[str, Any]:
    """Give a statement of a year that names somebody who has no page but for that."""
    said = {"date": f"{year}-03-11", "because": "the clerk wrote it down"}
    gist = f"Upland spoke of [[nobody]] in line {number}."
    return {"id": f"s{number}", "by": "upland", "occasion": "none", "said": said, "gist": gist}
