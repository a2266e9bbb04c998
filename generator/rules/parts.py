"""Hold the items of a document apart."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kinds.term import Term
from generator.problems import Problem
from generator.resolve import Entries


def parts_are_told_apart(entries: Entries) -> Iterator[Problem]:
    """Give a problem for a number used twice, and for an item that is neither an entry nor has a gist."""
    for entry, term in entries.of(Term):
        seen: set[int] = set()
        for index, part in enumerate(term.parts_):
            if part.n in seen:
                message = f"the number {part.n} stands twice among the parts"
                yield Problem(entry.sheet.place(("parts", index, "n")), "T103", message)
            seen.add(part.n)
            if bool(part.term) == bool(part.gist):
                message = "a part is either a 'term' of the glossary or has a 'gist' of its own"
                yield Problem(entry.sheet.place(("parts", index)), "T104", message)
