"""What is too long for one file stands in several, none left out, and the first leads to all."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from generator.exports.annotations import annotation_files
from generator.exports.briefing import briefing_files, briefing_json
from generator.exports.tables import events_csv, facts_csv, statements_csv, table_files
from generator.model import Model
from generator.render import render
from generator.site import build_model, build_site
from tests.case import base, lay_out

MOST = 4
"""Entries of one file in these tests."""


def model_of(shared_waters: Path) -> Model:
    found, _ = build_model(shared_waters / "content")
    assert found is not None
    assert len(found.statements) > 3 * MOST
    return found


def test_a_short_list_stands_in_one_file(shared_waters: Path) -> None:
    model = model_of(shared_waters)
    assert list(briefing_files(model)) == ["data/briefing.json"]
    assert list(annotation_files(model)) == ["data/annotations.json"]
    assert list(table_files(model)) == ["data/statements.csv", "data/events.csv", "data/facts.csv"]


def test_the_file_of_everything_names_the_files_of_the_lists_it_leaves_out(shared_waters: Path) -> None:
    model = model_of(shared_waters)
    files = briefing_files(model, MOST)
    entry = json.loads(files["data/briefing.json"]())
    lists = {key: entries for key, entries in entry.items() if isinstance(entries, list)}
    for key, paths in entry["parts"].items():
        held = [json.loads(files[path]())[key] for path in paths]
        assert all(len(entries) <= MOST for entries in held)
        lists[key] = [one for entries in held for one in entries]
    whole = json.loads(briefing_json(model))
    assert lists == {key: entries for key, entries in whole.items() if key != "site"}
    assert {path for paths in entry["parts"].values() for path in paths} == files.keys() - {
        "data/briefing.json"
    }


def test_the_collection_of_annotations_leads_to_its_pages(shared_waters: Path) -> None:
    model = model_of(shared_waters)
    files = {path: json.loads(make()) for path, make in annotation_files(model, MOST).items()}
    collection = files.pop("data/annotations.json")
    by_id = {page["id"]: page for page in files.values()}
    items: list[object] = []
    at = collection["first"]
    while at:
        page = by_id[at]
        assert page["startIndex"] == len(items)
        assert page["partOf"] == collection["id"]
        assert len(page["items"]) <= MOST
        items += page["items"]
        last, at = at, page.get("next")
    assert last == collection["last"]
    (whole,) = annotation_files(model).values()
    assert items == json.loads(whole())["first"]["items"]
    assert len(items) == collection["total"]


@pytest.mark.parametrize(
    ("name", "whole"), [("statements", statements_csv), ("events", events_csv), ("facts", facts_csv)]
)
def test_a_table_goes_on_with_the_same_columns(
    shared_waters: Path, name: str, whole: Callable[[Model], str]
) -> None:
    model, most = model_of(shared_waters), MOST // 2
    files = [make for path, make in table_files(model, most).items() if path.startswith(f"data/{name}")]
    tables = [[*csv.DictReader(StringIO(make()))] for make in files]
    assert [row for rows in tables for row in rows] == [*csv.DictReader(StringIO(whole(model)))]
    assert all(len(rows) <= most for rows in tables)
    assert len(tables) > 1


def test_the_page_of_data_leads_to_every_part_of_a_table(tmp_path: Path) -> None:
    statements, facts = 35, 290
    named = "".join(f"  round-{number}: {{type: number, name: Round {number}}}\n" for number in range(facts))
    claims = ", ".join(f"round-{number}: 4" for number in range(facts))
    told = [
        f"- id: s{number + 1}\n  by: outlet\n  reports: fisheries-round-4\n  fact: {{{claims}}}\n"
        f"  at: it was the fourth\n  gist: >-\n    It was called so in line {number}.\n"
        for number in range(statements)
    ]
    article = "source: coast-wire\ntitle: Claims\npublished: 2031-03-13\nstatements:\n"
    files = base()
    lay_out(tmp_path, {**files, "site.yml": files["site.yml"].replace("facts:\n", f"facts:\n{named}")})
    lay_out(tmp_path, {"articles/2031/claims.yml": article + "".join(told)})
    site = build_site(tmp_path)
    assert [problem for problem in site.problems if not problem.is_notice] == []
    linked = re.findall(r'href="\.\./\.\./(data/[^"]*\.csv)"', render(site.page("about/data.md")))
    assert set(linked) == {path for path in site.exports if path.endswith(".csv")}
    assert "data/facts/2.csv" in linked
