"""A page for each place, and their index."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kinds.place import Place
from generator.links import marks, related
from generator.model import Model
from generator.page import Page
from generator.pages import events
from generator.pages.parts.context import PageContext, page_context, sentence
from generator.pages.parts.index import Group, index, row
from generator.pages.parts.readouts import narration, voices
from generator.pages.parts.thing import common, page_of

INDEX = "places/index.md"


def pages(model: Model) -> Iterator[Page]:
    """Give the index of places, and one page a place."""
    found = model.by_name(Place)
    context = PageContext(model)
    rows = [
        (
            Group(),
            row(context.link(id), sentence(place.summary, model), marks=marks(context.model, id, "summary")),
        )
        for id, place in found
    ]
    yield from index(INDEX, "Places", "Where things happened, and what the press calls it.", rows)
    for id, place in found:
        yield _page(model, id, place)


def _page(model: Model, id: str, place: Place) -> Page:
    told = model.mentions.get(id, ())
    context = page_context(model, place, *(found.value for found in told))
    within = {id, *(of for of, other in model.of(Place) if other.part_of == id)}
    values = {
        **common(context, id, place),
        "part_of": context.link(place.part_of) if place.part_of else None,
        "parts_of_it": related(context.model, sorted(within - {id}, key=context.model.sorting), "part_of"),
        "reported_as": context.links(place.reported_as or ()),
        "stands_for": related(context.model, _named_so(model, id), "reported_as"),
        "events": [
            events.summary(context, of, event, "place")
            for of, event in model.happened
            if event.place in within
        ],
        "said": voices(context, told),
        "narration": narration(context, told),
    }
    description = sentence(place.summary, model) or f"What happened in {place.name}"
    return page_of(context, id, INDEX, description, told, values)


def _named_so(model: Model, id: str) -> list[str]:
    """Give the places in whose stead the press names this one."""
    return [of for of, other in model.of(Place) if id in (other.reported_as or ())]
