"""Positions: sides that are heard of an issue for the first time, and whose last word is another."""

from __future__ import annotations

from collections.abc import Iterator

from generator import edtf
from generator.desk.diff.entry import Entry, entry
from generator.links import link
from generator.model import Model, Statement
from generator.model.positions import latest


def positions(before: Model, after: Model) -> Iterator[Entry]:
    """Give each side of an issue that was silent before, then each whose last word is another now."""
    for (issue, party), stands in sorted(after.positions.items()):
        if (issue, party) not in before.positions:
            count = f"{len(stands)} statement{'' if len(stands) == 1 else 's'}"
            yield entry(link(after, issue), f": {after.name(party)} is heard for the first time, in {count}")
    for (issue, party), stands in sorted(after.positions.items()):
        was, now = latest(before.positions.get((issue, party), ())), latest(stands)
        if was and now and was.id != now.id:
            yield entry(
                link(after, issue), f": the last word of {after.name(party)} is now {_word(after, now)}"
            )


def _word(model: Model, statement: Statement) -> str:
    quoted = " … ".join(f"“{quote.exact}”" for quote in statement.value.quote or ())
    return f"of {edtf.words(statement.day)}: {quoted or model.plain(statement.value.gist)}"
