"""Put the report of all changes together, short enough for a comment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.desk.diff.dates import dates
from generator.desk.diff.entry import Entry, entry
from generator.desk.diff.evidence import lost
from generator.desk.diff.facts import differences, facts
from generator.desk.diff.locks import locks
from generator.desk.diff.markdown import as_markdown, text
from generator.desk.diff.notices import notices
from generator.desk.diff.pages import changed_pages, entries
from generator.desk.diff.positions import positions
from generator.desk.diff.said import said
from generator.desk.diff.sides import Side

LONGEST = 60_000
"""Characters of a report; a comment on GitHub may have 65,536, and ours has some words around it."""
MOST = (200, 100, 50, 25, 12, 6, 3, 1, 0)
"""Entries of each list, from which the first number is taken that makes the report short enough."""
TITLE = "# What a reader will see change"
VERIFY = (
    "A lock says that words were compared with a text, on the word of whoever made it. "
    "Only the text can show it: whoever has it repeats the proof with the command."
)

PROBLEMS = "Content with problems makes no site: only its files, locks and notices are compared."


@dataclass(frozen=True)
class Section:
    """A part of the report."""

    title: str
    entries: tuple[Entry, ...]
    about: str = ""
    """What has to be known to read it."""
    is_folded: bool = False
    """Whether its entries are shown only when somebody asks."""


def report(before: Side, after: Side) -> str:
    """Give all that has changed, as markdown.

    Links lead to the site that the content before names: what a stranger changed leads nowhere.
    """
    return _written(_changes(before, after), None, _site(before))


def short_report(before: Side, after: Side) -> str:
    """Give the report with as many entries of each list as fit into a comment."""
    changes = _changes(before, after)
    reports = (_written(changes, most, _site(before)) for most in MOST)
    return next(written for written in reports if len(written) <= LONGEST)


def _site(before: Side) -> str | None:
    return before.model.site.url if before.model else None


def _changes(before: Side, after: Side) -> tuple[Section, ...]:
    return tuple(section for section in _sections(before, after) if section.entries)


def _written(sections: tuple[Section, ...], most: int | None, site: str | None) -> str:
    if not sections:
        return f"{TITLE}\n\nNothing: every page stays as it is.\n"
    return "\n".join((TITLE, "", *(line for each in sections for line in _lines(each, most, site))))


def _sections(before: Side, after: Side) -> Iterator[Section]:
    yield Section("Problems before the change", tuple(_problems(before)), PROBLEMS)
    yield Section("Problems after the change", tuple(_problems(after)), PROBLEMS)
    if before.model and after.model:
        was, now = before.model, after.model
        yield Section("Statements", tuple(said(was, now)))
        yield Section("Positions", tuple(positions(was, now)))
        yield Section("Facts that more sources tell", tuple(facts(was, now)))
        yield Section("Differences", tuple(differences(was, now)))
        yield Section("Dates", tuple(dates(was, now)))
        yield Section("What lost its last evidence", tuple(lost(was, now)))
    else:
        yield Section("Files", tuple(_files(before, after)))
    yield Section("Locks", tuple(locks(before.locks, after.locks)), VERIFY)
    yield Section("Notices of the check", tuple(notices(before.problems, after.problems)))
    if before.model and after.model:
        pages = changed_pages(before, after)
        for name, heads in (("added", pages.added), ("changed", pages.changed), ("removed", pages.removed)):
            yield Section(
                f"{len(heads):,} page{'' if len(heads) == 1 else 's'} {name}",
                entries(heads, before.offers),
                is_folded=True,
            )


def _problems(side: Side) -> Iterator[Entry]:
    for problem in side.problems:
        if not problem.is_notice:
            place = problem.place
            yield entry(f"{place.path}, line {place.line}: {problem.code} {problem.words}")


def _files(before: Side, after: Side) -> Iterator[Entry]:
    was, now = before.snapshot.files, after.snapshot.files
    for path in sorted(was.keys() | now.keys()):
        if was.get(path) != now.get(path):
            change = "new" if path not in was else "changed" if path in now else "gone"
            yield entry(f"{change}: {path}")


def _lines(section: Section, most: int | None, site: str | None) -> Iterator[str]:
    listed = as_markdown(section.entries, most, site)
    if section.is_folded:
        yield from (f"<details><summary>{section.title}</summary>", "", *listed, "", "</details>", "")
    else:
        about = (section.about, "") if section.about else ()
        yield from (f"## {text(section.title)}", "", *about, *listed, "")
