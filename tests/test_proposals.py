"""What a message of ``verify`` proposes can be pasted into the file, and then passes."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from generator.desk.verify import verify
from tests.case import base, lay_out

ARTICLE = base()["articles/2031/round.yml"]
PROPOSAL = re.compile(r"'((?:quote: |- )\{.*?\}|(?:prefix|suffix): .*?)'(?= or |$| instead)")
BLOCK, FRAGMENTS, FIELDS = (
    "  quote: >-\n    {words}\n",
    "  quote:\n  - one of two\n  - >-\n    {words}\n",
    "  quote:\n    exact: >-\n      {words}\n    lang: en\n",
)
AGAIN = [
    ("our waters", "He said “one of two”, she “our waters”, we “our waters”."),
    ("our end", "“One of two: one of two, our end, so our end.”"),
    ("we, and: we", "He said “one of two” # “we, and: we” and wrote #5 “we, and: we”."),
    ("{yes}", "“one of two”: [“{yes}”] and, {“{yes}”}"),
    ("no", "“one of two.” “no”: “no”, “no”"),
    ('it\'s "so"', "“one of two”, 'not' “it's \"so\"” but 'never' “it's \"so\"”"),
    ("不", "他说“one of two”，我说“不”，他说：“不”。"),
    ("true", "“one of two”: - “true”; * “true”"),
]


@pytest.mark.parametrize("form", [BLOCK, FRAGMENTS, FIELDS], ids=["block", "fragments", "fields"])
@pytest.mark.parametrize(("words", "text"), AGAIN, ids=[words for words, _ in AGAIN])
def test_a_proposal_can_be_pasted_and_then_passes(form: str, words: str, text: str, tmp_path: Path) -> None:
    written = form.replace("{words}", words)
    [message] = problems(tmp_path, written, text)
    proposals = PROPOSAL.findall(message)
    assert "V102" in message
    assert len(proposals) >= 2
    for proposal in proposals:
        assert problems(tmp_path, pasted(written, proposal, words), text) == []


def pasted(written: str, proposal: str, words: str) -> str:
    """Paste a proposal where its form says that it stands."""
    if proposal.startswith("quote: "):
        return f"  {proposal}\n"
    if proposal.startswith("- "):
        return written.replace(f"- >-\n    {words}", proposal)
    return f"{written}    {proposal}\n"


def problems(folder: Path, written: str, text: str) -> list[str]:
    """Hold an article against a text, and give what is wrong."""
    content = folder / "content"
    lay_out(content, {**base(), "articles/2031/round.yml": f"{ARTICLE}{written}"})
    path = folder / "text.txt"
    path.write_text(text, encoding="utf-8")
    found = verify(content, {"round": path}, date(2031, 3, 13)).problems
    return [str(problem) for problem in found if not problem.is_notice]


PROOFS = [
    # a text, words that are nearly in it
    ("他们在北京举行了第四轮会谈。", "在北京举行了第四次会谈"),
    ("双方在上海会谈。", "上海会淡"),
    ("They met — at last — in the old harbour of Portby, with aides.", "met at last - in the old harbor"),
    (
        "Ada Holm, who had flown in from Holmstad that night with six aides, met Per Lund.",
        "Holm, who had flown in from Holmstad this night with six aides, met Per Lund",
    ),
]


@pytest.mark.parametrize(("text", "words"), PROOFS)
def test_a_proposal_for_the_words_of_a_proof_has_as_many_as_they_may_have(
    text: str, words: str, tmp_path: Path
) -> None:
    written = "  fact: {mode: video}\n  at: >-\n    {words}\n"
    told = [line for line in problems(tmp_path, written.replace("{words}", words), text) if " V101 " in line]
    for line in told:
        proposal = line.split("did you mean '")[1].removesuffix("'?")
        assert problems(tmp_path, written.replace("{words}", proposal), text) == []
    assert told
