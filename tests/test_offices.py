"""The page of a body names those lately known to be in office before all others, the newest first."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

from generator.render import render
from generator.site import build_site
from tests.case import base, lay_out

PEOPLE = {
    # the last day of what the texts know is 12 March 2031
    "left-lately": "to: 2031-02",
    "seen-lately": "seen: [2030-01-09, 2031-01-10]",
    "began-lately": "from: 2030-12",
    "to-leave": "seen: 2030-11-01\n  to: 2031-06",
    "seen-long-ago": "seen: 1998-01-19",
    "ended-long-ago": "from: 1990\n  to: 1994",
    "no-day-known": "because: So says a list.",
}
ROLE = "name: {id}\nroles:\n- title: Clerk\n  organization: ministry\n  {known}\n  cite: [list]\n"
NAMED = re.compile(r"<li><b><a [^>]*>([a-z-]+)</a></b>, Clerk")


def test_who_was_lately_in_office_stands_before_who_left_or_was_long_not_seen(tmp_path: Path) -> None:
    people = {f"people/{id}.yml": ROLE.format(id=id, known=known) for id, known in PEOPLE.items()}
    body = {"organizations/ministry.yml": "name: Ministry\n", "references/list.yml": "title: List\n"}
    lay_out(tmp_path, {**base(), **people, **body})
    site = build_site(tmp_path)
    assert [problem for problem in site.problems if not problem.is_notice] == []
    page = unescape(render(site.page("organizations/ministry.md")))
    recent, before = page.split("Known to have left, or not")
    assert 'months before <time datetime="2031-03-12">12 March 2031</time>, and not known here' in recent
    assert NAMED.findall(recent) == ["to-leave", "seen-lately", "began-lately"]
    assert NAMED.findall(before) == ["left-lately", "seen-long-ago", "ended-long-ago", "no-day-known"]
