"""What ``briefing diff`` tells of each kind of change, of none, and of what strangers write."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from generator.cli import main
from generator.desk.diff import compared, report, short_report
from generator.desk.diff.entry import entry
from generator.desk.diff.markdown import JOINER, as_markdown, code
from generator.desk.diff.markdown import LONGEST as LONGEST_WORDS
from generator.desk.diff.pages import changed_pages
from generator.desk.diff.report import LONGEST
from generator.desk.diff.sides import sides
from generator.desk.diff.snapshot import Snapshot, on_disk
from generator.visible import visible
from tests.case import base, lay_out
from tests.conftest import SITE
from tests.edits import Editor, aged_copy
from tests.trust import hostile
from tests.trust.payloads import payloads

Files = Mapping[str, str | None]
"""Path → what the file holds; None: there is no such file."""

ARTICLE = "articles/2031/round.yml"
NORTHERN = """\
source: coast-wire
title: Northland speaks of cod
published: 2031-03-12
occasion: fisheries-round-4
statements:
- id: s1
  by: ada-holm
  about: [cod-quota]
  gist: >-
    [[ada-holm]] wants more cod.
  quote: >-
    more cod
- id: s2
  by: outlet
  reports: fisheries-round-4
  gist: >-
    They met in [[portby]].
  when: {words: on Tuesday, date: 2031-03-11}
  fact: {place: portby}
  at: >-
    met in Portby
"""
SOUTHERN = """\
source: southern-post
title: Southmark answers
published: 2031-03-13
occasion: fisheries-round-4
statements:
- id: s1
  by: per-lund
  about: [cod-quota]
  gist: >-
    [[per-lund]] refuses.
  quote: >-
    not one tonne less
- id: s2
  by: outlet
  reports: fisheries-round-4
  gist: >-
    The round was in [[holmstad]].
  fact: {place: holmstad}
  at: >-
    met in Holmstad
"""
AGREEING = SOUTHERN.replace("holmstad", "portby").replace("Holmstad", "Portby")
LATER = """\
source: coast-wire
title: Northland speaks again
published: 2031-03-15
statements:
- id: s1
  by: ada-holm
  about: [cod-quota]
  gist: >-
    [[ada-holm]] wants all of it.
  quote: >-
    all of it
"""
LOCK = """\
{"format": 2, "day": "2031-03-13", "text": {"sha256": "ab", "words": 74},
 "passages": {}}
"""
WORLD: Files = {
    **base(),
    ARTICLE: NORTHERN,
    "issues/cod-quota.yml": "name: Cod quota\n",
    "people/per-lund.yml": "name: Per Lund\nparty: southmark\n",
    "places/holmstad.yml": "name: Holmstad\n",
    "sources/southern-post.yml": "name: Southern Post\nkind: newspaper\nrights: press\n",
    "organizations/ministry.yml": "name: The ministry\nsummary: It is in [[portby]].\n",
}
"""A briefing of one article, in which Southmark is silent."""


def told(before: Files, after: Files, folder: Path) -> Mapping[str, list[str]]:
    """Give the entries of a report by its headings, as text."""
    for name, files in (("before", before), ("after", after)):
        lay_out(folder / name, {path: data for path, data in files.items() if data is not None})
    written = report(*compared(folder / "after", str(folder / "before"), str(folder / "after")))
    parts = re.split(r"^(?:## |<details><summary>)(.*?)(?:</summary>)?$", written, flags=re.MULTILINE)[1:]
    entries = [re.findall(r"^ *- .*$", part, re.MULTILINE) for part in parts[1::2]]
    return dict(zip(parts[::2], entries, strict=True))


CHANGES: Mapping[str, tuple[Files, Files, str, list[str]]] = {
    "a new article": (
        {}, {"articles/2031/answer.yml": SOUTHERN}, "Statements",
        [
            "- Southmark answers (Southern Post, 13 March 2031): a new article, 2 statements",
            "  - s1, new. Per Lund: Per Lund refuses. “not one tonne less”",
            "  - s2, new. Southern Post: The round was in Holmstad.",
        ],
    ),
    "a changed statement": (
        {}, {ARTICLE: NORTHERN.replace("wants more", "wants all").replace("Tuesday", "11 March")},
        "Statements",
        [
            "- Northland speaks of cod (Coast Wire, 12 March 2031): 2 statements new, changed or gone",
            "  - s1, changed. Ada Holm: Ada Holm wants all cod.",
            "    - what it says: Ada Holm wants more cod. → Ada Holm wants all cod.",
            "  - s2, changed. Coast Wire: They met in Portby.",
            "    - when that was: 11 March 2031 (“on Tuesday”) → 11 March 2031 (“on 11 March”)",
        ],
    ),
    "a statement that is gone": (
        {}, {ARTICLE: NORTHERN.partition("- id: s2")[0]}, "Statements",
        [
            "- Northland speaks of cod (Coast Wire, 12 March 2031): 1 statement new, changed or gone",
            "  - s2, gone. Coast Wire: They met in Portby.",
        ],
    ),
    "an article that is gone": (
        {"articles/2031/answer.yml": SOUTHERN}, {"articles/2031/answer.yml": None}, "Statements",
        ["- Southmark answers (Southern Post, 13 March 2031): gone, with 2 statements"],
    ),
    "a withdrawn article": (
        {}, {ARTICLE: f"{NORTHERN}withdrawn: {{date: 2031-03-14, why: It was a forgery.}}\n"}, "Statements",
        ["- Northland speaks of cod (Coast Wire, 12 March 2031): withdrawn: It was a forgery."],
    ),
    "a side that was silent": (
        {}, {"articles/2031/answer.yml": SOUTHERN}, "Positions",
        ["- Cod quota: Southmark is heard for the first time, in 1 statement"],
    ),
    "a newer last word": (
        {},
        {"articles/2031/later.yml": LATER},
        "Positions",
        ["- Cod quota: the last word of Northland is now of 15 March 2031: “all of it”"],
    ),
    "a fact that gains an origin": (
        {}, {"articles/2031/answer.yml": AGREEING},
        "Facts that more sources tell",
        [
            "- Fourth fisheries round: now told by Southern Post too (agree). "
            "Place: Portby (Southern Post, Coast Wire)"
        ],
    ),
    "a difference": (
        {}, {"articles/2031/answer.yml": SOUTHERN}, "Differences",
        [
            "- Fourth fisheries round: the sources differ now. "
            "Place: Holmstad (Southern Post); Portby (Coast Wire)"
        ],
    ),
    "a difference that is settled": (
        {"articles/2031/answer.yml": SOUTHERN},
        {"articles/2031/answer.yml": AGREEING},
        "Differences",
        [
            "- Fourth fisheries round: the sources differed: agree. "
            "Place: Portby (Southern Post, Coast Wire)"
        ],
    ),
    "a date that is sharpened": (
        {"events/call.yml": "name: A call\nkind: call\nwhen: 2031-02\n"},
        {"events/call.yml": "name: A call\nkind: call\nwhen: 2031-02-03\n"},
        "Dates", ["- A call, when: February 2031 → 3 February 2031, more exact"],
    ),
    "a date that is another": (
        {"events/call.yml": "name: A call\nkind: call\nwhen: 2031-02\n"},
        {"events/call.yml": "name: A call\nkind: call\nwhen: 2031-01-03\n"},
        "Dates", ["- A call, when: February 2031 → 3 January 2031, another date"],
    ),
    "what lost its last evidence": (
        {"articles/2031/answer.yml": SOUTHERN}, {"articles/2031/answer.yml": None},
        "What lost its last evidence",
        [
            "- Holmstad: no statement names it any more, and it cites no reference",
            "- Per Lund: no statement names it any more, and it cites no reference",
            "- Cod quota: Southmark is no longer heard",
        ],
    ),
    "a fact that nobody tells any more": (
        {}, {ARTICLE: NORTHERN.replace("  fact: {place: portby}\n  at: >-\n    met in Portby\n", "")},
        "What lost its last evidence",
        ["- Fourth fisheries round: nobody tells this any more: Place"],
    ),
    "a new lock": (
        {}, {"articles/2031/round.lock.json": LOCK}, "Locks",
        [
            "- new, made on 2031-03-13 from a text of 74 words, 0 passages: "
            "`briefing verify round --text FILE`"
        ],
    ),
    "a lock of another text": (
        {"articles/2031/round.lock.json": LOCK},
        {"articles/2031/round.lock.json": LOCK.replace('"ab"', '"cd"')}, "Locks",
        [
            "- changed, made on 2031-03-13 from a text of 74 words, 0 passages, another text than before: "
            "`briefing verify round --text FILE`"
        ],
    ),
    "a lock that is gone": (
        {"articles/2031/round.lock.json": LOCK}, {"articles/2031/round.lock.json": None}, "Locks",
        ["- gone: round"],
    ),
    "pages that are added": (
        {}, {"places/skagen.yml": "name: Skagen\n"}, "1 page added", ["- Skagen: `/places/skagen/`"],
    ),
    "pages that are removed": (
        {"places/skagen.yml": "name: Skagen\n"}, {"places/skagen.yml": None}, "1 page removed",
        ["- Skagen: `/places/skagen/`"],
    ),
    "pages that are changed, named or not": (
        {}, {"places/portby.yml": "name: Port By\n"}, "7 pages changed",
        [
            "- Fourth fisheries round: `/events/fisheries-round-4/`",
            "- Organizations: `/organizations/`",
            "- The ministry: `/organizations/ministry/`",
            "- Places: `/places/`",
            "- Port By: `/places/portby/`",
            "- Northland speaks of cod: `/articles/round/`",
            "- Coast Wire: `/sources/coast-wire/`",
        ],
    ),
}  # fmt: skip
"""Kind of change → the files of before and after besides those of the world, a heading and what it has."""


@pytest.mark.parametrize(("before", "after", "heading", "entries"), CHANGES.values(), ids=CHANGES)
def test_a_change_is_told(
    before: Files, after: Files, heading: str, entries: list[str], tmp_path: Path
) -> None:
    found = told({**WORLD, **before}, {**WORLD, **before, **after}, tmp_path)
    assert found[heading] == entries, found


def test_notices_are_told_that_are_new_and_gone(tmp_path: Path) -> None:
    twin = {"people/ada-holme.yml": "name: Ada Holm\n"}
    found = told({**WORLD, **twin}, WORLD, tmp_path)
    assert [
        line for line in found["Notices of the check"] if line.startswith("- gone: people/ada-holme.yml: N")
    ]
    found = told(WORLD, {**WORLD, **twin}, tmp_path / "back")
    assert [
        line for line in found["Notices of the check"] if line.startswith("- new: people/ada-holme.yml: N")
    ]


def test_nothing_is_told_of_no_change(tmp_path: Path) -> None:
    lay_out(tmp_path, {path: data for path, data in WORLD.items() if data})
    sides = compared(tmp_path, str(tmp_path), None)
    assert report(*sides) == "# What a reader will see change\n\nNothing: every page stays as it is.\n"


@pytest.mark.parametrize("is_broken_before", [True, False])
def test_a_side_with_problems_is_compared_as_far_as_it_goes(
    tmp_path: Path, *, is_broken_before: bool
) -> None:
    broken = {**WORLD, "people/per-lund.yml": "nme: Per Lund\n", "articles/2031/round.lock.json": LOCK}
    pair = (broken, WORLD) if is_broken_before else (WORLD, broken)
    found = told(pair[0], pair[1], tmp_path)
    heading = f"Problems {'before' if is_broken_before else 'after'} the change"
    assert any("people/per-lund.yml, line 1: " in line for line in found[heading])
    assert "Statements" not in found
    change = "gone" if is_broken_before else "new"
    assert found["Files"] == [
        f"- {change}: articles/2031/round.lock.json", "- changed: people/per-lund.yml",
    ]  # fmt: skip
    assert found["Locks"][0].startswith(f"- {change}")


# -- revisions ----------------------------------------------------------------------------------------------


def git(folder: Path, *arguments: str) -> str:
    who = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org")
    return subprocess.run(
        ["git", "-C", str(folder), *who, *arguments], capture_output=True, text=True, check=True
    ).stdout


def diff(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["diff", *arguments])


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a repository with the world in content/, committed."""
    monkeypatch.chdir(tmp_path)
    lay_out(tmp_path / "content", {path: data for path, data in WORLD.items() if data})
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message=first")
    return tmp_path


def test_revisions_are_compared_with_each_other_and_with_what_is_on_disk(repository: Path) -> None:
    lay_out(repository / "content", {"articles/2031/answer.yml": SOUTHERN})
    uncommitted = diff("HEAD")
    assert uncommitted.exit_code == 0
    assert "Southmark answers (Southern Post, 13 March 2031): a new article" in uncommitted.output
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "--message=second")
    assert diff("HEAD~1", "HEAD").output == uncommitted.output
    assert "Nothing: every page stays as it is." in diff("HEAD").output


def test_a_revision_is_read_as_git_keeps_it(repository: Path, tmp_path: Path) -> None:
    """No filter, attribute or hook of a revision has a say, and no link in it is followed."""
    (repository / "content/.gitattributes").write_text("* export-ignore filter=run text eol=crlf\n")
    git(repository, "config", "filter.run.smudge", f"touch {tmp_path}/was-run; cat")
    secret = tmp_path / "secret.yml"
    secret.write_text("name: Secret\n")
    (repository / "content/places/secret.yml").symlink_to(secret)
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "--message=hostile")
    said = diff("HEAD~1", "HEAD").output
    assert "places/secret.yml, line 1: A130" in said
    assert "Secret" not in said
    assert not (tmp_path / "was-run").exists()


@pytest.mark.parametrize("revision", ["no-such", "--output=x", "", "HEAD:content", "HEAD\x1b[31m"])
def test_what_is_no_revision_is_wrong_usage(repository: Path, revision: str) -> None:
    done = diff("--", revision)
    assert done.exit_code == 2
    assert "Traceback" not in done.output
    assert "\x1b" not in done.output
    assert not (repository / "x").exists()


# -- what strangers write -----------------------------------------------------------------------------------

CALLS = (
    "@ada", "ada@example.org", "#12", "GH-12", "owner/repo#12", "https://evil.invalid/x", "www.evil.invalid",
    "HTTP://evil.invalid", ":tada:", "1f3870be274f6c49b3e31a0c6728957f", "xmpp:a@b.c",
    "mailto:a@b.c",
)  # fmt: skip
BEGINNINGS = (
    "1. one", "12) x", "1234567890. x", "# x", "> x", "+ x", "- x", "    code", "$a$", "[^1]", "| a | b |",
    "a\n\n# b", "===", "---", "[x]: https://evil.invalid", "~~gone~~", "[ ] do",
)  # fmt: skip
ON_GITHUB = re.compile(
    r"@[A-Za-z0-9]|\#\d|\bGH-\d|://\w|\bwww\.\w|:\w+:|\b[0-9a-f]{7,40}\b|(?:mailto|xmpp):\w",
    re.IGNORECASE,
)
"""What GitHub makes a mention, a link or a picture of, once markdown is HTML and references are read."""
OURS = {"html", "head", "body", "h1", "h2", "ul", "li", "p", "details", "summary", "code"}


def shown(markdown: str) -> LexborHTMLParser:
    """Give markdown as GitHub reads it, tables, crossed-out text and HTML included."""
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return LexborHTMLParser(reader.render(markdown))


@pytest.mark.parametrize("words", [*payloads(), *CALLS, *BEGINNINGS])
def test_text_stays_text(words: str) -> None:
    """In an entry, in one below another, behind words of ours and before them."""
    nested = entry("below ", words, below=(entry(words, " above"), entry(words)))
    page = shown("\n".join(as_markdown((entry(words), nested), None, None)))
    assert {node.tag for node in page.css("*")} <= {"html", "head", "body", "ul", "li"}
    assert not ON_GITHUB.search(page.text())
    line = " ".join(visible(" ".join(words.split())).split())
    if len(line) <= LONGEST_WORDS:
        lines = [" ".join(node.text(deep=False).replace(JOINER, "").split()) for node in page.css("li")]
        assert lines == [line, f"below {line}", f"{line} above", line]


def test_code_is_text_where_it_is_no_command() -> None:
    assert code("briefing verify round --text FILE") == "`briefing verify round --text FILE`"
    assert "`" not in code("a ` b")


def test_nothing_of_a_hostile_site_gets_out_of_its_report(tmp_path: Path) -> None:
    hostile.write(tmp_path)
    after, before = tmp_path / "content", tmp_path / "before"
    lay_out(before, base())
    sides = compared(after, str(before), str(after))
    assert sides[0].model
    assert sides[1].model
    for written in (report(*sides), short_report(*sides)):
        page = shown(written)
        assert {node.tag for node in page.css("*")} <= OURS
        assert [node.attributes for node in page.css("*") if node.attributes] == []
        assert not any(ON_GITHUB.search(node.text(deep=False)) for node in page.css("li"))
    assert len(written) <= LONGEST


def test_a_long_report_is_cut_and_says_so(tmp_path: Path) -> None:
    many = {f"places/place-{number}.yml": f"name: {'P' * 60} {number}\n" for number in range(900)}
    lay_out(tmp_path / "before", {path: data for path, data in WORLD.items() if data})
    lay_out(tmp_path / "after", {**{path: data for path, data in WORLD.items() if data}, **many})
    sides = compared(tmp_path / "after", str(tmp_path / "before"), None)
    assert len(report(*sides)) > LONGEST
    written = short_report(*sides)
    assert len(written) <= LONGEST
    assert re.search(r"<summary>909 pages added</summary>(?s:.*)^- and [78]09 more$", written, re.MULTILINE)


# -- pages that a change reaches ----------------------------------------------------------------------------

EDITED = int(os.environ.get("BRIEFING_EDITS", "20"))
"""How many edits are tried; ``BRIEFING_EDITS=1000 pytest tests/test_diff.py`` for a long run."""
WHOLE = {
    **WORLD,
    "articles/2031/answer.yml": SOUTHERN,
    "articles/2031/later.yml": LATER,
    "articles/2031/round.lock.json": LOCK,
    "events/call.yml": "name: A call\nkind: call\nwhen: 2031-02\npeople: [ada-holm]\n",
    "places/skagen.yml": "name: Skagen\npart_of: portby\n",
}


def without(path: str) -> Mapping[str, bytes]:
    """Give the whole world without a file."""
    return {name: data.encode() for name, data in WHOLE.items() if data and name != path}


def missed(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> set[str] | None:
    """Give the pages that differ and are not told of, or the other way round; None: there are problems."""
    pair = sides(Snapshot(before), Snapshot(after))
    if not all(side.model for side in pair):
        return None
    keys = [{name: offer.page().key for name, offer in side.offers.items()} for side in pair]
    differing = {name for name in keys[0].keys() & keys[1].keys() if keys[0][name] != keys[1][name]}
    return differing ^ {head.path for head in changed_pages(*pair).changed}


@pytest.mark.parametrize("path", [path for path in WHOLE if "site.yml" not in path])
def test_no_page_is_missed_that_a_new_file_reaches(path: str) -> None:
    assert not missed(without(path), without(""))


def test_no_page_is_missed_that_an_edit_reaches(tmp_path: Path) -> None:
    content = aged_copy(SITE / "content", tmp_path / "content")
    editor, before, good = Editor(content, SITE / "content", 1), on_disk(content).files, 0
    for _ in range(EDITED):
        edit = editor.edit()
        after = on_disk(content).files
        wrong = missed(before, after)
        assert not wrong, edit
        if wrong is None:
            editor.mend_all()
        good += wrong is not None
        before = on_disk(content).files
    assert good > EDITED / 6
