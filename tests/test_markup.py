"""Text as it is printed: words that run from right to left stand by themselves, and nothing is lost."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.markup import inert_preview, isolated, runs_leftward
from tests.trust.test_markup import elements

ISOLATED = {
    "a name": ("דנה לוי", '<bdi dir="rtl">דנה לוי</bdi>'),
    "a sentence with a number and a word of ours": (
        "ב-7 באוקטובר אמר Hello לכולם",
        '<bdi dir="rtl">{}</bdi>',
    ),
    "a name before a number": ("Who: دانا 12 ships went home", "Who: <bdi>دانا</bdi> 12 ships went home"),
    "a name first, in a sentence of ours": (
        "دانا, in Coast Wire, 12 March 2031, said so",
        "<bdi>دانا</bdi>, in Coast Wire, 12 March 2031, said so",
    ),
    "words with a number between them": (
        "We read עד 7 ימים as a week",
        "We read <bdi>עד 7 ימים</bdi> as a week",
    ),
    "two names": ("the talks of דנה and of לוי", "the talks of <bdi>דנה</bdi> and of <bdi>לוי</bdi>"),
    "Chinese": ("刘振立 Liú Zhènlì 3", "刘振立 Liú Zhènlì 3"),
    "nothing": ("", ""),
}


@pytest.mark.parametrize(("text", "expected"), ISOLATED.values(), ids=ISOLATED)
def test_words_that_run_from_right_to_left_stand_by_themselves(text: str, expected: str) -> None:
    assert html.unescape(isolated(text)) == expected.replace("{}", text)


LETTERS = st.text(st.sampled_from('ab 12,.<&"דלוدا\u0661刘é\n'), max_size=30)


@given(LETTERS)
def test_no_character_is_lost_and_none_of_them_is_outside(text: str) -> None:
    written = isolated(text, html.escape)
    outside = re.sub(r"<bdi[^>]*>.*?</bdi>", "", written, flags=re.DOTALL)
    assert html.unescape(re.sub(r"</?bdi[^>]*>", "", written)) == text
    assert not re.search("[דלוدا\u0661]", outside)
    assert runs_leftward(text) == written.startswith('<bdi dir="rtl">')


@given(st.text(st.sampled_from("<>/!?aB1 &;\"'"), max_size=30))
def test_a_preview_holds_no_tag_and_loses_no_character(text: str) -> None:
    title = html.unescape(inert_preview(text))
    assert elements(title) == set()
    assert title.replace("\u2060", "") == re.sub(r"\s+", " ", text)
