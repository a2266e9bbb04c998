"""Renaming, merging and removing things changes the lines that must change, and no other."""

from __future__ import annotations

import difflib
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.desk.edits import Edit, edited_file
from generator.desk.merge import merge
from generator.desk.new import Refused
from generator.desk.remove import InUse, remove
from generator.desk.rename import rename
from generator.desk.uses import Broken, named
from generator.load import ids
from generator.site import build_model, build_site
from generator.writing import Unwritten
from tests.conftest import PROJECT, SITE

CONTENTS = [SITE / "content", PROJECT / "content"]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Give a copy of the invented briefing."""
    return Path(shutil.copytree(SITE / "content", tmp_path / "content"))


def files(content: Path) -> Mapping[str, bytes]:
    return {
        path.relative_to(content).as_posix(): path.read_bytes()
        for path in content.rglob("*")
        if path.is_file()
    }


def changes(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> list[str]:
    """Give the lines that differ, with the names of the files that came and went."""
    told = [
        f"{sign} {path}"
        for sign, paths in (("-", before.keys() - after.keys()), ("+", after.keys() - before.keys()))
        for path in sorted(paths)
    ]
    for path in sorted(before.keys() & after.keys()):
        old, new = (side[path].decode().splitlines() for side in (before, after))
        diff = difflib.unified_diff(old, new, lineterm="", n=0)
        told += [line for line in diff if line[:2] not in ("--", "++", "@@")]
    return told


def told(content: Path) -> list[str]:
    """Give what the check says of a content folder, without places."""
    return sorted(f"{problem.code} {problem.message}" for problem in build_model(content)[1])


def test_a_rename_changes_the_lines_that_name_a_thing_and_no_other(content: Path) -> None:
    before = files(content)
    renamed = rename(content, "ada-holm", "ada-holm-minister")
    after = files(content)
    assert changes(before, after)[:2] == ["- people/ada-holm.yml", "+ people/ada-holm-minister.yml"]
    lines = changes(before, after)[2:]
    assert all("ada-holm" in line for line in lines)
    assert {line[0] for line in lines} == {"-", "+"}
    assert [line[1:].replace("ada-holm", "ada-holm-minister") for line in lines if line[0] == "-"] == [
        line[1:] for line in lines if line[0] == "+"
    ]
    assert (renamed.new.name, renamed.is_undone) == ("ada-holm-minister.yml", False)
    assert "was: [ada-holm]" in renamed.new.read_text("utf-8").splitlines()
    assert "ada-holmberg" in "".join(map(str, ids(content)))


def test_a_former_address_leads_to_the_new_one(content: Path) -> None:
    rename(content, "ada-holm", "ada-holm-minister")
    rename(content, "2031-03-13-southmark-release", "2031-03-13-release")
    site = build_site(content)
    assert site.problems == ()
    assert "../ada-holm-minister/" in site.files["people/ada-holm/index.html"]
    assert "../2031-03-13-release/" in site.files["articles/2031-03-13-southmark-release/index.html"]


@pytest.mark.parametrize("original", CONTENTS, ids=["Shared Waters", "Open Lines"])
def test_anything_can_be_renamed_and_renamed_back(original: Path, tmp_path: Path) -> None:
    content = Path(shutil.copytree(original, tmp_path / "content"))
    before, said, known = files(content), told(content), sorted(ids(content))
    chosen = known if len(known) < 60 else known[::9]
    for id in chosen:
        rename(content, id, f"{id}-2")
    assert [line.replace("-2", "") for line in told(content)] == [line.replace("-2", "") for line in said]
    for id in reversed(chosen):
        assert (
            rename(content, f"{id}-2", id).is_undone
            or "was:" not in before.get(f"about/{id}.md", b"").decode()
        )
    assert changes(before, files(content)) == []


def test_a_lock_names_the_speaker_anew_and_stays_good(content: Path) -> None:
    said = told(content)
    rename(content, "ada-holm", "zoe")
    rename(content, "2031-03-12-fisheries-round-coast-wire", "2031-03-12-round")
    assert (content / "articles/2031/2031-03-12-round.lock.json").exists()
    assert not (content / "articles/2031/2031-03-12-fisheries-round-coast-wire.lock.json").exists()
    assert [line for line in told(content) if line[0] == "V"] == [line for line in said if line[0] == "V"]


def test_line_endings_comments_and_marks_stay(content: Path) -> None:
    path = content / "events/fisheries-round-4.yml"
    text = path.read_text("utf-8") + "# ada-holm was there\n"
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    before, said = path.read_bytes(), told(content)
    rename(content, "ada-holm", "zoe")
    after = path.read_bytes()
    assert after.startswith(b"\xef\xbb\xbf")
    assert after.count(b"\r\n") == before.count(b"\r\n")
    assert after.endswith(b"# ada-holm was there\r\n")
    assert told(content) == said


def test_a_field_or_word_that_is_no_reference_stays(content: Path) -> None:
    rename(content, "portby", "place")
    text = (content / "events/fisheries-round-4.yml").read_text("utf-8")
    assert "place: place" in text.splitlines()
    rename(content, "place", "by")
    assert "place: by" in (content / "events/fisheries-round-4.yml").read_text("utf-8").splitlines()
    assert not [line for line in told(content) if line.startswith("B")]


def test_a_rename_that_was_broken_off_is_finished_by_the_same_command(content: Path) -> None:
    before = files(content)
    rename(content, "ada-holm", "zoe")
    whole = files(content)
    for path in ("people/ada-holm.yml", "events/fisheries-round-4.yml"):
        (content / path).write_bytes(before[path])
    rename(content, "ada-holm", "zoe")
    assert changes(whole, files(content)) == []


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("ada-hlom", "zoe", "did you mean 'ada-holm'"),
        ("ada-holm", "Zoë", "did you mean 'zoe'"),
        ("ada-holm", "nils-berg", "already used"),
        ("ada-holm", "outlet", "meaning of its own"),
    ],
)
def test_a_rename_that_cannot_be_is_refused_with_the_reason(
    content: Path, old: str, new: str, reason: str
) -> None:
    before = files(content)
    with pytest.raises(Refused, match=reason):
        rename(content, old, new)
    assert files(content) == before


def test_nothing_is_written_while_a_file_that_names_a_thing_is_broken(content: Path) -> None:
    path = content / "events/fisheries-round-4.yml"
    path.write_text(path.read_text("utf-8").replace("kind:", "kinds:"), "utf-8")
    before = files(content)
    with pytest.raises(Broken) as broken:
        rename(content, "ada-holm", "zoe")
    assert {problem.code for problem in broken.value.problems} == {"C102"}
    assert files(content) == before


def test_a_merge_leaves_one_thing_with_what_both_had(content: Path) -> None:
    (content / "people/a-holm.yml").write_text(
        "name: Áda Holm-Berg\nparty: southmark\nwikidata: Q42  # by hand\nwas: [holm]\n", "utf-8"
    )
    event = content / "events/fisheries-round-4.yml"
    event.write_text(event.read_text("utf-8").replace("ada-holm,", "ada-holm, a-holm,"), "utf-8")
    place = content / "places/portby.yml"
    place.write_text(place.read_text("utf-8") + "body: >-\n  [[a-holm|She]] was born here.\n", "utf-8")
    assert "a-holm," in event.read_text("utf-8")
    merged = merge(content, "ada-holm", "a-holm")
    text = merged.kept.read_text("utf-8")
    assert "wikidata: Q42  # by hand\n" in text
    assert "Áda Holm-Berg" in text
    assert "was: [a-holm, holm]\n" in text
    assert (merged.taken, merged.left) == (("wikidata",), ("party: southmark\n",))
    assert not merged.dropped.exists()
    assert "a-holm" not in event.read_text("utf-8").replace("ada-holm", "")
    assert "[[ada-holm|She]]" in place.read_text("utf-8")
    assert not [line for line in told(content) if line[0] != "N"]


def test_two_that_are_not_to_be_confused_can_be_found_to_be_one(content: Path) -> None:
    merge(content, "ada-holm", "ada-holmberg")
    assert "ada-holmberg" not in (content / "people/ada-holm.yml").read_text("utf-8").replace(
        "was: [ada-holmberg]", ""
    )
    assert not [line for line in told(content) if line[0] != "N"]


@pytest.mark.parametrize(
    ("keep", "drop", "reason"),
    [
        ("ada-holm", "portby", "in content/places"),
        ("ada-holm", "ada-holm", "one thing already"),
        ("2031-03-13-southmark-release", "2031-03-14-taken-back", "articles"),
    ],
)
def test_what_is_not_alike_is_not_merged(content: Path, keep: str, drop: str, reason: str) -> None:
    before = files(content)
    with pytest.raises(Refused, match=reason):
        merge(content, keep, drop)
    assert files(content) == before


def test_what_is_used_is_not_removed(content: Path) -> None:
    before = files(content)
    with pytest.raises(InUse) as used:
        remove(content, "ada-holm")
    assert len(used.value.uses) > 3
    assert str(used.value.uses[0].place).startswith(content.as_posix())
    assert files(content) == before


def test_what_nothing_leads_to_is_removed_an_article_with_its_lock(content: Path) -> None:
    (content / "people/zoe.yml").write_text("name: Zoe\n", "utf-8")
    id = "articles/2031/2031-03-20-round"
    first = content / "articles/2031/2031-03-12-fisheries-round-coast-wire"
    for ending in (".yml", ".lock.json"):
        (content / f"{id}{ending}").write_bytes(Path(f"{first}{ending}").read_bytes())
    before = files(content)
    remove(content, "zoe")
    remove(content, "2031-03-20-round")
    assert changes(before, files(content)) == [f"- {id}.lock.json", f"- {id}.yml", "- people/zoe.yml"]


def test_a_file_saved_meanwhile_is_left_alone(content: Path) -> None:
    sheet = named(content, "ada-holm").sheet
    Path(sheet.path).write_text("name: Somebody else\n", "utf-8")
    with pytest.raises(Unwritten, match="meanwhile"):
        edited_file(sheet, [Edit(0, 0, "x")])
