"""Write what has one right answer, and touch no other character; no file that was saved meanwhile."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.check import check
from generator.desk.additions import additions
from generator.desk.edits import BOM, BREAK, Edit, edited, edited_bytes
from generator.desk.mends import Mend, lines_of, mend, untouched
from generator.desk.tidy import tidied
from generator.gate import build_entries
from generator.load import Files, Loaded, Sheet, sheet_with
from generator.problems import Problem
from generator.visible import visible
from generator.writing import Unwritten, replace
from generator.writing.leftovers import sweep

ROUNDS = 100
"""How often files are read again: a file that can't be read shows one mistake at a time."""
NO_FILES = Files(folders={}, is_whole=True, assets=(), locks={})


@dataclass(frozen=True)
class Change:
    """A file as it was read and as it is to be, with a line for each thing that is otherwise."""

    path: Path
    raw: bytes
    new: bytes
    told: tuple[str, ...]


@dataclass(frozen=True)
class Fixed:
    """What came of fixing: a line for each thing that was written, and the files that could not be."""

    written: tuple[str, ...]
    unwritten: tuple[Unwritten, ...]


def fix(content: Path) -> Fixed:
    """Mend what has one right answer, then write each date and relay that is known, then tidy the files."""
    sweep(content)
    steps: list[Fixed] = []
    for _ in range(ROUNDS):
        steps.append(write(_mended(content)))
        if not steps[-1].written:
            break
    steps += (write(added(content)), write(_tidied(content)))
    faults = {str(fault): fault for step in steps for fault in step.unwritten}
    return Fixed(tuple(line for step in steps for line in step.written), tuple(faults.values()))


def write(changes: Iterable[Change]) -> Fixed:
    """Write files anew; one that is no longer as it was read is left alone."""
    told: list[str] = []
    unwritten: list[Unwritten] = []
    for change in changes:
        try:
            replace(change.path, change.new, change.raw)
        except Unwritten as fault:
            unwritten.append(fault)
        else:
            told.extend(change.told)
    return Fixed(tuple(told), tuple(unwritten))


def _mended(content: Path) -> Iterator[Change]:
    """Give each file that has mistakes with one right answer as it is without them."""
    problems: list[Problem] = []
    build_entries(content, problems)
    by_path: dict[str, list[Problem]] = defaultdict(list)
    for problem in sorted(problems):
        by_path[problem.place.path].append(problem)
    for name, of_file in by_path.items():
        path = Path(name)
        if path.is_file() and not path.is_symlink() and (change := _without(content, path, of_file)):
            yield change


def _without(content: Path, path: Path, problems: list[Problem]) -> Change | None:
    raw = path.read_bytes()
    try:
        text = BREAK.sub("\n", raw.decode().removeprefix(BOM))
    except UnicodeDecodeError:
        return None
    known = {(problem.code, problem.message) for problem in problems}
    mends: list[Mend] = []
    told = []
    for problem in problems:
        made = mend(problem, text)
        if made and untouched(made.edits, mends) and _helps(content, path, text, made, known):
            mends.append(made)
            told.append(visible(f"{problem.place}: {made.told}"))
    edits = [edit for each in mends for edit in each.edits]
    return Change(path, raw, edited_bytes(raw, edits), tuple(told)) if mends else None


def _helps(content: Path, path: Path, text: str, made: Mend, known: set[tuple[str, str]]) -> bool:
    """Tell whether the lines that are written anew have no problem that was not known before."""
    lines = {*lines_of(text, made.edits)}
    found = _problems_in(content, path, edited(text, made.edits))
    return all(
        problem.place.line not in lines or (problem.code, problem.message) in known for problem in found
    )


def _problems_in(content: Path, path: Path, text: str) -> list[Problem]:
    """Give what is wrong with a file by itself."""
    problems: list[Problem] = []
    sheet = sheet_with(content, path, text, problems)
    if sheet:
        check(_alone(sheet), problems)
    return [problem for problem in problems if not problem.is_notice]


def _alone(sheet: Sheet) -> Loaded:
    top = {name: sheet if sheet.source == f"{name}.yml" else None for name in ("site", "changes")}
    introduction = sheet if sheet.source == "index.md" else None
    is_top = introduction or any(top.values())
    return Loaded(**top, introduction=introduction, sheets=() if is_top else (sheet,), files=NO_FILES)


def added(content: Path) -> Iterator[Change]:
    """Give each file that lacks a date or a relay which is known."""
    edits: dict[str, list[Edit]] = defaultdict(list)
    lines: dict[str, list[str]] = defaultdict(list)
    sheets: dict[str, Sheet] = {}
    for sheet, edit, told in additions(build_entries(content, [])):
        sheets[sheet.path] = sheet
        edits[sheet.path].append(edit)
        lines[sheet.path].append(told)
    yield from _changes(sheets, edits, lines)


def _changes(
    sheets: Mapping[str, Sheet], edits: Mapping[str, list[Edit]], lines: Mapping[str, list[str]]
) -> Iterator[Change]:
    for name, sheet in sheets.items():
        raw = Path(name).read_bytes()
        if BREAK.sub("\n", raw.decode("utf-8", "replace").removeprefix(BOM)) == sheet.text:
            yield Change(Path(name), raw, edited_bytes(raw, edits[name]), tuple(lines[name]))


def _tidied(content: Path) -> Iterator[Change]:
    for file in tidied(content):
        told = tuple(visible(f"{file.path.as_posix()}: {words}") for words in file.told)
        yield Change(file.path, file.raw, file.new, told)
