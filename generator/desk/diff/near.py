"""Tell which pages a change can have reached: to compare what the model has of each thing is cheap."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import Any

from generator.kinds.base import Kind
from generator.kinds.event import Event
from generator.kinds.prose import Prose
from generator.model import Model
from generator.resolve import Entry, references

INDEXES = (
    "texts",
    "spelled",
    "mentions",
    "comparisons",
    "alone",
    "positions",
    "rewordings",
    "lines",
    "contacts",
    "ours",
    "statement",
    "statements_of",
    "events_of",
    "turns_of",
    "taken_back",
    "articles_of",
    "copies_of",
    "parts_of",
    "stood_for",
    "offices_in",
    "meetings",
    "last_days",
    "rivals",
    "beside",
)
"""What the model has by the id of a thing, of a part of it, or of several."""
NEAR_ONLY = frozenset(
    (
        *("because", "body", "channel", "checked", "cite", "issues", "not_same", "organizations", "people"),
        *("round", "see_also", "spelled", "statements", "wikidata"),
    )
)
"""Fields that only pages of a thing and of those beside it print, and what the model works out of them."""
SHOWN = ("titles", "previews")
"""What links to a thing show of it."""


def reached(before: Model, after: Model) -> frozenset[str] | None:
    """Give the ids of the things whose pages may be others now; None where it may be any page.

    These are the things of which the model has anything else than before; those beside an event of which it
    has, since their pages may print what is said of it; those of one kind beside each other; those beside a
    thing whose file has changed; and, unless it has in fields that only these print, all that may name it:
    what leads to it, however far, and two steps from there.
    """
    if before.site != after.site or before.columns != after.columns:
        return None
    changed = frozenset(_changed(before, after))
    touched = changed | {id for index in INDEXES for id in _differing(before, after, index)}
    links = [_links(model.entries) for model in (before, after)]
    near = _beside(links, {id for id in touched if _kind(before, after, id) is Event}) | {
        id
        for other in touched
        for id in _beside(links, (other,))
        if _kind(before, after, id) is _kind(before, after, other)
    }
    near |= _beside(links, changed & before.entries.keys() & after.entries.keys())
    named = _leading_to(links, {id for id in changed if _is_renamed(before, after, id)})
    if named:
        named = _beside(links, _beside(links, named))
    return touched | near | named


def _changed(before: Model, after: Model) -> Iterator[str]:
    """Give the things whose files, locks or titles are others."""
    for id in before.entries.keys() | after.entries.keys():
        was, now = before.entries.get(id), after.entries.get(id)
        if was is None or now is None or (was is not now and was.value != now.value):
            yield id
    for index in SHOWN:
        yield from _differing(before, after, index)


def _differing(before: Model, after: Model, index: str) -> Iterator[str]:
    was, now = _mapping(before, index), _mapping(after, index)
    for key in was.keys() | now.keys():
        one, other = was.get(key), now.get(key)
        if one is not other and one != other:
            yield from _ids(key)


def _mapping(model: Model, index: str) -> Mapping[Any, object]:
    found: Mapping[Any, object] = getattr(model, index)
    return found


def _ids(key: Hashable) -> Iterator[str]:
    """Give the ids in a key: ``round#s1`` is a part of the thing ``round``."""
    for id in key if isinstance(key, tuple) else (key,):
        yield str(id).partition("#")[0]


def _is_renamed(before: Model, after: Model, id: str) -> bool:
    """Tell whether anything of a thing is other than before that pages print wherever they name it."""
    was, now = before.entries.get(id), after.entries.get(id)
    if was is None or now is None:
        return False
    if type(was.value) is not type(now.value) or any(_differ(before, after, index, id) for index in SHOWN):
        return True
    return any(
        getattr(was.value, field) != getattr(now.value, field)
        for field in type(now.value).model_fields.keys() - NEAR_ONLY
    )


def _differ(before: Model, after: Model, index: str, id: str) -> bool:
    return _mapping(before, index).get(id) != _mapping(after, index).get(id)


def _kind(before: Model, after: Model, id: str) -> type[Kind] | None:
    entry = after.entries.get(id) or before.entries.get(id)
    return type(entry.value) if entry else None


Links = tuple[Mapping[str, frozenset[str]], Mapping[str, frozenset[str]]]
"""Id → the ids that its file names, and id → the ids whose files name it."""


def _links(entries: Mapping[str, Entry]) -> Links:
    to = {id: frozenset(_named_in(entry)) for id, entry in entries.items()}
    back: defaultdict[str, set[str]] = defaultdict(set)
    for id, named in to.items():
        for other in named:
            back[other].add(id)
    return to, {id: frozenset(named) for id, named in back.items()}


def _named_in(entry: Entry) -> Iterator[str]:
    for _, reference in references(entry.value):
        if isinstance(reference, Prose):
            yield from (id for id, _ in reference.links())
        else:
            yield reference.id


def _beside(links: Iterable[Links], ids: Iterable[str]) -> frozenset[str]:
    """Give some ids, and those that are one step from them."""
    found = {*ids}
    return frozenset(found.union(*(one.get(id, ()) for id in found for pair in links for one in pair)))


def _leading_to(links: Iterable[Links], ids: Iterable[str]) -> frozenset[str]:
    """Give some ids, and all from which files lead to them."""
    found, new = {*ids}, {*ids}
    while new:
        new = {other for id in new for _, back in links for other in back.get(id, ())} - found
        found |= new
    return frozenset(found)
