"""Home shows how the latest event came about by several steps with their sources, or not at all."""

from __future__ import annotations

from pathlib import Path

from generator.render import render
from generator.site import build_site
from tests.case import base, lay_out

STEPS = "How we got here"
EVENT = "name: {name}\nwhen: {when}\nkind: meeting\ncite: [list]\n"
ARTICLE = """\
source: coast-wire
title: Talks
published: 2031-03-12
statements:
- id: s1
  by: ada-holm
  about: [cod]
  occasion: fisheries-round-4
  gist: >-
    Holm spoke of fish.
"""
TOLD = """\
- id: s2
  by: outlet
  reports: broken-off
  gist: >-
    Talks had been broken off.
"""
FILES = {
    "issues/cod.yml": "name: Cod\n",
    "references/list.yml": "title: List of talks\n",
    "events/round-3.yml": EVENT.format(name="Third round", when="2030-11-02"),
    "events/broken-off.yml": EVENT.format(name="Break", when="2031-01-09"),
    "events/fisheries-round-4.yml": EVENT.format(name="Fourth round", when="2031-03-11")
    + "follows: round-3\n",
}


def home(folder: Path, article: str) -> str:
    """Give the first page of a site in which one text tells of the latest event."""
    lay_out(folder, {**base(), **FILES, "articles/2031/round.yml": article})
    site = build_site(folder)
    assert [problem for problem in site.problems if not problem.is_notice] == []
    return render(site.page("index.md"))


def test_one_step_is_no_way(tmp_path: Path) -> None:
    assert STEPS not in home(tmp_path, ARTICLE)


def test_what_led_to_the_latest_event_is_its_series_and_what_its_texts_recall(tmp_path: Path) -> None:
    _, steps = home(tmp_path, ARTICLE + TOLD).split(STEPS)
    cited = '<sup class="cite"><a href="#ref-1">[1]</a></sup></li>'
    assert steps.index(f">Third round</a>{cited}") < steps.index(f">Break</a>{cited}")
