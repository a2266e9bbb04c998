"""The pages of prose, and their index; that on rights is made in a file of its own."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kinds.site import About
from generator.model import Model
from generator.page import Link, Page
from generator.pages import rights
from generator.pages.parts.context import PageContext, page_context
from generator.pages.parts.index import Group, Row, headed, index, row
from generator.pages.parts.reuse import TITLE
from generator.pages.parts.thing import page_of

INDEX = "about/index.md"
OWN = (
    ("For reuse", TITLE, "about/data/"),
    ("For editors", "The format of the content", "about/format/"),
    ("For editors", "What is checked", "about/checks/"),
)
"""Pages about the site that are made here and not in content: group, title, address."""


def pages(model: Model) -> Iterator[Page]:
    """Give the index of pages about the site, and one page for each of prose."""
    context = PageContext(model)
    prose = [(id, about) for id, about in model.of(About) if id != rights.ID]
    rows: list[Row] = [(Group(), row(context.link(id))) for id, _ in prose]
    rows.append((Group(), row(Link(rights.title_of(model), rights.ADDRESS))))
    rows += [(headed(group), row(Link(title, to))) for group, title, to in OWN]
    yield from index(INDEX, "About", "How this site is made, and what it may be used for.", rows)
    for id, about in prose:
        yield _page(model, id, about)


def _page(model: Model, id: str, about: About) -> Page:
    context = page_context(model, about)
    values = {"body": context.body(about.body)}
    return page_of(context, id, INDEX, about.title, (), values)
