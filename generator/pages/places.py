"""A page for each place, and their index."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.kinds.place import Place
from generator.links import link, marks, related
from generator.model import Model
from generator.page import Offer
from generator.pages.parts.context import Values, page_context, sentence
from generator.pages.parts.index import Index, index_offers
from generator.pages.parts.listing import Group
from generator.pages.parts.readouts import voices
from generator.pages.parts.rows import row
from generator.pages.parts.sections import (
    Section,
    event_list,
    fitted,
    narrated,
    parts_list,
    shown_in,
    statement_list,
)
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
    statements, sections = model.mentions.get(id, ()), fitted(_sections(model, id))
    context = page_context(model, place, statements=shown_in(sections, statements))
    description = sentence(place.summary, model) or f"What happened in {place.name}"
    return Basis(context, statements, description, sections=sections)


def _sections(model: Model, id: str) -> tuple[Section, ...]:
    places = (id, *model.parts_of.get(id, ()))
    there = (of for place in places for of, _ in model.events_of.get(place, ()))
    statements = model.mentions.get(id, ())
    attributed = [statement for statement in statements if not statement.is_narration]
    return (
        parts_list(model, id, "Places in it"),
        event_list(model, model.latest_first(there), "place"),
        statement_list(model, "said", "What was said of it", attributed, voices),
        narrated(model, statements),
    )


def _values(basis: Basis, id: str, place: Place) -> Values:
    context = basis.context
    model = context.model
    return {
        **common(context, place),
        "part_of": context.link(place.part_of) if place.part_of else None,
        "reported_as": context.links(place.reported_as or ()),
        "stands_for": related(model, model.stood_for.get(id, ()), "reported_as"),
    }
