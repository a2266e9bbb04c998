"""Time the proof of one large article: a text of 1,000,000 bytes, 500 quotations: ``bench/verify.py``.

The text is made of words by chance, with a quotation in marks every 2,000 bytes; each quotation is a
statement's, and every fifth has a gist of words of the text, too few in a row to be a copy.
"""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from generator.desk.verify import verify
from generator.gate import build_entries
from generator.kinds.article import Article
from generator.proof import prove

BYTES, QUOTATIONS, ROUNDS = 1_000_000, 500, 5
WORDS = [
    f"{start}{middle}{end}"
    for start in "bdfgklmnprst"
    for middle in "aeiou"
    for end in ("n", "rd", "st", "le")
]
SITE = """\
name: Shared Waters
parties: [southmark]
rights:
  free: {text: none, basis: made by chance}
"""
HEAD = """\
source: coast-wire
title: A long text
published: 2031-03-12
occasion: none
statements:
"""
STATEMENT = """\
- id: s{n}
  by: southmark
  gist: >-
    {gist}.
  quote: >-
    {quote}
"""


def words(chance: random.Random, count: int) -> str:
    """Give some words by chance."""
    return " ".join(chance.choices(WORDS, k=count))


def made(chance: random.Random) -> tuple[str, str]:
    """Give a text and the file of its article."""
    quotes = [words(chance, 12) for _ in range(QUOTATIONS)]
    pieces: list[str] = []
    for quote in quotes:
        piece = f"“{quote},” the envoy’s office said. "
        while len(piece.encode()) < BYTES // QUOTATIONS - 120:
            piece += f"{words(chance, 12).capitalize()}. "
        pieces.append(piece.ljust(BYTES // QUOTATIONS - len(piece.encode()) + len(piece) - 2) + "\n\n")
    gists = [words(chance, 5) if n % 5 else " ".join(quote.split()[:6]) for n, quote in enumerate(quotes)]
    told = (
        STATEMENT.format(n=n, gist=gist, quote=quote)
        for n, (gist, quote) in enumerate(zip(gists, quotes, strict=True), 1)
    )
    return "".join(pieces), HEAD + "".join(told)


def main() -> None:
    """Print the median of some rounds: of the proof alone, and of the whole tool."""
    text, article = made(random.Random(5))
    with TemporaryDirectory() as name:
        content, path = Path(name, "content"), Path(name, "long.txt")
        files = {
            "site.yml": SITE,
            "parties/southmark.yml": "name: Southmark\n",
            "sources/coast-wire.yml": "name: Coast Wire\nkind: news-agency\nrights: free\n",
            "articles/long.yml": article,
        }
        for below, written in files.items():
            (content / below).parent.mkdir(parents=True, exist_ok=True)
            (content / below).write_text(written, encoding="utf-8")
        path.write_text(text, encoding="utf-8")
        entries = build_entries(content, [])
        entry = entries.by_id["long"]
        assert isinstance(entry.value, Article)
        proofs, tools = [], []
        for _ in range(ROUNDS):
            start = perf_counter()
            proof = prove(entry, entry.value, text, entries.by_id)
            proofs.append(perf_counter() - start)
            start = perf_counter()
            verdict = verify(content, {"long": path}, date(2031, 3, 13))
            tools.append(perf_counter() - start)
        assert (len(proof.found), len(verdict.verified)) == (QUOTATIONS, 1), verdict.problems[:3]
    print(f"{len(text.encode()):,} bytes, {QUOTATIONS} quotations, median of {ROUNDS}:")
    print(
        f"proof {median(proofs):.3f} s, with reading the content and writing the lock {median(tools):.3f} s"
    )


if __name__ == "__main__":
    main()
