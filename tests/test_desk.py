"""The editor's tools: schemas of the content, new files."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from check_jsonschema import main as check_jsonschema
from click.testing import CliRunner
from pydantic import ValidationError

from generator.cli import main
from generator.desk.layout import written
from generator.desk.new import new
from generator.desk.schema import FILES, schemas, write
from generator.kinds import KINDS
from generator.kinds.base import Kind
from generator.kinds.field_notes import notes, parts_of
from generator.kinds.values import FORMS
from generator.load import ids, yaml_data
from tests.case import base, lay_out

MODELINE = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")
ASKED = re.compile(r"^(?P<lead> *(?:- )?)(?!statements)(?P<field>\w+):(?P<block> >-)?$", re.MULTILINE)
COMMENTS = re.compile(r"^#.*\n", re.MULTILINE)
NEW = sorted(folder for folder in FILES if folder in KINDS)


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder whose content is the base of all cases."""
    monkeypatch.chdir(tmp_path)
    lay_out(tmp_path / "content", base())
    return Path("content")


# -- schemas ------------------------------------------------------------------------------------------------


def files_of(content: Path, name: str) -> list[Path]:
    """Give the files that a schema is for."""
    top = content / f"{name}.yml"
    return [top] if top.is_file() else sorted((content / name).rglob("*.yml"))


def complaints(content: Path, folder: Path) -> list[str]:
    """Give what check-jsonschema has to say against a content folder and the schemas made of it."""
    write(content, folder)
    paths = sorted(folder.glob("*.json"))
    runs = [["--check-metaschema", *map(str, paths)]]
    runs += [
        ["--schemafile", str(path), *map(str, found)]
        for path in paths
        if (found := files_of(content, path.stem))
    ]
    return [said for run in runs if (said := against_schema(run))]


def against_schema(arguments: list[str]) -> str:
    """Give what check-jsonschema says where it finds something."""
    done = CliRunner().invoke(check_jsonschema, arguments, catch_exceptions=False)
    return done.output if done.exit_code else ""


def test_the_schemas_agree_with_all_content(project: Path, shared_waters: Path, tmp_path: Path) -> None:
    for number, content in enumerate((project / "content", shared_waters / "content")):
        assert complaints(content, tmp_path / str(number)) == []


def test_what_yaml_reads_as_numbers_or_truth_is_text_or_what_its_field_says(
    content: Path, tmp_path: Path
) -> None:
    odd = {
        "people/2031.yml": "name: NO\nsummary: 010\ngist: 1.10\naka:\n- 12:30\n- on\n- true\n- 2031-03-11\n",
        "places/no.yml": "name: true\nnames: {no: Nei}\npart_of: 0x1f\nchecked: '2031-03-11'\n",
        "places/0x1f.yml": "name: 31\n",
        "events/round-5.yml": "name: 5\nkind: call\nwhen: 2031\nround: '5'\npeople: [2031, ada-holm]\n",
        "events/round-6.yml": "name: 6\nkind: call\nwhen: {date: 2032, counted: {southmark: 2033}}\n",
        "articles/2032/2032.yml": (
            "title: 5\npublished: {date: 2032, basis: 7}\nsource: coast-wire\ndraft: yes\nstatements:\n"
            "- id: s1\n  by: [2031]\n  gist: 1e3\n  quote: 5\n  fact: {round: 4, place: no, heads: [2031]}\n"
            "  when: {words: 2032, date: 2032-01-01, planned: 'true'}\n"
        ),
        "changes.yml": "changes:\n- date: 2031-03-14\n  text: 4\n",
    }
    lay_out(content, odd)
    done = CliRunner().invoke(main, ["check"])
    assert not re.search(r" [AC]\d{3} ", done.output), done.output
    assert complaints(content, tmp_path / "schemas") == []


@pytest.mark.parametrize(
    ("path", "text", "words"),
    [
        ("people/x.yml", "name: X\nparty: ada-holm\n", "'ada-holm' is not one of ['northland', 'southmark']"),
        ("people/x.yml", "name: X\nnam: Y\n", "'nam' was unexpected"),
        ("people/x.yml", "aka:\n- X\n", "'name' is a required property"),
        ("people/x.yml", "name:\n", "is not valid under any of the given schemas"),
        (
            "people/x.yml",
            "name: X\nroles:\n- title: T\n  statement: round\n",
            "does not match '^(round)#s[1-9]",
        ),
        ("events/x.yml", "name: X\nwhen: {date: 2031, why: x, whi: y}\nkind: call\n", "'whi' was unexpected"),
        ("events/x.yml", "name: X\nwhen: 2031\nkind: cal\n", "'cal' is not one of"),
        ("events/x.yml", "name: X\nwhen: 2031\nkind: call\nround: fourth\n", "'fourth' does not match"),
        ("glossary/x.yml", "name: X\ngist: x\nnot: nothing\n", "is not valid under any of the given schemas"),
    ],
)
def test_the_schemas_refuse(content: Path, tmp_path: Path, path: str, text: str, words: str) -> None:
    lay_out(content, {path: text})
    write(content, tmp_path / "schemas")
    name = path.partition("/")[0]
    said = against_schema(["--schemafile", str(tmp_path / f"schemas/{name}.json"), str(content / path)])
    assert words in said


def test_every_field_is_described() -> None:
    drawn = schemas({})
    for name, kind in FILES.items():
        parts = {part.__name__: drawn[name]["$defs"][part.__name__] for part in parts_of(kind)}
        for node in (drawn[name], *parts.values()):
            assert node["additionalProperties"] is False
            assert node["title"]
            assert node["description"]
            for field, said in node["properties"].items():
                assert said["description"], field
                assert f"```yaml\n{field}:" in said["markdownDescription"]


def test_every_form_of_a_text_is_said_in_words() -> None:
    drawn = [kind.__pydantic_core_schema__ for top in FILES.values() for kind in (top, *parts_of(top))]
    assert {*patterns(drawn)} == {*FORMS, r"\S"}


def patterns(schema: object) -> Iterator[str]:
    """Give every pattern that a text is held against."""
    if isinstance(schema, dict):
        yield from (value for name, value in schema.items() if name == "pattern" and isinstance(value, str))
    for part in (
        schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list | tuple) else ()
    ):
        yield from patterns(part)


def test_an_id_may_be_of_every_folder_that_fits_and_of_files_that_cannot_be_read(content: Path) -> None:
    lay_out(content, {"people/per-lund.yml": "- broken", "glossary/rule.yml": "name: x\ngist: x\n"})
    lists = schemas(ids(content))["articles"]["$defs"]
    assert lists["ids-organizations-parties-people-outlet"]["enum"] == [
        "ada-holm", "northland", "per-lund", "southmark", "outlet",
    ]  # fmt: skip
    assert lists["ids-events-none"]["enum"] == ["fisheries-round-4", "none"]
    assert lists["ids-glossary-parts"]["anyOf"][1]["pattern"] == "^(rule)(#[0-9]+)?$"
    assert {"portby", "round"} <= {*lists["ids"]["enum"]}


def test_schema_writes_what_has_changed(content: Path) -> None:
    def described() -> str:
        done = CliRunner().invoke(main, ["schema"])
        assert done.exit_code == 0
        return done.output

    lay_out(content, {"people/ada-holm.yml": "- broken"})
    assert described() == f"{len(FILES)} schemas in .schemas\n"
    assert sorted(path.stem for path in Path(".schemas").iterdir()) == sorted(FILES)
    before = {path: path.stat().st_mtime_ns for path in Path(".schemas").iterdir()}
    described()
    assert {path: path.stat().st_mtime_ns for path in before} == before
    lay_out(content, {"issues/fish.yml": "name: Fish\n"})
    described()
    changed = {path.stem for path in before if path.stat().st_mtime_ns != before[path]}
    assert {"articles", "issues"} <= changed
    assert "sources" in changed  # anything may be said not to be the same
    assert "site" not in changed


def test_schema_takes_another_folder(content: Path) -> None:
    done = CliRunner().invoke(main, ["schema", "out", "--content", str(content)])
    assert (done.exit_code, done.output) == (0, f"{len(FILES)} schemas in out\n")
    assert json.loads(Path("out/people.json").read_text("utf-8"))["title"] == "Person"


def test_the_settings_of_editors_know_every_schema(project: Path) -> None:
    settings = json.loads((project / ".vscode/settings.json").read_text("utf-8"))
    top = {"site": "content/site.yml", "changes": "content/changes.yml"}
    assert settings["yaml.schemas"] == {
        f".schemas/{name}.json": top.get(name, f"content/{name}/**/*.yml") for name in FILES
    }


def test_first_lines_lead_to_the_right_schema(project: Path) -> None:
    content = project / "content"
    found = 0
    for path in content.rglob("*.yml"):
        if line := MODELINE.match(path.read_text("utf-8")):
            wanted = project / ".schemas" / f"{path.relative_to(content).parts[0].removesuffix('.yml')}.json"
            assert (path.parent / line[1]).resolve() == wanted, path
            found += 1
    assert found


# -- new ----------------------------------------------------------------------------------------------------


def filled(text: str, kind: type[Kind]) -> str:
    """Fill in what a new file asks for, with the examples that editors show."""
    examples = {note.name: note.example for part in (kind, *parts_of(kind)) for note in notes(part)}
    examples |= {note.name: note.example for note in notes(kind)}

    def answer(match: re.Match[str]) -> str:
        example = examples[match["field"]]
        below = " " * (len(match["lead"]) + 2)
        return f"{match[0]}\n{below}{example}" if match["block"] else f"{match[0]} {example}"

    return ASKED.sub(answer, text)


def used(text: str, kind: type[Kind]) -> Iterator[str]:
    """Give a text once for each field that may be added: at the top, or in the last entry of its list."""
    yield from ("\n".join((text, *written(note))) for note in notes(kind) if not note.is_asked)
    lists = (note.kinds[0] for note in notes(kind) if note.is_asked and note.example.startswith("- id"))
    for part in lists:
        for note in notes(part):
            if not note.is_asked:
                yield "\n".join((text, *(f"  {line}" for line in written(note))))


def read(path: Path, text: str, kind: type[Kind]) -> Kind:
    """Read a file as the generator does."""
    path.write_text(text, encoding="utf-8")
    try:
        return kind.model_validate(yaml_data(path))
    except ValidationError as error:
        raise AssertionError(f"{error}\n{text}") from None


@pytest.mark.parametrize("folder", NEW)
def test_a_new_file_is_good_once_it_is_filled_in(content: Path, folder: str) -> None:
    path = new(content, folder, "a-new-one")
    kind = KINDS[folder]
    text = filled(path.read_text("utf-8"), kind)
    read(path, text, kind)
    assert {note.name for note in notes(kind) if note.is_needed} <= {*yaml_data(path)}
    assert {*yaml_data(path)} == {note.name for note in notes(kind) if note.is_asked}
    done = CliRunner().invoke(main, ["check"])
    assert not re.search(r" [^BN\d\W]\d{3} ", done.output), done.output


@pytest.mark.parametrize("folder", NEW)
def test_every_other_field_is_named_in_a_comment_and_can_be_added_as_editors_show_it(
    content: Path, folder: str
) -> None:
    path = new(content, folder, "a-new-one")
    kind = KINDS[folder]
    whole = path.read_text("utf-8")
    named = {word for line in COMMENTS.findall(whole) for word in re.findall(r"\w+", line)}
    assert {note.name for note in notes(kind) if not note.is_asked} <= named
    texts = list(used(COMMENTS.sub("", filled(whole, kind)).rstrip("\n"), kind))
    for text in texts:
        read(path, f"{text}\n", kind)
    assert len(texts) >= sum(not note.is_asked for note in notes(kind))


def test_a_new_article_is_short_and_begins_with_its_source(content: Path) -> None:
    lines = new(content, "article", "2031-03-12-round-five").read_text("utf-8").splitlines()
    fields = [line for line in lines if not line.startswith("#")]
    assert fields == [
        "source:", "title:", "published: 2031-03-12", "statements:",
        "- id: s1", "  by:", "  gist: >-",
        "- id: s2", "  by:", "  gist: >-",
    ]  # fmt: skip
    assert len(lines) < 20


@pytest.mark.parametrize(
    ("kind", "id", "path"),
    [
        ("article", "2031-03-12-round", "content/articles/2031/2031-03-12-round.yml"),
        ("articles", "a-round", "content/articles/a-round.yml"),
        ("person", "per-lund", "content/people/per-lund.yml"),
        ("people", "per-lund", "content/people/per-lund.yml"),
        ("term", "rule", "content/glossary/rule.yml"),
        ("glossary", "rule", "content/glossary/rule.yml"),
        ("Organization", "ministry", "content/organizations/ministry.yml"),
    ],
)
def test_new_writes_a_file_and_says_where(content: Path, kind: str, id: str, path: str) -> None:
    done = CliRunner().invoke(main, ["new", kind, id])
    assert (done.exit_code, done.output) == (0, f"{path}\n")
    line = MODELINE.match(Path(path).read_text("utf-8"))
    assert line
    folder = Path(path).parts[1]
    assert (Path(path).parent / line[1]).resolve() == Path(f".schemas/{folder}.json").resolve()


def test_the_day_of_publication_is_that_of_the_id(content: Path) -> None:
    text = new(content, "article", "2031-03-12-round-five").read_text("utf-8")
    assert "\npublished: 2031-03-12\n" in text


@pytest.mark.parametrize(
    ("kind", "id", "words"),
    [
        ("persn", "per-lund", "'persn' is not a kind of thing; did you mean 'person'?"),
        ("about", "method", "'about' is not a kind of thing"),
        (
            "person",
            "Pér Łund",
            "'Pér Łund' can't be an id: small letters, digits and single hyphens; did you mean 'per-lund'?",
        ),
        ("person", "../x", "'../x' can't be an id: small letters, digits and single hyphens"),
        ("person", "outlet", "'outlet' has a meaning of its own and can't be an id"),
        ("place", "ada-holm", "the id 'ada-holm' is already used in people"),
        ("person", "ada-holm", "the id 'ada-holm' is already used in people"),
    ],
)
def test_new_refuses(content: Path, kind: str, id: str, words: str) -> None:
    before = {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}
    done = CliRunner().invoke(main, ["new", kind, id])
    assert done.exit_code == 2
    assert f"Error: {words}" in done.output
    assert {path: path.read_bytes() for path in content.rglob("*") if path.is_file()} == before
