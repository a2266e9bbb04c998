"""Words held against their text: cases with a text, the lock that is written, and what holds of any proof."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from generator.cli import main
from generator.kinds.article import Article
from generator.load import Sheet
from generator.proof import Proof, prove
from generator.render import render
from generator.resolve import Entry
from generator.site import build_model, build_site
from generator.texts import count_words, plain, plain_text
from generator.texts.marks import quoted
from tests.case import VERIFIED, base, hold, laid_out, lay_out, read, verified

LOCK = Path("content/articles/2031/round.lock.json")
TEXT = '\ufeffSouthmark would accept “not one\r\ntonne less", it said; “no boats – none”, too.\r\n'
ARTICLE = (
    base()["articles/2031/round.yml"]
    .replace("by: ada-holm", "by: southmark")
    .replace(
        "    [[ada-holm]] spoke of fish.\n",
        "    No lower quota.\n  quote:\n  - not one tonne less\n  - no boats - none\n",
    )
)


@pytest.mark.parametrize("path", VERIFIED, ids=lambda path: path.stem)
def test_case(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, update: bool) -> None:
    monkeypatch.chdir(tmp_path)
    content = laid_out(path)
    verification = verified(content, read(path)["text"])
    hold(path, verification.problems, update=update)
    is_stopped = any(not problem.is_notice for problem in verification.problems)
    assert LOCK.is_file() == bool(verification.verified) == (not is_stopped)
    assert is_stopped or build_model(content)[1] == ()


# -- the lock and the command -------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder with content and the text of its article."""
    monkeypatch.chdir(tmp_path)
    lay_out(tmp_path, {"texts/round.txt": TEXT.encode(), "texts/notes.md": "# Notes\n"})
    lay_out(tmp_path / "content", {**base(), "articles/2031/round.yml": ARTICLE})
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["verify", *arguments])


def test_a_lock_holds_hashes_places_and_the_day_and_no_word_of_the_text(folder: Path) -> None:
    done = run("round", "--text", "texts/round.txt", "--day", "2031-03-13")
    assert (done.exit_code, done.output) == (0, "round: 2 quotations stand in a text of 13 words\n")
    text = TEXT.removeprefix("\ufeff").replace("\r\n", "\n")
    lock = json.loads(LOCK.read_text(encoding="utf-8"))
    assert lock["format"] == 2
    assert lock["day"] == "2031-03-13"
    assert lock["text"] == {"sha256": sha256(text.encode()).hexdigest(), "words": 13}
    places = {name: text[held["start"] : held["end"]] for name, held in lock["passages"].items()}
    assert places == {"s1.quote.1": "not one\ntonne less", "s1.quote.2": "no boats – none"}
    hashed = sha256(b"\nnot one tonne less\n\n").hexdigest()
    assert lock["passages"]["s1.quote.1"]["sha256"] == hashed
    assert "tonne" not in LOCK.read_text(encoding="utf-8")
    assert [path.name for path in folder.rglob("*.lock.json")] == ["round.lock.json"]


@pytest.mark.usefixtures("folder")
def test_the_same_proof_writes_the_same_lock() -> None:
    for _ in range(2):
        done = run("content/articles/2031/round.yml", "--text", "texts/round.txt", "--day", "2031-03-13")
        assert done.exit_code == 0
    first = LOCK.read_bytes()
    assert run("--all", "--texts", "texts", "--day", "2031-03-13").exit_code == 0
    assert LOCK.read_bytes() == first


def test_an_edit_is_told_without_the_text_and_verified_again_with_it(folder: Path) -> None:
    run("round", "--text", "texts/round.txt")
    lay_out(folder / "content", {"articles/2031/round.yml": ARTICLE.replace("tonne less", "tonne")})
    assert "V201 the quotation was changed since " in CliRunner().invoke(main, ["check"]).output
    assert run("round", "--text", "texts/round.txt").exit_code == 0
    assert CliRunner().invoke(main, ["check"]).output == "0 problems\n"


def test_a_proof_that_fails_leaves_the_lock_as_it_was(folder: Path) -> None:
    run("round", "--text", "texts/round.txt")
    before = LOCK.read_bytes()
    lay_out(folder / "content", {"articles/2031/round.yml": ARTICLE.replace("tonne", "ton")})
    done = run("round", "--text", "texts/round.txt")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [
        "content/articles/2031/round.yml:10:5: V101 the quotation 'not one ton less' is not in the text; "
        "did you mean 'not one tonne less'?",
        "   10 |   - not one ton less",
        "      |     ^",
        "1 problem",
    ]
    assert LOCK.read_bytes() == before


def test_problems_of_other_files_stop_no_proof_and_a_broken_lock_is_written_anew(folder: Path) -> None:
    lay_out(folder / "content", {"people/ada-holm.yml": "nam: Ada\n"})
    LOCK.write_text("{", encoding="utf-8")
    done = run("round", "--text", "texts/round.txt")
    assert (done.exit_code, done.output) == (0, "round: 2 quotations stand in a text of 13 words\n")
    assert [problem.code for problem in build_model(Path("content"))[1]] == ["C102"]


def test_a_text_that_can_t_be_read_is_a_problem(folder: Path) -> None:
    lay_out(folder, {"texts/round.txt": b"\xff\xfe"})
    done = run("--all", "--texts", "texts")
    assert done.exit_code == 1
    assert done.stderr.splitlines() == [
        "texts/notes.md is left out: texts are called ARTICLE.txt",
        "texts/round.txt:1:1: A101 the file is not UTF-8 text",
        "1 problem",
    ]


def test_other_files_of_a_folder_are_left_out_and_articles_without_a_text_are_listed(folder: Path) -> None:
    second = {f"articles/{name}.yml": ARTICLE for name in ("second", "third")}
    lay_out(folder / "content", {**second, "articles/bare.yml": base()["articles/2031/round.yml"]})
    lay_out(folder, {"texts/rund.txt": "x", "texts/northland.txt": "x", "texts/.hidden.txt": "x"})
    done = run("--all", "--texts", "texts")
    assert (done.exit_code, done.stdout) == (0, "round: 2 quotations stand in a text of 13 words\n")
    assert done.stderr.splitlines() == [
        "texts/northland.txt is left out: no article 'northland'",
        "texts/notes.md is left out: texts are called ARTICLE.txt",
        "texts/rund.txt is left out: no article 'rund'; did you mean 'round'?",
        "no text in texts for second, third",
    ]


def test_the_text_of_another_article_is_told_of_the_text_and_locks_nothing(folder: Path) -> None:
    lay_out(folder, {"elsewhere.txt": "The harbour of Holmstad will be closed in May, its master said.\n"})
    done = run("round", "--text", "elsewhere.txt")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [
        "elsewhere.txt:1:1: V108 this does not look like the text of 'round': "
        "of 2 quotations and other words taken from it, 2 are not there",
        "1 problem",
    ]
    assert not LOCK.exists()


def test_help_says_how_texts_are_called() -> None:
    assert "2031-03-12-round.txt holds the text of 2031-03-12-round.yml" in run("--help").output


def test_an_article_that_can_t_be_read_is_told(folder: Path) -> None:
    lay_out(folder / "content", {"articles/2031/round.yml": "title: [\n"})
    done = run("round", "--text", "texts/round.txt")
    assert done.exit_code == 1
    assert "content/articles/2031/round.yml:1:8: A115 " in done.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "give ARTICLE --text FILE, or --all --texts DIR"),
        (["round"], "give ARTICLE --text FILE"),
        (["round", "--all", "--texts", "texts"], "give ARTICLE --text FILE"),
        (["--all", "--text", "texts/round.txt"], "give ARTICLE --text FILE"),
        (["rund", "--text", "texts/round.txt"], "no article 'rund'; did you mean 'round'?"),
        (["portby", "--text", "texts/round.txt"], "no article 'portby'"),
        (["--all", "--texts", "content"], "no file in content is called ARTICLE.txt after an article"),
        (["round", "--text", "nowhere.txt"], "does not exist"),
        (["round", "--text", "texts/round.txt", "--day", "13 March"], "'13 March'"),
    ],
)
def test_wrong_usage_ends_with_two(folder: Path, arguments: list[str], told: str) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert told in done.stderr


# -- what is published --------------------------------------------------------------------------------------


def test_pages_say_what_is_verified(shared_waters: Path) -> None:
    pages = build_site(shared_waters / "content").pages
    coast_wire = render(pages["articles/2031-03-12-fisheries-round-coast-wire.md"])
    assert coast_wire.count('<span class="k ok">verified against the source, <time') == 3
    assert coast_wire.count('<span class="k">not yet verified</span>') == 1
    release = render(pages["articles/2031-03-13-southmark-release.md"])
    assert release.count('<span class="k ok">verified against the text below</span>') == 1
    assert "2 of 3 quotations verified" in render(pages["sources/coast-wire.md"])


COUNTING = (
    "articles/round.md",
    "sources/coast-wire.md",
    "about/rights.md",
    "events/fisheries-round-4.md",
    "index.md",
)
"""Pages that count quotations."""


def test_pages_count_quotations_as_verifying_does(folder: Path) -> None:
    paraphrased = "  paraphrase: >-\n    it said\n  about: [cod]\n"
    occasion = "occasion: fisheries-round-4\n"
    lay_out(folder, {"content/articles/2031/round.yml": occasion + ARTICLE + paraphrased})
    lay_out(folder, {"content/issues/cod.yml": "name: Cod\n"})
    before = build_site(folder / "content").pages
    assert [page for page in COUNTING if "0 of 2 quotations verified" not in render(before[page])] == []
    assert "0 of 2 quotations, 0 of 1 paraphrase verified" in render(before["checks/index.md"])
    (article,) = verified(folder / "content", TEXT).verified
    assert str(article).startswith("round: 2 quotations, 1 paraphrase")
    after = build_site(folder / "content").pages
    assert [page for page in COUNTING if "2 of 2 quotations verified" not in render(after[page])] == []
    assert "not yet verified" not in render(after["checks/index.md"])


def test_a_whole_text_is_printed_where_it_may_be_and_leads_to_its_statements(shared_waters: Path) -> None:
    page = render(build_site(shared_waters / "content").pages["articles/2031-03-13-southmark-release.md"])
    assert '<mark><a href="#s1">配额不变</a></mark>' in page
    assert "&#60;of Northland&#62;" in page
    assert "not published here" not in page


def test_the_page_on_rights_keeps_the_editor_s_prose(tmp_path: Path) -> None:
    lay_out(tmp_path, base())
    alone = build_site(tmp_path).pages["about/rights.md"]
    assert alone.title == "Rights"
    assert "Coast Wire</a></b> · whole text: not published · quoted: up to 25 words at once" in render(alone)
    lay_out(tmp_path, {"about/rights.md": "# Whose words\n\nOurs are **free**.\n"})
    pages = build_site(tmp_path).pages
    assert pages["about/rights.md"].title == "Whose words"
    assert "<strong>free</strong>" in render(pages["about/rights.md"])
    assert '<a href="rights/">Whose words</a>' in render(pages["about/index.md"])


@pytest.mark.parametrize("name", ["2031-03-12-fisheries-round-coast-wire"])
def test_the_texts_of_the_invented_site_are_those_that_were_locked(shared_waters: Path, name: str) -> None:
    lock = json.loads(next(shared_waters.rglob(f"{name}.lock.json")).read_text(encoding="utf-8"))
    text = (shared_waters / f"texts/{name}.txt").read_text(encoding="utf-8")
    assert lock["text"] == {"sha256": sha256(text.encode()).hexdigest(), "words": count_words(text)}


def test_every_quotation_of_the_real_content_is_verified(project: Path) -> None:
    known, _ = build_model(project / "content")
    assert known is not None
    printed = [one for one in known.statements if one.value.quote or one.value.paraphrase]
    assert printed
    assert [one.id for one in printed if one.verified is None] == []


# -- what holds of any proof --------------------------------------------------------------------------------

WORDS = ["boats", "quota", "Tuesday", "the", "crews'", "it's", "mid-way", "of", "配额", "no", "n"]
GAPS = [" ", "  ", "\n", "\u00a0", " – ", ' "', '" ', " “", "” ", ",” ", " '", "' ", "\n\n"]
AS_PLAIN = [(r"[\"'‘’“”]", "'"), (r"[-–—]", "-"), (r"\s+", " ")]
texts = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(GAPS)), min_size=1, max_size=25).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)
cuts = st.tuples(st.integers(0, 200), st.integers(1, 40))


def normal(words: str) -> str:
    """Compare as the issue says it, written a second time."""
    for pattern, replacement in AS_PLAIN:
        words = re.sub(pattern, replacement, words)
    return words.strip()


def proof_of(text: str, quote: object, field: str = "quote") -> Proof:
    """Hold an article of one statement against a text."""
    written = {"id": "s1", "by": "northland", "gist": "Fish.", field: quote}
    article = Article.model_validate(
        {"source": "x", "title": "x", "published": "2031", "statements": [written]}
    )
    sheet = Sheet("articles", "round", "round.yml", "round.yml", "title: x\n", {})
    return prove(Entry("articles", "round", article, sheet), article, text, {}, {})


@given(text=texts, cut=cuts, field=st.sampled_from(["quote", "paraphrase", "at"]))
def test_what_is_accepted_is_in_the_text_at_its_place_and_once(
    text: str, cut: tuple[int, int], field: str
) -> None:
    words = text[cut[0] % len(text) :][: cut[1]].replace("“", '"').replace("\u00a0", " ")
    if not words.strip():
        return
    for found in proof_of(text, words, field).found:
        held = text[found.start : found.end]
        assert normal(held) == normal(words)
        assert held == held.strip()
        marks = re.findall(r"[\"'‘’“”]", text[: found.start])
        assert field != "quote" or marks
        later = normal(text[found.end :])
        again = re.search(rf"(?<!\w){re.escape(normal(words))}(?!\w)", later)
        assert field != "at" or not again or not words[0].isalnum()


@given(
    quote=st.lists(st.sampled_from(["not", "one", "it's", "mid-way"]), min_size=1, max_size=9), data=st.data()
)
def test_what_stands_once_inside_marks_of_any_kind_is_accepted(quote: list[str], data: st.DataObject) -> None:
    opening, closing = data.draw(
        st.sampled_from([*zip("\"“‘'«„", "\"”’'»“", strict=True), ("“", '"'), ('"', "”")])
    )
    gap = data.draw(st.sampled_from([" ", "\n", "\u00a0 "]))
    text = f"They said {opening}{gap.join(quote)},{closing} and left the crews' boats."
    proof = proof_of(text, " ".join(quote))
    assert proof.problems == ()
    assert [text[one.start : one.end] for one in proof.found] == [gap.join(quote)]


MARKED = [
    # text, what stands inside marks
    ('He said "we go," and left.', ["we go,"]),
    ("“A,” he said of the ministers' plan, “B.”", ["A,", "B."]),
    ('“A mixed pair," he said.', ["A mixed pair,"]),
    ('"Another,” he said.', ["Another,"]),
    ("'A single one' and China's ministers' aides.", ["A single one"]),
    ("'The crews' own wish,' they said.", ["The crews", "The crews' own wish,"]),
    ("\"He called it 'a trick,'\" she said.", ["He called it 'a trick,'", "a trick,"]),
    ("“One.\n\n“Two.”\n\nNo more.", ["One.\n\n", "Two."]),
    ("“Never closed.\n\nAnother paragraph.", []),
    ("“Never closed, he said, “B”.", ["B"]),
    ("„Nein“, sagte er, »nie«.", ["Nein", "nie"]),
    ("他说：“配额不变”，又说「不」。", ["配额不变", "不"]),
    ("他說：「配額不變。」報道說：“不。”雙方同意。", ["配額不變。", "不。"]),
    ("the '90s, and rock 'n' roll, ’tis said", ["n"]),
    ('said:"we go" ("we stay")—"we wait"', ["we go", "we stay", "we wait"]),
    ("« Nous irons », dit-elle, « demain ».", [" Nous irons ", " demain "]),
    ("«\u202fNous\u202f», dit-elle.", ["\u202fNous\u202f"]),
    ("« Nous irons, dit-elle, demain ».", [" Nous irons, dit-elle, demain "]),
    ("Er sagte »nie« und «nein».", ["nie", "nein"]),
    ("«Не отдаст ООО «Рыба», – сказала она.", ["Не отдаст ООО «Рыба", "Рыба"]),
    ('מנכ"ל החברה לא יוותר על המים של צה"ל אתמול.', []),
    ("그는 ‘어장을 지킨다’고, '바다'도 말했다.", ["어장을 지킨다", "바다"]),
    ("｢決して譲らない｣﹁絕不﹂﹃放棄﹄＂渔场＂〝不变〞", ["決して譲らない", "絕不", "放棄", "渔场", "不变"]),
    ("``we stay,'' she said, `and go'.", ["`we stay,'", "we stay,", "and go"]),
    ("'we're goin' to stay', she said.", ["we're goin", "we're goin' to stay"]),
    ("‘rock ’n’ roll is ours’, she said.", ["rock ’n’ roll is ours"]),
    ("''tis ours', she said.", ["'tis ours", "tis ours"]),
    ("'back in the '90s we did', she said.", ["back in the '90s we did"]),
    ('"a 6" mesh, 5\'10" high," she said of "it".', ["a 6", 'a 6" mesh, 5\'10" high,', "it"]),
    ("'We go' and they left for the crews'.", ["We go"]),
]


@pytest.mark.parametrize(("text", "inside"), MARKED)
def test_quotation_marks_pair(text: str, inside: list[str]) -> None:
    assert [text[start:end] for start, end in quoted(text)] == inside


@given(text=st.text(st.characters(codec="utf-8"), max_size=80) | texts, words=st.text(min_size=1, max_size=9))
def test_no_text_and_no_words_raise(text: str, words: str) -> None:
    if words.strip():
        assert proof_of(text, words).found or proof_of(text, words).problems


COMPARED = [
    # a text, words that stand in it, and what of the text they are
    ("in Orkano\u0308ya for", "Orkanöya", "Orkano\u0308ya"),
    ("our fish\u00aderies,", "fisheries", "fish\u00aderies"),
    ("up\u200b fisheries", "up fisheries", "up\u200b fisheries"),
    ("never\u200f give", "never give", "never\u200f give"),
    ("the \ufb01sh, \ufb03", "fish, ffi", "\ufb01sh, \ufb03"),
    ("we go -- or not", "go – or", "go -- or"),
    ("we go… or", "go... or", "go… or"),
    ("他说配额 不\n变。", "配额不变", "配额 不\n变"),
    ("он комп\u02bcютер", "комп’ютер", "комп\u02bcютер"),
    ("\u1112\u1161\u11ab\u1100\u1173\u11af too", "한글", "\u1112\u1161\u11ab\u1100\u1173\u11af"),
    ("a  b\n\nc", "a b c", "a  b\n\nc"),
]


@pytest.mark.parametrize(("text", "words", "there"), COMPARED)
def test_words_are_found_whatever_nobody_sees(text: str, words: str, there: str) -> None:
    compared = plain_text(text)
    looked_for = plain(words)
    (place,) = compared.places(looked_for)
    assert text[slice(*compared.stretch(place, place + len(looked_for)))] == there


@given(text=st.text(st.sampled_from("ab \n\u00ad\u200b…-ﬁe\u0301配，“"), max_size=40))
def test_every_place_leads_back_to_the_text_as_it_was_read(text: str) -> None:
    compared = plain_text(text)
    places = [compared.stretch(nth, nth + 1) for nth in range(len(compared.plain))]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert places == sorted(places)


WHICH = [
    # text, what is given, which of its places it is
    ("No boats, he said. “No boats,” he said. No boats!", {"quote": "No boats"}, 1),
    ("“No boats,” he said. No boats! “No boats”, too", {"paraphrase": "No boats"}, 1),
    ("“No 'boats'” and boats", {"quote": "boats"}, 0),
    ("no boats, “no boats”, “and no boats”", {"quote": {"exact": "no boats", "prefix": "and"}}, 2),
]


@pytest.mark.parametrize(("text", "given", "nth"), WHICH)
def test_a_place_is_found_by_its_marks(text: str, given: dict[str, object], nth: int) -> None:
    [(field, quote)] = given.items()
    words = quote["exact"] if isinstance(quote, dict) else str(quote)
    proof = proof_of(text, quote, field)
    assert proof.problems == ()
    places = [match.start() for match in re.finditer(words, text)]
    assert [one.start for one in proof.found] == [places[nth]]


COUNTED = [
    ("", 0),
    ("one", 1),
    ("mid-way – it's", 2),
    ("Two\u00a0words…", 2),
    ("配额不变 (quota)", 4),
    ("— …", 0),
]


@pytest.mark.parametrize(("text", "count"), COUNTED)
def test_words_are_counted(text: str, count: int) -> None:
    assert count_words(text) == count


@given(
    written=st.text(max_size=60)
    | st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(max_size=5),
        lambda inner: (
            st.dictionaries(st.sampled_from(["format", "day", "text", "passages", "words"]), inner)
            | st.lists(inner)
        ),
    ).map(json.dumps)
)
def test_no_lock_raises(written: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    content = tmp_path_factory.mktemp("content")
    lay_out(content, {**base(), "articles/2031/round.lock.json": written})
    assert {problem.code for problem in build_model(content)[1]} <= {"V203", "A101", "A170", "A171"}
    assert build_model(content)[1]
