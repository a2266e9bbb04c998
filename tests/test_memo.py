"""What is remembered from one reading to the next is what reading everything anew gives."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.memo import Memo
from generator.model import Model
from generator.render import render
from generator.site import Site, build_model, build_site
from tests.conftest import PROJECT, SITE
from tests.edits import Editor, aged_copy

EDITS = int(os.environ.get("BRIEFING_EDITS", "30"))
"""How many edits are tried; ``BRIEFING_EDITS=1000 pytest tests/test_memo.py`` for a long run."""


def everything(site: Site) -> Mapping[str, object]:
    """Give all that a site says."""
    pages = {path: render(page) for path, page in site.pages.items()}
    beside = {
        f"beside {path}": (offer.head, offer.search(), offer.updated()) for path, offer in site.offers.items()
    }
    return {"problems": site.problems, "notices": site.notices, **pages, **beside, **site.files}


@pytest.mark.parametrize("number", [1, 2])
def test_after_any_edits_all_is_as_if_nothing_was_remembered(number: int, tmp_path: Path) -> None:
    content = aged_copy(SITE / "content", tmp_path / "content")
    editor, memo, edits = Editor(content, SITE / "content", number), Memo(), []
    good, is_broken = 0, False
    for _ in range(EDITS // 2):
        edits.append(editor.edit(is_broken=is_broken))
        remembered, anew = build_site(content, memo), build_site(content)
        assert everything(remembered) == everything(anew), edits
        is_broken = bool(anew.problems)
        good += not is_broken
    assert good > EDITS / 6


def test_only_the_file_saved_is_read_again(tmp_path: Path) -> None:
    content, memo = aged_copy(PROJECT / "content", tmp_path / "content"), Memo()
    article = sorted((content / "articles").rglob("*.yml"))[3]
    before = known(content, memo)
    article.write_text(article.read_text("utf-8").replace("title: ", "title: As I said, ", 1), "utf-8")
    after = known(content, memo)
    assert {id for id, entry in after.entries.items() if entry is not before.entries[id]} == {article.stem}
    anew = {found.article_id for found in after.statements if found is not before.statement[found.id]}
    assert article.stem in anew
    assert len(anew) < len(before.texts) / 4


def known(content: Path, memo: Memo) -> Model:
    model, _ = build_model(content, memo)
    assert model is not None
    return model


def test_a_file_saved_twice_within_a_tick_of_the_clock_is_read_twice(tmp_path: Path) -> None:
    path, memo = tmp_path / "a", Memo()
    for text in ("one", "two"):
        path.write_text(text)
        moment = path.stat()
        os.utime(path, ns=(moment.st_atime_ns, moment.st_mtime_ns // 10**10 * 10**10 + 10**10))
        assert memo.of_file(Path.read_text, path) == text


def test_what_looked_up_what_has_changed_is_made_again() -> None:
    memo = Memo()
    made: list[str] = []

    def greeting(names: Mapping[str, str], id: str) -> str:
        made.append(id)
        return f"Dear {names.get(id, 'reader')}"

    assert memo.of_lookups(greeting, ({"a": "Ada"},), "a") == "Dear Ada"
    assert memo.of_lookups(greeting, ({"a": "Ada", "b": "Bo"},), "a") == "Dear Ada"
    assert made == ["a"]
    assert memo.of_lookups(greeting, ({"a": "Ann"},), "a") == "Dear Ann"
    assert memo.of_lookups(greeting, ({},), "a") == "Dear reader"


def test_what_went_through_a_whole_mapping_is_made_again_where_anything_came() -> None:
    def names(people: Mapping[str, str]) -> list[str]:
        return sorted(people.values())

    memo = Memo()
    assert memo.of_lookups(names, ({"a": "Ada"},)) == ["Ada"]
    assert memo.of_lookups(names, ({"a": "Ada", "b": "Bo"},)) == ["Ada", "Bo"]


def test_what_nobody_asks_for_is_let_go_of() -> None:
    memo, value = Memo(), ["a"]
    made: list[list[str]] = []
    for _ in range(3):
        memo.of(made.append, value)
        memo.forget_unused()
    assert made == [value]
    memo.forget_unused()
    memo.of(made.append, value)
    assert made == [value, value]
