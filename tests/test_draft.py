"""Drafts of articles from raw texts: whole drafts, and what holds of every text there may be."""

from __future__ import annotations

import re
import shutil
from functools import cache
from pathlib import Path
from time import process_time

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.check import check
from generator.cli import main
from generator.desk.draft import Wanted, draft_file
from generator.draft import Asked, draft
from generator.draft.voice import Voice
from generator.edtf import parse
from generator.kinds.article import Article
from generator.load import load
from generator.problems import Problem
from generator.resolve import Entries, resolve
from tests.conftest import HERE, SITE

TEXTS = HERE / "draft"
ASKED = {
    "report": Wanted("coast-wire", parse("2031-03-12")),
    "readout": Wanted("southmark-releases", parse("2031-03-12")),
    "transcript": Wanted(None, parse("2031-03-12")),
    "chinese": Wanted("coast-wire", parse("2031-03-12"), "zh-Hans"),
    "surnames": Wanted("coast-wire", parse("2031-03-12")),
    "statement": Wanted("southmark-releases", parse("2031-03-12")),
}
MISSING = frozenset({"N141", "N140", "B101", "R102", "S103", "C101", "C103", "N123", "R104", "R105"})
"""What may be told of a draft: gists, translations, files of new names, source, event, budget."""


def entries_of(content: Path) -> Entries:
    return resolve(check(load(content, []), []), [])


@cache
def known() -> Entries:
    return entries_of(SITE / "content")


@pytest.fixture
def entries() -> Entries:
    return known()


@pytest.mark.parametrize("name", ASKED)
def test_the_draft_of(name: str, entries: Entries, *, update: bool) -> None:
    text = (TEXTS / f"{name}.txt").read_text(encoding="utf-8")
    expected = TEXTS / f"{name}.yml"
    found = draft_file(text, entries, ASKED[name])
    if update:
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ASKED)
def test_a_draft_loads_and_lacks_only_what_is_a_person_s_to_write(name: str, tmp_path: Path) -> None:
    content = copy_of_the_site(tmp_path)
    (content / "articles" / "2031" / f"2031-03-12-{name}.yml").write_text(
        (TEXTS / f"{name}.yml").read_text(encoding="utf-8"), encoding="utf-8"
    )
    told = [problem for problem in problems_of(content) if name in problem.place.path]
    assert {problem.code for problem in told} <= MISSING, told
    assert any(problem.code == "N141" for problem in told)


def copy_of_the_site(folder: Path) -> Path:
    shutil.copytree(SITE / "content", folder / "content")
    return folder / "content"


def problems_of(content: Path) -> list[Problem]:
    problems: list[Problem] = []
    resolve(check(load(content, problems), problems), problems)
    return problems


def test_no_sentence_of_the_text_stands_outside_its_quotations(entries: Entries) -> None:
    text = (TEXTS / "report.txt").read_text(encoding="utf-8")
    file = draft_file(text, entries, ASKED["report"])
    for sentence in ("would accept", "sides had met before", "next round would be held"):
        assert sentence not in file


def test_the_command_writes_a_file_once(tmp_path: Path) -> None:
    content = copy_of_the_site(tmp_path)
    folder = content / "articles" / "2031"
    arguments = ["draft", str(TEXTS / "report.txt"), "--source", "coast-wire", "--content", str(content)]
    arguments += ["--id", "2031-03-12-drafted", "--output", str(folder)]
    done = CliRunner().invoke(main, arguments)
    assert (done.exit_code, done.output) == (0, f"{folder.as_posix()}/2031-03-12-drafted.yml\n")
    assert "published: 2031-03-12\n" in (folder / "2031-03-12-drafted.yml").read_text(encoding="utf-8")
    assert CliRunner().invoke(main, arguments).exit_code == 2


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--source", "coast-wir"], "no source 'coast-wir'; did you mean 'coast-wire'?"),
        (["--language", "!"], "'!' is no language tag"),
        (["--id", "A"], "'A' can't be an id"),
        (["--id", "ada-holm"], "is already used in people"),
        (["--published", "soon"], "published"),
        (["--more", "nothing"], "no article 'nothing' can be read"),
    ],
)
def test_what_can_t_be_drafted_is_refused(arguments: list[str], told: str) -> None:
    command = ["draft", str(TEXTS / "report.txt"), "--content", str(SITE / "content"), *arguments]
    done = CliRunner().invoke(main, command)
    assert done.exit_code == 2
    assert told in done.output


def test_what_an_article_lacks_of_its_text_is_listed() -> None:
    text = SITE / "texts" / "2031-03-12-fisheries-round-coast-wire.txt"
    command = ["draft", str(text), "--content", str(SITE / "content"), "--more", text.stem]
    done = CliRunner().invoke(main, command)
    assert done.exit_code == 0
    assert "'not one tonne less'" not in done.output
    assert all(line.startswith("line ") for line in done.output.splitlines())


def test_a_draft_is_told_with_how_much_it_lacks(tmp_path: Path) -> None:
    content = copy_of_the_site(tmp_path)
    path = content / "articles" / "2031" / "2031-03-12-drafted.yml"
    start = "source: coast-wire\npublished: 2031-03-12\ndraft: true\nstatements:\n"
    path.write_text(f"{start}- id: s1\n  by: outlet\n  gist: >-\n- id: s2\n  by: outlet\n  gist: Fish.\n")
    told = [problem.message for problem in problems_of(content)]
    assert told == ["this draft lacks its title and 1 of 2 gists"]
    quote = "  quote: {exact: Fisch, lang: de, translation: '', by: ours}\n"
    path.write_text(f"{start}- id: s1\n  by: outlet\n  gist: Fish.\n{quote}")
    told = [problem.message for problem in problems_of(content)]
    assert told == ["this draft lacks its title and 1 of 1 translations"]
    path.write_text(path.read_text().replace("draft: true\n", ""))
    assert {problem.code for problem in problems_of(content)} == {"C101", "C103"}


@pytest.mark.parametrize(
    ("text", "wanted", "there", "missing"),
    [
        ("They met four times over the last year and a half.", {}, "id: s1", "words: last year"),
        ("MR. BERG:  (In progress) — the ministers went into some detail on the issues that they covered.\n"
         "Q  What else?\nMR. BERG:  That was all that both of the ministers wanted to say about it today.",
         {}, "    the ministers went into", "    .*In progress"),
        ("陆培指出，双方应当尊重彼此的水域和各自的配额。", {"source": "southmark-releases", "language": "zh"},
         "      双方应当尊重", "      陆培指出"),
        ("陸培指出，雙方應當尊重彼此的水域和各自的配額。", {"source": "southmark-releases", "language": "zh"},
         "lang: zh-Hant\n    translation: >-\n    by: ours\n", "lang: zh-Hans"),
        ("They spoke of fish on February 18th.", {}, "words: on February 18th, date: 2031-02-18", "None"),
        ("2030年中菲双方在中国南沙群岛会晤。", {}, "words: 2030年, date: 2030}", "2030~"),
        ("Russia's Anna Orlova said it cost RMB100 or US$300.", {}, "person anna-orlova", "russia-s|rmb"),
        ("双方在积极会晤，在峰会期间举行会谈，中方敦促世界贸易组织，不搞集团。", {}, "# 世界贸易组织",
         "# (?:积极|峰会期间|敦促世界贸易组织|不搞集团)"),
    ],
    ids=["a length", "a stage direction", "an attribution", "a script",
         "an ordinal", "a year of China", "an owner", "fragments"],
)  # fmt: skip
def test_what_is_no_date_no_word_and_no_name(
    text: str, wanted: dict[str, str], there: str, missing: str, entries: Entries
) -> None:
    file = draft_file(
        text, entries, Wanted(wanted.get("source"), parse("2031-03-12"), wanted.get("language"))
    )
    assert there in file
    assert not re.search(missing, file), file


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ('"It is cold," Per Lund said, according to Nils Berg. "We will wait," Lund said.',
         "via: [nils-berg]\n  gist: >-\n  quote: >-\n    We will wait\n"),
        ("They asked about the patrols question.", "names: patrols\n"),
        ("Officers concluded their talks in Portby, Per Lund announced.", "  by: per-lund\n"),
        ("他们谈到中国南沙群岛的鱼。", "briefing new place nanshaqundao"),
    ],
    ids=["a relay goes on", "an issue", "a deed", "a place that says what it is"],
)  # fmt: skip
def test_what_is_meant_where_less_is_said(text: str, there: str, entries: Entries) -> None:
    assert there in draft_file(text, entries, ASKED["report"])


def test_a_place_is_called_by_what_it_is_where_one_alone_is_that(tmp_path: Path) -> None:
    content = copy_of_the_site(tmp_path)
    for name, is_meant in (("Cold", True), ("Warm", False)):
        (content / f"places/{name.casefold()}.yml").write_text(f"name: {name} Strait\n", encoding="utf-8")
        file = draft_file("Ada Holm sailed through the Strait.", entries_of(content), ASKED["report"])
        assert ("names: ada-holm, cold\n" in file) == is_meant, file


def test_a_visit_is_known_by_who_came_and_where_and_the_day(tmp_path: Path) -> None:
    content = copy_of_the_site(tmp_path)
    visit = "name: A visit\nkind: visit\nwhen: 2029-03-04\nplace: portby\npeople: [ada-holm, per-lund]\n"
    (content / "events/a-visit.yml").write_text(visit, encoding="utf-8")
    entries = entries_of(content)
    for place, is_known in (("Portby", True), ("the Northland coast", True), ("Holmstad", False)):
        file = draft_file(f"Ada Holm came to {place} on 4 March 2029.", entries, ASKED["report"])
        assert ("reports: a-visit" in file) == is_known, file


def test_a_side_is_known_by_any_name_of_its_country(tmp_path: Path) -> None:
    content = copy_of_the_site(tmp_path)
    (content / "parties/united-kingdom.yml").write_text("name: United Kingdom\n", encoding="utf-8")
    file = draft_file("They sailed to Britain with fish.", entries_of(content), ASKED["report"])
    assert "names: united-kingdom" in file
    assert "briefing new" not in file


def test_a_sentence_that_is_listed_as_a_quotation_is_not_listed_again(tmp_path: Path) -> None:
    content = copy_of_the_site(tmp_path)
    text = tmp_path / "text.txt"
    text.write_text("双方应当尊重彼此的水域和各自的配额。", encoding="utf-8")
    id = "2031-03-13-southmark-release"
    done = CliRunner().invoke(main, ["draft", str(text), "--content", str(content), "--more", id])
    assert [line.split(" ")[2] for line in done.output.splitlines()] == ["quotation"]


WORDS = st.sampled_from(
    [
        "Ada",
        "Holm",
        "said",
        ",",
        ".",
        "“",
        "”",
        '"',
        "'",
        ":",
        "\n",
        "Q",
        "陆培",
        "表示",
        "：",
        "「",
        "」",
        "on",
        "Tuesday",
        "last",
        "week",
        "11日",
        "（",
        "）",
        "Dr.",
        "the",
        "and",
        "according",
        "to",
        "\u202e",
        "\u2028",
        "\x00",
        "#",
        "[[",
        "]]",
        "- ",
        "Per Lund",
        "said",
    ]
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=60).map(" ".join)))
def test_the_draft_of_any_text_loads(text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("any")
    path = folder / "articles" / "2031" / "2031-03-12-any.yml"
    path.parent.mkdir(parents=True)
    asked = Wanted("coast-wire", parse("2031-03-12"))
    path.write_text(draft_file(text, known(), asked), encoding="utf-8")
    problems: list[Problem] = []
    records = check(load(folder, problems), problems)
    told = [problem for problem in problems if problem.code not in MISSING and "2031" in problem.place.path]
    assert told == []
    assert any(isinstance(record.value, Article) for record in records.records)


@pytest.mark.parametrize(
    ("name", "size"), [("report", 1_000_000), ("chinese", 200_000), ("transcript", 200_000)]
)
def test_the_time_grows_with_the_length_alone(name: str, size: int, entries: Entries) -> None:
    text = (TEXTS / f"{name}.txt").read_text(encoding="utf-8")
    much = text * (size // len(text.encode()) + 1)
    start = process_time()
    draft_file(much, entries, ASKED[name])
    assert process_time() - start < size / 25_000


def lines(name: str) -> list[list[str]]:
    rows = (TEXTS / name).read_text(encoding="utf-8").splitlines()
    return [row.split("\t") for row in rows if row and not row.startswith("#")]


def told(voice: Voice | None) -> str:
    if voice is None:
        return "?"
    return " + ".join((*voice.joint, voice.id)) if voice.id else " or ".join(voice.ids) or f"({voice.words})"


@pytest.mark.parametrize(("text", "words", "speaker"), [*lines("speakers.tsv"), *lines("speakers.zh.tsv")])
def test_who_is_credited(text: str, words: str, speaker: str, entries: Entries) -> None:
    found = draft(text, entries, Asked(parse("2031-03-12"), form="report"))
    speeches = [
        one for one in found.speeches for start, end in one.fragments if text[start:end].strip(".,") == words
    ]
    assert [" < ".join(map(told, (one.by, *one.via))) for one in speeches] == [speaker] * bool(speaker)
