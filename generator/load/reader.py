"""Read one file: its text, and of YAML its data."""

from __future__ import annotations

import errno
import json
import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import yaml
from yaml import ScalarNode, SequenceNode

from generator import limits
from generator.load.merges import unfinished
from generator.load.misread import NAMES, WRAPPED, broken, in_marks, misshapen
from generator.load.sheet import Data, FlowList, Loader, compose, place_at
from generator.load.yaml_errors import block, explained
from generator.problems import Location, Problem

LARGEST = limits.FILE
"""Bytes a file may have."""
FLAGS = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY"))
"""How a file of content is opened, as far as the system knows these ways."""
DEEPEST = 20
"""Levels a file may nest; libyaml itself crashes at some tens of thousands."""
MARKS = "&*!%"
TRICK = re.compile(r"[&*!%](?:(?<=[\s\[{,][&*!])\S|(?<=\n%))")
"""A mark that starts an alias, an anchor, a tag or a directive; where it stands is asked last, for speed."""
DEEP_INDENT = re.compile(rf"\n[ ?:-]{{{DEEPEST}}}")
BRACKETS = bytes.maketrans(b"{}", b"[]")
NO_BRACKET = bytes(set(range(256)) - set(b"[]{}"))
HASH = re.compile(r"#(?<=[ \t]#)(?=[^\W_])")
CUT = re.compile(r"[ \t]+#(?=[^\W_])")
"""A comment that starts like a word: more likely text that YAML has cut off."""
BLOCKS = frozenset("|>")
"""The styles of a block, which without a hyphen (``>-``) ends in a line break that nobody means."""
TRICKS = {
    "alias": "an alias (*name): write the value out",
    "anchor": "an anchor (&name): write the value out",
    "tag": "a tag (!name): write the value without it, or in quotes",
}


class Unreadable(Exception):
    """Carry the one problem of a file that can't be read."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def text_of(path: Path) -> str:
    """Give the text of a file of content, without a byte order mark, its lines ended alike.

    Raises Unreadable, also where a merge was not finished or a line breaks for some programs only.
    """
    text = _text(path, bytes_of(path, LARGEST))
    if problem := unfinished(path.as_posix(), text) or broken(path.as_posix(), text):
        raise Unreadable(problem)
    return text


def text_outside(path: Path, largest: int = LARGEST) -> str:
    """Give the same of a file outside content, which may be a link or a pipe; raises Unreadable."""
    with _opened(path), path.open("rb") as file:
        raw = file.read(largest + 1)
    return _text(path, _small(path, raw, largest))


def bytes_of(path: Path, largest: int) -> bytes:
    """Give what a file of content holds; raises Unreadable.

    It is listed as a file. Should it have become something else since, no link is followed, and nothing waits
    for somebody at the other end of a pipe.
    """
    with _opened(path), os.fdopen(os.open(path, FLAGS), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(errno.EINVAL, "it is no file")
        raw = file.read(largest + 1)
    return _small(path, raw, largest)


@contextmanager
def _opened(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = f"the file can't be opened: {error.strerror}"
        raise Unreadable(Problem(Location(path.as_posix()), "A119", reason)) from None


def _small(path: Path, raw: bytes, largest: int) -> bytes:
    if len(raw) > largest:
        message = f"the file is larger than {largest:,} bytes"
        raise Unreadable(Problem(Location(path.as_posix()), "A102", message))
    return raw


def _text(path: Path, raw: bytes) -> str:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        place = Location(path.as_posix(), line)
        raise Unreadable(Problem(place, "A101", "the file is not UTF-8 text")) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def data_of(path: str, text: str, problems: list[Problem]) -> dict[str, Data]:
    """Give the data of a YAML text; raises Unreadable where there are none."""
    try:
        if _needs_a_closer_look(text):
            _refuse_tricks(path, text)
        root = compose(text)
    except yaml.MarkedYAMLError as error:
        code, message, index = explained(error, text)
        if problem := misshapen(path, text, index):
            raise Unreadable(problem) from None
        raise Unreadable(Problem(place_at(path, text, index), code, message)) from None
    except yaml.reader.ReaderError as error:
        place = place_at(path, text, max(text.find(chr(error.character)), 0))
        reason = f"a character that can't stand in a text file (code {error.character})"
        raise Unreadable(Problem(place, "A103", reason)) from None
    if not isinstance(root, yaml.MappingNode):
        place = place_at(path, text, _index(root))
        raise Unreadable(Problem(place, "A111", "the file must be a list of 'field: value' lines"))
    return _Reader(path, text, problems).mapping(root)


def as_value(words: str) -> str:
    """Give words as they are written beside a field, also inside braces: in quotation marks where need be."""
    try:
        is_plain = data_of("", f"a: {{b: {words}}}\nb: {words}\n", []) == {"a": {"b": words}, "b": words}
    except Unreadable:
        is_plain = False
    return words if is_plain else json.dumps(words, ensure_ascii=False)


def _needs_a_closer_look(text: str) -> bool:
    """Tell at little cost whether a text may hold a trick or be too deep; most hold nothing like it."""
    text = f"\n{text}"
    may_trick = any(mark in text for mark in MARKS) and TRICK.search(text)
    return bool(may_trick or DEEP_INDENT.search(text) or _may_nest_deeply(text))


def _may_nest_deeply(text: str) -> bool:
    """Tell whether brackets are left when the innermost pairs have been taken out again and again."""
    brackets = text.encode().translate(BRACKETS, NO_BRACKET)
    for _ in range(DEEPEST):
        brackets = brackets.replace(b"[]", b"")
    return b"[" in brackets


def _refuse_tricks(path: str, text: str) -> None:
    """Go through a file event by event, which takes no stack, and refuse what has no place in content."""
    depth = 0
    for event in yaml.parse(text, Loader=Loader):
        if trick := _trick(event):
            raise _at_event(path, text, event, "A106", f"content can't use {TRICKS[trick]}")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise _at_event(path, text, event, "A105", f"nested deeper than {DEEPEST} levels")


def _at_event(path: str, text: str, event: Any, code: str, message: str) -> Unreadable:
    return Unreadable(Problem(place_at(path, text, event.start_mark.index), code, message))


def _trick(event: Any) -> str | None:
    if isinstance(event, yaml.AliasEvent):
        return "alias"
    return next((name for name in ("anchor", "tag") if getattr(event, name, None)), None)


class _Reader:
    """Turns the nodes of one file into data."""

    def __init__(self, path: str, text: str, problems: list[Problem]) -> None:
        self.path, self.text, self.problems = path, text, problems
        self.may_be_cut = HASH.search(text) is not None

    def mapping(self, node: Any) -> dict[str, Data]:
        fields: dict[str, Data] = {}
        for key, value in node.value:
            if type(key) is not ScalarNode:
                place = place_at(self.path, self.text, key.start_mark.index)
                raise Unreadable(Problem(place, "A103", "a field's name must be plain text"))
            name = key.value
            if name in fields:
                self._tell(key.start_mark.index, "A104", f"'{name}' stands here a second time")
                continue
            if node.flow_style and _is_nothing(value):
                reason = "inside {} a comma starts another field: put words with a comma in quotes"
                self._tell(key.start_mark.index, "A113", f"'{name}' has no value; {reason}")
            fields[name] = self._value(value, name)
        return fields

    def _value(self, node: Any, field: str) -> Data:
        if type(node) is ScalarNode:
            if self.may_be_cut and not node.style:
                self._cut(node, field)
            text: str = node.value
            if field in NAMES and not node.style and (wrapped := WRAPPED.fullmatch(text)):
                self.problems.append(in_marks(self.path, self.text, node.start_mark.index, wrapped["words"]))
            return text.rstrip("\n") if node.style in BLOCKS else text
        if type(node) is SequenceNode:
            values = [self._value(item, field) for item in node.value]
            return FlowList(values) if node.flow_style else values
        return self.mapping(node)

    def _cut(self, node: Any, field: str) -> None:
        if match := CUT.match(self.text, node.end_mark.index):
            self._tell(
                match.end() - 1,
                "A112",
                f"YAML takes what follows # for a comment and cuts it: {block(field)}",
            )

    def _tell(self, index: int, code: str, message: str) -> None:
        self.problems.append(Problem(place_at(self.path, self.text, index), code, message))


def _index(node: Any) -> int:
    return int(node.start_mark.index) if node else 0


def _is_nothing(node: Any) -> bool:
    return not node.value and node.start_mark.index == node.end_mark.index
