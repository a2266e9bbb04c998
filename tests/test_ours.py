"""What no source says of an event is marked as ours on its page, and the reason is printed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.render import render
from generator.site import build_site
from tests.case import base, lay_out

EVENT = """\
name: Fourth fisheries round
when: 2031-03-11
kind: meeting
place: portby
people: [ada-holm, per-lund]
"""
TOLD = """\
  reports: fisheries-round-4
  when: 2031-03-10
  fact: {place: holmstad, round: 5}
  at: the fifth round, in Holmstad
"""
FILES = {
    "people/per-lund.yml": "name: Per Lund\nparty: southmark\n",
    "places/holmstad.yml": "name: Holmstad\n",
    "references/law.yml": "title: A law\n",
}
MARKED = {
    # what the event has besides, what a statement tells, and the marks behind its facts
    "nothing supports it": (
        "organizations: [ministry]\n", "",
        {
            "When": "Ours: no source here says so.",
            "Where": "Ours: no source here says so.",
            "Who": "Ours: no source here says so of Per Lund.",
            "Organizations": "Ours: no source here says so.",
        },
    ),
    "a reference covers it": ("cite: [law]\n", "", {}),
    "sources say otherwise": (
        "round: 4\ncite: [law]\n", TOLD,
        {
            "When": "Ours: the sources here say 10 March 2031.",
            "Where": "Ours: the sources here say Holmstad.",
            "Round": "Ours: the sources here say 5.",
        },
    ),
    "reasons are given": (
        "cite: [law]\nbecause:\n  when: The log has it. [[law]]\n"
        "  round: It was not counted.\n  people: All came.\n",
        TOLD,
        {
            "When": "Ours: the sources here say 10 March 2031. The log has it. [1]",
            "Where": "Ours: the sources here say Holmstad.",
            "Round": "It was not counted.",
            "Who": "All came.",
        },
    ),
}  # fmt: skip


def marks(page: str) -> dict[str, str]:
    """Give the notes behind the facts at the head of an event's page, as text."""
    facts = re.findall(r"<div><dt>(.*?)</dt><dd>(.*?)</dd></div>", page)
    found = ((name, " ".join(re.findall(r'<span class="note">(.*?)</span>', told))) for name, told in facts)
    return {name: re.sub("<.*?>", "", note).strip() for name, note in found if note}


@pytest.mark.parametrize(("more", "told", "expected"), MARKED.values(), ids=MARKED)
def test_a_value_of_ours_is_marked(more: str, told: str, expected: dict[str, str], tmp_path: Path) -> None:
    occasion = "occasion: fisheries-round-4\nstatements:"
    article = base()["articles/2031/round.yml"].replace("statements:", occasion) + told
    files = {"events/fisheries-round-4.yml": EVENT + more, "articles/2031/round.yml": article}
    files["organizations/ministry.yml"] = "name: Ministry\n"
    lay_out(tmp_path, {**base(), **FILES, **files})
    site = build_site(tmp_path)
    assert site.problems == ()
    assert marks(render(site.pages["events/fisheries-round-4.md"])) == expected
