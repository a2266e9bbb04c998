"""The whole briefing in one PDF: every page is in it, and its contents tell where."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from paper.document import Chapter, chapters
from tests.conftest import PROJECT


@pytest.fixture(scope="module")
def found(shared_waters_site: Path) -> tuple[Chapter, ...]:
    """Give the chapters of the invented site."""
    return chapters(shared_waters_site)


@pytest.fixture(scope="module")
def texts(shared_waters_site: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Give the text of each page of the PDF of the invented site."""
    pdf = tmp_path_factory.mktemp("paper") / "build" / "brief.pdf"
    command = [sys.executable, "-m", "paper", str(shared_waters_site), str(pdf)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=PROJECT)
    assert done.returncode == 0, done.stderr
    reader = PdfReader(pdf)
    assert [one.title for one in reader.outline if not isinstance(one, list)][:3] == [
        "Shared Waters",
        "Contents",
        "Latest",
    ]
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def test_the_cover_tells_the_day_of_the_evidence(texts: list[str]) -> None:
    assert "Shared Waters" in texts[0]
    assert "As of" in texts[0]


def latin(text: str) -> str:
    """Give the words of a text in Latin letters: a machine may have no font for others."""
    return " ".join(re.sub(r"[^\x20-\u024f\u2000-\u206f]+", " ", text).split())


def test_contents_tell_the_pages(texts: list[str], found: tuple[Chapter, ...]) -> None:
    pages = [latin(text) for text in texts]
    assert len(found) > 8
    for chapter in found:
        for title in [chapter.title] + [one.title for one in chapter.sheets if not chapter.is_one_page]:
            number = re.search(rf"{re.escape(latin(title))}\D* (\d+)", pages[1])
            assert number, title
            assert latin(title) in pages[int(number[1]) - 1], title


def test_each_page_has_its_number(texts: list[str]) -> None:
    assert all(text.endswith(str(number)) for number, text in enumerate(texts[1:], 2))


def test_nothing_of_a_screen_is_printed(texts: list[str]) -> None:
    assert not [text for text in texts if "Skip to content" in text or "Back to top" in text or "¶" in text]


def test_a_link_to_a_page_that_is_printed_leads_there(found: tuple[Chapter, ...]) -> None:
    whole = "".join(one.html for chapter in found for one in chapter.sheets)
    anchors = {one.anchor for chapter in found for one in chapter.sheets}
    assert len(anchors) > 20
    assert all(f'href="#{one}' in whole for one in anchors if one.startswith("at--people--"))
    assert 'href=".' not in whole
