"""Seconds of the processor that each phase of our own line takes: ``bench/phases.py CONTENT``, as JSON."""

from __future__ import annotations

import json
import sys
from collections import defaultdict, deque
from collections.abc import Callable, Mapping
from pathlib import Path
from time import process_time
from typing import TypeVar

from mkdocs.config import load_config

from generator.check import check
from generator.engine import page_html, search
from generator.exports import all_files
from generator.load import load
from generator.model import model
from generator.pages import all_offers
from generator.problems import Problem
from generator.readings import readings
from generator.render import body, front_matter
from generator.resolve import resolve
from generator.rules import broken_rules

PROJECT = Path(__file__).parent.parent
Result = TypeVar("Result")


class Clock:
    """Adds up the seconds of the processor that each phase takes."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)

    def time(self, phase: str, work: Callable[..., Result], *given: object) -> Result:
        """Do some work of a phase."""
        start = process_time()
        result = work(*given)
        self.seconds[phase] += process_time() - start
        return result


def measured(content: Path) -> Mapping[str, float]:
    """Take a content folder down the line; raises ValueError where problems are found."""
    clock = Clock()
    problems: list[Problem] = []
    loaded = clock.time("load", load, content, problems)
    records = clock.time("check", check, loaded, problems)
    entries = clock.time("resolve", resolve, records, problems)
    read = clock.time("readings", readings, entries)
    problems.extend(clock.time("rules", lambda: list(broken_rules(read))))
    if problems:
        raise ValueError("\n".join(map(str, problems[:10])))
    known = clock.time("model", model, read)
    offers = clock.time("offers", lambda: list(all_offers(known)))
    headings = page_html.headings(load_config(str(PROJECT / "mkdocs.yml")))
    for offer in offers:
        page = clock.time("pages", offer.page)
        clock.time("markdown", front_matter, page)
        text = clock.time("markdown", body, page)
        clock.time("html", page_html.html_of, text, headings)
    for make in all_files(known).values():
        clock.time("exports", make)
    clock.time("search", lambda: deque(search.files(search.documents(offers)), maxlen=0))
    return clock.seconds


if __name__ == "__main__":
    print(json.dumps(measured(Path(sys.argv[1]))))
