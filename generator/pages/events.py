"""A page for each event, and their index."""

from __future__ import annotations

from collections.abc import Iterator

from generator import edtf
from generator.kinds.event import Change, Event, EventDate
from generator.kinds.person import Person, Role
from generator.kinds.place import Place
from generator.model import Model, Statement
from generator.model.channels import is_supported
from generator.model.roles import role_on
from generator.pages import data
from generator.pages.compared import compared
from generator.pages.dated import datings
from generator.pages.doubts import in_words, marked, marks, of_role, when_of
from generator.pages.index import headed, index, row
from generator.pages.maker import Maker, Values, date, maker, sentence
from generator.pages.page import common, page_of
from generator.pages.readouts import narration, readouts, voices
from generator.pages.statements import verified_count
from generator.proof.support import CHANGES, SEVERAL, SINGLE, WHEN, Ours
from generator.render import Link, Page, Words

INDEX = "events/index.md"
Neighbours = tuple[str, str]
"""The ids of the events before and after one, empty where there is none."""


def pages(model: Model) -> Iterator[Page]:
    """Give the index of events, and one page an event."""
    make = Maker(model)
    rows = [
        (headed(str(event.when.date.first.year)), summary(make, id, event)) for id, event in model.happened
    ]
    yield from index(
        INDEX,
        "Events",
        "Meetings, calls, visits and other events that the sources tell of, newest first.",
        rows,
        reuse=data.OF_EVENTS,
    )
    order = [id for id, _ in reversed(model.happened)]
    around = dict(zip(order, zip(("", *order), (*order[1:], ""), strict=False), strict=True))
    for id, event in model.happened:
        yield _page(model, id, event, around[id])


def summary(make: Maker, id: str, event: Event, *shown_by: str) -> Values:
    """Give an event as one line of a list, which it stands in because of some of its fields."""
    found = marks(make, id, *shown_by, "summary")
    return row(make.link(id), sentence(event.summary, make.model), when_of(make, id, event), marks=found)


def _page(model: Model, id: str, event: Event, around: Neighbours) -> Page:
    told = [found for found in model.statements if id in (found.occasion, found.reports)]
    make = maker(model, event, *_roles(model, event), *(found.value for found in told))
    about = sentence(event.summary, model) or event.kind.capitalize()
    description = f"{in_words(event)}: {about}"
    values = _values(make, id, event, told) | _path(make, id, event, around)
    return page_of(make, id, INDEX, description, told, values)


def _roles(model: Model, event: Event) -> Iterator[Role]:
    """Give the offices that those who took part held at the time."""
    people = (model.get(id, Person) for id in event.people)
    roles = (role_on(person, event.when.date) for person in people if person)
    yield from (role for role in roles if role)


def _values(make: Maker, id: str, event: Event, told: list[Statement]) -> Values:
    return {
        **common(make, id, event),
        "kind": event.kind,
        "when": date(event.when.date),
        "counted": counted(make, event.when),
        "ours": _ours(make, id, event),
        "place": make.link(event.place) if event.place else None,
        "reported_as": _reported_as(make, event),
        "people": [_participant(make, person, event) for person in event.people],
        "organizations": make.links(event.organizations),
        "channel": make.link(event.channel) if event.channel else None,
        "round": event.round,
        "suspends": _changes(make, event.suspends),
        "resumes": _changes(make, event.resumes),
        "issues": make.links(event.issues),
        "follows": make.link(event.follows) if event.follows else None,
        "verified": verified_count(found for found in told if found.occasion == id),
        "compared": compared(make, id),
        "dated": datings(make, [found for found in told if found.reports == id]),
        **_told(make, id, told),
    }


def _path(make: Maker, id: str, event: Event, around: Neighbours) -> Values:
    """Give the events before and after: in its channel if it used one, else in time."""
    uses = [of for of, _ in make.model.lines[event.channel].uses] if event.channel else []
    if id in uses and len(uses) > 1:
        place = uses.index(id)
        around = ("" if place == 0 else uses[place - 1], "" if place == len(uses) - 1 else uses[place + 1])
    return {
        "path": [
            {"name": name, "link": make.link(of), "when": when_of(make, of, other)}
            for name, of in zip(("Before", "After"), around, strict=True)
            if of and (other := make.model.get(of, Event))
        ],
        "within": make.link(event.channel) if event.channel and id in uses and len(uses) > 1 else None,
    }


def _told(make: Maker, id: str, told: list[Statement]) -> Values:
    """Give what was said there and of it elsewhere, and what outlets tell of it and around it."""
    return {
        "said": readouts(make, [found for found in told if found.occasion == id]),
        "reported": voices(make, [found for found in told if found.occasion != id]),
        "narration": narration(make, [found for found in told if found.reports == id]),
        "around": narration(make, [found for found in told if found.reports != id]),
    }


def counted(make: Maker, when: EventDate) -> list[Values]:
    """Give the dates by the count of each party whose count differs."""
    return [
        {"party": make.link(party), "when": date(counted), "why": when.why}
        for party, counted in when.counted.items()
    ]


def _ours(make: Maker, id: str, event: Event) -> Values:
    """Give by field what no source here says, and why we say so; None where there is nothing to tell."""
    reasons = {str(field): make.prose(why) for field, why in event.because.items()}
    return {
        field: _choice(make, event, field, own) | {"because": reasons.get(field, ())}
        if (own := [one for one in make.model.ours.get(id, ()) if one.field == field]) or field in reasons
        else None
        for field in (WHEN, *SINGLE, *SEVERAL, *CHANGES)
    }


def _choice(make: Maker, event: Event, field: str, own: list[Ours]) -> Values:
    """Give of which values of a field no source is, if not of all, and what sources say instead."""
    are_some = field in SEVERAL and len(own) < len(getattr(event, field))
    return {
        "is_ours": bool(own),
        "of": [make.link(one.value) for one in own] if are_some else [],
        "instead": [_said_instead(make, field, value) for one in own for value in one.instead],
    }


def _said_instead(make: Maker, field: str, value: str) -> Link:
    if field == WHEN:
        return Link(edtf.words(edtf.parse(value)))
    return Link(value) if field == "round" else make.link(value)


def _changes(make: Maker, changes: tuple[Change, ...]) -> list[Values]:
    """Give what closed or opened a channel, as far as something that stands says so."""
    return [_change(make, change) for change in changes if is_supported(change, make.model.standing)]


def _change(make: Maker, change: Change) -> Values:
    told = change.statement
    return {
        "channel": make.link(change.channel),
        "word": change.word,
        "cites": make.cites(change.cite),
        "statement": make.link(told.id, "statement", told.part) if told else None,
    }


def _reported_as(make: Maker, event: Event) -> Words:
    """Give what the press calls the place, with a mark where that is in doubt."""
    place = event.place and make.model.get(event.place, Place)
    if not place or not place.reported_as:
        return ()
    *others, last = make.links(place.reported_as)
    return (
        *(piece for link in others for piece in (link, Link(", "))),
        *marked(make, last, event.place or "", "reported_as"),
    )


def _participant(make: Maker, id: str, event: Event) -> Values:
    person = make.model.get(id, Person)
    held = role_on(person, event.when.date) if person else None
    return {
        "link": make.link(id),
        "role": held.title if held else None,
        "doubts": of_role(person, held) if person and held else [],
        "cites": make.cites(held.cite if held else ()),
    }
