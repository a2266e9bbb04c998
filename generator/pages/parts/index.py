"""The index of a section: its things as rows, in groups."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate
from math import ceil

from generator.kinds.organization import Organization
from generator.kinds.person import Person
from generator.links import link, marks
from generator.model import Model
from generator.page import Head, Link, Offer, Page, SearchEntry, Words, address, offered
from generator.pages.parts.context import Values
from generator.pages.parts.rows import row
from generator.pages.parts.shapes import ListRow, PositionRow

MOST = 100
"""Rows that one page of an index may have."""


@dataclass(frozen=True)
class Group:
    """Rows that stand together under a heading; the unnamed one has none."""

    name: str = ""
    slug: str = ""
    """Of its address, in ASCII; groups of one slug are one group."""


def headed(heading: str) -> Group:
    """Give the group under a heading of ours, or a year: its address is made of its letters and digits."""
    return Group(heading, "-".join(re.findall(r"[a-z0-9]+", heading.lower())))


NO_PARTY = Group("Others", "without_party")
"""Of things without a party. No id has an underscore, so no party can have this address."""

Row = tuple[Group, Callable[[], ListRow | PositionRow]]
"""The group a row stands in, and what gives the row."""


@dataclass(frozen=True)
class Index:
    """An index before its rows: where it stands, and what it says above them."""

    path: str
    title: str
    lead: str
    template: str = "index.md"
    """Another than the usual shows the same rows in its own way, with more values."""
    updated: str | None = None
    reuse: Words = ()
    """Links to files of what it lists."""
    more: Callable[[], Mapping[str, object]] = dict


@dataclass(frozen=True)
class _Part:
    """As much of a group as stands on one page."""

    group: Group
    number: int
    of: int
    rows: Sequence[Callable[[], ListRow | PositionRow]]

    @property
    def name(self) -> str:
        place = f"{self.number} of {self.of}" if self.of > 1 else ""
        return ", ".join(filter(None, (self.group.name, place)))

    def path(self, index: str) -> str:
        steps = (self.group.slug, str(self.number) if self.number > 1 else "")
        return index.replace("index.md", f"all/{'/'.join(filter(None, steps))}.md")


def index_offers(index: Index, rows: Iterable[Row]) -> Iterator[Offer]:
    """Offer the index of a section; the rows of one group stand together, where its first row stands.

    A group has parts of at most MOST rows. An index of more than MOST rows keeps its first parts and leads to
    a page for each of the others.
    """
    parts = list(_parts(rows))
    shown = _shown(parts)
    yield _offer(index, Head(index.path, index.title, index.path), parts[:shown], parts[shown:])
    for part in parts[shown:]:
        head = Head(part.path(index.path), f"{index.title}: {part.name}", index.path)
        yield _offer(index, head, [part], ())


def _parts(rows: Iterable[Row]) -> Iterator[_Part]:
    """Give the parts of every group, groups in the order of their first rows."""
    groups: dict[str, list[Row]] = {}
    for group, line in rows:
        groups.setdefault(group.slug, []).append((group, line))
    for members in groups.values():
        lines = [line for _, line in members]
        of = ceil(len(lines) / MOST)
        for number in range(1, of + 1):
            yield _Part(members[0][0], number, of, lines[MOST * (number - 1) : MOST * number])


def _shown(parts: list[_Part]) -> int:
    """Give how many parts an index shows itself: as many as have at most MOST rows, and one at least."""
    counts = list(accumulate(len(part.rows) for part in parts))
    return max(1, sum(count <= MOST for count in counts))


def _offer(index: Index, head: Head, parts: Sequence[_Part], others: Sequence[_Part]) -> Offer:
    page = Page(
        head,
        template=index.template,
        description=index.lead,
        values={},
        updated=index.updated,
        search=(SearchEntry("Index", head.title, index.lead),),
    )
    return offered(page, lambda: _values(index, parts, others))


def _values(index: Index, parts: Iterable[_Part], others: Iterable[_Part]) -> Values:
    groups = [{"name": part.name, "rows": [line() for line in part.rows]} for part in parts]
    elsewhere = [_other(index, part) for part in others]
    return {"reuse": index.reuse, **index.more(), "lead": index.lead, "groups": groups, "others": elsewhere}


def _other(index: Index, part: _Part) -> Values:
    """Give a part that stands on a page of its own; of one of several, what it begins and ends with."""
    ends = (part.rows[0], part.rows[-1]) if part.of > 1 else ()
    return {
        "link": Link(part.name, address(part.path(index.path))),
        "count": len(part.rows),
        "ends": [line().link for line in ends],
    }


def rows_by_party(model: Model, kind: type[Person] | type[Organization]) -> list[Row]:
    """Give a line for each person or organization, by party and name."""
    members = [(str(thing.party or ""), id, thing) for id, thing in model.by_name(kind)]
    members.sort(key=lambda member: (member[0] == "", model.rank(member[0]), member[0]))
    return [
        (Group(model.name(party), party) if party else NO_PARTY, partial(_of_party, model, id, thing))
        for party, id, thing in members
    ]


def _of_party(model: Model, id: str, thing: Person | Organization) -> ListRow:
    doubts = marks(model, id, "party", "summary")
    return row(link(model, id), model.plain(thing.summary), marks=doubts)
