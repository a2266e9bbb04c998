"""What is published beside the pages: colours that can be read, addresses that lead on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.addresses import urn
from generator.exports.colours import CONTRAST, contrast, readable
from generator.palette import DARK, LIGHT, Scheme
from generator.site import build_model, build_site
from tests.case import base, lay_out
from tests.conftest import SITE

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


@given(colours, st.sampled_from((LIGHT, DARK)))
def test_any_colour_can_be_read_on_every_ground_of_a_scheme(colour: str, scheme: Scheme) -> None:
    found = readable(colour, scheme.grounds)
    assert all(contrast(found, ground) >= CONTRAST for ground in scheme.grounds)


def test_a_colour_that_can_be_read_is_left_as_it_is() -> None:
    assert readable("#1f5f99", LIGHT.grounds) == "#1f5f99"


def test_the_stylesheet_names_every_party_of_the_site(shared_waters: Path) -> None:
    css = build_site(shared_waters / "content").files["assets/parties.css"]
    assert "[data-party=northland]{--pc:var(--p1);--pr:0}" in css
    assert "[data-party=southmark]{--pc:var(--p2);--pr:50%}" in css
    assert "westland" not in css


def annotated(content: Path) -> dict[str, Any]:
    """Give the annotations of a site by the address of each."""
    known = json.loads(build_site(content).files["data/annotations.json"])
    assert known["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (known["type"], known["first"]["type"]) == ("AnnotationCollection", "AnnotationPage")
    assert known["total"] == len(known["first"]["items"])
    return {item["id"]: item for item in known["first"]["items"]}


def urn_of(id: str) -> str:
    """Give the name for good of a thing of the invented site."""
    model, _ = build_model(SITE / "content")
    assert model is not None
    return urn(model.site, id)


def test_every_statement_that_stands_is_a_web_annotation(shared_waters: Path) -> None:
    known = annotated(shared_waters / "content")
    article = "https://example.org/articles/2031-03-12-fisheries-round-coast-wire/"
    assert sorted(known)[:5] == [f"{article}#s{number}" for number in range(1, 6)]
    assert not [id for id in known if "taken-back" in id or "not-yet" in id]
    s3, s4 = known[f"{article}#s3"], known[f"{article}#s4"]
    assert (s3["type"], s3["motivation"]) == ("Annotation", "describing")
    gist, owner = s3["body"]
    assert gist["value"] == "Southmark will not accept a lower quota."
    assert (owner["purpose"], owner["source"]) == ("identifying", urn_of("southmark-fisheries-ministry"))
    assert len(s4["body"]) == 1
    source = "https://example.org/coast-wire/fourth-round"
    words = {"type": "TextQuoteSelector", "exact": "not one tonne less"}
    assert s3["target"] == [{"source": source, "selector": words}]
    assert s4["target"][0]["selector"]["exact"] == "certain neighbours should stay away"
    assert known[f"{article}#s1"]["target"] == [source]


def test_an_annotation_gives_no_more_of_a_text_than_the_article_does(tmp_path: Path) -> None:
    quote = (
        "  quote:\n  - exact: our waters\n    prefix: before anybody had asked it spoke of\n"
        "    suffix: and of others for the whole evening\n  at: >-\n    spoke of fish again\n"
    )
    lay_out(tmp_path, {**base(), "articles/2031/round.yml": base()["articles/2031/round.yml"] + quote})
    (item,) = annotated(tmp_path).values()
    assert item["target"][0]["selector"] == {
        "type": "TextQuoteSelector",
        "exact": "our waters",
        "prefix": "anybody had asked it spoke of",
        "suffix": "and of others for the whole",
    }
    assert item["id"].startswith("urn:uuid:")
    assert item["target"][0]["source"].startswith("urn:uuid:")
    files = build_site(tmp_path).files
    assert "spoke of fish again" not in files["data/annotations.json"] + files["data/briefing.json"]


def test_the_address_of_a_former_id_leads_on(shared_waters: Path) -> None:
    files = build_site(shared_waters / "content").files
    assert [path for path in files if path.endswith(".html")] == ["people/berg/index.html"]
    assert 'content="0; url=../nils-berg/"' in files["people/berg/index.html"]
    assert '<a href="../nils-berg/">Nils Berg</a>' in files["people/berg/index.html"]
