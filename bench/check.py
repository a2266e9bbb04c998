"""Time the check of many realistic files: ``bench/check.py [--faults] [FILES ...]``.

The files stand on the invented site of the tests and are its articles and things over and over, each
with dates and words of its own. Every run is a process of its own, so that nothing is remembered from
the run before, and the runs of the line take turns with those of its peers.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import date, timedelta
from itertools import pairwise
from multiprocessing import get_context
from pathlib import Path
from shutil import copytree
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TypeVar

import yaml

from generator.check import check
from generator.load import load
from generator.problems import Problem
from generator.readings import readings
from generator.resolve import resolve
from generator.rules import broken_rules

GROUND = Path(__file__).parent.parent / "tests/site/content"
SIZES = (1000, 3000, 10000)
ROUNDS = 5
PARTS = ("load", "check", "resolve", "rules")
STATEMENTS = (8, 12)
"""Statements that an article has at least and at most."""
THINGS = 10
"""Of so many files one is a person or an event, and the others are articles."""
FIRST_DAY = date(2025, 1, 1)
Told = TypeVar("Told")

SPOKEN = """
    agreed ministers boats the sound quota talks round in May survey of cod to wait harbour a longer list
    patrols were not named and both sides said that night lights will be kept for another year until spring
    northern fleets delegation refused to sign before its parliament has met again about nets and depth
"""
SPEAKERS = ("ada-holm", "per-lund", "nils-berg", "southmark-fisheries-ministry", "northland")
ISSUES = ("cod-quota", "patrols", "shared-waters")
PLACES = ("portby", "holmstad")
LENGTHS = {"two": 2, "few": 4, "some": 5, "many": 8}
"""How many words stand in a gap of the shapes below."""

NARRATION = """\
- id: s{n}
  by: outlet
  gist: >-
    [[{who}]] met [[per-lund|{two}]] in [[{place}]], and {many}.
  when: {{words: yesterday, date: {before}}}
  reports: fisheries-round-4
  fact: {{place: {place}, round: {n}, heads: [ada-holm, per-lund]}}
  at: >-
    {few}
"""
QUOTED = """\
- id: s{n}
  by: {who}
  via: [nils-berg]
  about: [{issue}]
  gist: >-
    {Many}, [[{who}]] says of [[{issue}|{two}]].
  quote: >-
    {some}
"""
DIGEST = """\
- id: s{n}
  by: {who}
  about: [{issue}]
  gist: >-
    {Many}; {some}.
  paraphrase: >-
    {some}
  read: [{{words: {two}, as: westland, why: {few}}}]
"""
PLAIN = """\
- id: s{n}
  by: {who}
  gist: >-
    {Many}.
"""
FRAGMENTS = """\
- id: s{n}
  by: per-lund
  gist: >-
    {Many}.
  quote:
  - {few}
  - {{exact: {some}, prefix: {two}}}
  said: {{words: on {weekday}, date: {day}}}
  uses: [shared-waters-policy, three-protocols#2]
"""
SHAPES = (NARRATION, NARRATION, PLAIN, PLAIN, QUOTED, QUOTED, DIGEST, FRAGMENTS)
HEAD = """\
source: coast-wire
title: {Some}
url: https://example.org/coast-wire/{n}
published: {day}
occasion: fisheries-round-4
carries: northern-press
spelled:
  ada-holm:
  - Ada {two}
statements:
"""
THING = {
    "people": """\
name: {Two} {n}
party: northland
aka:
- {two}
summary: >-
  {Many}, as [[ada-holm]] says.
roles:
- title: {Two}
  organization: southmark-fisheries-ministry
  seen: [{before}, {day}]
  cite: [northland-release]
""",
    "events": """\
name: {Some}
when: {day}
kind: meeting
place: {place}
people: [ada-holm, per-lund]
channel: fisheries-round
round: {n}
issues: [{issue}]
summary: >-
  {Many}, in [[{place}]].
""",
}
FAULTS = {
    "articles": (
        ("title:", "titel:"),
        ("carries: northern-press", "carries: northern-pres"),
        ("id: s3\n", "id: s3\n  id: s3\n"),
        ("  reports: fisheries-round-4", "  reports:: fisheries-round-4"),
        ("statements:", "statement:"),
        ("published: ", "published: about "),
        ("[[per-lund|", "[[per-lun|"),
        ("title: ", "title: [[ada-holm]] and "),
    ),
    "people": (("party: northland", "party: northlan"), ("roles:\n- title:", "roles:\n  title:")),
    "events": (("kind: meeting", "kind: meting"), ("name:", "when: 2031\nname:")),
}
"""What is written, and what somebody may write in its stead: one problem each."""


def main() -> None:
    """Print how long the line takes for each number of files."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    asked.add_argument("sizes", nargs="*", type=int, default=SIZES, metavar="FILES")
    asked.add_argument("--rounds", type=int, default=ROUNDS, help="runs of which the median is told")
    asked.add_argument("--faults", action="store_true", help="put one fault into each file")
    told = asked.parse_args()
    times = [_measure(size, told.rounds, told.faults) for size in told.sizes]
    for (few, little), (many, much) in pairwise(zip(told.sizes, times, strict=True)):
        print(
            f"{few} → {many} files: {many / few:.1f} times the files, {much / little:.1f} times the seconds"
        )


def _measure(size: int, rounds: int, *, faults: bool) -> float:
    """Print the figures of one number of files, and give the seconds of the line."""
    with TemporaryDirectory() as name:
        content = Path(name) / "content"
        _lay_out(content, size, faults=faults)
        runs = [(_anew(_line, content), _anew(_peer, content), _command(content)) for _ in range(rounds)]
        safe = _anew(_safe_peer, content) if size <= SIZES[0] and not faults else None
    problems = runs[0][0][1]
    if problems != (size if faults else 0):
        sys.exit(f"{problems} problems were found: the figures mean nothing")
    parts = [median(times) for times in zip(*(line for (line, _), _, _ in runs), strict=True)]
    whole = median(sum(line) for (line, _), _, _ in runs)
    peer, command = median(run[1] for run in runs), median(run[2] for run in runs)
    split = ", ".join(f"{part} {seconds:.3f}" for part, seconds in zip(PARTS, parts, strict=True))
    print(f"{size} files, {problems} problems: {whole:.3f} s, {whole / size * 1e6:.0f} µs a file ({split})")
    print(
        f"  CSafeLoader alone {peer:.3f} s, ratio {whole / peer:.2f}; briefing check {command:.2f} s", end=""
    )
    print(f"; safe_load {safe:.2f} s, ratio {whole / safe:.2f}" if safe else "", flush=True)
    return whole


def _anew(function: Callable[[Path], Told], content: Path) -> Told:
    """Give what a function gives in a process of its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(function, content).result()


def _line(content: Path) -> tuple[tuple[float, ...], int]:
    """Give the seconds that each part of the line takes, and how many problems come."""
    problems: list[Problem] = []
    times = [perf_counter()]
    loaded = load(content, problems)
    times.append(perf_counter())
    records = check(loaded, problems)
    times.append(perf_counter())
    entries = resolve(records, problems)
    times.append(perf_counter())
    problems.extend(broken_rules(readings(entries)))
    times.append(perf_counter())
    return tuple(end - start for start, end in pairwise(times)), len(problems)


def _peer(content: Path) -> float:
    return _loaded_with(yaml.CSafeLoader, content)


def _safe_peer(content: Path) -> float:
    return _loaded_with(yaml.SafeLoader, content)


def _loaded_with(loader: type[yaml.SafeLoader | yaml.CSafeLoader], content: Path) -> float:
    """Give the seconds that PyYAML takes for the files, or for as much of each as it can read."""
    start = perf_counter()
    for path in content.rglob("*.yml"):
        try:
            yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
        except yaml.YAMLError:
            continue
    return perf_counter() - start


def _command(content: Path) -> float:
    """Give the seconds of the command, from its start to its end."""
    start = perf_counter()
    subprocess.run([Path(sys.executable).with_name("briefing"), "check", content], stdout=subprocess.DEVNULL)
    return perf_counter() - start


def _lay_out(content: Path, size: int, *, faults: bool) -> None:
    copytree(GROUND, content)
    chance = random.Random(size)
    for number in range(size):
        folder = "articles" if number % THINGS else ("people", "events")[number // THINGS % 2]
        day = FIRST_DAY + timedelta(days=chance.randrange(2000))
        text = (
            _article(chance, number, day)
            if folder == "articles"
            else _filled(THING[folder], chance, number, day)
        )
        if faults:
            good, bad = FAULTS[folder][number % len(FAULTS[folder])]
            text = text.replace(good, bad, 1)
        year = str(day.year) if folder == "articles" else ""
        path = content / folder / year / f"{folder}-{number}.yml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _article(chance: random.Random, number: int, day: date) -> str:
    """Give an article whose first statement is narration."""
    many = chance.randint(*STATEMENTS)
    shapes = [NARRATION, *chance.choices(SHAPES, k=many - 1)]
    statements = (_filled(shape, chance, n, day) for n, shape in enumerate(shapes, 1))
    return _filled(HEAD, chance, number, day) + "".join(statements)


def _filled(shape: str, chance: random.Random, n: int, day: date) -> str:
    words = {name: " ".join(chance.choices(SPOKEN.split(), k=many)) for name, many in LENGTHS.items()}
    return shape.format(
        **words,
        **{name.capitalize(): text.capitalize() for name, text in words.items()},
        n=n,
        who=chance.choice(SPEAKERS),
        issue=chance.choice(ISSUES),
        place=chance.choice(PLACES),
        day=day,
        before=day - timedelta(days=1),
        weekday=f"{day:%A}",
    )


if __name__ == "__main__":
    main()
