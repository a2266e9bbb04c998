"""Lists that are longer than a page: their rows in groups, and each group in parts whose addresses stay."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from generator.page import Link, address
from generator.pages.parts.board import BoardLine
from generator.pages.parts.context import Values
from generator.pages.parts.shapes import DatedRow, ListedWork, ListRow, PositionRow

MOST = 100
"""Rows of a list that one page may have, if it has to go on elsewhere."""
WHOLE = 250
"""Entries up to which a page shows all that it has: a list of more than MOST then need not go on."""


@dataclass(frozen=True)
class Group:
    """Rows that stand together under a heading; the unnamed one has none."""

    name: str = ""
    slug: str = ""
    """Of its address, in ASCII; groups of one slug are one group."""
    is_newest_first: bool = False
    """Whether its rows grow at the top: its parts are then numbered from the end, so that none moves."""


def headed(heading: str) -> Group:
    """Give the group under a heading of ours: its address is made of its letters and digits."""
    return Group(heading, "-".join(re.findall(r"[a-z0-9]+", heading.lower())))


@cache
def yearly(year: int) -> Group:
    """Give the group of a year, whose rows come with the newest first."""
    return Group(str(year), str(year), is_newest_first=True)


AnyRow = BoardLine | ListRow | PositionRow | DatedRow | ListedWork
Row = tuple[Group, Callable[[], AnyRow]]
"""The group a row stands in, and what gives the row."""


@dataclass(frozen=True)
class Part:
    """As much of a group as stands on one page."""

    group: Group
    number: int
    of: int
    rows: Sequence[Row]

    @property
    def name(self) -> str:
        """Give the name of its group, and which part of it this is."""
        place = f"{self.number} of {self.of}" if self.of > 1 else ""
        return ", ".join(filter(None, (self.group.name, place)))

    def path(self, folder: str) -> str:
        """Give the path of its page below the folder of its list: the first has no number."""
        steps = (folder, self.group.slug, str(self.number) if self.number > 1 else "")
        return f"{'/'.join(filter(None, steps))}.md"


def parts(rows: Iterable[Row], most: int = MOST) -> Iterator[Part]:
    """Give the parts of every group, groups in the order of their first rows; of a year the newest first."""
    for members in by_group(rows).values():
        group, _ = members[0]
        first = len(members) % most if group.is_newest_first else 0
        ends = dict.fromkeys((0, *range(first or most, len(members), most), len(members)))
        pieces = [members[start:end] for start, end in pairwise(ends)]
        numbers = range(1, len(pieces) + 1)
        for number, piece in zip(
            reversed(numbers) if group.is_newest_first else numbers, pieces, strict=True
        ):
            yield Part(group, number, len(pieces), piece)


def by_group(rows: Iterable[Row]) -> Mapping[str, Sequence[Row]]:
    """Give rows by the slug of their group, groups in the order of their first rows."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row[0].slug, []).append(row)
    return groups


def drawn(part: Part, heading: str | None = None) -> Values:
    """Give what a page shows of a part, under its name or another heading: its own page needs none."""
    return {
        "name": part.name if heading is None else heading,
        "rows": [line() for _, line in part.rows],
    }


def elsewhere(part: Part, folder: str) -> Values:
    """Give a part that stands on a page of its own; of one of several, what it begins and ends with."""
    ends = (part.rows[0], part.rows[-1]) if part.of > 1 else ()
    return {
        "link": Link(part.name, address(part.path(folder))),
        "count": len(part.rows),
        "ends": [line().link for _, line in ends],
    }
