"""Tell where a gist or a title repeats a text: a run of eight words in both is a copied sentence."""

from __future__ import annotations

import re
from collections import ChainMap, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from generator.kinds.article import Article
from generator.kinds.base import Thing
from generator.kinds.prose import Prose
from generator.resolve import Entry
from generator.texts import IDEOGRAPH, IDEOGRAPHS_A_WORD, PlainText, plain, plain_text
from generator.texts.marks import quoted

LONGEST = 8
"""Words in a row that make a copied sentence."""
WORD = re.compile(
    rf"{IDEOGRAPH.pattern}|(?:(?!{IDEOGRAPH.pattern})\w)+(?:[.'-]+(?:(?!{IDEOGRAPH.pattern})\w)+)*"
)
WORD_ASCII = re.compile(r"\w+(?:[.'-]+\w+)*")
"""The same of a text without ideographs."""
POSSESSIVE = "'s"
SEED = 3
"""Words by which a run is first looked for; no run is shorter."""

Names = Mapping[str, Sequence[tuple[tuple[str, ...], str]]]
"""First word of a name → names that begin with it, the longest first, each with what it names."""


@dataclass(frozen=True)
class Units:
    """The words of a plain text in small letters, the name of a thing being one."""

    text: str
    words: list[str]
    firsts: list[int]
    """Which word of the text each unit begins with; last, how many words there are."""

    def stretch(self, start: int, end: int) -> tuple[int, int]:
        """Give where units stand in the text, the last not included."""
        words = list(islice(_word(self.text).finditer(self.text), self.firsts[start], self.firsts[end]))
        return words[0].start(), words[-1].end()


@dataclass(frozen=True)
class _Gist:
    words: list[str]
    weights: list[float]
    """What each word counts."""


@dataclass(frozen=True)
class Copied:
    """A run that a gist or the title shares with the text."""

    nth: int | None
    """Which statement's gist it is, from 0; None for the article's title."""
    count: int
    words: str
    """As the text prints them."""


def names_of(things: Mapping[str, Entry]) -> Names:
    """Give the names and aliases of all things, and the titles of offices."""
    return _by_first_word({}, _names(things))


def copied(text: PlainText, article: Article, things: Mapping[str, Entry], names: Names) -> Iterator[Copied]:
    """Give the first run of the title and of each gist that the text has too.

    Words of a quotation that stand in quotation marks there too count as none.
    """
    names = _with_spellings(names, article)
    quotations = [plain(quote.exact) for statement in article.statements for quote in statement.quote or ()]
    ours = [Prose(article.title), *(statement.gist for statement in article.statements)]
    gists = [_weighed(_printed(prose, things), quotations, names) for prose in ours]
    seeds = _seeds(gists)
    units = _units(text.plain, names)
    theirs = units.words
    met: set[int] = set()
    for place, seed in enumerate(zip(theirs, theirs[1:], theirs[2:], strict=False)):
        for nth, start in seeds.get(seed, ()):
            words = gists[nth].words[start:]
            length = _shared(words, theirs[place : place + len(words)])
            count = sum(gists[nth].weights[start : start + length])
            if nth not in met and count >= LONGEST:
                met.add(nth)
                yield Copied(
                    nth - 1 if nth else None, int(count), text.words(*units.stretch(place, place + length))
                )


def _with_spellings(names: Names, article: Article) -> Names:
    """Give names with those that an article misprints or cuts, which come before others of the same words."""
    spelled = ((words, str(of)) for of, spellings in article.spelled.items() for words in spellings)
    own = _by_first_word(names, spelled)
    return ChainMap(own, names) if own else names  # type: ignore[arg-type]  # it is only read


def _by_first_word(names: Names, named: Iterable[tuple[str, str]]) -> Names:
    """Give names, each with what it names, by their first words; ``known`` come after those of its words."""
    by_first: dict[str, dict[tuple[str, ...], str]] = defaultdict(dict)
    for name, id in named:
        if words := tuple(_words(plain(name))):
            by_first[words[0]].setdefault(words, id)
    return {
        first: sorted({**dict(names.get(first, ())), **own}.items(), key=lambda name: -len(name[0]))
        for first, own in by_first.items()
    }


def _names(things: Mapping[str, Entry]) -> Iterator[tuple[str, str]]:
    for id, entry in things.items():
        if isinstance(entry.value, Thing):
            thing = entry.value
            names = (thing.name, getattr(thing, "short", None), *thing.aka, *thing.names.values())
            yield from ((name, id) for name in names if name)
            yield from ((role.title, role.title) for role in getattr(thing, "roles", ()))


def _printed(gist: Prose, things: Mapping[str, Entry]) -> str:
    """Give a gist as readers see it, but for citations."""
    named = (
        span.words or getattr(things.get(span.id) and things[span.id].value, "name", "")
        for span in gist.spans()
    )
    return "".join(named)


def _weighed(gist: str, quotations: list[str], names: Names) -> _Gist:
    """Give the words of a gist with what each counts: nothing where it is quoted from the text."""
    text = plain_text(gist)
    within = [
        (start, end)
        for start, end in quoted(gist)
        if any(plain(gist[start:end]).rstrip(".,;") in words for words in quotations)
    ]
    units = _units(text.plain, names)
    worth = [1 / IDEOGRAPHS_A_WORD if IDEOGRAPH.fullmatch(word) else 1 for word in units.words]
    if not within:
        return _Gist(units.words, worth)
    starts = (text.stretch(*units.stretch(nth, nth + 1))[0] for nth in range(len(units.words)))
    weights = [
        0 if any(first <= start < last for first, last in within) else weight
        for start, weight in zip(starts, worth, strict=True)
    ]
    return _Gist(units.words, weights)


def _seeds(gists: list[_Gist]) -> Mapping[tuple[str, ...], list[tuple[int, int]]]:
    """Give the first words of every run that may be too long: → which gist, which of its words."""
    seeds: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for nth, gist in enumerate(gists):
        left = sum(gist.weights)
        for start, weight in enumerate(gist.weights):
            if left >= LONGEST:
                seeds[tuple(gist.words[start : start + SEED])].append((nth, start))
            left -= weight
    return seeds


def _shared(ours: list[str], theirs: list[str]) -> int:
    """Give how many words two lists have in common at their start."""
    pairs = zip(ours, theirs, strict=False)
    differ = (index for index, (our, their) in enumerate(pairs) if our != their)
    return next(differ, min(len(ours), len(theirs)))


def _units(text: str, names: Names) -> Units:
    """Give the words of a plain text, each name drawn together to one."""
    words = list(_words(text))
    units: list[str] = []
    firsts: list[int] = []
    place = 0
    while place < len(words):
        length, unit = _name(words, place, names.get(words[place], ()))
        units.append(unit)
        firsts.append(place)
        place += length
    return Units(text, units, [*firsts, len(words)])


def _name(words: list[str], place: int, names: Sequence[tuple[tuple[str, ...], str]]) -> tuple[int, str]:
    """Give how many words from a place on are a name, and what it names; else one, and the word itself."""
    for name, id in names:
        if name == tuple(words[place : place + len(name)]):
            return len(name), f"[{id}]"
    return 1, words[place]


def _words(text: str) -> Iterator[str]:
    """Give the words of plain text in small letters, without the ``'s`` of a genitive."""
    return (word.casefold().removesuffix(POSSESSIVE) for word in _word(text).findall(text))


def _word(text: str) -> re.Pattern[str]:
    return WORD_ASCII if text.isascii() else WORD
