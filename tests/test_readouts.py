"""A column of a readout says that a party is silent on an issue only where it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.render import render
from generator.site import build_site
from tests.case import base, lay_out

FILES = {
    "people/per-lund.yml": "name: Per Lund\nparty: southmark\n",
    "issues/cod.yml": "name: Cod\n",
    "issues/patrols.yml": "name: Patrols\n",
}
ELSEWHERE = "Not there, but elsewhere: see below"
THERE = "- id: s1\n  by: ada-holm\n  about: [cod]\n  occasion: fisheries-round-4\n  gist: >-\n    Fish.\n"
LATER = (
    "- id: s2\n  by: {by}\n  about: [{about}]\n  occasion: none\n  reports: {of}\n  gist: >-\n    No fish.\n"
)


@pytest.mark.parametrize(
    ("by", "about", "of", "silence"),
    [
        ("per-lund", "cod", "fisheries-round-4", ELSEWHERE),
        ("per-lund", "patrols", "fisheries-round-4", "Not in these sources"),
        ("per-lund", "cod", "none", "Not in these sources"),
        ("ada-holm", "cod", "fisheries-round-4", "Not in these sources"),
        ("outlet", "", "fisheries-round-4", "Not in these sources"),
    ],
    ids=["of the issue", "of another issue", "of no event", "the other party", "an outlet"],
)
def test_a_silent_party_is_pointed_to_where_it_speaks(
    by: str, about: str, of: str, silence: str, tmp_path: Path
) -> None:
    text = "source: coast-wire\ntitle: A text\npublished: 2031-03-12\nstatements:\n"
    statements = THERE + LATER.format(by=by, about=about, of=of).replace("  about: []\n", "")
    lay_out(tmp_path, {**base(), **FILES, "articles/2031/round.yml": text + statements})
    assert silences(tmp_path) == [silence]


def silences(folder: Path) -> list[str]:
    """Give what the page of the event has in columns without words."""
    page = render(build_site(folder).pages["events/fisheries-round-4.md"])
    said = page.split("## What was said of it")[0]
    return [found.replace("&#58;", ":") for found in re.findall(r'class="none">([^<]*)', said)]
