"""The index of a section: its things as rows, in groups."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import accumulate, groupby

from generator.kinds.organization import Organization
from generator.kinds.person import Person
from generator.model import Model
from generator.pages.maker import Maker, Values, sentence
from generator.render import Found, Link, Page, Words, address

MOST = 100
"""Rows that one page of an index may have."""

Row = tuple[str, Values]
"""The group a row stands in, and the row."""


def index(
    path: str,
    title: str,
    description: str,
    rows: Iterable[Row],
    updated: str | None = None,
    template: str = "index.md",
    more: Mapping[str, object] | None = None,
    reuse: Words = (),
) -> Iterator[Page]:
    """Give the index of a section; neighbouring rows of one group stand together.

    An index of more than MOST rows keeps its first groups and leads to a page for each of the others.
    Another template shows the same groups in its own way, with more values. ``reuse`` leads to files of it.
    """
    page = partial(_page, path, description, updated, template, {"reuse": reuse, **(more or {})})
    groups = [(name, [line for _, line in lines]) for name, lines in groupby(rows, lambda found: found[0])]
    shown = _shown(groups)
    values: Values = {
        "lead": description,
        "groups": [{"name": name, "rows": lines} for name, lines in groups[:shown]],
        "others": [
            {"link": Link(name, address(_path_of(path, name))), "count": len(lines)}
            for name, lines in groups[shown:]
        ],
    }
    yield page(path, title, values)
    for name, lines in groups[shown:]:
        alone: Values = {"lead": description, "groups": [{"name": name, "rows": lines}], "others": []}
        yield page(_path_of(path, name), f"{title}: {name}", alone)


def _shown(groups: list[tuple[str, list[Values]]]) -> int:
    """Give how many groups an index shows itself: as many as have at most MOST rows, and one at least."""
    counts = list(accumulate(len(lines) for _, lines in groups))
    return max(1, sum(count <= MOST for count in counts))


def _path_of(path: str, group: str) -> str:
    name = re.sub(r"[^a-z0-9]+", "-", group.lower()).strip("-") or "others"
    return path.replace("index.md", f"all/{name}.md")


def _page(
    section: str,
    description: str,
    updated: str | None,
    template: str,
    more: Mapping[str, object],
    path: str,
    title: str,
    values: Values,
) -> Page:
    return Page(
        path=path,
        template=template,
        title=title,
        description=description,
        section=section,
        values={**more, **values},
        updated=updated,
        found=(Found("Index", title, description),),
    )


def row(link: Link, note: str = "", when: Values | None = None, more: Words = ()) -> Values:
    """Give one line of an index; a note says what the link would say beside itself."""
    return {"link": replace(link, preview="") if note else link, "note": note, "when": when, "more": more}


def rows_by_party(model: Model, kind: type[Person] | type[Organization]) -> list[Row]:
    """Give a line for each person or organization, by party and name."""
    make = Maker(model)
    order = {str(party): place for place, party in enumerate(model.site.parties)}
    found = [(str(thing.party or ""), thing.name, id, thing) for id, thing in model.of(kind)]
    found.sort(key=lambda one: (one[0] == "", order.get(one[0], len(order)), *one[:3]))
    return [
        (model.name(party) if party else "Others", row(make.link(id), sentence(thing.summary, model)))
        for party, _, id, thing in found
    ]
