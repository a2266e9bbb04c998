"""What must hold of any content: generated from the kinds, so that a new field is tested unasked."""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from pydantic import AfterValidator
from pydantic.fields import FieldInfo

from generator import urls
from generator.check import check
from generator.edtf import MONTHS, Edtf
from generator.kinds import KINDS
from generator.kinds.base import Kind
from generator.kinds.prose import Body, Prose
from generator.kinds.refs import Ref
from generator.kinds.site import Changes, Introduction, Site
from generator.kinds.values import Day, OneOrMore, Text, TextFor
from generator.load import Sheet, load, reader
from generator.problems import Problem
from generator.readings import readings
from generator.resolve import resolve
from generator.rules import broken_rules
from generator.site import build_model
from tests.case import base, lay_out

POOL = {
    **base(),
    "organizations/ministry.yml": "name: Southmark Ministry\n",
    "channels/talks.yml": "name: the Talks\n",
    "issues/cod-quota.yml": "name: Cod quota\n",
    "glossary/protocols.yml": "name: Protocols\ngist: Treaties.\nparts:\n- n: 2\n  gist: Boats keep apart.\n",
    "references/release.yml": "title: Round four concluded\n",
    "about/method.md": "# How this site is made\n\nFrom [[round]].\n",
}
"""Valid content with one thing of each kind."""
TROUBLED = {
    **POOL,
    "people/a-holm.yml": "name: Ada Holm\nwas: [holm]\nnot_same: [nobody]\n",
    "people/per-lund.yml": "name: Per Lund\naka:\n- Ada Holm\nwas: [holm]\nparty: Northland\n",
    "people/nils-berg.yml": "name: [Nils]\n",
    "places/holmstad.yml": "name: Holmstad\npart_of: sound\n",
    "places/sound.yml": "name: Sound\npart_of: holmstad\n",
    "places/broken.yml": "name: [Sound\n",
    "articles/second.yml": base()["articles/2031/round.yml"].replace("by: ada-holm", "by: Ada Holm"),
}
"""Content with problems that two files make together, and names that more than one thing has."""
IDS = {Path(name).stem: Path(name).parts[0] for name in POOL if name != "site.yml"}
PARTS = {"round": "s1", "protocols": "2"}
MADE: Mapping[str, type[Kind]] = {
    "site.yml": Site,
    "changes.yml": Changes,
    "index.md": Introduction,
    **{f"{folder}/made.{'md' if folder == 'about' else 'yml'}": kind for folder, kind in KINDS.items()},
}
"""The file that is made of each kind."""
STYLES = [None, '"', "'", ">", "|"]
"""The ways to write text in YAML: plain, in quotation marks, as a block."""
HOSTILE = ":#-?!&*|>%@`'\",{}. é港👍"
"""What means something to YAML, and what is not ASCII."""
ONE_AS_LIST, ONE_DAY = get_args(OneOrMore[Text])[-1], get_args(Day)[1]
LOST = {"B101", "B102", "B103", "B104"}
"""What resolve tells of; other codes are of the rules, which know more than the types."""
WELL_PUT = re.compile(rf"(?:[^\W\dA-Z]|[\d'\[…]|YAML|{'|'.join(MONTHS)}).*[^.\n]")
"""A message: one line, no capital letter but a name's, no full stop."""
YAML_KINDS = [kind for name, kind in MADE.items() if name.endswith(".yml")]

characters = st.sampled_from(string.ascii_letters + string.digits + HOSTILE)
words = st.text(characters, min_size=1, max_size=8).map(str.strip).filter(bool)
texts = st.lists(words, min_size=1, max_size=3).map(" ".join)
days = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)).map(str)
points = st.builds(
    lambda day, length, mark: day[:length] + mark, days, st.sampled_from([4, 7, 10]), st.sampled_from("~?% ")
).map(str.strip)
intervals = st.tuples(points, points).map(sorted).filter(lambda ends: ends[0][:4] < ends[1][:4]).map("/".join)
dates = points | intervals | points.map(lambda start: f"{start}/..")


class InBrackets(list[Any]):
    """A list that is written in brackets."""


class Plain(yaml.SafeDumper):
    """Write text without quotation marks wherever YAML can read it so."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - PyYAML reads it from the class

    def ignore_aliases(self, data: object) -> bool:
        return True


Plain.add_representer(
    InBrackets, lambda dumper, data: dumper.represent_sequence("tag:yaml.org,2002:seq", data, flow_style=True)
)


@cache
def data_of(kind: type[Kind]) -> SearchStrategy[dict[str, Any]]:
    """Give what may be written of a kind."""
    fields = {(field.alias or name, field.is_required()): field for name, field in kind.model_fields.items()}
    values = {key: form_of(field.annotation, field.metadata) for key, field in fields.items()}
    return st.fixed_dictionaries(
        {name: value for (name, is_needed), value in values.items() if is_needed},
        optional={name: value for (name, is_needed), value in values.items() if not is_needed},
    )


def form_of(annotation: Any, marks: Sequence[Any] = ()) -> SearchStrategy[Any]:
    """Give what may be written of a type with its marks."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return form_of(arguments[0], (*flat(arguments[1:]), *marks))
    if origin in (Union, UnionType):
        return st.one_of([form_of(one, marks) for one in arguments if one is not NoneType])
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin is tuple:
        return lists_of(arguments[0], marks)
    if origin is dict:
        return st.dictionaries(form_of(arguments[0]), form_of(arguments[1]), max_size=2)
    return form_of_class(annotation, marks)


def flat(marks: Iterable[Any]) -> Iterator[Any]:
    """Give marks with those that pydantic has put together apart again."""
    for mark in marks:
        yield from mark.metadata if isinstance(mark, FieldInfo) else [mark]


def limit(marks: Sequence[Any], name: str) -> Any:
    """Give the limit of a name among marks, the outermost, if there is one."""
    found = (getattr(mark, name, None) for mark in reversed(marks))
    return next((one for one in found if one is not None), None)


def lists_of(annotation: Any, marks: Sequence[Any]) -> SearchStrategy[Any]:
    """Give lists as blocks, of ids in brackets too, and one value where it may stand for a list."""
    one = form_of(annotation)
    several = st.lists(one, min_size=limit(marks, "min_length") or 0, max_size=2)
    forms: list[SearchStrategy[Any]] = [several, several.map(InBrackets)]
    is_id = isinstance(annotation, type) and issubclass(annotation, Ref)
    return st.one_of(forms[: 1 + is_id] + [one] * (ONE_AS_LIST in marks))


def form_of_class(annotation: type, marks: Sequence[Any]) -> SearchStrategy[Any]:
    """Give what may be written of one of our types, or of one of Python's."""
    if issubclass(annotation, Kind):
        short = next((mark.field for mark in marks if isinstance(mark, TextFor)), None)
        field = annotation.model_fields[short] if short else None
        return data_of(annotation) | (form_of(field.annotation, field.metadata) if field else st.nothing())
    if issubclass(annotation, Ref):
        return st.sampled_from(sorted(ids_of(annotation)))
    if issubclass(annotation, Prose):
        return prose_in(st.sampled_from(["\n", "\n\n"]) if annotation is Body else st.just(" "))
    if annotation is Edtf:
        return days if ONE_DAY in marks else dates
    return SIMPLE[annotation](marks)


SIMPLE = {
    str: lambda marks: text_in(marks),
    int: lambda marks: st.integers(limit(marks, "ge") or 0, 10**6).map(str),
    float: lambda marks: st.floats(limit(marks, "gt"), limit(marks, "le"), exclude_min=True).map(str),
    bool: lambda marks: st.sampled_from(["true", "false"]),
}


def text_in(marks: Sequence[Any]) -> SearchStrategy[str]:
    """Give text as its marks ask for it: an address, or of a form."""
    pattern = limit(marks, "pattern")
    if not any(isinstance(mark, AfterValidator) for mark in marks):
        return matching(pattern)
    end = "/content/" if pattern else ""
    host = st.from_regex(r"[a-z0-9]{1,8}(\.[a-z]{2,4})?(:[1-9][0-9]{0,3})?", fullmatch=True)
    path = st.from_regex(r"(/[!#-;=?-\[\]-~]{0,9})?", fullmatch=True)
    return st.builds("{}://{}{}{}".format, st.sampled_from(urls.SCHEMES), host, path, st.just(end))


def matching(pattern: str | None) -> SearchStrategy[str]:
    """Give text of a form."""
    if pattern in (None, r"\S"):
        return texts
    return st.from_regex(
        pattern or "", fullmatch=True, alphabet=st.characters(codec="ascii", min_codepoint=32)
    )


def ids_of(ref: type[Ref]) -> Iterator[str]:
    """Give what a reference may be: an id of the pool, its part where one may stand, a word of its own."""
    yield from ref.words
    for id in (id for id, folder in IDS.items() if not ref.kinds or folder in ref.kinds):
        if not ref(id).needs_part:
            yield id
        if ref(id).may_have_part:
            yield f"{id}#{PARTS[id]}"


def prose_in(between: SearchStrategy[str]) -> SearchStrategy[str]:
    """Give prose: words and links of every form."""
    ids = st.sampled_from([*IDS, *(f"{id}#{part}" for id, part in PARTS.items())])
    links = ids.map("[[{}]]".format) | st.builds("[[{}|{}]]".format, ids, texts)
    return st.builds(
        lambda pieces, gap: gap.join(pieces), st.lists(texts | links, min_size=1, max_size=4), between
    )


def written(name: str, data: Mapping[str, Any], style: str | None) -> str:
    """Give the text of a file."""
    if name.endswith(".md"):
        title = f"# {data['title']}\n\n" if "title" in data else ""
        return f"{title}{data['body']}\n"
    text: str = yaml.dump(
        dict(data), Dumper=Plain, default_style=style, default_flow_style=False, allow_unicode=True
    )
    return text


def file_of(name: str) -> SearchStrategy[str]:
    """Give the text of a valid file, written in any way."""
    return st.builds(written, st.just(name), data_of(MADE[name]), st.sampled_from(STYLES))


def problems_in(
    files: Mapping[str, str], order: Callable[[list[Sheet]], list[Sheet]] = list
) -> list[Problem]:
    """Take files down the line as far as the rules, their sheets in another order."""
    problems: list[Problem] = []
    with TemporaryDirectory() as name:
        lay_out(Path(name), files)
        loaded = load(Path(name), problems)
    loaded = replace(loaded, sheets=tuple(order(list(loaded.sheets))))
    entries = resolve(check(loaded, problems), problems)
    problems.extend(broken_rules(readings(entries)))
    return sorted(replace(problem, place=replace(problem.place, path="")) for problem in problems)


parts = st.floats(0, 1)
"""How far into a text something happens."""
MARKS = "-:#[]{},'\"\\&*!%@`|>?.\t\n\r\0\ufeff\x85\u2028港"
SNIPPETS = """\
  |- |: |x: y| #5| # x|[[|]]|[[nobody]]|{a: b|[a, b]|''|&a |*a|!x |? |---|...|outlet|none|2031-13|2031|-1|true
"""
snippets = st.sampled_from([*MARKS, *SNIPPETS.split("|"), "", "\r\n", "\n\n"])


def cut(text: str, start: float, end: float, snippet: str) -> str:
    """Break the text off."""
    return text[: at(text, start)]


def insert(text: str, start: float, end: float, snippet: str) -> str:
    """Put something in."""
    index = at(text, start)
    return text[:index] + snippet + text[index:]


def delete(text: str, start: float, end: float, snippet: str) -> str:
    """Take a few characters out."""
    index = at(text, start)
    return text[:index] + text[index + 1 + at("12345", end) :]


def replace_value(text: str, start: float, end: float, snippet: str) -> str:
    """Write something else behind the colon of a line."""
    return on_line(text, start, lambda line: [line.partition(":")[0] + ": " + snippet])


def rename_key(text: str, start: float, end: float, snippet: str) -> str:
    """Write something else before the colon of a line."""
    return on_line(text, start, lambda line: [snippet + ":" + line.partition(":")[2]])


def move_in(text: str, start: float, end: float, snippet: str) -> str:
    """Move a line further in."""
    return on_line(text, start, lambda line: [" " * (1 + at("1234", end)) + line])


def move_out(text: str, start: float, end: float, snippet: str) -> str:
    """Move a line to the margin."""
    return on_line(text, start, lambda line: [line.lstrip()])


def double(text: str, start: float, end: float, snippet: str) -> str:
    """Write a line twice."""
    return on_line(text, start, lambda line: [line, line])


def drop(text: str, start: float, end: float, snippet: str) -> str:
    """Leave a line out."""
    return on_line(text, start, lambda line: [])


DAMAGES = [cut, insert, delete, replace_value, rename_key, move_in, move_out, double, drop]


def at(text: str, part: float) -> int:
    """Give how far into a text a part of it leads."""
    return int(len(text) * part)


def on_line(text: str, part: float, change: Callable[[str], list[str]]) -> str:
    """Write other lines in place of one."""
    lines = text.split("\n")
    index = min(at("x" * len(lines), part), len(lines) - 1)
    return "\n".join([*lines[:index], *change(lines[index]), *lines[index + 1 :]])


@pytest.mark.parametrize("name", MADE)
@settings(max_examples=15)
@given(data=st.data())
def test_what_is_valid_passes(name: str, data: st.DataObject) -> None:
    text = data.draw(file_of(name))
    told = [
        problem
        for problem in problems_in({**POOL, name: text})
        if problem.code[0] in "AC" or problem.code in LOST
    ]
    assert told == []


@settings(max_examples=100)
@given(data=st.sampled_from(YAML_KINDS).flatmap(data_of))
def test_quoted_and_unquoted_mean_the_same(data: dict[str, Any]) -> None:
    problems: list[Problem] = []
    for style in STYLES:
        assert reader.data_of("made.yml", written("made.yml", data, style), problems) == data
    assert problems == []


@settings(max_examples=200)
@given(name=st.sampled_from(sorted(MADE)), data=st.data())
def test_what_is_damaged_gives_problems_inside_the_file(name: str, data: st.DataObject) -> None:
    text = data.draw(file_of(name))
    for damage in data.draw(st.lists(st.sampled_from(DAMAGES), min_size=1, max_size=3)):
        text = damage(text, *data.draw(st.tuples(parts, parts, snippets)))
    with TemporaryDirectory() as folder:
        lay_out(Path(folder), {**POOL, name: text})
        _, problems = build_model(Path(folder))
        texts = {path.as_posix(): path.read_bytes() for path in Path(folder).rglob("*.*")}
    for problem in problems:
        assert misplaced(problem, texts[problem.place.path].decode("utf-8-sig")) == ""
        assert WELL_PUT.fullmatch(problem.message), problem.message


@settings(max_examples=40)
@given(chance=st.randoms(use_true_random=False))
def test_the_order_of_files_changes_no_problem(chance: Random) -> None:
    assert problems_in(TROUBLED, lambda sheets: chance.sample(sheets, len(sheets))) == PROBLEMS


PROBLEMS = problems_in(TROUBLED)


def misplaced(problem: Problem, text: str) -> str:
    """Say what is wrong with the place of a problem in a text."""
    lines = re.split(r"\r\n|\r|\n", text)
    if not 1 <= problem.place.line <= len(lines):
        return f"{problem} of {len(lines)} lines"
    line = lines[problem.place.line - 1]
    if not 1 <= problem.place.column <= len(line) + 1:
        return f"{problem} in {line!r}"
    return "" if problem.place.text in ("", line) else f"{problem.place.text!r} is not {line!r}"
