"""Time the check of one megabyte of each kind of nonsense: ``bench/nonsense.py [--size BYTES] [KIND ...]``.

Each kind stands on a site that is clean and as small as it can be. Each check is a process of its own, as an
editor starts it, and is stopped when it takes longer than ``PATIENCE``. The seconds are the processor's: they
are the same on a busy machine.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
from collections.abc import Callable, Mapping
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

SIZE = 1_000_000 - 1000
"""Bytes; a file may have a million."""
PATIENCE = 300
"""Seconds."""
Files = Mapping[str, str]
BASE = {
    "site.yml": "name: Shared Waters\nparties: [northland]\nfacts:\n  round: {type: number, name: Round}\n"
    "rights:\n  press: {text: none, quote: {max_words: 25, max_total_words: 120}, basis: quotation}\n",
    "parties/northland.yml": "name: Northland\n",
    "sources/coast-wire.yml": "name: Coast Wire\nkind: news-agency\nrights: press\n",
    "people/ada-holm.yml": "name: Ada Holm\nparty: northland\n",
    "events/round-4.yml": "name: Fourth round\nwhen: 2031-03-11\nkind: meeting\n",
}
PERSON, ARTICLE = "people/per-lund.yml", "articles/round.yml"
HEAD = "source: coast-wire\ntitle: Talks\npublished: 2031-03-12\noccasion: none\nstatements:\n"
STATEMENT = "- id: s{n}\n  by: ada-holm\n  gist: She spoke.\n"


def times(piece: str, size: int) -> str:
    """Repeat a piece until it has a size; ``{n}`` counts."""
    pieces: list[str] = []
    length = 0
    for number in count(1):
        pieces.append(piece.replace("{n}", str(number)))
        length += len(pieces[-1].encode())
        if length >= size:
            return "".join(pieces[:-1])
    raise AssertionError


def person(rest: str) -> Callable[[int], Files]:
    """Give a kind that fills a person's file: what stands before ``…`` once, then the rest over and over."""
    return in_file(PERSON, "name: Per Lund\n" + rest)


def statements(piece: str) -> Callable[[int], Files]:
    """Give a kind that fills an article with statements."""
    return in_file(ARTICLE, HEAD + "…" + piece)


def in_file(path: str, rest: str) -> Callable[[int], Files]:
    """Give a kind that fills a file."""
    start, _, rest = rest.partition("…")
    piece, _, end = rest.partition("…")
    return lambda size: {path: start + times(piece, size - len(start) - len(end)) + end}


def in_files(path: str, text: str) -> Callable[[int], Files]:
    """Give a kind of many small files, named by number; a file counts for at least a hundred bytes."""
    each = max(100, len(text) + len(path))
    return lambda size: {
        path.replace("{n}", str(n)): text.replace("{n}", str(n)).replace("{next}", str(n + 1))
        for n in range(size // each)
    }


def with_lock(text: str) -> Callable[[int], Files]:
    """Give a kind that fills the lock of an article."""
    start, _, rest = text.partition("…")
    piece, _, end = rest.partition("…")
    return lambda size: {
        ARTICLE: HEAD + STATEMENT.replace("{n}", "1"),
        "articles/round.lock.json": start + times(piece, size - len(start) - len(end)).rstrip(",\n") + end,
    }


def many_ids(text: str) -> Callable[[int], Files]:
    """Give a kind that fills a person's file beside 3,000 others."""
    others = {f"people/p-{n}-{n * 7919 % 3001}-lund.yml": f"name: Per {n} Lund\n" for n in range(3000)}
    return lambda size: {**others, **person(text)(size)}


KINDS: Mapping[str, Callable[[int], Files]] = {
    "unknown fields": person("…a{n}: b\n"),
    "unknown fields, nearly right": person("…sumary{n}: b\n"),
    "unknown fields on one line": in_file(PERSON, "{name: Per Lund…, a{n}: b…}\n"),
    "unknown fields of parts": person("roles:\n…- {title: Chair, a{n}: b}\n"),
    "unknown fields of one part": person("roles:\n- title: Chair\n…  a{n}: b\n"),
    "duplicate fields": person("…name: b\n"),
    "duplicate fields on one line": in_file(PERSON, "{name: Per Lund…, name: b…}\n"),
    "fields without a value": in_file(PERSON, "{name: Per Lund…, a{n}…}\n"),
    "comments that cut": person("aka:\n…- a #{n}\n"),
    "lost links in one text": person("summary: >-\n…  [[a{n}]]\n"),
    "lost links on one line": person("summary: >-\n  …[[a{n}]] "),
    "one lost link over and over": person("summary: >-\n  …[[gone]] "),
    "links to no part": person("summary: >-\n…  [[ada-holm#s{n}]]\n"),
    "links in a body": person("body: |-\n…  [[a{n}]]\n\n"),
    "links in index.md": in_file("index.md", "Hello\n\n…[[a{n}]]\n"),
    "links in changes.yml": in_file("changes.yml", "changes:\n…- {date: 2031-03-12, text: '[[a{n}]]'}\n"),
    "links not closed": person("summary: >-\n…  [[a{n}\n"),
    "lost references": person("not_same:\n…- a{n}\n"),
    "lost references, 3,000 ids": many_ids("not_same:\n…- p-{n}-lund\n"),
    "lost links, 3,000 ids": many_ids("summary: >-\n…  [[p-{n}-lund]]\n"),
    "one lost reference over and over": person("not_same:\n…- gone\n"),
    "references of another kind": person("cite:\n…- ada-holm\n"),
    "a reference as long as can be": person("not_same:\n- …x…\n"),
    "empty entries": person("aka:\n…- ''\n"),
    "entries that are lists": person("aka:\n…- [a]\n"),
    "entries that are fields": person("aka:\n…- a: b\n"),
    "languages that are none": person("names:\n…  x{n}_: b\n"),
    "roles without a title": person("roles:\n…- {from: 2031}\n"),
    "bad dates": person("roles:\n…- {title: Chair, from: nonsense {n}}\n"),
    "roles that end too early": person("roles:\n…- {title: Chair, from: 2031, to: 2030}\n"),
    "doubts about nothing": person("doubt:\n…  a{n}: b\n"),
    "former ids": person("was:\n…- ada-holm\n"),
    "statements that lack all": statements("- id: s{n}\n"),
    "statements with a bad id": statements("- id: x{n}\n  by: ada-holm\n  gist: Hm.\n"),
    "statements of one id": statements("- id: s1\n  by: ada-holm\n  gist: Hm.\n"),
    "statements of nobody": statements("- id: s{n}\n  by: p{n}\n  gist: Hm.\n"),
    "statements at no event": statements("- id: s{n}\n  by: ada-holm\n  gist: Hm.\n  occasion: e{n}\n"),
    "lost links in statements": statements("- id: s{n}\n  by: ada-holm\n  gist: '[[p{n}]]'\n"),
    "date words without a date": statements(STATEMENT + "  when: {words: on Monday}\n"),
    "date words nobody can read": statements(STATEMENT + "  when: {words: nonsense {n}}\n"),
    "date words that disagree": statements(STATEMENT + "  when: {words: 'May {n}', date: 2031-03-01}\n"),
    "dates after publication": statements(STATEMENT + "  when: 2032\n"),
    "facts not declared": statements(STATEMENT + "  fact: {a{n}: b}\n"),
    "facts of one statement": in_file(ARTICLE, HEAD + STATEMENT.format(n=1) + "  fact:\n…    a{n}: b\n"),
    "facts of the wrong type": statements(STATEMENT + "  fact: {round: x}\n"),
    "quotations too long": statements(STATEMENT + f"  quote: {'word ' * 30}\n"),
    "one quotation too long": in_file(ARTICLE, HEAD + STATEMENT.format(n=1) + "  quote: >-\n    …word …"),
    "voices of one statement": in_file(ARTICLE, HEAD + "- id: s1\n  gist: Hm.\n  by:\n…  - ada-holm\n"),
    "names misspelled": in_file(ARTICLE, HEAD + STATEMENT.format(n=1) + "spelled:\n…  p{n}: [x]\n"),
    "tabs": person("…\t"),
    "lines with tabs": person("…\ta: b\n"),
    "quotation marks": person("aka:\n…- 'a\n"),
    "brackets": person("aka: …[ "),
    "braces": person("aka: …{a: "),
    "hyphens": person("aka:\n  …- "),
    "question marks": person("aka:\n  …? "),
    "colons": person("summary: …a: "),
    "lines without a colon": person("…no colon\n"),
    "lines moved in further and further": lambda size: {
        PERSON: "name: Per Lund\n" + "".join(f"{' ' * n}a:\n" for n in range(int((2 * size) ** 0.5) - 3))
    },
    "documents": person("…---\na: b\n"),
    "anchors": person("aka:\n…- &a{n} b\n"),
    "aliases": person("aka:\n…- *a\n"),
    "comments": person("…# a\n"),
    "empty lines": person("…\n"),
    "spaces": person("summary: a…  …"),
    "one word": person("summary: …a"),
    "one name": in_file(PERSON, "name: …a"),
    "one field's name": in_file(PERSON, "…a…: b\n"),
    "number signs": person("summary: …a #"),
    "site.yml: facts": in_file("site.yml", "name: A\nparties: [northland]\nfacts:\n…  a{n}: b\n"),
    "site.yml: parties": in_file("site.yml", "name: Shared Waters\nparties:\n…- p{n}\n"),
    "site.yml: rights": in_file("site.yml", "name: A\nparties: [northland]\nrights:\n…  a{n}: {text: x}\n"),
    "changes.yml: bad dates": in_file("changes.yml", "changes:\n…- {date: x{n}, text: a}\n"),
    "a lock of brackets": with_lock("…[…"),
    "a lock of nonsense": with_lock("…{…"),
    "a lock of other words": with_lock(
        '{"format": 1, "day": "2031-03-13", "text": {"sha256": "a", "words": 1}, "passages": {'
        '…"s{n}.quote.1": {"sha256": "a", "start": 1, "end": 2},\n…}}'
    ),
    "a lock with long numbers": with_lock('{"format": 1, "text": …9…}'),
    "files that are no ids": in_files("people/P{n}.yml", "name: P{n}\n"),
    "files with another ending": in_files("people/p{n}.yaml", "name: P{n}\n"),
    "files in no folder": in_files("a{n}/b{n}.yml", "name: P{n}\n"),
    "files outside folders": in_files("a{n}.yml", "name: P{n}\n"),
    "locks without an article": in_files("articles/a{n}.lock.json", "{}"),
    "places inside one another": in_files("places/p{n}.yml", "name: P{n}\npart_of: p{next}\n"),
    "places in one circle": lambda size: {
        **in_files("places/p{n}.yml", "name: P{n}\npart_of: p{next}\n")(size),
        f"places/p{size // 100}.yml": "name: P\npart_of: p0\n",
    },
    "people of one name": in_files("people/p{n}.yml", "name: Per Lund\naka: [Lund]\nwikidata: Q42\n"),
    "events of one day": in_files("events/e{n}.yml", "name: Round\nwhen: 2031-03-11\nkind: meeting\n"),
    "events one after the other": in_files(
        "events/e{n}.yml", "name: Round {n}\nwhen: 2031-03-11\nkind: meeting\nfollows: e{next}\n"
    ),
    "references of one address": in_files(
        "references/r{n}.yml", "name: Page\nurl: https://example.org/\naccessed: 2031-03-12\n"
    ),
    "articles alike": in_files(
        "articles/a{n}.yml",
        HEAD + STATEMENT.replace("{n}", "1") + "  quote: not one tonne less than last year, she said again\n",
    ),
    "articles nearly alike": in_files(
        "articles/a{n}.yml",
        HEAD + STATEMENT.replace("{n}", "1") + "  quote: not one tonne less than year {n}, she said again\n",
    ),
    "articles of nobody": in_files("articles/a{n}.yml", HEAD + STATEMENT.replace("ada", "p{n}")),
}


def seconds(files: Files) -> tuple[float, str]:
    """Give how long a check takes, and its last line."""
    with TemporaryDirectory() as name:
        for path, text in {**BASE, **files}.items():
            file = Path(name, "content", path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        command = [sys.executable, "-c", "from generator.cli import main; main()", "check"]
        start = used()
        try:
            done = subprocess.run(command, cwd=name, capture_output=True, text=True, timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            return PATIENCE, "stopped"
        told = done.stdout if done.returncode in (0, 1) and done.stdout else done.stderr
        return used() - start, told.strip().rpartition("\n")[2][:100]


def used() -> float:
    """Give the seconds that the processor has worked for the checks so far."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def main() -> None:
    """Print seconds and the last line of the check for each kind, and at last the slowest."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kinds", nargs="*", help="parts of names; none: all")
    parser.add_argument("--size", type=int, default=SIZE)
    parser.add_argument("--json", type=Path, help="write the seconds there too")
    asked = parser.parse_args()
    took: dict[str, float] = {}
    for name, made in KINDS.items():
        if not asked.kinds or any(part in name for part in asked.kinds):
            took[name], told = seconds(made(asked.size))
            print(f"{took[name]:7.2f} s  {name}: {told}", flush=True)
    if asked.json:
        asked.json.write_text(json.dumps(took, indent=1), encoding="utf-8")
    if took:
        print(f"slowest: {max(took.values()):.2f} s of {len(took)} kinds")


if __name__ == "__main__":
    main()
