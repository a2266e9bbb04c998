"""What editors see: the server behind their YAML extensions, asked over its own protocol."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from generator.desk.new import new
from generator.desk.schema import write
from tests.conftest import PROJECT, SITE
from tests.editor.conversation import Conversation, conversation
from tests.editor.get_server import COMMAND, NO_SERVER, is_here

MODELINE = "# yaml-language-server: $schema=../../.schemas/people.json\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with the invented site's content and the schemas made of it."""
    folder = tmp_path_factory.mktemp("editor")
    shutil.copytree(SITE / "content", folder / "content")
    write(folder / "content", folder / ".schemas")
    return folder


@pytest.fixture(scope="module")
def editor(folder: Path) -> Iterator[Conversation]:
    """Give an editor with the settings of this project; without a server the tests fail."""
    if not is_here():
        pytest.fail(NO_SERVER, pytrace=False)
    settings = json.loads((PROJECT / ".vscode/settings.json").read_text("utf-8"))
    yaml = {"validate": True, "completion": True, "hover": True, "schemas": settings["yaml.schemas"]}
    with conversation(COMMAND, folder, {"yaml": yaml}) as talk:
        yield talk


def opened(editor: Conversation, path: Path, text: str) -> Mapping[int, str]:
    """Open a file as if it held a text, and give line → what is said against it."""
    show(editor, path, text)
    return {one["range"]["start"]["line"] + 1: one["message"] for one in editor.complaints(path)}


def show(editor: Conversation, path: Path, text: str) -> None:
    """Open a file as if it held a text."""
    document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
    editor.tell("textDocument/didOpen", {"textDocument": document})


def asked(editor: Conversation, what: str, path: Path, text: str) -> Any:
    """Ask about the end of a text that was opened."""
    lines = text.split("\n")
    place = {"line": len(lines) - 1, "character": len(lines[-1])}
    return editor.ask(f"textDocument/{what}", {"textDocument": {"uri": path.as_uri()}, "position": place})


def proposals(editor: Conversation, path: Path, text: str) -> list[str]:
    """Give what the editor proposes at the end of a text."""
    opened(editor, path, text)
    return [one["label"] for one in asked(editor, "completion", path, text)["items"]]


def test_a_field_is_completed(editor: Conversation, folder: Path) -> None:
    found = proposals(editor, folder / "content/people/a.yml", MODELINE + "name: Ada\npar")
    assert {"party", "roles", "aka"} <= {*found}
    assert not {"name", "statements", "color"} & {*found}


def test_an_id_is_completed(editor: Conversation, folder: Path) -> None:
    found = proposals(editor, folder / "content/people/b.yml", MODELINE + "name: Ada\nparty: ")
    assert found == ["northland", "southmark", "westland"]


@pytest.mark.parametrize(
    ("field", "text", "wanted"),
    [
        ("by", "by: ", {"ada-holm", "southmark", "southmark-fisheries-ministry", "outlet"}),
        ("via", "by: ada-holm\n  via: [", {"ada-holm", "southmark", "southmark-fisheries-ministry"}),
        ("reports", "by: ada-holm\n  reports: ", {"fisheries-round-4", "none"}),
        ("uses", "by: ada-holm\n  uses:\n  - ", {"three-protocols"}),
        ("lasted", "by: ada-holm\n  lasted:\n    from: ", {"fisheries-round-4"}),
        ("spelled", "by: ada-holm\nspelled:\n  a", {"ada-holm", "portby"}),
    ],
)
def test_ids_are_completed_wherever_they_stand(
    editor: Conversation, folder: Path, field: str, text: str, wanted: set[str]
) -> None:
    path = folder / f"content/articles/2031/{field}.yml"
    found = {*proposals(editor, path, f"title: x\nstatements:\n- id: s1\n  {text}")}
    assert wanted <= found
    assert ("portby" in found) == ("portby" in wanted)


def test_words_are_not_completed(editor: Conversation, folder: Path) -> None:
    assert proposals(editor, folder / "content/people/c.yml", MODELINE + "name: ") == []


def test_mistakes_are_shown_on_their_lines(editor: Conversation, folder: Path) -> None:
    text = MODELINE + (
        "name: Ada Holm\n"
        "nam: Ada\n"
        "party: nobody\n"
        "roles:\n"
        "- title: Minister\n"
        "  organization: southmark\n"
        "  seen: yesterday\n"
        "  statement: ada-holm#s1\n"
    )
    assert opened(editor, folder / "content/people/d.yml", text) == {
        3: "Property nam is not allowed.",
        4: "no such id in parties",
        7: "no such id in organizations",
        8: 'String does not match the pattern of "^\\d{4}-\\d\\d-\\d\\d$".',
        9: "no such id in articles",
    }


def test_the_settings_find_the_schema_of_a_file_without_a_first_line(
    editor: Conversation, folder: Path
) -> None:
    text = "title: x\npublished: 2031-03-12\nstatements:\n- id: s1\n  by: nobody\n  gist: x\n"
    path = folder / "content/articles/2031/e.yml"
    assert opened(editor, path, text) == {5: "no such id in organizations or parties or people"}


def test_what_a_field_means_is_shown(editor: Conversation, folder: Path) -> None:
    path, text = folder / "content/people/f.yml", MODELINE + "name: Ada\nparty: northland"
    opened(editor, path, text)
    shown = asked(editor, "hover", path, text)["contents"]["value"]
    assert "The side they speak for" in shown
    assert "party: northland" in shown


def test_content_that_is_well_has_nothing_said_against_it(editor: Conversation, folder: Path) -> None:
    paths = sorted((folder / "content").rglob("*.yml"))
    for path in paths:
        show(editor, path, path.read_text("utf-8"))
    assert len(paths) > 20
    assert {path: said for path in paths if (said := editor.complaints(path))} == {}


def test_a_new_file_is_described_by_its_first_line(editor: Conversation, folder: Path) -> None:
    path = new(folder / "content", "event", "a-new-event")
    said = opened(editor, path, path.read_text("utf-8"))
    assert len(said) == 3  # its name, day and kind are to be filled in
