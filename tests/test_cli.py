"""The command ``briefing``: what it says and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.case import base, lay_out


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    """Stand in a folder whose content is the base of all cases."""
    monkeypatch.chdir(tmp_path)
    lay_out(tmp_path / "content", base())
    return CliRunner()


def spoil(folder: Path) -> None:
    """Make two mistakes."""
    lay_out(
        folder,
        {"content/people/ada-holm.yml": "nam: Ada\nparty: northlnd\n", "content/places/portby.yml": "- x\n"},
    )


def test_clean_content(run: CliRunner) -> None:
    done = run.invoke(main, ["check"])
    assert (done.exit_code, done.output) == (0, "0 problems\n")


def test_clean_content_as_json(run: CliRunner) -> None:
    done = run.invoke(main, ["check", "content", "--format", "json"])
    assert (done.exit_code, json.loads(done.output)) == (0, [])


@pytest.mark.parametrize("command", ["check", "gaps", "export"])
def test_the_content_folder_is_named_in_either_way(run: CliRunner, tmp_path: Path, command: str) -> None:
    (tmp_path / "content").rename(tmp_path / "other")
    named = run.invoke(main, [command, "--content", "other"])
    assert (named.exit_code, run.invoke(main, [command, "other"]).output) == (0, named.output)
    assert "given twice" in run.invoke(main, [command, "other", "--content", "other"]).stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"], ["gaps"], ["export"], ["schema"], ["write", "out"], ["new", "person", "jane-doe"],
        ["rename", "ada-holm", "ada"], ["merge", "ada-holm", "portby"], ["remove", "ada-holm"],
        ["verify", "round", "--text", "text.txt"], ["draft", "text.txt"],
    ],
    ids=lambda arguments: arguments[0],
)  # fmt: skip
def test_every_command_says_where_it_looked_for_content(
    run: CliRunner, tmp_path: Path, arguments: list[str]
) -> None:
    (tmp_path / "text.txt").write_text("Words.\n", encoding="utf-8")
    done = run.invoke(main, [*arguments, "--content", "nowhere"])
    assert done.exit_code == 2
    assert "there is no folder 'nowhere' here" in done.stderr


def test_problems(run: CliRunner, tmp_path: Path) -> None:
    spoil(tmp_path)
    done = run.invoke(main, ["check", "content"])
    assert done.exit_code == 1
    assert done.output.splitlines() == [
        "content/people/ada-holm.yml:1:1: C102 'nam' is not a field here; did you mean 'name'?",
        "    1 | nam: Ada",
        "      | ^",
        "content/places/portby.yml:1:1: A111 the file must be a list of 'field: value' lines",
        "    1 | - x",
        "      | ^",
        "2 problems",
    ]


def test_problems_as_github_shows_them(run: CliRunner, tmp_path: Path) -> None:
    spoil(tmp_path)
    done = run.invoke(main, ["check", "--format", "github"])
    assert done.exit_code == 1
    assert done.output.splitlines() == [
        "::error file=content/people/ada-holm.yml,line=1,col=1,title=C102::"
        "'nam' is not a field here; did you mean 'name'?",
        "::error file=content/places/portby.yml,line=1,col=1,title=A111::"
        "the file must be a list of 'field: value' lines",
    ]


def test_a_notice_is_told_and_stops_nothing(run: CliRunner, tmp_path: Path) -> None:
    lay_out(
        tmp_path / "content",
        {
            "glossary/policy.yml": "name: the policy\ngist: It is one.\nmatch:\n- our policy\n",
            "articles/2031/round.yml": base()["articles/2031/round.yml"] + "  quote: our policy on fish\n",
        },
    )
    done = run.invoke(main, ["check"])
    assert done.exit_code == 0
    assert done.output.splitlines()[-1] == "0 problems, 2 notices"
    assert "N101 the quotation has 'our policy'" in done.output
    assert run.invoke(main, ["check", "--format", "github"]).output.startswith("::notice file=")
    assert run.invoke(main, ["export"]).exit_code == 0


def test_colour_is_for_a_terminal_only(run: CliRunner, tmp_path: Path) -> None:
    spoil(tmp_path)
    assert "\x1b" not in run.invoke(main, ["check"]).output
    assert "\x1b[31mC102\x1b[0m" in run.invoke(main, ["check"], color=True).output


def test_problems_as_json(run: CliRunner, tmp_path: Path) -> None:
    spoil(tmp_path)
    done = run.invoke(main, ["check", "--format", "json"])
    assert done.exit_code == 1
    assert json.loads(done.output) == [
        {
            "path": "content/people/ada-holm.yml",
            "line": 1,
            "column": 1,
            "code": "C102",
            "message": "'nam' is not a field here",
            "suggestion": "name",
        },
        {
            "path": "content/places/portby.yml",
            "line": 1,
            "column": 1,
            "code": "A111",
            "message": "the file must be a list of 'field: value' lines",
            "suggestion": None,
        },
    ]


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "nowhere"],
        ["check", "--format", "xml"],
        ["chekc"],
        ["write"],
        ["write", "content"],
        ["links", "nowhere"],
    ],
)
def test_wrong_usage_ends_with_two(run: CliRunner, arguments: list[str]) -> None:
    assert run.invoke(main, arguments).exit_code == 2


@pytest.mark.parametrize("command", [["export"], ["write", "out"]])
def test_nothing_is_made_of_broken_content(run: CliRunner, tmp_path: Path, command: list[str]) -> None:
    spoil(tmp_path)
    done = run.invoke(main, command)
    assert (done.exit_code, done.stdout) == (1, "")
    assert "2 problems" in done.stderr
    assert not (tmp_path / "out").exists()


def test_export_prints_the_model(run: CliRunner) -> None:
    known = json.loads(run.invoke(main, ["export"]).stdout)
    assert [statement["id"] for statement in known["statements"]] == ["round#s1"]


ROUND = base()["articles/2031/round.yml"]
FIXED = [
    # how the words stand in the file, and how they stand with the date
    ("  when: {words: on Tuesday}\n", "  when: {words: on Tuesday, date: 2031-03-11}\n"),
    (
        "  when:\n    words: on Tuesday # sic\n",
        "  when:\n    words: on Tuesday # sic\n    date: 2031-03-11\n",
    ),
    (
        "  when:\n    words: >-\n      on\n      Tuesday\n  note: x\n",
        "  when:\n    words: >-\n      on\n      Tuesday\n    date: 2031-03-11\n  note: x\n",
    ),
    (
        '  when: { "words": "on Tuesday" }\n  said: {words: yesterday}\n',
        '  when: { "words": "on Tuesday", date: 2031-03-11 }\n  said: {words: yesterday, date: 2031-03-11}\n',
    ),
]


@pytest.mark.parametrize("ending", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["", "BOM"])
@pytest.mark.parametrize(("words", "fixed"), FIXED)
def test_a_date_that_words_have_is_written_and_the_file_is_tidied(
    run: CliRunner, tmp_path: Path, words: str, fixed: str, mark: str, ending: str
) -> None:
    path = tmp_path / "content/articles/2031/round.yml"
    path.write_bytes((mark + (ROUND + words).replace("\n", ending)).encode())
    done = run.invoke(main, ["check", "--fix"])
    assert done.exit_code == 0, done.output
    assert path.read_bytes().decode() == ROUND + fixed
    assert "date: 2031-03-11" in done.stderr
    assert run.invoke(main, ["check", "--fix"]).stderr == ""


def test_a_date_that_words_do_not_have_is_not_written(run: CliRunner, tmp_path: Path) -> None:
    path = tmp_path / "content/articles/2031/round.yml"
    path.write_text(ROUND + "  when: {words: the other day}\n", encoding="utf-8")
    before = path.read_bytes()
    assert run.invoke(main, ["check", "--fix"]).exit_code == 1
    assert path.read_bytes() == before


def test_date_tells_the_date_and_the_rule(run: CliRunner) -> None:
    done = run.invoke(main, ["date", "on Thursday", "--published", "2023-12-24"])
    assert (done.exit_code, done.stdout) == (
        0, "2023-12-21\tthe most recent such weekday, the day of publication included\n",
    )  # fmt: skip
    around = ["date", "Tuesday", "--published", "2024-01-12", "--after", ", Jan. 9"]
    assert run.invoke(main, around).stdout.startswith("2024-01-09\t")


def test_date_is_read_in_a_language(run: CliRunner) -> None:
    asked = ["date", "2024/1/8", "--published", "2024-01-10", "--language"]
    assert run.invoke(main, [*asked, "zh-Hans"]).stdout == "2024-01-08\ta full date in digits\n"
    done = run.invoke(main, [*asked, "ko"])
    assert (done.exit_code, done.stdout) == (1, "")
    assert "'2024/1/8' is told to be in 'ko'" in done.stderr


def test_a_day_of_publication_that_is_nearly_right_is_proposed(run: CliRunner) -> None:
    done = run.invoke(main, ["date", "on Tuesday", "--published", "05/06/2031"])
    assert done.exit_code == 2
    assert "did you mean '2031-05-06' or '2031-06-05'?" in done.stderr


def test_date_says_why_there_is_none(run: CliRunner) -> None:
    done = run.invoke(main, ["date", "recently", "--published", "2023-12-24"])
    assert done.exit_code == 1
    assert done.stdout == ""
    assert "it lies in 2023-06-24/2023-12-24" in done.stderr
    assert run.invoke(main, ["date", "recently"]).exit_code == 2


@pytest.mark.parametrize(
    ("words", "published", "told"),
    [
        ("last month", "2024-01-10/2024-01-15", "2023-12\ta unit of the calendar counted from publication\n"),
        ("in 2022", "2024-01", "2022\ta year\n"),
        ("on Tuesday", "2024-01-10/2024-01-11", "2024-01-09\t"),
    ],
)
def test_date_is_read_between_two_days(run: CliRunner, words: str, published: str, told: str) -> None:
    done = run.invoke(main, ["date", words, "--published", published])
    assert done.exit_code == 0
    assert done.stdout.startswith(told)


@pytest.mark.parametrize(
    ("words", "published", "told"),
    [
        ("on Thursday", "2024-01-10/2024-01-15", "'on Thursday' may be 2024-01-11 or 2024-01-04\n"),
        ("in the fall", "2024-01-10", "may be autumn 2023 (2023-23) or autumn 2024 (2024-23)\n"),
        ("recently", "2024-01-10/2024-01-11", "it lies in 2023-07-11/2024-01-11\n"),
    ],
)
def test_date_is_refused_where_the_days_differ(run: CliRunner, words: str, published: str, told: str) -> None:
    done = run.invoke(main, ["date", words, "--published", published])
    assert (done.exit_code, done.stdout) == (1, "")
    assert told in done.stderr


@pytest.mark.parametrize(
    ("published", "told"),
    [
        ("10 January", "'10 January' is not a date like 2024, 2024-01 or 2024-01-08"),
        ("2024-01-10/..", "an open end says nothing"),
    ],
)
def test_a_day_of_publication_that_is_none_ends_with_two(run: CliRunner, published: str, told: str) -> None:
    done = run.invoke(main, ["date", "on Tuesday", "--published", published])
    assert done.exit_code == 2
    assert told in done.stderr


def test_gaps_are_listed_by_kind_and_with_their_files(run: CliRunner) -> None:
    done = run.invoke(main, ["gaps"])
    assert done.exit_code == 0
    assert done.output.splitlines()[:2] == [
        "Events that nothing here supports: 1",
        "  events/fisheries-round-4.yml: neither a statement nor a reference gives its date",
    ]
    rows = json.loads(run.invoke(main, ["gaps", "--format", "json"]).stdout)
    assert rows[0] == {
        "gap": "Events that nothing here supports",
        "id": "fisheries-round-4",
        "path": "events/fisheries-round-4.yml",
        "name": "Fourth fisheries round",
        "missing": "neither a statement nor a reference gives its date",
    }


def test_write_writes_pages_and_data(run: CliRunner, tmp_path: Path) -> None:
    done = run.invoke(main, ["write", "out"])
    pages = sorted(path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*.md"))
    assert done.output == f"{len(pages)} pages written to out\n"
    assert "people/ada-holm.md" in pages
    assert (tmp_path / "out/data/briefing.json").is_file()


def test_dead_links_end_with_one(run: CliRunner, tmp_path: Path) -> None:
    lay_out(tmp_path, {"site/index.html": '<a href="gone/">x</a>'})
    done = run.invoke(main, ["links", "site"])
    assert done.exit_code == 1
    assert done.stderr == "index.html: gone/: nothing stands there\n"
    assert done.stdout == "1 addresses followed, 1 lead nowhere\n"
