"""Random edits of a content folder, as people make them: good, wrong, mended, files that come and go."""

from __future__ import annotations

import os
import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

WORD = re.compile(r"\b[a-z]{4,}\b")
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
GIST = re.compile(r"(?<=(?:gist: >-|mary: >-)\n    )\S+|(?<=(?:gist|mary): )[^>\s]\S+")
DIGIT = re.compile(r"\d")


class Editor:
    """Somebody who edits a copy of some content; the same number makes the same edits."""

    def __init__(self, content: Path, original: Path, number: int) -> None:
        self.content, self.original = content, original
        self.chance = random.Random(number)
        self.clock = 1_700_000_000
        """Seconds, in the past: what is saved is as old as all else, and later than what was saved before."""

    def edit(self, *, is_broken: bool = False) -> str:
        """Change one thing, and say which; where something is wrong, oftener than not bring it all back."""
        if is_broken and self.chance.random() < 0.7:
            return self.mend_all()
        ways = (
            self.retell,
            self.retell,
            self.retell,
            self.reword,
            self.redate,
            self.relead,
            self.repeat_line,
            self.lose_line,
        )
        files = (self.copy, self.remove, self.rename, self.mend, self.mend)
        way: Callable[[], str] = self.chance.choice((*ways, *files))
        return f"{way.__name__} {way()}"

    def reword(self) -> str:
        """Put another word in the place of one: of a gist, a name, a field."""
        path, text = self._any()
        return self._save(
            path, self._changed(text, WORD, lambda: self.chance.choice(("harbour", "net", "bay")))
        )

    def retell(self) -> str:
        """Put another word in the place of the first of a gist or a summary."""
        path, text = self._any()
        return self._save(path, self._changed(text, GIST, lambda: self.chance.choice(("It", "Fish", "Nets"))))

    def redate(self) -> str:
        """Change a digit."""
        path, text = self._any()
        return self._save(path, self._changed(text, DIGIT, lambda: str(self.chance.randrange(10))))

    def relead(self) -> str:
        """Let what leads to one thing lead to another."""
        path, text = self._any()
        return self._save(path, self._changed(text, ID, lambda: self.chance.choice(self._files()).stem))

    def repeat_line(self) -> str:
        """Write a line twice."""
        path, text = self._any()
        lines = text.splitlines(keepends=True)
        nth = self.chance.randrange(len(lines))
        return self._save(path, "".join((*lines[: nth + 1], *lines[nth:])))

    def lose_line(self) -> str:
        """Take a line away."""
        path, text = self._any()
        lines = text.splitlines(keepends=True)
        nth = self.chance.randrange(len(lines))
        return self._save(path, "".join((*lines[:nth], *lines[nth + 1 :])) or " ")

    def copy(self) -> str:
        """Start a file of any kind with the text of another."""
        path, text = self._any()
        return self._save(path.with_stem(f"{path.stem}-{self.chance.randrange(9)}"), text)

    def remove(self) -> str:
        """Delete a file."""
        path = self.chance.choice(self._files())
        path.unlink()
        return path.name

    def rename(self) -> str:
        """Give a file another name, as a save by renaming does."""
        path = self.chance.choice(self._files())
        return path.rename(path.with_stem(f"{path.stem}-{self.chance.randrange(9)}")).name

    def mend(self) -> str:
        """Bring one file back as it was at first, or take one away that was not there."""
        changed = [path for path in self._files() if not self._is_as_at_first(path)]
        lost = [path for path in self._first() if not (self.content / path).exists()]
        if changed and (not lost or self.chance.random() < 0.5):
            path = self.chance.choice(changed)
            return self._bring_back(path.relative_to(self.content))
        return self._bring_back(self.chance.choice(lost)) if lost else ""

    def mend_all(self) -> str:
        """Bring everything back."""
        for path in sorted({*self._first(), *(path.relative_to(self.content) for path in self._files())}):
            if not self._is_as_at_first(self.content / path):
                self._bring_back(path)
        return "mend_all"

    def _files(self) -> list[Path]:
        return sorted(path for path in self.content.rglob("*") if path.is_file())

    def _first(self) -> list[Path]:
        found = (path for path in self.original.rglob("*") if path.is_file())
        return sorted(path.relative_to(self.original) for path in found)

    def _is_as_at_first(self, path: Path) -> bool:
        first = self.original / path.relative_to(self.content)
        return path.exists() and first.exists() and first.read_bytes() == path.read_bytes()

    def _bring_back(self, path: Path) -> str:
        first = self.original / path
        if first.exists():
            return self._save(self.content / path, first.read_text("utf-8"))
        (self.content / path).unlink()
        return path.name

    def _any(self) -> tuple[Path, str]:
        path = self.chance.choice(self._files())
        return path, path.read_text("utf-8")

    def _changed(self, text: str, pattern: re.Pattern[str], new: Callable[[], str]) -> str:
        matches = [*pattern.finditer(text)]
        match = self.chance.choice(matches) if matches else None
        return text[: match.start()] + new() + text[match.end() :] if match else text + "\n"

    def _save(self, path: Path, text: str) -> str:
        path.write_text(text, "utf-8")
        self.clock += 1
        os.utime(path, (self.clock, self.clock))
        return path.name


def aged_copy(content: Path, folder: Path) -> Path:
    """Copy content into a folder, each file long saved."""
    shutil.copytree(content, folder)
    for path in folder.rglob("*"):
        os.utime(path, (1_600_000_000, 1_600_000_000))
    return folder
