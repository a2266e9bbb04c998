"""Facts that more origins tell now, and on which sources have come to differ or to agree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.desk.diff.entry import Entry, entry
from generator.links import link
from generator.model import Model
from generator.model.comparison import Comparison
from generator.pages.parts.compared import told_of
from generator.pages.parts.context import PageContext


def facts(before: Model, after: Model) -> Iterator[Entry]:
    """Give each fact of an event that was known that is new, or that an origin has come to tell."""
    was = _by_key(before)
    for key, now in _by_key(after).items():
        old = was.get(key)
        new = after.in_order({*now.origins} - {*(old.origins if old else ())})
        if new and now.event in before.entries:
            told = f"now told by {', '.join(map(after.name, new))} too" if old else "new here"
            yield _told(after, now, f"{told} ({now.verdict})")


def differences(before: Model, after: Model) -> Iterator[Entry]:
    """Give each fact on which origins differ that did not, then each on which they no longer do."""
    was, now = _by_key(before), _by_key(after)
    for key in sorted(now):
        if now[key].verdict == "differ" and not (key in was and was[key].verdict == "differ"):
            yield _told(after, now[key], "the sources differ now")
    for key in sorted(now.keys() & was.keys()):
        if was[key].verdict == "differ" and now[key].verdict != "differ":
            yield _told(after, now[key], f"the sources differed: {now[key].verdict}")


def _told(model: Model, fact: Comparison, change: str) -> Entry:
    return entry(link(model, fact.event), f": {change}. {told_of(PageContext(model), fact)}")


def _by_key(model: Model) -> Mapping[tuple[str, str], Comparison]:
    return {(event, fact.key): fact for event, facts in model.comparisons.items() for fact in facts}
