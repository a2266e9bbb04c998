"""The index of search in small files: a browser loads those that hold the words typed, and what it shows.

The number of a document says where it is shown from: ROWS times the number of its file, and its row there.
"""

from __future__ import annotations

import json
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from heapq import nlargest
from itertools import chain, groupby, pairwise
from math import log2
from typing import TypeAlias

from generator.texts.folding import written_out
from generator.texts.lookup import UNSPACED, forms, joined, words

START = "start.json"
"""The one file whose name never changes: where the others are, and how letters are folded."""
ROWS = 64
"""How many documents a file can hold."""
ENOUGH = 12_000
"""Characters after which the next page begins another file of documents."""
TOO_MUCH = 24_000
"""Characters after which a page is continued in another file."""
SHARD = 32_000
"""Characters of a file of words, but where one word has more."""
MANY = 2 * SHARD
"""Characters of words above which those that begin alike are told by the best of their documents."""
BEST = 300
"""How many those are."""
NAME = 1000
"""How much more a word counts in a name or title than in a text."""
ALL_OF_A_NAME = 2 * NAME
"""How much more it counts where a name has no other word."""
LABELS = {"Issue": 2.0, "Statement": 0.1, "Reference": 0.1, "Check": 1e-6}
"""How much documents of a label count: things before what mentions them, pages about checks last."""
PART = 0.4
"""How much a part of a page counts beside a page."""
STEP = 4
"""Levels of a weight for each doubling."""
PLACE = 40
"""Bits of a posting that say which document; the level stands above them."""
NUMBER = (1 << PLACE) - 1

Row = tuple[str, str, str, str]
Postings: TypeAlias = "dict[str, array[int]]"


@dataclass(frozen=True)
class Document:
    """What search finds: a page, or a part of one. Title and text are written as HTML."""

    location: str
    label: str
    title: str
    text: str
    names: tuple[str, ...] = ()
    """It is found by them, and they are not shown."""
    is_found: bool = True
    """Whether it is found by any word, or only stands above what is."""

    @property
    def page(self) -> str:
        """Give the address of the page it stands on."""
        return self.location.partition("#")[0]

    @property
    def row(self) -> Row:
        """Give what is shown of it."""
        return self.location, self.title, self.text, self.label


def index(documents: Iterable[Document]) -> Iterator[tuple[str, bytes]]:
    """Give the files of an index with their paths; documents of a page must come together, the page first."""
    postings: Postings = defaultdict(lambda: array("q"))
    shown: list[bytes] = []
    for file in _shared_out(documents):
        for number, document in enumerate(file, ROWS * len(shown)):
            for word, weight in _weights(document).items():
                postings[word].append(_level(weight) + number)
        shown.append(_json([document.row for document in file]))
    shards = dict(_shards(postings))
    folder = sha256(b"\n".join((*shown, *shards.values()))).hexdigest()[:12]
    yield from ((f"{folder}/documents/{number}.json", text) for number, text in enumerate(shown))
    yield from ((f"{folder}/words/{number}.json", text) for number, text in enumerate(shards.values()))
    start = {"folder": folder, "rows": ROWS * len(shown), "words": list(shards)}
    yield START, _json(start | {"letters": written_out(), "unspaced": UNSPACED})


def _shared_out(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """Give the documents of each file; a page that goes on in another stands at the head of that too."""
    file: list[Document] = []
    for _, parts in groupby(documents, lambda document: document.page):
        if len(file) > ROWS / 2 or _length(file) > ENOUGH:
            yield file
            file = []
        head = None
        for document in parts:
            head = head or replace(document, is_found=False)
            if len(file) == ROWS or _length(file) > TOO_MUCH:
                yield file
                file = [head]
            file.append(document)
    yield file


def _length(file: Iterable[Document]) -> int:
    return sum(len(document.text) for document in file)


def _weights(document: Document) -> dict[str, float]:
    """Give how much each word counts that a document is found by."""
    if not document.is_found:
        return {}
    fields = [(document.title, NAME), (document.text, 1), (document.label, 1)]
    if document.names:
        pairs = ("".join(pair) for name in document.names for pair in pairwise(name.split()))
        whole = dict.fromkeys(map(joined, (document.title, *document.names)))
        fields += [(" ".join((*document.names, *pairs)), NAME), (" ".join(whole), ALL_OF_A_NAME)]
    counts = LABELS.get(document.label, 1) * (PART if "#" in document.location else 1)
    weights: dict[str, float] = defaultdict(float)
    for text, weight in fields:
        for word, times in Counter(chain.from_iterable(map(forms, words(text)))).items():
            weights[word] += counts * weight * times * 2.2 / (times + 1.2)
    return weights


@cache
def _level(weight: float) -> int:
    return round(STEP * log2(weight)) << PLACE


def _shards(postings: Postings) -> Iterator[tuple[str, bytes]]:
    """Give files of words with the first word of each, in the order in which a browser compares words."""
    levels = {word: _levels(places) for word, places in postings.items()}
    levels |= {f"{start}*": _levels(places) for start, places in _beginnings(postings, levels)}
    shard: dict[str, str] = {}
    size = 0
    for word in sorted(levels, key=lambda word: word.encode("utf-16-be")):
        if size and size + len(levels[word]) > SHARD:
            yield next(iter(shard)), _object(shard)
            shard, size = {}, 0
        shard[word] = levels[word]
        size += len(word) + len(levels[word])
    yield next(iter(shard), ""), _object(shard)


def _object(shard: Mapping[str, str]) -> bytes:
    return ("{" + ",".join(f'"{word}":{levels}' for word, levels in shard.items()) + "}").encode()


def _levels(places: Iterable[int]) -> str:
    """Give each level and the numbers of its documents, each as its distance from the one before, as JSON."""
    levels = []
    for level, group in groupby(sorted(places), lambda place: place >> PLACE):
        numbers = [place & NUMBER for place in group]
        distances = (numbers[0], *(after - before for before, after in pairwise(numbers)))
        levels.append(f"{level},[{','.join(map(str, distances))}]")
    return f"[{','.join(levels)}]"


def _beginnings(postings: Postings, levels: Mapping[str, str]) -> Iterator[tuple[str, Iterable[int]]]:
    """Give the best postings of words that begin alike, where all would be too much for a browser to read."""
    alike, length = list(postings), 1
    while alike:
        sizes = Counter[str]()
        for word in alike:
            sizes[word[:length]] += len(levels[word])
        alike = sorted(word for word in alike if len(word) > length and sizes[word[:length]] > MANY)
        for start, group in groupby(alike, lambda word: word[:length]):  # noqa: B023  # it is used up at once
            yield start, _best(postings[word] for word in group)
        length += 1


def _best(several: Iterable[array[int]]) -> Iterable[int]:
    """Give the best of several words' postings, each document once."""
    best: dict[int, int] = {}
    for place in chain.from_iterable(map(_best_of, several)):
        best[place & NUMBER] = max(place, best.get(place & NUMBER, place))
    return nlargest(BEST, best.values())


def _best_of(places: array[int]) -> Iterable[int]:
    return places if len(places) <= BEST else nlargest(BEST, places)


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
