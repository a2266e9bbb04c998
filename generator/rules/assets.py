"""Hold the addresses free that the site makes files for itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.problems import Place, Problem
from generator.resolve import Entries

MADE = ("assets/parties.css", "assets/cards/")
"""A file, and a folder of files, that the site makes: an editor's would be lost under the same address."""


def assets_have_addresses_of_their_own(entries: Entries) -> Iterator[Problem]:
    """Give a problem for an asset in whose place the site puts a file of its own."""
    if entries.site_sheet is None:
        return
    content = Path(entries.site_sheet.path).parent
    for path in entries.assets:
        address = path.relative_to(content).as_posix()
        made = next((made for made in MADE if address.startswith(made)), None)
        if made:
            message = f"the site makes '{made}' itself, so this file needs another name"
            yield Problem(Place(path.as_posix()), "G120", message)
