"""What each party has said on each issue: the last word, what changed in it, and only in its own column."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from generator.model import Model
from generator.model.positions import ALIKE, by_year, latest, pieces
from generator.problems import shares_in_common
from generator.site import build_model
from tests.case import base, lay_out

FILES = {
    "people/per-lund.yml": "name: Per Lund\nparty: southmark\n",
    "issues/cod.yml": "name: Cod\n",
}
words = st.lists(st.sampled_from(["the", "quota", "stays", "until", "survey", "in", "May"]), max_size=8)


def known(folder: Path, *said: tuple[str, str, str]) -> Model:
    """Give the model of what was said about cod: the day of publication, by whom, and the words or none."""
    texts = {
        f"articles/2031/text-{number}.yml": (
            f"source: coast-wire\ntitle: A text\npublished: {day}\nstatements:\n"
            f"- id: s1\n  by: {by}\n  about: [cod]\n  gist: >-\n    Fish.\n  said: {day}\n"
            + (f"  quote: >-\n    {quote}\n" if quote else "")
        )
        for number, (day, by, quote) in enumerate(said)
    }
    lay_out(folder, {**base(), **FILES, **texts})
    return _known(folder)


@given(words, st.lists(words, max_size=8))
def test_wordings_compared_together_are_as_alike_as_one_by_one(
    newer: list[str], others: list[list[str]]
) -> None:
    one_by_one = {place: fuzz.ratio(newer, other) / 100 for place, other in enumerate(others)}
    alike = {place: share for place, share in one_by_one.items() if share >= ALIKE}
    assert shares_in_common(newer, others, ALIKE) == alike


def test_the_last_word_is_of_the_latest_day_and_quoted_where_any_is(tmp_path: Path) -> None:
    model = known(
        tmp_path,
        ("2031-03-01", "ada-holm", "an older word"),
        ("2031-03-12", "ada-holm", ""),
        ("2031-03-12", "northland", "a newer word"),
    )
    last = latest(model.positions["cod", "northland"])
    assert last is not None
    assert last.value.quote is not None
    assert last.value.quote[0].exact == "a newer word"
    assert ("cod", "southmark") not in model.positions


def test_what_a_party_tells_of_another_is_its_last_word_only_where_it_has_no_other(tmp_path: Path) -> None:
    told = ("2031-03-12", "per-lund\n  via: [ada-holm]", "not one tonne less")
    model = known(tmp_path, told)
    assert set(model.positions) == {("cod", "northland")}
    own = known(tmp_path, told, ("2031-03-01", "ada-holm", "wait for the survey"))
    last = latest(own.positions["cod", "northland"])
    assert last is not None
    assert last.speakers == ("ada-holm",)


def test_a_column_holds_only_what_its_party_said(tmp_path: Path) -> None:
    model = known(
        tmp_path,
        ("2031-03-01", "ada-holm", "one"),
        ("2031-03-02", "per-lund", "two"),
        ("2031-03-03", "[ada-holm, per-lund]", "three"),
        ("2031-03-04", "outlet", ""),
    )
    for (_, party), stands in model.positions.items():
        assert all(party in one.columns for one in stands)
    assert {party: len(stands) for (_, party), stands in model.positions.items()} == {
        "northland": 2,
        "southmark": 2,
    }
    stood = [one for one in model.statements if one.value.about]
    assert by_year(stood) == {2031: {"northland": 2, "southmark": 2}}


def test_what_changed_between_two_wordings_is_told_word_by_word(tmp_path: Path) -> None:
    model = known(
        tmp_path,
        ("2031-01-01", "ada-holm", "something else altogether"),
        ("2031-02-01", "ada-holm", "the quota stays until the survey is in"),
        ("2031-03-12", "northland", "the quota stays until May"),
        ("2031-03-13", "per-lund", "the quota stays until May"),
    )
    (changed,) = model.rewordings.items()
    assert changed[0] == ("cod", "northland", "text-2#s1")
    assert changed[1].earlier.id == "text-1#s1"
    assert [(piece.change, piece.words) for piece in changed[1].pieces] == [
        ("kept", "the quota stays until"),
        ("gone", "the survey is in"),
        ("new", "May"),
    ]
    assert not changed[1].is_same


def test_words_said_by_some_day_may_be_older_and_are_compared_with_none(tmp_path: Path) -> None:
    model = known(tmp_path, ("2031-02-01", "ada-holm", "the quota stays"), ("2031-03-12", "ada-holm", ""))
    text = (tmp_path / "articles/2031/text-0.yml").read_text(encoding="utf-8")
    later = text.replace("published: 2031-02-01", "published: 2031-03-01")
    assert model.rewordings == {}
    dated = later.replace("said: 2031-02-01", "said: 2031-03-01")
    lay_out(tmp_path, {"articles/2031/text-2.yml": dated})
    assert len(_known(tmp_path).rewordings) == 1
    lay_out(tmp_path, {"articles/2031/text-2.yml": later.replace("  said: 2031-02-01\n", "")})
    assert _known(tmp_path).rewordings == {}


def _known(folder: Path) -> Model:
    model, problems = build_model(folder)
    assert model is not None, problems
    return model


@given(words, words)
def test_the_pieces_give_both_wordings_back(older: list[str], newer: list[str]) -> None:
    found = list(pieces(older, newer))
    assert " ".join(one.words for one in found if one.change != "gone").split() == newer
    assert " ".join(one.words for one in found if one.change != "new").split() == older
