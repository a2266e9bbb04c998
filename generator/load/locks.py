"""Read locks: what is kept of a proof beside its article, ``ARTICLE.lock.json``.

Format 2, which ``desk/verify.py`` writes::

    {"format": 2,
     "day": "2031-03-13",
     "text": {"sha256": "…", "words": 74},
     "passages": {"s2.quote.1": {"sha256": "…", "start": 112, "end": 160,
                                 "stands": "marks", "speakers": ["ada-holm", "nils-berg"]}}}

The day is the one on which the article was held against its text. The text's hash is that of its UTF-8,
each line ended by one line feed and without a byte order mark; ``texts.count_words`` says what a word is.
A passage is named by statement, field and number; its hash is ``Passage.sealed`` in ``proof/passages.py``;
``start`` and ``end`` count characters of the text. ``stands`` says where its words stood: inside quotation
``marks``, in the ``turn`` of a speaker whose label stands before it, or anywhere in the ``text``.
``speakers`` are the ids of those to whom printed words were credited and by whom they were relayed; an
unnamed speaker's place is held by an empty text. No word of a text is in a lock.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal, get_args

from generator.load.reader import Unreadable, text_of
from generator.load.sheet import place_at
from generator.problems import Location, Problem, nearest
from generator.visible import visible

Stands = Literal["marks", "turn", "text"]
"""Where words stand in a text: inside quotation marks, in a speaker's turn, or just in it."""

ENDING = ".lock.json"
FORMAT = 2
STANDS: tuple[Stands, ...] = get_args(Stands)


@dataclass(frozen=True)
class Sealed:
    """A passage as it was when it was verified: a hash of its words, and where they stand in the text."""

    sha256: str
    start: int
    end: int
    stands: Stands = "text"
    speakers: tuple[str, ...] = ()
    """To whom printed words were credited, and by whom relayed, by id."""


@dataclass(frozen=True)
class Lock:
    """What is kept of the proof of one article."""

    day: date
    sha256: str
    """Of the text."""
    words: int
    """Of the text."""
    passages: Mapping[str, Sealed]


def lock_of(path: Path) -> Lock:
    """Give the lock in a file; raises Unreadable where there is none."""
    text = text_of(path)
    try:
        return _lock(json.loads(text))
    except json.JSONDecodeError as error:
        raise _unreadable(place_at(path.as_posix(), text, error.pos)) from None
    except (ArithmeticError, LookupError, RecursionError, TypeError, ValueError):
        raise _unreadable(Location(path.as_posix())) from None


def stray(path: Path, articles: Iterable[str]) -> Problem:
    """Say that a lock belongs to no article, and whose it may have been meant to be."""
    id = path.name.removesuffix(ENDING)
    message = f"a lock without its article: no '{visible(id)}.yml' stands beside it"
    near = nearest(id, (article for article in articles if article != id))
    return Problem(Location(path.as_posix()), "V202", message, near and near + ENDING)


def as_json(lock: Lock) -> str:
    """Write a lock; the same lock gives the same text."""
    held = {name: _written(sealed) for name, sealed in lock.passages.items()}
    text = {"sha256": lock.sha256, "words": lock.words}
    written = {"format": FORMAT, "day": lock.day.isoformat(), "text": text, "passages": held}
    return json.dumps(written, ensure_ascii=False, indent=1) + "\n"


def _written(sealed: Sealed) -> dict[str, object]:
    return {name: value for name, value in vars(sealed).items() if name != "speakers" or value}


def _lock(data: Any) -> Lock:
    if data["format"] != FORMAT:
        raise ValueError(data["format"])
    held = {str(name): _sealed(passage) for name, passage in dict(data["passages"]).items()}
    text = data["text"]
    return Lock(date.fromisoformat(data["day"]), str(text["sha256"]), int(text["words"]), held)


def _sealed(data: Any) -> Sealed:
    stands = STANDS[STANDS.index(data["stands"])]
    speakers = tuple(map(str, data.get("speakers", ())))
    return Sealed(str(data["sha256"]), int(data["start"]), int(data["end"]), stands, speakers)


def _unreadable(place: Location) -> Unreadable:
    message = "this is not a lock as 'briefing verify' writes it: let it write this one anew"
    return Unreadable(Problem(place, "V203", message))
