"""A page for each place, and their index."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.kinds.place import Place
from generator.links import link, marks, related
from generator.model import Model
from generator.page import Offer
from generator.pages.parts.context import Values, page_context, sentence
from generator.pages.parts.index import Group, Index, index_offers
from generator.pages.parts.readouts import narration, voices
from generator.pages.parts.rows import event_row, row
from generator.pages.parts.shapes import ListRow
from generator.pages.parts.thing import Basis, common, thing_offers

INDEX = "places/index.md"


def offers(model: Model) -> Iterator[Offer]:
    """Offer the index of places, and one page a place."""
    places = model.by_name(Place)
    rows = [(Group(), partial(_row, model, id, place)) for id, place in places]
    index = Index(INDEX, "Places", "Where things happened, and what the press calls it.")
    yield from index_offers(index, rows)
    yield from thing_offers(model, places, INDEX, _basis, _values)


def _row(model: Model, id: str, place: Place) -> ListRow:
    return row(link(model, id), sentence(place.summary, model), marks=marks(model, id, "summary"))


def _basis(model: Model, id: str, place: Place) -> Basis:
    statements = model.mentions.get(id, ())
    context = page_context(model, place, statements=statements)
    return Basis(context, statements, sentence(place.summary, model) or f"What happened in {place.name}")


def _values(basis: Basis, id: str, place: Place) -> Values:
    context, statements = basis.context, basis.statements
    model = context.model
    parts = model.parts_of.get(id, ())
    happened = (of for place in (id, *parts) for of, _ in model.events_of.get(place, ()))
    return {
        **common(context, id, place),
        "part_of": context.link(place.part_of) if place.part_of else None,
        "parts_of_it": related(model, sorted(parts, key=model.sorting), "part_of"),
        "reported_as": context.links(place.reported_as or ()),
        "stands_for": related(model, model.stood_for.get(id, ()), "reported_as"),
        "events": [event_row(context, of, event, "place") for of, event in model.latest_first(happened)],
        "said": voices(context, statements),
        "narration": narration(context, statements),
    }
