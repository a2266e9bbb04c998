"""Hold the columns of the site apart."""

from __future__ import annotations

from collections.abc import Iterator

from generator.problems import Problem
from generator.resolve import Entries


def every_party_has_one_column(entries: Entries) -> Iterator[Problem]:
    """Give a problem for a party that site.yml lists twice."""
    if entries.site is None or entries.site_sheet is None:
        return
    seen: set[str] = set()
    for index, party in enumerate(entries.site.parties):
        if party in seen:
            place = entries.site_sheet.place(("parties", index))
            yield Problem(place, "G104", f"'{party}' has a column already")
        seen.add(party)
