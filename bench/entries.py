"""Entries for the bench of search, as many as are asked for and as varied as those of a large site."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, count

from generator.engine.shards import Document

LABELS = "Article", "Statement", "Event", "Person"
STATEMENTS = 12
"""Of an article."""
WORDS, PEOPLE, ISSUES, IDEOGRAPHS = 60_000, 8_000, 300, 3_000


@dataclass(frozen=True)
class Pool:
    """Things of which few are frequent and most are rare, as words of a language are (Zipf)."""

    things: Sequence[str]
    weights: Sequence[float]

    def some(self, chance: random.Random, number: int) -> list[str]:
        """Give so many of them, the frequent ones often."""
        return chance.choices(self.things, cum_weights=self.weights, k=number)


def enlarged(entries: Iterable[Document], least: int) -> Iterator[Document]:
    """Give entries, and made-up ones until there are enough; half of the words of these are made up too."""
    entries = list(entries)
    yield from entries
    made = _made_up(entries)
    for _ in range(max(0, least - len(entries))):
        yield next(made)


def _made_up(entries: Sequence[Document]) -> Iterator[Document]:
    chance = random.Random(13)
    words = _pool(_word(chance) for _ in range(WORDS))
    people = _pool(" ".join((_word(chance), _word(chance))).title() for _ in range(PEOPLE))
    issues = _pool(" ".join((_word(chance), _word(chance))) for _ in range(ISSUES))
    ideographs = _pool(chr(0x4E00 + chance.randrange(20_000)) for _ in range(IDEOGRAPHS))

    texts = {label: [entry.text for entry in entries if entry.label == label] for label in LABELS}

    def text(label: str) -> str:
        real = chance.choice(texts[label]).split()
        invented = words.some(chance, len(real))
        return " ".join(chance.choice(pair) for pair in zip(real, invented, strict=True))

    def entry(label: str, location: str, title: str) -> Document:
        is_thing = label in {"Person", "Event"}
        return Document(location, label, title, text(label), (title,) if is_thing else ())

    for number in count():
        page = f"articles/made-up-{number}/"
        yield entry("Article", page, " ".join(words.some(chance, 8)))
        for part in range(STATEMENTS):
            [person], [issue] = people.some(chance, 1), issues.some(chance, 1)
            statement = entry("Statement", f"{page}#s{part}", f"{person} on {issue}")
            words_in_chinese = "".join(ideographs.some(chance, 12)) if part % 4 == 0 else ""
            yield replace(statement, text=f"{statement.text} {words_in_chinese}")
        yield entry("Event", f"events/made-up-{number}/", " ".join(words.some(chance, 6)))
        if number < PEOPLE:
            yield entry("Person", f"people/made-up-{number}/", people.things[number])


def _pool(things: Iterable[str]) -> Pool:
    things = list(dict.fromkeys(things))
    return Pool(things, list(accumulate(1 / (rank + 5) for rank in range(len(things)))))


def _word(chance: random.Random) -> str:
    syllables = range(chance.randint(2, 4))
    return "".join(chance.choice("bcdfghklmnprstvwz") + chance.choice("aeiou") for _ in syllables)
