"""The index of a section: its things as rows, in groups."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from generator.kinds.organization import Organization
from generator.kinds.person import Person
from generator.links import link, marks
from generator.model import Model
from generator.page import Head, Offer, Page, SearchEntry, Words, offered
from generator.pages.parts.context import Values
from generator.pages.parts.listing import MOST, AnyRow, Group, Part, Row, drawn, elsewhere, parts
from generator.pages.parts.rows import row
from generator.pages.parts.shapes import ListRow

NO_PARTY = Group("Others", "without_party")
"""Of things without a party. No id has an underscore, so no party can have this address."""


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
    """What all its pages show beside the rows."""
    first: Mapping[str, Callable[[], object]] = field(default_factory=dict)
    """What the first page alone shows, by name; the others have None in its place."""
    found: Callable[[AnyRow], Iterable[SearchEntry]] | None = None
    """What search finds a row by, where its thing has no page of its own."""
    most: int = MOST
    """Rows of a page, if it has more than one."""
    whole: int = MOST
    """Rows up to which it stands on one page."""

    @property
    def folder(self) -> str:
        """Give the folder of the pages on which it goes on."""
        return self.path.replace("index.md", "all")


def index_offers(index: Index, rows: Iterable[Row]) -> Iterator[Offer]:
    """Offer the index of a section; the rows of one group stand together, where its first row stands.

    A group has parts of at most as many rows as a page takes. An index of more keeps the first of them and
    leads to a page for each part that it does not show as a whole.
    """
    known = list(parts(rows, index.most))
    is_whole = sum(len(part.rows) for part in known) <= index.whole
    shown, others = (known, []) if is_whole else _divided(known, index.most)
    whole = [row for part in shown if part not in others for row in part.rows]
    yield _offer(index, Head(index.path, index.title, index.path), _joined(shown), others, whole)
    for part in others:
        head = Head(part.path(index.folder), f"{index.title}: {part.name}", index.path)
        yield _offer(index, head, [part], (), part.rows)


def _divided(known: Sequence[Part], most: int) -> tuple[list[Part], list[Part]]:
    """Give the parts that an index shows, of a year perhaps its newest rows, and those that have pages."""
    shown: list[Part] = []
    for place, part in enumerate(known):
        room = most - sum(len(before.rows) for before in shown)
        if shown and len(part.rows) > room:
            cut = [replace(part, rows=part.rows[:room])] if part.group.is_newest_first and room else []
            return [*shown, *cut], list(known[place:])
        shown.append(part)
    return shown, []


def _joined(shown: Iterable[Part]) -> list[Part]:
    """Give the parts as an index shows them: two of one year as one."""
    joined: list[Part] = []
    for part in shown:
        if not part.group.is_newest_first:
            joined.append(part)
        elif joined and joined[-1].group == part.group:
            joined[-1] = replace(joined[-1], rows=[*joined[-1].rows, *part.rows])
        else:
            joined.append(replace(part, number=1, of=1))
    return joined


def _offer(
    index: Index, head: Head, shown: Sequence[Part], others: Sequence[Part], rows: Sequence[Row]
) -> Offer:
    page = Page(
        head,
        template=index.template,
        description=index.lead,
        values={},
        updated=index.updated,
    )
    found = partial(_search, index, head, rows)
    made = offered(page, lambda: _values(index, head, shown, others))
    return replace(made, page=lambda: replace(made.page(), search=found()), search=found)


def _search(index: Index, head: Head, rows: Sequence[Row]) -> tuple[SearchEntry, ...]:
    entries = (entry for _, line in rows for entry in index.found(line())) if index.found else ()
    return (SearchEntry("Index", head.title, index.lead), *entries)


def _values(index: Index, head: Head, shown: Iterable[Part], others: Iterable[Part]) -> Values:
    is_first = head.path == index.path
    return {
        **index.more(),
        **{name: make() if is_first else None for name, make in index.first.items()},
        "reuse": index.reuse,
        "lead": index.lead,
        "groups": [drawn(part, None if is_first else "") for part in shown],
        "others": [elsewhere(part, index.folder) for part in others],
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
