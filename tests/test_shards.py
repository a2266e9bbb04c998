"""The index of search in small files: nothing is lost in them, and none is large."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from generator.engine.search import files
from generator.engine.shards import BEST, ENOUGH, ROWS, SHARD, START, TOO_MUCH, Document
from generator.texts.lookup import forms, joined, words
from tests.search_index import LOOKED_UP, locations, postings, read, rows


@pytest.mark.parametrize(("word", "found_by"), LOOKED_UP.items(), ids=LOOKED_UP)
def test_a_word_is_looked_up_by_its_forms(word: str, found_by: set[str]) -> None:
    assert set(forms(word)) == found_by


def test_words_end_at_marks_and_not_within_a_name() -> None:
    assert [*words("O’Brien’s U.S. team (“F-35”) &lt;left&gt;: 不变。再见")] == [
        "O’Brien’s", "U.S", "team", "F-35", "left", "不变", "再见",
    ]  # fmt: skip
    assert joined("Hot Line: Office") == "hotlineoffice"


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    """Give documents of many words: one page with many parts, and many pages with few."""
    return [*invented()]


@pytest.fixture(scope="module")
def folder(documents: list[Document], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with an index of the documents."""
    return written(documents, tmp_path_factory.mktemp("index"))


def test_every_word_finds_the_documents_that_have_it_and_no_others(
    documents: list[Document], folder: Path
) -> None:
    for word in ("agree", "state", "states", "台湾", "𠮷", "w10", "w77", "w1999", "statement", "elsewhere"):
        having = {document.location for document in documents if word in looked_up(document)}
        assert locations(folder, word) == having, word


def test_a_word_counts_more_in_a_title_than_in_a_text_and_most_as_all_of_a_name(tmp_path: Path) -> None:
    documents = [
        Document("all/", "Place", "Taiwan", "", ("Taiwan",)),
        Document("alias/", "Place", "An island", "", ("An island", "Taiwan")),
        Document("name/", "Place", "Taiwan Strait", "", ("Taiwan Strait",)),
        Document("title/", "Event", "Talks on Taiwan", ""),
        Document("text/", "Event", "Talks", "Taiwan Taiwan"),
        Document("once/", "Event", "Talks", "Taiwan"),
        Document("once/#s1", "Statement", "Talks", "Taiwan"),
        Document("check/", "Check", "A check", "Taiwan"),
    ]
    index = written(documents, tmp_path)
    shown = rows(index)
    levels = {shown[number][0]: level for number, level in postings(index, "taiwan")}
    assert sorted(levels, key=levels.__getitem__, reverse=True) == [
        document.location for document in documents
    ]


def test_many_words_that_begin_alike_are_found_by_the_best_of_their_documents(
    documents: list[Document], folder: Path
) -> None:
    found = [number for number, _ in postings(folder, "w*")]
    assert len(found) == len(set(found)) == BEST
    shown = {document.location: document for document in documents}
    assert all(
        any(word.startswith("w") for word in looked_up(shown[place])) for place in locations(folder, "w*")
    )
    least = min(level for _, level in postings(folder, "w*"))
    all_levels = dict(posting for number in range(2000) for posting in postings(folder, f"w{number}"))
    assert sum(level > least for level in all_levels.values()) <= BEST
    assert locations(folder, "agr*") == set()


def test_no_file_is_large_but_that_of_one_word(documents: list[Document], folder: Path) -> None:
    longest = max(len(document.text) + len(document.title) + 100 for document in documents)
    for path in folder.glob("*/documents/*.json"):
        file = read(path)
        assert len(file) <= ROWS
        assert sum(len(row[2]) for row in file) <= TOO_MUCH + longest
    for path in folder.glob("*/words/*.json"):
        text = path.read_text(encoding="utf-8")
        assert len(text) < 2 * SHARD or len(read(path)) < 10


def test_a_page_that_goes_on_in_another_file_stands_at_its_head(
    documents: list[Document], folder: Path
) -> None:
    heads = set()
    for path in folder.glob("*/documents/*.json"):
        pages = [row[0].partition("#")[0] for row in read(path)]
        assert {row[0] for row in read(path)} >= set(pages)
        heads.add(pages[0])
    assert "references/" in heads
    assert len([row for row in rows(folder).values() if row[0] == "references/"]) > 3
    assert {row[0] for row in rows(folder).values()} == {document.location for document in documents}


def test_two_indexes_of_the_same_are_the_same_and_another_has_another_folder(
    documents: list[Document],
) -> None:
    once, again, other = (dict(files(each)) for each in (documents, documents, documents[1:]))
    assert once == again
    assert {*once} & {*other} == {START, "search_index.json"}


def test_nothing_to_find_gives_an_index_that_finds_nothing(tmp_path: Path) -> None:
    assert locations(written([], tmp_path), "word") == set()


def written(documents: Iterable[Document], folder: Path) -> Path:
    """Write an index of documents into a folder, and give it."""
    for path, content in files(documents):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


def looked_up(document: Document) -> set[str]:
    """Give all that a document without names is looked up by."""
    texts = (document.title, document.text, document.label)
    return {form for text in texts for word in words(text) for form in forms(word)}


def invented() -> Iterator[Document]:
    """Give a page of 300 parts and 900 articles with two statements each."""
    chance = random.Random(15)
    rare = [f"w{number}" for number in range(2000)]

    def text(number: int) -> str:
        return " ".join(
            [*chance.choices(rare, k=number), chance.choice(("agree", "state", "states", "台湾", "𠮷"))]
        )

    yield Document("references/", "Index", "References", text(5))
    for number in range(300):
        yield Document(f"references/#r{number}", "Reference", text(4), text(2))
    for number in range(900):
        yield Document(f"articles/{number}/", "Article", text(5), text(10))
        for part in range(2):
            yield Document(f"articles/{number}/#s{part}", "Statement", "A on B", text(ENOUGH // 400))
