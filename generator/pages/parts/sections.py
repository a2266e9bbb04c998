"""Sections of a page that may grow without end: the newest stand on it, all on pages that it leads to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from generator.kinds.event import Event
from generator.links import link, related
from generator.model import Model, Statement
from generator.model.channels import Happened
from generator.page import Head, Link, Offer, Page, address, offered
from generator.pages.parts.context import PageContext, Values
from generator.pages.parts.initials import by_initial, initial
from generator.pages.parts.listing import (
    MOST,
    WHOLE,
    Group,
    Part,
    Row,
    by_group,
    drawn,
    elsewhere,
    parts,
    yearly,
)
from generator.pages.parts.readouts import line, narration, newest_first, voices
from generator.pages.parts.rows import event_row, row

Item = TypeVar("Item")
Draw = Callable[[PageContext, Sequence[Item]], object]
"""What draws as many of a section's things as stand on its page."""


@dataclass(frozen=True)
class Section:
    """A list on a page: what draws it there, and all its rows for the pages on which it goes on."""

    slug: str
    """What its value is called, and the folder of the pages on which it goes on."""
    title: str
    size: int
    draw: Callable[[PageContext, int], object]
    """Draws as many as are asked for, the newest."""
    rows: Callable[[], Sequence[Row]]
    newest: Callable[[int], Sequence[Statement]] = lambda _: ()
    """Gives as many of its statements, where it has statements."""
    is_cut: bool = False
    """Whether it goes on elsewhere."""

    @property
    def shown(self) -> int:
        """Give how many stand on the page."""
        return MOST if self.is_cut else self.size


def fitted(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Cut the longest sections of a page that has more than WHOLE entries in all."""
    known = tuple(sections)
    if sum(section.size for section in known) <= WHOLE:
        return known
    return tuple(replace(section, is_cut=section.size > MOST) for section in known)


def thing_list(
    slug: str,
    title: str,
    things: Sequence[Item],
    draw: Draw[Item],
    row: Callable[[Item], Row],
) -> Section:
    """Give a section of things, which come in the order in which they are listed."""
    return Section(
        slug,
        title,
        len(things),
        draw=lambda context, many: draw(context, things[:many]),
        rows=lambda: [row(thing) for thing in things],
    )


def statement_list(
    model: Model, slug: str, title: str, statements: Iterable[Statement], draw: Draw[Statement]
) -> Section:
    """Give a section of statements; elsewhere they are a line each, by the year in which they were made."""
    known = list(statements)

    def newest(many: int) -> Sequence[Statement]:
        return known if many >= len(known) else newest_first(known)[:many]

    return Section(
        slug,
        title,
        len(known),
        draw=lambda context, many: draw(context, newest(many)),
        rows=lambda: [
            (yearly(statement.day.last.year), partial(line, PageContext(model), statement))
            for statement in newest_first(known)
        ],
        newest=newest,
    )


def named_by_others(
    model: Model, statements: Sequence[Statement], title: str = "Named by others"
) -> Iterator[Section]:
    """Give what is said of a thing, and what outlets tell in their own words."""
    yield statement_list(model, "named", title, (one for one in statements if not one.is_narration), voices)
    yield narrated(model, statements)


def narrated(model: Model, statements: Iterable[Statement]) -> Section:
    """Give what outlets tell in their own words."""
    tellings = (statement for statement in statements if statement.is_narration)
    return statement_list(model, "narration", "What outlets tell", tellings, narration)


def event_list(model: Model, events: Sequence[Happened], *shown_by: str) -> Section:
    """Give a section of events, the latest first, which stand in it because of some of their fields."""
    return thing_list(
        "events",
        "Events",
        events,
        lambda context, shown: [event_row(context, id, event, *shown_by) for id, event in shown],
        lambda event: (year_of(event), lambda: event_row(PageContext(model), *event, *shown_by)),
    )


def parts_list(model: Model, id: str, title: str) -> Section:
    """Give a section of the parts of a thing, by name."""
    return thing_list(
        "parts_of_it",
        title,
        sorted(model.parts_of.get(id, ()), key=model.sorting),
        lambda context, shown: related(context.model, shown, "part_of"),
        row=lambda of: (initial_of(model, of), lambda: row(link(model, of))),
    )


def year_of(event: Happened) -> Group:
    """Give the group of an event."""
    return yearly(event[1].when.date.first.year)


def event_group(model: Model, id: str) -> Group:
    """Give the group of an event by its id."""
    event = model.get(id, Event)
    return year_of((id, event)) if event else Group()


def initial_of(model: Model, id: str) -> Group:
    """Give the group of a thing by the first letter of its name."""
    return by_initial(initial(model.name(id)))


def shown_in(sections: Iterable[Section], statements: Sequence[Statement]) -> Sequence[Statement]:
    """Give those of a page's statements that its sections print, in their order."""
    known = tuple(sections)
    if not any(section.is_cut for section in known):
        return statements
    ids = {statement.id for section in known for statement in section.newest(section.shown)}
    return [statement for statement in statements if statement.id in ids]


def onwards(sections: Iterable[Section], head: Head) -> Mapping[str, Values | None]:
    """Give for each section where it goes on; None where it stands on its page as a whole."""
    return {section.slug: _onwards(section, head) if section.is_cut else None for section in sections}


def _onwards(section: Section, head: Head) -> Values:
    """Give the groups of a section, each with its newest page, or its first where it has no order in time."""
    rows = section.rows()
    first = {part.group.slug: part for part in reversed(list(parts(rows)))}
    groups = by_group(rows)
    return {
        "count": section.size,
        "groups": [
            {
                "link": Link(first[slug].group.name, address(first[slug].path(_folder(section, head)))),
                "count": len(of_group),
            }
            for slug, of_group in groups.items()
        ],
    }


def _folder(section: Section, head: Head) -> str:
    return f"{head.url}{section.slug}"


def offers_of(model: Model, sections: Iterable[Section], head: Head) -> Iterator[Offer]:
    """Offer the pages on which the sections of a page go on."""
    for section in sections:
        known = list(parts(section.rows())) if section.is_cut else []
        yield from (_rest(model, section, head, known, place) for place in range(len(known)))


def _rest(model: Model, section: Section, head: Head, known: Sequence[Part], place: int) -> Offer:
    folder, part = _folder(section, head), known[place]
    title = f"{head.title}: {section.title}, {part.name}"
    page = Page(
        Head(part.path(folder), title, head.section, source=head.source, card=head.card),
        template="rest.md",
        description=title,
        values={},
    )
    return offered(
        page,
        lambda: {
            "of": link(model, head.id) if head.id else Link(head.title, head.url),
            "lead": f"{len(part.rows)} of the {section.size:,} entries of this list.",
            "groups": [drawn(part, heading="")],
            "others": [
                elsewhere(other, folder) for other in known if other.group == part.group and other is not part
            ],
            "previous": elsewhere(known[place - 1], folder)["link"] if place else None,
            "next": elsewhere(known[place + 1], folder)["link"] if place + 1 < len(known) else None,
            "reuse": (),
        },
    )
