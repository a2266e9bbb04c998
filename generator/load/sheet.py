"""A file as read, and where every value in it stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Any, TypeAlias

import yaml

from generator.problems import Location

Data: TypeAlias = "str | list[Data] | dict[str, Data]"
Route: TypeAlias = tuple[str | int, ...]
"""The way to a value inside a file: keys and list positions, from the top."""


class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # C where it is built
    """Compose nodes without guessing types: every scalar is text."""

    def resolve(self, kind: object, value: object, implicit: object) -> None:
        """Give a node no tag: nothing is guessed."""

    def descend_resolver(self, above: object, index: object) -> None:
        """Keep no account of the way down: it only serves guessing."""

    def ascend_resolver(self) -> None:
        """Keep no account of the way up."""


class FlowList(list[Data]):
    """A list that was written in brackets."""


@dataclass(frozen=True)
class Sheet:
    """One file as read. Its id is well formed; its data are mappings, lists and text only."""

    folder: str
    id: str
    path: str
    """As shown to the editor: the content folder as it was named, and what is below it."""
    source: str
    """Below the content folder."""
    text: str
    data: dict[str, Data]
    is_yaml: bool = True

    def place(self, route: Route) -> Location:
        """Give the place of a value, or of the nearest thing around it that the file has."""
        return self._at(_walk(self.root, route)[1]) if self.is_yaml else self.line_at(0)

    def value(self, route: Route) -> Data:
        """Give the data that a route leads to, as far as it leads: one value may stand for a list of one."""
        data: Data = self.data
        for step in route:
            match data, step:
                case dict(), str() if step in data:
                    data = data[step]
                case list(), int() if step < len(data):
                    data = data[step]
        return data

    def key_place(self, route: Route) -> Location:
        """Give the place of the key that leads to a value."""
        return self._at(_walk(self.root, route)[0]) if self.is_yaml else self.line_at(0)

    def place_of(self, route: Route, words: str) -> Location:
        """Give the place of words within a value, or of the value where they are not in one piece."""
        index = self.text.find(words, *self._extent(route))
        return self.place(route) if index < 0 else self.line_at(index)

    def place_of_group(self, route: Route, pattern: re.Pattern[str], group: str) -> Location:
        """Give the place of the first match within a value that has a group, or of the value itself."""
        matches = pattern.finditer(self.text, *self._extent(route))
        index = next((match.start() for match in matches if match[group]), -1)
        return self.place(route) if index < 0 else self.line_at(index)

    def place_within(self, route: Route, value: str, index: int) -> Location:
        """Give the place of a character of a value, or of the value where it is not written line by line."""
        if not self.is_yaml:
            return self.line_at(len(self.text) - len(value) + index)
        node = _walk(self.root, route)[1]
        start = value.rfind("\n", 0, index) + 1
        row = node.start_mark.line + 1 + value.count("\n", 0, index)
        lines = self.text.split("\n")
        words = value[start:].partition("\n")[0]
        if node.style != "|" or row >= len(lines) or not lines[row].endswith(words):
            return self.place(route)
        return Location(self.path, row + 1, len(lines[row]) - len(words) + index - start + 1, lines[row])

    def place_of_link(self, route: Route, id: str, part: str, nth: int) -> Location:
        """Give the place of the nth link, from 0, to an id or a part of it within a value."""
        start, end = self._extent(route)
        written = re.compile(rf"\[\[{re.escape(f'{id}#{part}' if part else id)}(?=[]|])")
        links = list(written.finditer(self.text, start, end))
        return self.line_at(links[nth].start() + 2) if nth < len(links) else self.place(route)

    def spans(self, route: Route, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
        """Give where each match of a pattern within a value begins and ends in the text."""
        return [match.span() for match in pattern.finditer(self.text, *self._extent(route))]

    def key_spans(self, route: Route, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
        """Give the same of the key that leads to a value."""
        key = _walk(self.root, route)[0]
        extent = key.start_mark.index, key.end_mark.index
        return [match.span() for match in pattern.finditer(self.text, *extent)]

    def fields(self) -> dict[str, str]:
        """Give the text of each field at the top of the file, comments behind it included, as whole lines."""
        keys = [key for key, _ in self.root.value]
        starts = [key.start_mark.index for key in keys]
        ends = [*starts[1:], len(self.text)]
        return {
            key.value: self.text[start:end].rstrip("\n") + "\n"
            for key, start, end in zip(keys, starts, ends, strict=True)
        }

    def addition(self, route: Route, after: str, name: str, value: str) -> tuple[int, str]:
        """Give where in the text a field is to be added to the mapping at a route, and what is to be written.

        It follows the field ``after``, in the style of the mapping, and touches no other character.
        """
        node = _walk(self.root, route)[1]
        key, last = _walk(self.root, (*route, after))
        end = int(last.end_mark.index)
        if node.flow_style:
            return end, f", {name}: {value}"
        line = f"{' ' * key.start_mark.column}{name}: {value}"
        if last.style in ("|", ">"):  # the mark of a block stands where the next line begins
            return end, f"{line}\n"
        rest = self.text.find("\n", end)
        return (rest if rest >= 0 else len(self.text)), f"\n{line}"

    def _extent(self, route: Route) -> tuple[int, int]:
        if not self.is_yaml:
            return 0, len(self.text)
        node = _walk(self.root, route)[1]
        return node.start_mark.index, node.end_mark.index

    def line_at(self, index: int) -> Location:
        """Give the place of a character of the text."""
        return place_at(self.path, self.text, index)

    @property
    def root(self) -> Any:
        """Give the tree of nodes, made anew: only a file with a problem needs it."""
        return compose(self.text)

    def _at(self, node: Any) -> Location:
        return self.line_at(node.start_mark.index)


def scalar_at(text: str, index: int) -> tuple[int, int] | None:
    """Give where the key or value begins and ends that a character is part of; None inside a block."""
    for node in _scalars(compose(text)):
        if node.start_mark.index <= index < node.end_mark.index and node.style not in ("|", ">"):
            return node.start_mark.index, node.end_mark.index
    return None


def _scalars(node: Any) -> Iterator[Any]:
    if isinstance(node, yaml.MappingNode):
        for pair in node.value:
            yield from (scalar for part in pair for scalar in _scalars(part))
    elif isinstance(node, yaml.SequenceNode):
        yield from (scalar for part in node.value for scalar in _scalars(part))
    elif node is not None:
        yield node


def place_at(path: str, text: str, index: int) -> Location:
    """Give the place of a character, with the line it stands in; behind the end, that of the end."""
    starts, lines = _lines(text)
    number = bisect_right(starts, index) - 1
    index = min(index, starts[number] + len(lines[number]))
    return Location(path, number + 1, index - starts[number] + 1, lines[number])


@lru_cache(maxsize=16)
def _lines(text: str) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Give where each line of a text begins, and the lines; without the empty ones at its end."""
    lines = tuple(text.rstrip("\n").split("\n"))
    return tuple(accumulate((len(line) + 1 for line in lines[:-1]), initial=0)), lines


@lru_cache(maxsize=16)
def compose(text: str) -> Any:
    """Give the root node of a YAML text."""
    return yaml.compose(text, Loader=Loader)


def _walk(node: Any, route: Route) -> tuple[Any, Any]:
    """Give the key node and the value node that a route leads to, as far as it leads."""
    key = node
    for step in route:
        pair = _step(node, step)
        if pair is None:
            break
        key, node = pair
    return key, node


def _step(node: Any, step: str | int) -> tuple[Any, Any] | None:
    if isinstance(node, yaml.MappingNode):
        return _fields(node).get(step)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return None


@lru_cache(maxsize=256)
def _fields(node: Any) -> Mapping[str | int, tuple[Any, Any]]:
    """Give the fields of a mapping by name, each with its key; of two with one name the first."""
    return {key.value: (key, value) for key, value in reversed(node.value)}
