"""The line itself: from a content folder to a site not yet written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.check import check
from generator.exports import all_files
from generator.exports.cards import Card, cards
from generator.kinds.site import Site as Settings
from generator.load import load
from generator.model import Model, model
from generator.page import Page
from generator.pages import all_pages
from generator.problems import Problem, listed
from generator.resolve import resolve
from generator.rules import broken_rules


@dataclass(frozen=True)
class Site:
    """All that is published, or the problems that stand in its way; never both."""

    problems: tuple[Problem, ...] = ()
    notices: tuple[Problem, ...] = ()
    pages: Mapping[str, Page] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    cards: Mapping[str, Card] = field(default_factory=dict)
    """Pictures not yet drawn."""
    assets: Mapping[str, Path] = field(default_factory=dict)
    settings: Settings | None = None


def build_site(content: Path) -> Site:
    """Take a content folder down the whole line."""
    known, found = build_model(content)
    if known is None:
        return Site(problems=found)
    pages = by_path(all_pages(known))
    return Site(
        notices=found,
        pages=pages,
        files=all_files(known),
        cards=cards(known, (page.card for page in pages.values())),
        assets={path.relative_to(content).as_posix(): path for path in known.assets},
        settings=known.site,
    )


def by_path(pages: Iterable[Page]) -> Mapping[str, Page]:
    """Give pages by their paths. Raises ValueError where two have the same: one of them would be lost."""
    found: dict[str, Page] = {}
    for page in pages:
        if page.path in found:
            raise ValueError(f"'{found[page.path].title}' and '{page.title}' are both written to {page.path}")
        found[page.path] = page
    return found


def build_model(content: Path) -> tuple[Model | None, tuple[Problem, ...]]:
    """Take a content folder as far as the model, which there is only where nothing but notices is found.

    The problems and notices are in the order of the files; of each file the first are listed.
    """
    problems: list[Problem] = []
    entries = resolve(check(load(content, problems), problems), problems)
    problems.extend(broken_rules(entries))
    stopped = any(not problem.is_notice for problem in problems)
    return (None if stopped else model(entries)), tuple(listed(problems))
