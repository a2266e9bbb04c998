"""Count what is left to type of an article once it is drafted: ``bench/keystrokes.py CONTENT ID=TEXT …``.

ID is an article of CONTENT, TEXT the file of its text. The text is drafted as if the article were not
there. What is left to type are the lines of the finished file that the draft does not have, in characters
without their indent, also where a person only cuts a quotation; without the draft it is all lines. A person
also reads, decides and deletes: no clock was held to anybody, and characters say nothing of minutes.

2026-11-27, what is left in percent of all characters, and how much of that is in gists, which only a person
can write: a preview by CNN 76 % of 3,329 (36 % gists); a press report of a call 86 % of 4,695 (60 %); one of
talks, with many reasons for readings, 87 % of 9,726 (40 %); a Chinese readout with translations 78 % of 2,563
(45 %). So a draft saves an eighth to a quarter of the typing. That it says which names, dates and terms stand
in a sentence, no count of characters shows.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from generator.check import check
from generator.desk.draft import Wanted, draft_file
from generator.kinds.article import Article
from generator.load import load
from generator.resolve import Entries, resolve


def main() -> None:
    """Print of each article how many characters it has, and how many are left to type."""
    content = Path(sys.argv[1])
    loaded = load(content, [])
    for pair in sys.argv[2:]:
        id, text = pair.split("=", 1)
        others = replace(loaded, sheets=tuple(sheet for sheet in loaded.sheets if sheet.id != id))
        own = next(sheet for sheet in loaded.sheets if sheet.id == id)
        article = resolve(check(loaded, []), []).by_id[id].value
        assert isinstance(article, Article)
        told(id, own.text, drafted(Path(text), resolve(check(others, []), []), article, id))


def drafted(text: Path, entries: Entries, article: Article, id: str) -> str:
    """Give the draft of a text, by what an editor says of it."""
    wanted = Wanted(str(article.source), article.published.date, article.language, id)
    return draft_file(text.read_text(encoding="utf-8"), entries, wanted)


def told(id: str, finished: str, draft: str) -> None:
    """Print the figures of an article."""
    whole, there = lines(finished), lines(draft)
    left = whole - there
    own = gists(finished.splitlines())
    print(
        f"{id}: {characters(whole):,} characters, {characters(left):,} of them not in the draft "
        f"({100 * characters(left) / characters(whole):.0f} %), {own:,} of those in gists"
    )


def lines(file: str) -> Counter[str]:
    """Give the lines of a file without indents and comments, and how often each stands there."""
    stripped = (line.partition(" # ?")[0].strip().removeprefix("- ") for line in file.splitlines())
    return Counter(line for line in stripped if line and not line.startswith("#"))


def characters(counted: Counter[str]) -> int:
    """Count the characters of lines."""
    return sum(len(line) * times for line, times in counted.items())


def gists(file: Iterable[str]) -> int:
    """Count the characters of the gists, which nobody can write but a person."""
    is_gist, found = False, 0
    for line in file:
        found += len(line.strip()) if is_gist else 0
        is_gist = line.strip() == "gist: >-"
    return found


if __name__ == "__main__":
    main()
