"""Lists stand in the order in which readers look things up, and no two pages have one title."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from generator.kinds.person import Person
from generator.site import build_model, build_site
from generator.texts.folding import sort_key
from tests.case import base, lay_out

IN_ORDER = [
    ["Ångström", "Apfel", "Łódź", "Lund", "Zürich"],
    ["9th round", "10th round", "10th round, again"],
    ["“Apple”", "the Bank", "Cod", "'Dab'", "a Fish", "The Third Protocol"],
    ["Xi An", "Xian"],
    ["eerste", "İsmail", "Yoshida"],
    ["2 Portby", "Portby", "北国", "陆培"],
]


@pytest.mark.parametrize("names", IN_ORDER)
def test_names_are_sorted_as_readers_look_them_up(names: list[str]) -> None:
    assert sorted({*names}, key=sort_key) == names


PEOPLE = {
    # a person's file, in the order in which they stand
    "asa": "name: Åsa Ångström\n",
    "brown": "name: Charles Q. Brown Jr.\n",
    "austin": "name: Lloyd Austin\nsort: Bustin\n",
    "kim": "name: Kim Ji-woo\nnames: {ko: 김지우, ko-Latn: Kim Jiu}\n",
    "liu": "name: Liu Zhenli\nnames: {zh-Hans: 刘振立}\n",
    "milley": "name: Mark Milley\nnames: {zh-Hans: 马克·米利}\n",
    "orban": "name: Vera Orbán\nnames: {hu: Orbán Vera}\n",
    "ouyang": "name: Ouyang Na\nnames: {zh-Latn-pinyin: Ōuyáng Nà}\n",
    "lukasz": "name: Łukasz Żak\nnames: {zh-Latn: Ruqieshi}\n",
}


def test_people_stand_by_family_name(tmp_path: Path) -> None:
    lay_out(tmp_path, {**base(), **{f"people/{id}.yml": text for id, text in PEOPLE.items()}})
    model, problems = build_model(tmp_path)
    assert model is not None, problems
    assert [id for id, _ in model.by_name(Person) if id in PEOPLE] == [*PEOPLE]


def test_pages_of_one_name_have_titles_of_their_own(tmp_path: Path) -> None:
    files = {
        "issues/sea.yml": "name: South Sea\n",
        "places/south-sea.yml": "name: South sea\n",
        "people/tom-one.yml": "name: Tom Vale\nnot_same: [tom-two]\n",
        "people/tom-two.yml": "name: Tom Vale\nnot_same: [tom-one]\n",
    }
    lay_out(tmp_path, {**base(), **files})
    pages = build_site(tmp_path).pages
    assert pages["issues/sea.md"].title == "South Sea (issue)"
    assert pages["places/south-sea.md"].title == "South sea (place)"
    assert pages["people/tom-one.md"].title == "Tom Vale (person tom-one)"


@pytest.mark.parametrize("content", ["content", "tests/site/content"])
def test_no_two_pages_have_one_title(content: str, project: Path) -> None:
    pages = build_site(project / content).pages.values()
    counts = Counter(page.title for page in pages)
    assert {title for title, count in counts.items() if count > 1} - {"Withdrawn"} == set()
