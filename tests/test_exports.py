"""What is published beside the pages: colours that can be read, addresses that lead on."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.exports.colours import CONTRAST, SCHEMES, contrast, readable
from generator.site import build_site

colours = st.integers(min_value=0, max_value=0xFFFFFF).map(lambda number: f"#{number:06x}")

KNOWN = [
    # two colours, their contrast as WCAG counts it
    ("#000000", "#ffffff", 21.0),
    ("#ffffff", "#ffffff", 1.0),
    ("#767676", "#ffffff", 4.54),
    ("#1f5f99", "#ffffff", 6.65),
]


@pytest.mark.parametrize(("one", "other", "ratio"), KNOWN)
def test_contrast_is_counted_as_wcag_does(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(one, other) == contrast(other, one)


@given(colours, st.sampled_from(sorted(SCHEMES)))
def test_any_colour_can_be_read_on_every_ground_of_a_scheme(colour: str, scheme: str) -> None:
    found = readable(colour, SCHEMES[scheme])
    assert all(contrast(found, ground) >= CONTRAST for ground in SCHEMES[scheme])


def test_a_colour_that_can_be_read_is_left_as_it_is() -> None:
    assert readable("#1f5f99", SCHEMES["light"]) == "#1f5f99"


def test_the_stylesheet_names_every_party_of_the_site(shared_waters: Path) -> None:
    css = build_site(shared_waters / "content").files["assets/parties.css"]
    assert "[data-party=northland]{--pc:var(--p1);--pr:0}" in css
    assert "[data-party=southmark]{--pc:var(--p2);--pr:50%}" in css
    assert "westland" not in css


def test_the_address_of_a_former_id_leads_on(shared_waters: Path) -> None:
    files = build_site(shared_waters / "content").files
    assert [path for path in files if path.endswith(".html")] == ["people/berg/index.html"]
    assert 'content="0; url=../nils-berg/"' in files["people/berg/index.html"]
    assert '<a href="../nils-berg/">Nils Berg</a>' in files["people/berg/index.html"]
