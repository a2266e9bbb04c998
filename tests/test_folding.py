"""Names that are one, and names that are not."""

from __future__ import annotations

import pytest

from generator.texts.folding import basic, folded


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Zoë Berg", "zoeberg"),
        ("Zoe\u0308 Berg", "zoeberg"),
        ("Łukasz Żółć", "lukaszzolc"),
        ("Đặng Thị", "dangthi"),
        ("Øystein Ærø", "oysteinaero"),
        ("Großmann", "grossmann"),
        ("GROẞMANN", "grossmann"),
        ("Þórður", "thordur"),
        ("Œuvre", "oeuvre"),
        ("Işık", "isik"),
        ("İstanbul", "istanbul"),
        ("Ħal Għaxaq", "halghaxaq"),
        ("Oʻahu", "oahu"),
        ("O’Brien", "obrien"),
        ("Ａｄａ", "ada"),
        ("𝐀da ﬁn", "adafin"),
        ("Ё", "е"),
        ("Άλφα", "αλφα"),
        ("G-7", "g7"),
    ],
)
def test_a_name_is_folded_to_its_letters(name: str, letters: str) -> None:
    assert folded(name) == letters


@pytest.mark.parametrize(
    ("name", "other"), [("か", "が"), ("нет", "her"), ("中", "種"), ("한", "하"), ("ก", "ข")]
)
def test_letters_of_other_scripts_stay_what_they_are(name: str, other: str) -> None:
    assert folded(name) != folded(other)
    assert folded(name)


def test_a_text_keeps_what_stands_between_its_letters() -> None:
    assert basic("Łódź – 9 Mai, «Ærø»") == "lodz – 9 mai, «aero»"
