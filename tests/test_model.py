"""What is worked out: whose words a statement holds, how it came, who held which office when."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import edtf
from generator.attribution import chain, whose
from generator.kinds.article import Article
from generator.kinds.person import Person
from generator.model import Model
from generator.model.roles import role_on
from generator.page import Words
from generator.site import build_model
from tests.case import base, lay_out

PEOPLE = {
    "people/per-lund.yml": "name: Per Lund\nparty: southmark\n",
    "people/nils-berg.yml": "name: Nils Berg\nparty: northland\n",
    "people/nobody.yml": "name: A Passer-by\n",
    "organizations/ministry.yml": "name: Southmark Ministry\nparty: southmark\n",
    "sources/ministry-site.yml": """
name: Ministry Site
kind: government
organization: ministry
rights: press
""",
}
HEAD = """
source: coast-wire
title: A round
published: 2031-03-12
occasion: fisheries-round-4
statements:
- id: s1
  gist: >-
    Fish.
"""
TOLD = [
    # what is written, columns, whose words, the way it came
    (
        "by: ada-holm\n  via: [nils-berg]",
        ["northland"],
        "Nils Berg, for Ada Holm",
        "Coast Wire → Nils Berg → Ada Holm → Northland",
    ),
    (
        "by: ada-holm",
        ["northland"],
        "Ada Holm",
        "Coast Wire → does not say how it was told → Ada Holm → Northland",
    ),
    ("by: northland", ["northland"], "Northland", "Coast Wire → does not say how it was told → Northland"),
    (
        "by: per-lund\n  via: [nils-berg]",
        ["northland"],
        "Nils Berg, on what Per Lund said",
        "Coast Wire → Nils Berg → Per Lund → Southmark",
    ),
    (
        "by: ada-holm\n  via: [nils-berg, ministry]",
        ["southmark"],
        "Southmark Ministry, on what Ada Holm said",
        "Coast Wire → Southmark Ministry → Nils Berg → Ada Holm → Northland",
    ),
    (
        "by: [ada-holm, per-lund]",
        ["northland", "southmark"],
        "Ada Holm, Per Lund",
        "Coast Wire → does not say how it was told → Ada Holm, Per Lund → Northland, Southmark",
    ),
    (
        "by: ada-holm\n  via: []",
        ["northland"],
        "Ada Holm",
        "Coast Wire → told directly → Ada Holm → Northland",
    ),
    (
        "by: ada-holm\n  via: [coast-wire]",
        ["northland"],
        "Ada Holm",
        "Coast Wire → told directly → Ada Holm → Northland",
    ),
    (
        "by: {unnamed: an official, of: northland}",
        [],
        "“an official”, not named, of Northland",
        "Coast Wire → does not say how it was told → “an official”, not named, of Northland",
    ),
    (
        "by: ada-holm\n  via: [{unnamed: an official, of: northland}]",
        ["northland"],
        "“an official”, not named, of Northland, for Ada Holm",
        "Coast Wire → “an official”, not named, of Northland → Ada Holm → Northland",
    ),
    (
        "by: ada-holm\n  via: [nils-berg, {unnamed: an envoy, of: ministry}, coast-wire]",
        ["southmark"],
        "“an envoy”, not named, of Southmark Ministry, on what Ada Holm said",
        "Coast Wire → “an envoy”, not named, of Southmark Ministry → Nils Berg → Ada Holm → Northland",
    ),
    (
        "by: ada-holm\n  via: [{unnamed: a friend}]",
        [],
        "“a friend”, not named, for Ada Holm",
        "Coast Wire → “a friend”, not named → Ada Holm → Northland",
    ),
    (
        "by: ada-holm\n  via: []\n  interpreted: as interpreted",
        ["northland"],
        "Ada Holm, through an interpreter",
        "Coast Wire → told directly → through an interpreter → Ada Holm → Northland",
    ),
    (
        "by: ada-holm\n  via: [nils-berg]\n  interpreted: as interpreted",
        ["northland"],
        "Nils Berg, for Ada Holm, through an interpreter",
        "Coast Wire → Nils Berg → through an interpreter → Ada Holm → Northland",
    ),
    ("by: nobody", [], "A Passer-by", "Coast Wire → does not say how it was told → A Passer-by"),
    ("by: outlet", [], "Coast Wire", "Coast Wire"),
]


def known(folder: Path, article: str) -> Model:
    """Give the model of the base of all cases with some people and one article."""
    lay_out(folder, {**base(), **PEOPLE, "articles/2031/round.yml": article})
    model, problems = build_model(folder)
    assert model is not None, problems
    return model


def plain(words: Words) -> str:
    """Give words without their links."""
    return "".join(link.words for link in words)


@pytest.mark.parametrize(("credit", "columns", "voice", "way"), TOLD)
def test_a_statement_is_credited(
    credit: str, columns: list[str], voice: str, way: str, tmp_path: Path
) -> None:
    model = known(tmp_path, f"{HEAD}  {credit}\n")
    (told,) = model.statements
    assert list(told.columns) == columns
    assert plain(whose(model, told)) == voice
    assert " → ".join(map(plain, chain(model, told))) == way


def test_a_relay_of_another_party_makes_no_position_of_the_speaker(tmp_path: Path) -> None:
    (told,) = known(tmp_path, HEAD + "  by: per-lund\n  via: [nils-berg]\n").statements
    assert told.is_hearsay
    assert (told.is_by("per-lund"), told.is_by("nils-berg")) == (False, True)


def test_narration_of_an_organization_is_its_own_statement(tmp_path: Path) -> None:
    model = known(tmp_path, HEAD.replace("coast-wire", "ministry-site") + "  by: outlet\n")
    (told,) = model.statements
    assert (told.speakers, told.columns, told.is_narration) == (("ministry",), ("southmark",), False)


EVENTS = [
    ("", "fisheries-round-4", "fisheries-round-4"),
    ("  reports: earlier\n", "fisheries-round-4", "earlier"),
    ("  occasion: earlier\n", "earlier", "earlier"),
    ("  occasion: none\n  reports: earlier\n", None, "earlier"),
    ("  occasion: none\n", None, None),
]


@pytest.mark.parametrize(("written", "occasion", "reports"), EVENTS)
def test_a_statement_is_made_at_one_event_and_tells_of_one(
    written: str, occasion: str | None, reports: str | None, tmp_path: Path
) -> None:
    lay_out(tmp_path, {"events/earlier.yml": "name: Earlier\nwhen: 2031-02\nkind: call\n"})
    (told,) = known(tmp_path, f"{HEAD}  by: ada-holm\n{written}").statements
    assert (told.occasion, told.reports) == (occasion, reports)


def test_statements_come_newest_article_first_and_in_the_order_of_the_text(tmp_path: Path) -> None:
    older = HEAD.replace("2031-03-12", "2031-03-11") + "  by: ada-holm\n"
    lay_out(tmp_path, {"articles/2031/before.yml": older})
    model = known(tmp_path, HEAD + "  by: ada-holm\n- id: s3\n  by: outlet\n  gist: >-\n    More fish.\n")
    assert [told.id for told in model.statements] == ["round#s1", "round#s3", "before#s1"]
    assert [told.id for told in model.mentions["ada-holm"]] == ["round#s1", "before#s1"]
    assert [id for id, _ in model.of(Article)] == ["before", "round"]


ROLES = [
    # of a role, on which dates it is known to be held
    ("{title: Chair, from: 2030-01-01, to: 2031-12-31}", "2031-03-11", True),
    ("{title: Chair, from: 2030-01-01, to: 2031-12-31}", "2032-01-01", False),
    ("{title: Chair, from: 2030-01-01, to: 2031-12-31}", "2031", True),
    ("{title: Chair, from: 2030, to: 2031}", "2030-06-01", False),  # began some day of 2030
    ("{title: Chair, seen: [2031-03-01, 2031-03-20]}", "2031-03-11", True),
    ("{title: Chair, seen: [2031-03-01, 2031-03-20]}", "2031-03-21", False),
    ("{title: Chair, seen: 2031-03-11}", "2031-03-11", True),
    ("{title: Chair, from: 2031-03-01}", "2031-03-11", False),  # nobody says how long
    ("{title: Chair}", "2031-03-11", False),
]


@pytest.mark.parametrize(("role", "day", "held"), ROLES)
def test_an_office_is_known_to_be_held(role: str, day: str, tmp_path: Path, *, held: bool) -> None:
    lay_out(tmp_path, {"people/chair.yml": f"name: A Chair\nroles:\n- {role}\n"})
    person = known(tmp_path, HEAD + "  by: chair\n").get("chair", Person)
    assert person is not None
    assert role_on(person, edtf.parse(day)) == (person.roles[0] if held else None)
