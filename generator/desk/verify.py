"""Prove articles against local copies of their texts, and keep a lock of each proof."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from generator.gate import build_entries
from generator.kinds.article import Article
from generator.load import ARTICLES, Lock, Sealed, ids
from generator.load.locks import ENDING as LOCK_ENDING
from generator.load.locks import as_json
from generator.load.reader import Unreadable, text_outside
from generator.problems import Location, Problem, nearest
from generator.proof import ANOTHER_TEXT, Found, names_of, prove
from generator.proof.passages import passages
from generator.readings import readings
from generator.resolve import Entries
from generator.rules import broken_rules
from generator.rules.verified import UNVERIFIED
from generator.texts import count_words
from generator.writing import Unwritten, write
from generator.writing.leftovers import sweep

LARGEST = 10_000_000
"""Bytes a text may have."""
ENDING = ".txt"
"""Of texts in a folder: ``ARTICLE.txt``, after the article's ``ARTICLE.yml``."""


@dataclass(frozen=True)
class Verified:
    """An article whose every passage stands in its text."""

    id: str
    found: tuple[Found, ...]
    lock: Lock

    def __str__(self) -> str:
        """Say what was found: ``round: 2 quotations, 1 spelling stand in a text of 74 words``."""
        counts = Counter(one.passage.what for one in self.found)
        told = ", ".join(f"{count} {_noun(what, count)}" for what, count in counts.items())
        verb = "stands" if len(self.found) == 1 else "stand"
        return f"{self.id}: {told or 'no words'} {verb} in a text of {self.lock.words:,} words"


@dataclass(frozen=True)
class Verification:
    """What came of verifying: articles that are locked now, and all that stands in the way of others.

    ``unwritten`` tells of locks that would be there if the disk had taken them.
    """

    verified: tuple[Verified, ...]
    problems: tuple[Problem, ...]
    without: tuple[str, ...] = ()
    """Articles that have words of a text, and were not asked for."""
    unwritten: tuple[Unwritten, ...] = ()


class Refused(Exception):
    """Say why nothing can be verified."""


def verify(content: Path, texts: Mapping[str, Path], day: date) -> Verification:
    """Hold articles against their texts, by id, and write a lock for each that has no problem.

    A problem is one of the proof, or one that the check finds in the article's own file, its budget by the
    new lock included. Raises Refused where an id is no article's.
    """
    sweep(content)
    problems: list[Problem] = []
    entries = build_entries(content, problems)
    for id in texts:
        _refuse_unknown(id, entries)
    held = {one.id: one for one in _held(entries, texts, day, problems)}
    locks = {**entries.files.locks, **{id: one.lock for id, one in held.items()}}
    read = readings(replace(entries, files=replace(entries.files, locks=locks)))
    problems += (problem for problem in broken_rules(read) if problem.code != UNVERIFIED)
    concerned = tuple(sorted({problem for problem in problems if _concerns(problem, texts)}))
    stopped = {Path(problem.place.path).stem for problem in concerned if not problem.is_notice}
    verified = (one for id, one in held.items() if id not in stopped and entries.site)
    locked, unwritten = _locked(verified, entries)
    return Verification(locked, concerned, tuple(_without(entries, texts)), unwritten)


def texts_in(folder: Path, content: Path) -> tuple[Mapping[str, Path], tuple[str, ...]]:
    """Give the texts of a folder by the article each is named for, and what is said of its other files."""
    articles = [id for id, of in ids(content).items() if of == ARTICLES]
    files = sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
    texts = {path.stem: path for path in files if path.suffix == ENDING and path.stem in articles}
    return texts, tuple(_left_out(path, articles) for path in files if path not in texts.values())


def _locked(
    verified: Iterable[Verified], entries: Entries
) -> tuple[tuple[Verified, ...], tuple[Unwritten, ...]]:
    """Write the locks, and give the articles that have one now, and why others have none."""
    locked: list[Verified] = []
    unwritten: list[Unwritten] = []
    for proved in verified:
        path = Path(entries.by_id[proved.id].sheet.path).with_suffix(LOCK_ENDING)
        try:
            write(path, as_json(proved.lock).encode())
        except Unwritten as fault:
            unwritten.append(fault)
        else:
            locked.append(proved)
    return tuple(locked), tuple(unwritten)


def _left_out(path: Path, articles: list[str]) -> str:
    if path.suffix != ENDING:
        return f"{path.as_posix()} is left out: texts are called ARTICLE{ENDING}"
    return f"{path.as_posix()} is left out: {_unknown(path.stem, articles)}"


def _without(entries: Entries, texts: Mapping[str, Path]) -> Iterator[str]:
    """Give the articles whose words no text was given for, those with a whole text of their own left out."""
    for entry, article in entries.of(Article):
        if entry.id not in texts and not article.text and not article.withdrawn and any(passages(article)):
            yield entry.id


def _held(
    entries: Entries, texts: Mapping[str, Path], day: date, problems: list[Problem]
) -> Iterator[Verified]:
    """Give each article that is whole with what was found in its text, whatever was not."""
    names = names_of(entries.by_id)
    for id, path in texts.items():
        entry = entries.by_id.get(id)
        if entry is None or not isinstance(entry.value, Article):
            continue  # its file can't be read, which is told
        try:
            text = text_outside(path, LARGEST)
        except Unreadable as unreadable:
            problems.append(unreadable.problem)
            continue
        proof = prove(entry, entry.value, text, entries.by_id, names)
        if any(problem.code == ANOTHER_TEXT for problem in proof.problems):
            problems.extend(replace(problem, place=Location(path.as_posix())) for problem in proof.problems)
            continue
        problems.extend(proof.problems)
        yield Verified(id, proof.found, _lock(proof.found, text, day))


def _lock(places: tuple[Found, ...], text: str, day: date) -> Lock:
    passages = {place.passage.name: _sealed(place) for place in places}
    return Lock(day, sha256(text.encode()).hexdigest(), count_words(text), passages)


def _sealed(place: Found) -> Sealed:
    passage = place.passage
    return Sealed(passage.sealed, place.start, place.end, place.stands, passage.speakers)


def _refuse_unknown(id: str, entries: Entries) -> None:
    articles = [article for article, folder in entries.files.folders.items() if folder == ARTICLES]
    if id not in articles:
        raise Refused(_unknown(id, articles))


def _unknown(id: str, articles: list[str]) -> str:
    near = nearest(id, articles)
    return f"no article '{id}'" + (f"; did you mean '{near}'?" if near else "")


def _concerns(problem: Problem, texts: Mapping[str, Path]) -> bool:
    path = Path(problem.place.path)
    return path.stem in texts or path in texts.values() or path.name == "site.yml"


def _noun(what: str, count: int) -> str:
    return what if count == 1 or what.endswith("s") else f"{what}s"
