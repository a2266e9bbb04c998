"""What has one right answer is written by ``briefing check --fix``: nothing else, and nothing twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.desk.fix import fix
from generator.gate import all_problems
from tests.case import ALL, base, laid_out, lay_out

PERSON, ROUND, SOURCE = "people/ada-holm.yml", "articles/2031/round.yml", "sources/coast-wire.yml"
HEAD = base()[ROUND]
MENDED = [
    # what is mended: the file, how it is written, how it is meant, what is said
    ("a misspelt field", PERSON, "# Ada\nnam: Ada # sic\n", "# Ada\nname: Ada # sic\n",
     "2:1: name (was nam)"),
    ("a field in capitals", PERSON, "Name: Ada\n", "name: Ada\n", "1:1: name (was Name)"),
    ("a choice", SOURCE, "name: Coast Wire\nkind: News Agency\nrights: press\n",
     "name: Coast Wire\nkind: news-agency\nrights: press\n", "2:7: news-agency (was News Agency)"),
    ("a name for an id", PERSON, "name: Ada\nparty: Northland\n", "name: Ada\nparty: northland\n",
     "2:8: northland (was Northland)"),
    ("the name of somebody who speaks", ROUND, HEAD.replace("by: ada-holm", "by: Ada Holm"), HEAD,
     ": ada-holm (was Ada Holm)"),
    ("an alias for the id in a link", "places/portby.yml", "name: Portby\nsummary: >-\n  See [[ada|Holm]].\n",
     "name: Portby\nsummary: >-\n  See [[ada-holm|Holm]].\n", "3:9: ada-holm (was ada)"),
    ("a date", PERSON, "name: Ada\nchecked: 2031/3/9\n", "name: Ada\nchecked: 2031-03-09\n",
     "2:10: 2031-03-09 (was 2031/3/9)"),
    ("a space in an address", PERSON, "name: Ada\nlinks:\n- https://example.org/a b\n", None, ""),
    ("a colon that is none", PERSON, "name: Ada\nparty：northland\n", "name: Ada\nparty: northland\n",
     "2:6: party: northland (was party：northland)"),
    ("a letter of another script", PERSON, "name: Ada\nparty: nоrthland\n", "name: Ada\nparty: northland\n",
     "northland (was nоrthland)"),
    ("quotation marks around a name", PERSON, "name: “Ada”\n", "name: Ada\n", "1:7: Ada (was “Ada”)"),
    ("tabs", PERSON, "name: Ada\naka:\n\t- Holm\n\t- A. Holm\n", "name: Ada\naka:\n  - Holm\n  - A. Holm\n",
     "spaces (were tabs)"),
    ("no space behind a colon", PERSON, "name: Ada\nparty:northland\n", "name: Ada\nparty: northland\n",
     "a space behind ':'"),
    ("no space behind a hyphen", PERSON, "name: Ada\naka:\n-Holm\n- A. Holm\n",
     "name: Ada\naka:\n- Holm\n- A. Holm\n", "a space behind '-'"),
    ("a list beside its field", PERSON, "name: Ada\naka: - Holm\n", "name: Ada\naka:\n- Holm\n", "aka:"),
    ("text that begins with a link", PERSON, "name: Ada\nsummary: [[portby]] is her town.\n",
     "name: Ada\nsummary: >-\n  [[portby]] is her town.\n", "summary: >-"),
    ("text that is a link", PERSON, "name: Ada\nsummary: [[portby]]\n",
     "name: Ada\nsummary: >-\n  [[portby]]\n", "summary: >-"),
    ("text with a colon", PERSON, "name: Ada\nsummary: Of her town: nothing.\n",
     "name: Ada\nsummary: >-\n  Of her town: nothing.\n", "summary: >-"),
    ("words with a comma in braces", ROUND,
     f"{HEAD}  when: {{words: last Tuesday, in Portby, date: 2031-03-04, because: it says so}}\n",
     f'{HEAD}  when: {{words: "last Tuesday, in Portby", date: 2031-03-04, because: it says so}}\n',
     "was torn apart by a comma"),
    ("a relay that goes on", ROUND,
     f"{HEAD}  via: [coast-wire]\n  quote: no\n- id: s2\n  by: ada-holm\n  gist: More.\n  quote: never\n",
     f"{HEAD}  via: [coast-wire]\n  quote: no\n- id: s2\n  by: ada-holm\n  via: [coast-wire]\n  gist: More.\n"
     "  quote: never\n", "via: [coast-wire]"),
    ("a byte order mark", PERSON, "\ufeffname: Ada\n", "name: Ada\n", "no byte order mark"),
    ("line ends of another system", PERSON, "name: Ada\r\naka:\r\n- Holm\r\n", "name: Ada\naka:\n- Holm\n",
     "lines end as everywhere (LF)"),
    ("spaces at the end of lines", PERSON, "name: Ada  \naka: \n- Holm\t\n", "name: Ada\naka:\n- Holm\n",
     "no spaces at the end of lines"),
    ("a last line without an end", PERSON, "name: Ada", "name: Ada\n", "the last line ends"),
    ("several at once", PERSON, "Name: Ada\r\nparty: Northland\r\nsummary: Of her town: nothing. \r\n",
     "name: Ada\nparty: northland\nsummary: >-\n  Of her town: nothing.\n", "1:1: name (was Name)"),
]  # fmt: skip
LEFT = [
    # what needs judgment: the file, and how it stays
    ("an id that is only like another", PERSON, "name: Ada\nparty: northlnd\n"),
    ("a field that is there already", PERSON, "name: Ada\nnam: Ada Holm\n"),
    ("a date that may be two", PERSON, "name: Ada\nchecked: 05/06/2031\n"),
    ("a choice that is like none", SOURCE, "name: Coast Wire\nkind: paper\nrights: press\n"),
    ("an address without its beginning", "references/x.yml", "title: X\nURL: www.example.org\n"),
    ("a comment that may be text", PERSON, "name: Ada\nsummary: Of town: #5 of the coast.\n"),
    ("a field without a value in braces", ROUND, f"{HEAD}  when: {{words: on Tuesday, date}}\n"),
    ("a quotation mark that is not closed", PERSON, "name: 'Ada\n"),
    ("two spaces in a block that is kept", PERSON, "name: Ada\nbody: |-\n  One  \n  two.\n"),
    ("somebody who told it directly", ROUND,
     f"{HEAD}  via: [coast-wire]\n  quote: no\n- id: s2\n  by: ada-holm\n  via: []\n  gist: More.\n"
     "  quote: never\n"),
    ("a relay without a name", ROUND,
     f"{HEAD}  via: [{{unnamed: a friend}}]\n  quote: no\n- id: s2\n  by: ada-holm\n  gist: More.\n"
     "  quote: never\n"),
]  # fmt: skip
WRITTEN_WRONGLY = [path for path in ALL if path.parent.name in ("load", "check", "resolve")]
"""The cases that are about how something is written."""


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder whose content is the base of all cases."""
    monkeypatch.chdir(tmp_path)
    lay_out(tmp_path / "content", {**base(), PERSON: "name: Ada Holm\naka: [Ada]\nparty: northland\n"})
    return Path("content")


@pytest.mark.parametrize(("path", "written", "meant", "told"), [row[1:] for row in MENDED if row[3]],
                         ids=[row[0] for row in MENDED if row[3]])  # fmt: skip
def test_what_has_one_right_answer_is_written_and_said(
    content: Path, path: str, written: str, meant: str, told: str
) -> None:
    (content / path).write_bytes(written.encode())
    fixed = fix(content)
    assert (content / path).read_bytes().decode() == meant
    assert any(told in line for line in fixed.written), fixed.written
    assert all(line.startswith(f"content/{path}") for line in fixed.written)
    assert [str(problem) for problem in all_problems(content) if not problem.is_notice] == []
    assert fix(content).written == ()


@pytest.mark.parametrize(("path", "text"), [row[1:] for row in LEFT], ids=[row[0] for row in LEFT])
def test_what_needs_judgment_stays_as_it_is(content: Path, path: str, text: str) -> None:
    lay_out(content, {path: text})
    assert fix(content).written == ()
    assert (content / path).read_text("utf-8") == text


@pytest.mark.parametrize("case", WRITTEN_WRONGLY, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_no_case_gets_worse_and_a_second_time_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, case: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    content = laid_out(case)
    before = sum(problem.times for problem in all_problems(content) if not problem.is_notice)
    fix(content)
    once = {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}
    after = sum(problem.times for problem in all_problems(content) if not problem.is_notice)
    assert after <= before
    assert fix(content).written == ()
    assert {path: path.read_bytes() for path in content.rglob("*") if path.is_file()} == once
