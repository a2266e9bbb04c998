"""Whose words a quotation holds, by what its text is and where they stand in it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.attribution import chain, whose
from generator.desk.verify import verify
from generator.exports.tables import statements_csv
from generator.model import Model, Statement
from generator.model.positions import latest
from generator.pages.parts.context import PageContext
from generator.pages.parts.json_ld import linked_data
from generator.render import render
from generator.site import build_model, build_site
from tests.case import base, lay_out

FILES = {
    "people/per-lund.yml": "name: Per Lund\nparty: southmark\n",
    "people/ada-holm.yml": "name: Ada Holm\nparty: northland\n",
    "people/nils-berg.yml": "name: Nils Berg\nparty: southmark\n",
    "organizations/ministry.yml": "name: Southmark Ministry\nparty: southmark\n",
    "issues/cod.yml": "name: Cod\n",
    "sources/ministry-site.yml": (
        "name: Ministry Site\nkind: government\norganization: ministry\n"
        "rights: {text: none, basis: quotation with attribution}\n"
    ),
}
TEXT = 'DR. HOLM: We keep the sound open. "Our boats sail," he said.\nNILS BERG: They agreed to meet.\n'
RELAYED = "by: per-lund\n  via: [nils-berg]"
SPEECH, PLAIN = "Our boats sail", "We keep the sound open"


def told(folder: Path, source: str, form: str, credit: str, quote: str, *, is_verified: bool) -> Statement:
    """Give the one statement of an article that quotes a text of a source."""
    return model(folder, source, form, credit, quote, is_verified=is_verified).statements[0]


def model(folder: Path, source: str, form: str, credit: str, quote: str, *, is_verified: bool) -> Model:
    """Give the model of an article with one quotation."""
    article = (
        f"source: {source}\ntitle: On cod\n{f'form: {form}' if form else 'note: none'}\n"
        "published: 2031-03-12\noccasion: fisheries-round-4\nstatements:\n"
        f"- id: s1\n  {credit}\n  about: [cod]\n  gist: >-\n    Fish.\n  quote: >-\n    {quote}\n"
    )
    content = folder / "content"
    lay_out(content, {**base(), **FILES, "articles/2031/round.yml": article})
    if is_verified:
        (folder / "text.txt").write_text(TEXT, encoding="utf-8")
        verdict = verify(content, {"round": folder / "text.txt"}, date(2031, 3, 13))
        assert verdict.verified, verdict.problems
    known, problems = build_model(content)
    assert known is not None, problems
    return known


def printed(made: Statement, known: Model) -> str:
    return "".join(link.words for link in whose(known, made))


VOICES = [
    # source, form, by and via, words, verified → whose words, columns, is hearsay, as it is printed
    ("coast-wire", "", "by: per-lund", SPEECH, True, "per-lund", "southmark", False, "Per Lund"),
    ("coast-wire", "", "by: per-lund", SPEECH, False, "per-lund", "southmark", False, "Per Lund"),
    ("ministry-site", "", "by: per-lund", SPEECH, True, "per-lund", "southmark", False, "Per Lund"),
    (
        *("ministry-site", "", "by: per-lund", SPEECH, False, "ministry", "southmark", False),
        "Southmark Ministry, on what Per Lund said",
    ),
    (
        *("ministry-site", "", "by: per-lund", PLAIN, True, "ministry", "southmark", False),
        "Southmark Ministry, on what Per Lund said",
    ),
    (
        *("ministry-site", "", RELAYED, PLAIN, True, "ministry", "southmark", False),
        "Southmark Ministry, on what Per Lund said",
    ),
    (
        *("ministry-site", "", "by: ada-holm", PLAIN, True, "ministry", "southmark", True),
        "Southmark Ministry, on what Ada Holm said",
    ),
    (
        *("ministry-site", "", "by: ada-holm", SPEECH, True, "ada-holm", "southmark", True),
        "Ada Holm, as told by Southmark Ministry",
    ),
    ("ministry-site", "", "by: outlet", PLAIN, True, "ministry", "southmark", False, "Southmark Ministry"),
    ("ministry-site", "", "by: ministry", PLAIN, True, "ministry", "southmark", False, "Southmark Ministry"),
    (
        *("ministry-site", "", "by: southmark", PLAIN, True, "ministry", "southmark", False),
        "Southmark Ministry, for Southmark",
    ),
    ("ministry-site", "transcript", "by: ada-holm", PLAIN, True, "ada-holm", "northland", False, "Ada Holm"),
    (
        *("ministry-site", "transcript", RELAYED, "They agreed", True, "nils-berg"),
        *("southmark", False, "Nils Berg, for Per Lund"),
    ),
    ("ministry-site", "statement", "by: per-lund", PLAIN, True, "per-lund", "southmark", False, "Per Lund"),
    (
        *("coast-wire", "document", "by: [northland, southmark]", PLAIN, True, "northland southmark"),
        *("northland southmark", False, "Northland, Southmark"),
    ),
    (
        *("coast-wire", "", "by: per-lund\n  via: [coast-wire]", SPEECH, True, "per-lund"),
        *("southmark", False, "Per Lund"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "form", "credit", "quote", "is_verified", "words_of", "columns", "is_hearsay", "voice"), VOICES
)
def test_words_are_those_of_whom_the_form_of_the_text_makes_them(
    source: str, form: str, credit: str, quote: str, words_of: str, columns: str,
    voice: str, tmp_path: Path, *, is_verified: bool, is_hearsay: bool,
) -> None:  # fmt: skip
    known = model(tmp_path, source, form, credit, quote, is_verified=is_verified)
    (made,) = known.statements
    assert " ".join(made.words_of) == words_of
    assert (" ".join(made.columns), made.is_hearsay) == (columns, is_hearsay)
    assert printed(made, known) == voice


TELLINGS = [
    ("coast-wire", "by: per-lund", "not said", "does not say how it was told"),
    ("coast-wire", "by: per-lund\n  via: []", "direct", "told directly"),
    ("coast-wire", "by: per-lund\n  via: [coast-wire]", "direct", "told directly"),
    ("coast-wire", "by: per-lund\n  via: [ministry-site]", "relayed", "Ministry Site"),
    ("coast-wire", "by: per-lund\n  via: [nils-berg]", "relayed", "Nils Berg"),
    ("ministry-site", "by: ministry", "direct", "in its own release"),
    ("ministry-site", "by: per-lund", "direct", "in a release of Southmark Ministry"),
]


@pytest.mark.parametrize(("source", "credit", "telling", "step"), TELLINGS)
def test_a_page_says_how_the_text_knows_it(
    source: str, credit: str, telling: str, step: str, tmp_path: Path
) -> None:
    known = model(tmp_path, source, "", credit, PLAIN, is_verified=False)
    (made,) = known.statements
    assert made.telling == telling
    assert "".join(link.words for link in chain(known, made)[1]) == step


def test_somebody_unnamed_is_nobodys_position(tmp_path: Path) -> None:
    credit = "by: {unnamed: he, of: southmark}"
    known = model(tmp_path, "coast-wire", "", credit, SPEECH, is_verified=True)
    (made,) = known.statements
    assert (made.columns, made.is_narration) == ((), False)
    assert known.positions == {}
    assert made.origins == ("southmark",)
    page = render(build_site(tmp_path / "content").pages["articles/round.md"])
    assert "nobody’s position" in page
    assert "“he”, not named, of" in page


def test_somebody_unnamed_of_no_body_tells_what_the_outlet_vouches_for(tmp_path: Path) -> None:
    made = told(tmp_path, "coast-wire", "", "by: {unnamed: he}", SPEECH, is_verified=True)
    assert made.origins == ("coast-wire",)


def test_words_that_somebody_unnamed_relays_are_nobodys_by_name(tmp_path: Path) -> None:
    credit = "by: per-lund\n  via: [{unnamed: he, of: ministry}]"
    known = model(tmp_path, "coast-wire", "", credit, SPEECH, is_verified=True)
    (made,) = known.statements
    assert (made.words_of, made.columns, made.origins) == ((), ("southmark",), ("southmark",))
    assert [one.id for one in known.positions["cod", "southmark"]] == [made.id]
    assert ",per-lund,he,,relayed,report,,southmark," in statements_csv(known)
    parts = linked_data(PageContext(known), "round", known.statements)["hasPart"]
    assert isinstance(parts, list)
    assert [voice["description"] for voice in parts[0]["spokenByCharacter"]] == ["he"]


def test_what_somebody_unnamed_of_no_body_relays_is_nobodys_position(tmp_path: Path) -> None:
    credit = "by: per-lund\n  via: [{unnamed: he}]"
    known = model(tmp_path, "coast-wire", "", credit, SPEECH, is_verified=True)
    (made,) = known.statements
    assert (made.words_of, made.columns, made.origins) == ((), (), ("coast-wire",))
    assert known.positions == {}


@pytest.mark.parametrize("quote", [SPEECH, PLAIN])
def test_programs_are_told_whose_words_they_are(quote: str, tmp_path: Path) -> None:
    known = model(tmp_path, "ministry-site", "", "by: per-lund", quote, is_verified=True)
    owner = {SPEECH: ("per-lund", "Per Lund"), PLAIN: ("ministry", "Southmark Ministry")}[quote]
    assert f",,direct,readout,{owner[0]}," in statements_csv(known)
    parts = linked_data(PageContext(known), "round", known.statements)["hasPart"]
    assert isinstance(parts, list)
    assert [voice["name"] for voice in parts[0]["spokenByCharacter"]] == [owner[1]]


def test_the_words_of_a_body_on_somebody_do_not_look_like_speech(tmp_path: Path) -> None:
    model(tmp_path, "ministry-site", "", "by: per-lund", PLAIN, is_verified=True)
    pages = build_site(tmp_path / "content").pages
    for path in ("articles/round.md", "events/fisheries-round-4.md", "people/per-lund.md", "issues/cod.md"):
        assert '<blockquote class="wording">' in render(pages[path]), path


def test_a_joint_statement_is_printed_once_over_both_columns(tmp_path: Path) -> None:
    known = model(tmp_path, "coast-wire", "document", "by: [northland, southmark]", PLAIN, is_verified=True)
    pages = build_site(tmp_path / "content").pages
    for path in ("events/fisheries-round-4.md", "issues/cod.md", "positions/index.md"):
        assert render(pages[path]).count(PLAIN) == 1, path
    assert latest(known.positions["cod", "northland"]) == latest(known.positions["cod", "southmark"])


def test_an_act_is_told_where_the_statement_stands(tmp_path: Path) -> None:
    model(tmp_path, "coast-wire", "", "by: per-lund\n  act: denial", SPEECH, is_verified=True)
    assert "A denial" in render(build_site(tmp_path / "content").pages["events/fisheries-round-4.md"])
