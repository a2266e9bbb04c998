"""What is too long for one file stands in several, none left out, and the first leads to all."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

from generator.exports.annotations import annotation_files
from generator.exports.briefing import briefing_files, briefing_json
from generator.exports.tables import statement_files, statements_csv
from generator.model import Model
from generator.site import build_model

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
    assert list(statement_files(model)) == ["data/statements.csv"]


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


def test_the_table_of_statements_goes_on_with_the_same_columns(shared_waters: Path) -> None:
    model = model_of(shared_waters)
    tables = [[*csv.DictReader(StringIO(make()))] for make in statement_files(model, MOST).values()]
    assert [row for rows in tables for row in rows] == [*csv.DictReader(StringIO(statements_csv(model)))]
    assert all(len(rows) <= MOST for rows in tables)
