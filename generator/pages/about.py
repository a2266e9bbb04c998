"""The pages of prose, and their index; that on rights is made in a file of its own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.kinds.site import About
from generator.links import link
from generator.model import Model
from generator.page import Link, Offer
from generator.pages.parts.context import Values, page_context
from generator.pages.parts.index import Index, index_offers
from generator.pages.parts.listing import Group, headed
from generator.pages.parts.reuse import TITLE
from generator.pages.parts.rights import ADDRESS, RIGHTS, rights_title
from generator.pages.parts.rows import row
from generator.pages.parts.thing import Basis, thing_offers

INDEX = "about/index.md"
OWN = (
    ("For reuse", TITLE, "about/data/"),
    ("For editors", "The format of the content", "about/format/"),
    ("For editors", "What is checked", "about/checks/"),
)
"""Pages about the site that are made here and not in content: group, title, address."""


def offers(model: Model) -> Iterator[Offer]:
    """Offer the index of pages about the site, and one page for each of prose."""
    prose = [(id, about) for id, about in model.of(About) if id != RIGHTS]
    links = [
        *((Group(), link(model, id)) for id, _ in prose),
        (Group(), Link(rights_title(model), ADDRESS)),
        *((headed(group), Link(title, to)) for group, title, to in OWN),
    ]
    yield from index_offers(
        Index(INDEX, "About", "How this site is made, and what it may be used for."),
        [(group, partial(row, to)) for group, to in links],
    )
    yield from thing_offers(model, prose, INDEX, _basis, _values)


def _basis(model: Model, _id: str, about: About) -> Basis:
    return Basis(page_context(model, about), (), about.title)


def _values(basis: Basis, _id: str, about: About) -> Values:
    return {"body": basis.context.body(about.body)}
