"""Say by which names a text may call a thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.kinds.article import Article
from generator.kinds.base import Thing
from generator.kinds.person import Person, family_name
from generator.resolve import Entry
from generator.texts import PlainText, plain

THE = re.compile(r"\Athe ", re.IGNORECASE)
WORD = re.compile(r"\w+(?:[.’'-]+\w+)*")


def called(things: Mapping[str, Entry], article: Article, id: str) -> Iterator[str]:
    """Give every name of a thing, and how an article spells it: nothing for what cannot be read.

    Not what somebody is by office: ``offices`` gives that.
    """
    for of, spellings in article.spelled.items():
        if str(of) == id:
            yield from spellings
    value = things[id].value if id in things else None
    if isinstance(value, Thing):
        short = getattr(value, "short", None)
        yield from (name for name in (value.name, short, *value.aka, *value.names.values()) if name)


def offices(things: Mapping[str, Entry], id: str) -> Iterator[str]:
    """Give the titles of the offices that somebody held."""
    value = things[id].value if id in things else None
    if isinstance(value, Person):
        yield from (role.title for role in value.roles)


def is_named(words: PlainText, things: Mapping[str, Entry], article: Article, id: str) -> bool:
    """Tell whether words name a thing: by a name or spelling, a family's name, or the title of an office.

    An article before a name, and capitals of a title, make no difference.
    """
    names = [THE.sub("", plain(name), count=1) for name in called(things, article, id)]
    if any(next(words.places(name), None) is not None for name in (*names, *family(things, id)) if name):
        return True
    titles = (plain(title) for title in offices(things, id))
    return any(next(words.places_of_any_case(name), None) is not None for name in (*names, *titles) if name)


def family(things: Mapping[str, Entry], id: str) -> Iterator[str]:
    """Give the family name of a person who has more than one name."""
    person = things[id].value if id in things else None
    if isinstance(person, Person) and len(person.name.split()) > 1:
        yield plain(family_name(person))


def is_labeled(things: Mapping[str, Entry], article: Article, id: str, label: str) -> bool:
    """Tell whether the label of a turn names somebody.

    It does with a whole name in it, by the last word of a name alone or behind a title (MR. KIRBY), or by an
    office and nothing else (THE PRESIDENT).
    """
    named = label.casefold()
    words = _words(label)
    names = [name.casefold() for name in called(things, article, id)]
    if any(name and name in named for name in names):
        return True
    if words and any(words[-1] in _words(name) for name in names):
        return True
    rest = set(words) - {"the"}
    return bool(rest) and any(rest <= set(_words(title)) for title in offices(things, id))


def _words(text: str) -> list[str]:
    return [word.casefold().strip(".") for word in WORD.findall(text)]
