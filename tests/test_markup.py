"""Text as it is printed: words that run from right to left stand by themselves, and nothing is lost."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.markup import inert_preview, isolated, runs_leftward
from generator.render import render
from generator.site import build_site
from tests.built import elements
from tests.case import base, lay_out

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


def test_pages_set_names_and_quotations_by_themselves(tmp_path: Path) -> None:
    person = "name: דנה לוי\nparty: northland\nnames: {ar: دانا, he-Latn: Dana Levi}\naka:\n- דנה 12\n"
    said = "- id: s2\n  by: ada-holm\n  gist: >-\n    דנה 7 אמרה.\n  quote: {exact: דגים 12, lang: he}\n"
    article = f"{base()['articles/2031/round.yml'].rstrip()}\n{said}"
    lay_out(tmp_path, {**base(), "people/ada-holm.yml": person, "articles/2031/round.yml": article})
    site = build_site(tmp_path)
    page = html.unescape(render(site.pages["people/ada-holm.md"]))
    assert '# <bdi dir="rtl">דנה לוי</bdi> <bdi lang="ar">دانا</bdi>\n' in page
    assert 'Also written <bdi lang="he-Latn">Dana Levi</bdi>, <q><bdi dir="rtl">דנה 12</bdi></q></p>' in page
    assert '<p lang="he" dir="rtl"><bdi dir="rtl">דגים 12</bdi></p></blockquote>' in page
    assert '<p class="gist"><bdi dir="rtl">דנה 7 אמרה.</bdi></p>' in page
    feed = html.unescape(str(site.files["people/ada-holm/feed.xml"]))
    assert '<blockquote><bdi dir="rtl">דגים 12</bdi></blockquote>' in feed
