"""How pages show where they are shared, and a page that is not there."""

from __future__ import annotations

from pathlib import Path

from tests.test_engine import page


def test_a_page_that_is_not_there_leads_on(built: Path) -> None:
    lost = page(built, "404.html")
    links = [str(link.attributes["href"]) for link in lost.css(".md-content a")]
    assert {"/timeline/", "/positions/", "/glossary/"} <= set(links)
    for link in links:
        assert link.startswith("/"), "it is shown at any depth"
        assert (built / link.lstrip("/") / "index.html").is_file()
    form = lost.css_first(".md-content form")
    assert form is not None
    assert str(form.attributes["action"]).startswith("/")
    assert form.css("input[name=q]")
    assert form.css("label[for=lost]")
