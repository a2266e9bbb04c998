"""Point out words that may be put into the wrong mouth: links to somebody else, offices of another side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from generator.kinds.article import Article, Statement
from generator.kinds.base import Thing
from generator.kinds.organization import Organization
from generator.kinds.person import Person
from generator.problems import Problem
from generator.resolve import Entries
from generator.rules.statements import numbered
from generator.texts import plain


def offices_are_of_their_side(entries: Entries) -> Iterator[Problem]:
    """Give a notice for an office in a body of another party than the person's."""
    for entry, person in entries.of(Person):
        for nth, role in enumerate(person.roles):
            body = entries.by_id.get(role.organization) if role.organization else None
            party = body.value.party if body and isinstance(body.value, Organization) else None
            if party and person.party and party != person.party and not role.because:
                fault = f"{person.name} speaks for {person.party}, and this office is in a body of {party}"
                place = entry.sheet.place(("roles", nth, "organization"))
                yield Problem(place, "N123", f"{fault}: correct one of them, or give the reason in 'because'")


def links_lead_to_whom_their_words_name(entries: Entries) -> Iterator[Problem]:
    """Give a notice for a link in a gist whose words are somebody else's name, or a speaker's family name."""
    names = _names(entries)
    for entry, article in entries.of(Article):
        for route, statement in numbered(article):
            read = {(plain(reading.words), str(reading.as_)) for reading in statement.read}
            for span in statement.gist.spans():
                words = plain(span.words)
                if span.id and words and (words, span.id) not in read:
                    yield from (
                        Problem(entry.sheet.place_of((*route, "gist"), f"[[{span.id}"), *astray)
                        for astray in _astray(entries, statement, words, span.id, names.get(words, set()))
                    )


def _astray(
    entries: Entries, statement: Statement, words: str, id: str, meant: Collection[str]
) -> Iterator[tuple[str, str, str | None]]:
    """Give code, message and the nearest good value, where a link's words are the name of what is meant."""
    hint = "if the link is right, say so with 'read'"
    if meant and id not in meant:
        fault = (
            f"the link '{words}' leads to '{id}', and '{words}' is a name of {' and '.join(sorted(meant))}"
        )
        yield "N125", f"{fault}: {hint}", None
        return
    speakers = {*statement.named, *statement.relays}
    same = sorted(other for other in speakers - {id} if words in _family(entries, other))
    if same and id not in speakers and words in _family(entries, id):
        fault = f"the link '{words}' leads to '{id}', and who speaks here is '{same[0]}', of the same name"
        yield "N124", f"{fault}: {hint}", same[0]


def _names(entries: Entries) -> Mapping[str, set[str]]:
    """Give the things that a name, as it is written, stands for."""
    ids: dict[str, set[str]] = defaultdict(set)
    for entry, thing in entries.of(Thing):
        for name in (thing.name, getattr(thing, "short", None), *thing.aka):
            if name:
                ids[plain(name)].add(entry.id)
    return ids


def _family(entries: Entries, id: str) -> tuple[str, ...]:
    """Give the first and the last word of a person's name: one of them is the family's."""
    person = entries.by_id[id].value if id in entries.by_id else None
    words = plain(person.name).split() if isinstance(person, Person) else []
    return (words[0], words[-1]) if len(words) > 1 else ()
