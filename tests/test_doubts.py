"""A doubt is printed beside what it doubts: on its page in full, as a mark on others, and in the data."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.kinds import KINDS
from generator.kinds.base import UNPRINTED, Kind, Thing
from generator.kinds.field_notes import parts_of
from generator.kinds.party import Party
from generator.render import render
from generator.site import Site, build_site
from tests.case import lay_out
from tests.everything import EVERYTHING

THINGS: dict[str, dict[str, Any]] = {
    path: yaml.safe_load(text)
    for path, text in EVERYTHING.items()
    if path.endswith(".yml") and issubclass(KINDS.get(path.split("/")[0], Kind), Thing)
}
ON_RIGHTS = {"words", "basis"}
"""Fields that /about/rights/ prints, and the thing's own page does not."""
WORDS = "so says only one report"


def fields() -> dict[str, list[str]]:
    """Give for each kind's file the fields that can be doubted; together they are all fields of the kind."""
    return {
        path: [field for field in data if field not in UNPRINTED]
        for path, data in THINGS.items()
        if not path.startswith("parties/")
    }


def doubting(folder: Path, path: str, data: dict[str, Any]) -> Site:
    """Build everything with one file written anew."""
    lay_out(folder, {**EVERYTHING, path: yaml.safe_dump(data, allow_unicode=True, sort_keys=False)})
    site = build_site(folder)
    assert site.problems == ()
    return site


def page_of(path: str) -> str:
    """Give the path of the page of a thing by that of its file."""
    return path.replace(".yml", ".md")


def with_words(site: Site) -> set[str]:
    """Give the pages in whose text a doubt is told or marked."""
    texts = {path: render(page).split("\n---\n", 1)[1] for path, page in site.pages.items()}
    return {path for path, text in texts.items() if WORDS in text}


@pytest.mark.parametrize(("path", "doubted"), fields().items())
def test_a_doubt_about_any_field_is_printed_on_the_page_that_prints_it(
    path: str, doubted: list[str], tmp_path: Path
) -> None:
    doubt = {field: f"{WORDS} of {field.replace('_', ' ')}" for field in doubted}
    site = doubting(tmp_path, path, {**THINGS[path], "doubt": doubt})
    page, rights = render(site.pages[page_of(path)]), render(site.pages["about/rights.md"])
    for field, words in doubt.items():
        if field in ON_RIGHTS:
            assert f"In doubt: {words}." in rights
        else:
            assert page.count(f'id="doubt-{field}">') == page.count(f"n doubt: {words}.") == 1, field
    assert doubt in [thing.get("doubt") for thing in exported(site, path)]


def exported(site: Site, path: str) -> list[dict[str, Any]]:
    """Give the things of a file's kind as they are exported."""
    key = {"glossary": "terms"}.get(path.split("/")[0], path.split("/")[0])
    things: list[dict[str, Any]] = json.loads(site.files["data/briefing.json"])[key]
    return things


PARTS = {
    # what has a doubt of its own, the field in doubt, and the pages that print it
    ("people/ada-holm.yml", "roles", "from"): {
        "people/ada-holm.md", "organizations/ministry.md", "events/fisheries-round-4.md",
    },
    ("glossary/sound-treaty.yml", "parts", "gist"): {"glossary/sound-treaty.md"},
    ("glossary/sound-treaty.yml", "parts.wordings", "text"): {"glossary/sound-treaty.md"},
}  # fmt: skip


@pytest.mark.parametrize(("path", "way", "field"), PARTS)
def test_a_part_of_a_thing_has_doubts_of_its_own(path: str, way: str, field: str, tmp_path: Path) -> None:
    data = yaml.safe_load(EVERYTHING[path])
    part = data
    for step in way.split("."):
        part = part[step][0]
    part["doubt"] = {field: WORDS}
    site = doubting(tmp_path, path, data)
    assert with_words(site) == PARTS[path, way, field]
    assert WORDS in site.files["data/briefing.json"]


def test_every_part_that_can_be_doubted_is_tried() -> None:
    kinds = {part for kind in KINDS.values() for part in parts_of(kind) if "doubt" in part.model_fields}
    assert len(kinds) == len({way for _, way, _ in PARTS})


EVENT, ADA = "events/fisheries-round-4.yml", "people/ada-holm.yml"
ELSEWHERE = {
    # a doubt, and pages of other things that show the value, and so a mark
    (EVENT, "when"): {
        "index.md", "timeline/index.md", "events/index.md", "channels/index.md", "channels/talks.md",
        "people/ada-holm.md", "people/index.md", "places/portby.md", "issues/cod.md",
        "events/fisheries-round-3.md",
    },
    (EVENT, "people"): {"people/ada-holm.md", "people/per-lund.md", "channels/talks.md"},
    (EVENT, "place"): {"places/portby.md", "places/coast.md", "channels/talks.md"},
    (EVENT, "issues"): {"issues/cod.md", "timeline/index.md"},
    (EVENT, "channel"): {"index.md", "channels/index.md", "channels/talks.md", "timeline/index.md"},
    (EVENT, "suspends"): {"channels/talks.md"},
    (EVENT, "resumes"): {"channels/talks.md"},
    (EVENT, "summary"): {"events/index.md", "timeline/index.md", "index.md"},
    (ADA, "party"): {"people/index.md", "articles/round.md", "issues/cod.md", "index.md"},
    (ADA, "roles"): {EVENT.replace(".yml", ".md"), "organizations/ministry.md"},
    (ADA, "summary"): {"people/index.md", "index.md"},
    ("organizations/ministry.yml", "party"): {"organizations/index.md", "articles/round.md"},
    ("organizations/ministry.yml", "part_of"): {"organizations/government.md"},
    ("places/portby.yml", "part_of"): {"places/coast.md"},
    ("places/portby.yml", "reported_as"): {"places/holmstad.md", EVENT.replace(".yml", ".md")},
    ("channels/talks.yml", "level"): {"channels/index.md", "index.md"},
    ("sources/coast-wire.yml", "carries"): {"articles/round.md"},
    ("sources/coast-wire.yml", "rights"): {"about/rights.md"},
    ("glossary/sound-treaty.yml", "gist"): {
        "glossary/index.md", "timeline/index.md", "index.md", "issues/cod.md",
    },
    ("glossary/sound-treaty.yml", "when"): {"timeline/index.md"},
    ("glossary/sound-treaty.yml", "said_by"): {"glossary/other-rule.md"},
    ("issues/cod.yml", "summary"): {"index.md"},
}  # fmt: skip


@pytest.mark.parametrize(("path", "field"), ELSEWHERE)
def test_a_page_that_shows_a_doubted_value_of_another_thing_marks_it(
    path: str, field: str, tmp_path: Path
) -> None:
    site = doubting(tmp_path, path, {**yaml.safe_load(EVERYTHING[path]), "doubt": {field: WORDS}})
    assert ELSEWHERE[path, field] - with_words(site) == set()


def test_a_doubted_value_is_not_certain_in_the_data(tmp_path: Path) -> None:
    doubt = {"when": WORDS, "place": WORDS, "wikidata": WORDS}
    site = doubting(tmp_path, EVENT, {**yaml.safe_load(EVERYTHING[EVENT]), "doubt": doubt})
    event = site.pages["events/fisheries-round-4.md"].linked["mainEntity"]
    assert isinstance(event, dict)
    assert event["@type"] == "Thing"  # an event of schema.org has a day and a place
    assert {"startDate", "location", "sameAs"} & set(event) == set()
    assert f"when: {WORDS}; place: {WORDS}; wikidata: {WORDS}" in site.files["data/events.csv"]
    calendar = site.files["calendar.ics"].replace("\r\n ", "")
    assert calendar.count("STATUS:TENTATIVE") == 1
    assert f"In doubt (when): {WORDS}. In doubt (place): {WORDS}." in calendar


@pytest.mark.parametrize(
    ("field", "lost"),
    [
        ("people", {"attendee"}),
        ("issues", {"about"}),
        ("wikidata", {"sameAs"}),
        ("aka", {"alternateName"}),
        ("summary", {"description"}),
    ],
)
def test_json_ld_loses_what_is_in_doubt_and_nothing_else(field: str, lost: set[str], tmp_path: Path) -> None:
    data = yaml.safe_load(EVERYTHING[EVENT])
    sure = doubting(tmp_path, EVENT, data).pages["events/fisheries-round-4.md"].linked["mainEntity"]
    doubted = doubting(tmp_path, EVENT, {**data, "doubt": {field: WORDS}})
    event = doubted.pages["events/fisheries-round-4.md"].linked["mainEntity"]
    assert isinstance(sure, dict)
    assert isinstance(event, dict)
    assert {name for name in sure if event.get(name) != sure[name]} == lost


@pytest.mark.parametrize("whose", ["person", "role"])
def test_an_office_in_doubt_is_no_membership(whose: str, tmp_path: Path) -> None:
    data = yaml.safe_load(EVERYTHING[ADA])
    doubted, field = (data, "roles") if whose == "person" else (data["roles"][0], "title")
    doubted["doubt"] = {field: WORDS}
    person = doubting(tmp_path, ADA, data).pages["people/ada-holm.md"].linked["mainEntity"]
    assert isinstance(person, dict)
    assert "memberOf" not in person
    assert "affiliation" in person


def test_every_field_of_every_thing_is_tried() -> None:
    tried = {(KINDS[path.split("/")[0]], field) for path, of in fields().items() for field in of}
    known = {
        (kind, field.alias or name)
        for kind in KINDS.values()
        if issubclass(kind, Thing) and kind is not Party
        for name, field in kind.model_fields.items()
    }
    assert {(kind, field) for kind, field in known - tried if field not in UNPRINTED} == set()
