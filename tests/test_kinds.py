"""A kind of content stands in every place where kinds are listed: one row, and nothing is left out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.kinds import COLLECTIONS, Collection
from generator.model import Model
from generator.pages import all_offers
from generator.render import TEMPLATES
from generator.site import Site, build_model, build_site

CONTENT = Path(__file__).parent / "site/content"
each_collection = pytest.mark.parametrize("collection", COLLECTIONS.values(), ids=COLLECTIONS)
each_with_pages = pytest.mark.parametrize(
    "collection", [one for one in COLLECTIONS.values() if one.has_pages], ids=lambda one: str(one.folder)
)


@pytest.fixture(scope="module")
def site() -> Site:
    return build_site(CONTENT)


@pytest.fixture(scope="module")
def model() -> Model:
    built, _ = build_model(CONTENT)
    assert built is not None
    return built


@each_collection
def test_a_kind_is_named_so_that_it_can_be_a_path(collection: Collection) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", collection.folder)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", collection.slug)
    assert collection.address in ("", f"{collection.folder}/", f"{collection.folder}/#")
    assert re.fullmatch(r"([A-Z][a-z]+)+", collection.schema)


def test_a_slug_has_no_space_where_a_label_has_one() -> None:
    body = Collection(
        "treaty-bodies", "Treaty body", COLLECTIONS["about"].kind, "treaty-bodies/", "", "Thing"
    )
    assert body.slug == "treaty-body"


def test_everything_has_every_kind_but_pages_of_prose(site: Site) -> None:
    keys = [collection.key for collection in COLLECTIONS.values() if collection.folder != "about"]
    assert list(json.loads(site.files["data/briefing.json"])) == ["site", *keys, "statements"]
    assert "" not in keys


@each_with_pages
def test_every_thing_of_a_kind_has_its_page(model: Model, site: Site, collection: Collection) -> None:
    things = [id for id, entry in model.entries.items() if entry.folder == collection.folder]
    assert things
    assert [id for id in things if f"{collection.address}{id}.md" not in site.pages] == []
    assert (TEMPLATES / f"{collection.slug}.md").is_file()


@each_with_pages
def test_the_pages_of_a_kind_stand_under_an_index_in_the_navigation(
    project: Path, site: Site, collection: Collection
) -> None:
    indexes = {page.section for path, page in site.pages.items() if path.startswith(collection.address)}
    assert [index for index in indexes if index not in site.pages] == []
    navigation = (project / "mkdocs.yml").read_text("utf-8")
    assert [index for index in indexes if not re.search(rf"\b{re.escape(index)}\b", navigation)] == []


@each_with_pages
def test_a_page_says_what_it_is_about_and_which_feed_follows_it(
    model: Model, site: Site, collection: Collection
) -> None:
    pages = [
        site.pages[f"{collection.address}{id}.md"]
        for id, entry in model.entries.items()
        if entry.folder == collection.folder
    ]
    assert {bool(page.feed) for page in pages} == {collection.has_feed}
    assert {page.feed in site.files for page in pages} == {collection.has_feed}
    about = [page.linked.get("mainEntity", page.linked.get("about")) for page in pages]
    types = {thing["@type"] for thing in about if isinstance(thing, dict)}
    assert collection.schema in types or collection.folder == "about"


class Counted(tuple[Any, ...]):
    """A tuple that counts how often somebody goes through it."""

    times = 0

    def __iter__(self) -> Iterator[Any]:
        Counted.times += 1
        return super().__iter__()


def test_no_page_of_a_thing_goes_through_all_statements_or_all_events(model: Model) -> None:
    watched = replace(model, statements=Counted(model.statements), happened=Counted(model.happened))
    offers = [offer for offer in all_offers(watched) if offer.head.id]
    for offer in offers:
        offer.page()
    assert Counted.times > 0  # the indexes of the model are made when they are first asked for
    for offer in offers:
        Counted.times = 0
        offer.page()
        offer.search()
        offer.updated()
        assert Counted.times == 0, offer.head.path
