"""A page for each place, and their index."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kinds.place import Place
from generator.model import Model
from generator.pages import events
from generator.pages.doubts import marks, related
from generator.pages.index import Group, index, row
from generator.pages.maker import Maker, maker, sentence
from generator.pages.page import common, page_of
from generator.pages.readouts import narration, voices
from generator.render import Page

INDEX = "places/index.md"


def pages(model: Model) -> Iterator[Page]:
    """Give the index of places, and one page a place."""
    found = model.by_name(Place)
    make = Maker(model)
    rows = [
        (Group(), row(make.link(id), sentence(place.summary, model), marks=marks(make, id, "summary")))
        for id, place in found
    ]
    yield from index(INDEX, "Places", "Where things happened, and what the press calls it.", rows)
    for id, place in found:
        yield _page(model, id, place)


def _page(model: Model, id: str, place: Place) -> Page:
    told = model.mentions.get(id, ())
    make = maker(model, place, *(found.value for found in told))
    within = {id, *(of for of, other in model.of(Place) if other.part_of == id)}
    values = {
        **common(make, id, place),
        "part_of": make.link(place.part_of) if place.part_of else None,
        "parts_of_it": related(make, sorted(within - {id}, key=make.model.sorting), "part_of"),
        "reported_as": make.links(place.reported_as or ()),
        "stands_for": related(make, _named_so(model, id), "reported_as"),
        "events": [
            events.summary(make, of, event, "place") for of, event in model.happened if event.place in within
        ],
        "said": voices(make, told),
        "narration": narration(make, told),
    }
    description = sentence(place.summary, model) or f"What happened in {place.name}"
    return page_of(make, id, INDEX, description, told, values)


def _named_so(model: Model, id: str) -> list[str]:
    """Give the places in whose stead the press names this one."""
    return [of for of, other in model.of(Place) if id in (other.reported_as or ())]
