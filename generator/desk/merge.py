"""Make one of two files for the same thing: what named either names the one that is kept."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.desk.edits import Edit, edited, edited_file, seen
from generator.desk.new import Refused
from generator.desk.rename import edited_files, former_edit, former_ids, locks_of_speakers
from generator.desk.uses import Named, Use, named
from generator.kinds import KINDS
from generator.load import ARTICLES, Sheet, as_value
from generator.texts.folding import folded
from generator.writing import write_all
from generator.writing.leftovers import sweep

OF_ITS_FILE = frozenset({"name", "was", "not_same"})
"""Fields that are not taken over as they are: a name becomes an alias, an address leads on."""
IN_A_LINE_OF_ITS_OWN = re.compile(r"[ \t]*-[ ]+[\"']?")
"""What stands before an entry of a list that has a line for each."""
ALIASES = re.compile(r"^aka:[ \t]*(?P<flow>\[[^\]\n]*(?=\]))?(?P<block>(?:\n[ \t]*- [^\n]+)+)?", re.MULTILINE)


@dataclass(frozen=True)
class Merged:
    """What came of merging."""

    kept: Path
    dropped: Path
    taken: tuple[str, ...]
    """Fields that the kept file had not, and now has."""
    left: tuple[str, ...]
    """Fields of the dropped file, as written there, of which the kept file has another value."""
    files: tuple[str, ...]
    """Other files that were changed."""


def merge(content: Path, keep: str, drop: str) -> Merged:
    """Merge a thing into another of its kind and remove its file; its address leads to the other.

    Fields that the kept file lacks are taken over, the name as an alias. Nothing is written before everything
    is read. Raises Refused, Broken or Unwritten.
    """
    kept, dropped = named(content, keep), named(content, drop)
    _refuse_unlike(kept.sheet, dropped.sheet)
    taken, left = _fields(kept.sheet, dropped.sheet)
    whole = Edit(0, len(kept.sheet.text), _merged(kept, dropped, taken))
    seen(dropped.sheet)
    elsewhere = (
        *edited_files(
            (use.sheet, _instead(use, keep)) for use in dropped.elsewhere if use.sheet.path != kept.sheet.path
        ),
        *locks_of_speakers(content, drop, keep),
    )
    sweep(content)
    write_all([edited_file(kept.sheet, [whole]), *elsewhere])
    Path(dropped.sheet.path).unlink()
    files = tuple(version.path.as_posix() for version in elsewhere)
    return Merged(Path(kept.sheet.path), Path(dropped.sheet.path), tuple(taken), tuple(left.values()), files)


def _refuse_unlike(kept: Sheet, dropped: Sheet) -> None:
    if kept.path == dropped.path:
        raise Refused(f"'{kept.id}' is one thing already")
    if kept.folder != dropped.folder:
        raise Refused(f"'{kept.id}' is in content/{kept.folder}, '{dropped.id}' in content/{dropped.folder}")
    if kept.folder == ARTICLES or not kept.is_yaml:
        raise Refused("articles and pages of prose can't be merged: remove one of them")


def _instead(use: Use, keep: str) -> Edit:
    """Give the edit that puts another id in the place of one, or takes it out beside the other."""
    if keep not in _beside(use):
        return Edit(use.start, use.end, keep)
    if use.is_key:
        drop = use.sheet.text[use.start : use.end]
        raise Refused(f"{use.place}: both '{keep}' and '{drop}' stand here: make one entry of the two")
    return _without(use)


def _beside(use: Use) -> frozenset[str]:
    """Give the ids that stand in the same list, or the same mapping's keys, as one."""
    is_within = use.is_key or (use.route and isinstance(use.route[-1], int))
    around = use.sheet.value(use.route[:-1] if is_within else use.route)
    return frozenset(map(str, around)) if isinstance(around, list | dict) else frozenset()


def _without(use: Use) -> Edit:
    """Give the edit that takes an entry out of a list with others in it."""
    text = use.sheet.text
    start, end = text.rfind("\n", 0, use.start) + 1, text.find("\n", use.end) + 1 or len(text)
    if IN_A_LINE_OF_ITS_OWN.fullmatch(text[start : use.start]):
        return Edit(start, end, "")
    if after := re.compile(r"[\"']?\s*,\s*").match(text, use.end):
        return Edit(use.start - (text[use.start - 1] in "\"'"), after.end(), "")
    before = re.compile(r"\s*,\s*[\"']?$").search(text[: use.start])
    return Edit(before.start() if before else use.start, use.end + (text[use.end] in "\"'"), "")


def _fields(kept: Sheet, dropped: Sheet) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Give the fields of a file that another lacks, and those of which it has another value, as written."""
    fields = {name: text for name, text in dropped.fields().items() if name not in OF_ITS_FILE}
    taken = {name: text for name, text in fields.items() if name not in kept.data}
    differing = (name for name in fields if name in kept.data and kept.data[name] != dropped.data[name])
    return taken, {name: fields[name] for name in differing}


def _merged(kept: Named, dropped: Named, taken: Mapping[str, str]) -> str:
    """Give the text of the kept file with what is taken over, and no word that tells the two things apart."""
    sheet = kept.sheet
    apart = [use for use in dropped.elsewhere if use.sheet.path == sheet.path]
    text = edited(sheet.text, (_instead_within(use, sheet.id) for use in apart))
    text = (text if text.endswith("\n") else f"{text}\n") + "".join(taken.values())
    text = _with_alias(text, sheet, dropped.sheet)
    if "was" not in KINDS[sheet.folder].model_fields:
        return text
    former = [*former_ids(sheet.text), dropped.sheet.id, *former_ids(dropped.sheet.text)]
    return edited(text, [former_edit(text, former)])


def _instead_within(use: Use, keep: str) -> Edit:
    """Give the same for the kept file, in which nothing can be told from itself."""
    if use.route[:1] != ("not_same",):
        return _instead(use, keep)
    others = use.sheet.value(("not_same",))
    if isinstance(others, list) and len(others) > 1:
        return _without(use)
    start = use.sheet.text.rfind("\nnot_same:", 0, use.start) + 1
    return Edit(start, use.sheet.text.find("\n", use.end) + 1 or len(use.sheet.text), "")


def _with_alias(text: str, kept: Sheet, dropped: Sheet) -> str:
    """Give the text of a file that also has the name of another thing, unless it has it already."""
    name = dropped.data.get("name")
    if not isinstance(name, str) or "aka" not in KINDS[kept.folder].model_fields:
        return text
    aliases = kept.data.get("aka", dropped.data.get("aka", []))
    known = (kept.data.get("name"), *(aliases if isinstance(aliases, list) else [aliases]))
    if folded(name) in {folded(alias) for alias in known if isinstance(alias, str)}:
        return text
    if not (match := ALIASES.search(text)):
        return f"{text}aka: [{as_value(name)}]\n"
    if match["flow"]:
        return f"{text[: match.end('flow')]}, {as_value(name)}{text[match.end('flow') :]}"
    if match["block"]:
        indent = match["block"][: match["block"].index("-")]
        return f"{text[: match.end()]}{indent}- {as_value(name)}{text[match.end() :]}"
    return text
