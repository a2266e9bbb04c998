"""``mkdocs serve``: a broken file never takes the site down, mending brings it back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.serving import PATIENCE, Server, served_copy

PERSON = "site/content/people/ada-holm.yml"
PAGE = "people/ada-holm/"
GOOD = "name: Ada Holm\nparty: northland\nsummary: >-\n  {}\n"
BROKEN = "name: Ada Holm\nparty: northland\nsumary: x\n"


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[[str], Server]]:
    """Give a function that starts serving with one person's file as given."""
    servers: list[Server] = []
    served_copy(tmp_path)

    def started(person: str) -> Server:
        (tmp_path / PERSON).write_text(person, encoding="utf-8")
        servers.append(Server(tmp_path))
        return servers[0]

    yield started
    for server in servers:
        server.process.terminate()
        server.process.wait(timeout=PATIENCE)


def test_a_broken_file_leaves_the_last_good_site_up(start: Callable[[str], Server]) -> None:
    server = start(GOOD.format("First words."))
    server.wait(lambda: "First words." in server.text(PAGE))
    assert "Content-Security-Policy" not in server.text(
        PAGE
    )  # it would stop the script that reloads the page

    person_of(server).write_text(BROKEN, encoding="utf-8")
    server.wait(
        lambda: server.says("ada-holm.yml:3:1: C102 'sumary' is not a field here; did you mean 'summary'?")
    )
    assert "First words." in server.text(PAGE)
    assert "First words." in server.text(PAGE)

    person_of(server).write_text(GOOD.format("Other words."), encoding="utf-8")
    server.wait(lambda: "Other words." in server.text(PAGE))


def test_a_file_broken_at_the_start_shows_one_page_that_says_so_and_heals(
    start: Callable[[str], Server],
) -> None:
    server = start(BROKEN)
    server.wait(lambda: "The content has problems" in server.text(""))
    assert "did you mean" in server.text("")

    person_of(server).write_text(BROKEN.replace("sumary", "sumery"), encoding="utf-8")
    server.wait(lambda: "sumery" in server.text(""))

    person_of(server).write_text(GOOD.format("Mended words."), encoding="utf-8")
    server.wait(lambda: "Mended words." in server.text(PAGE))
    assert "The content has problems" not in server.text("")


def test_an_override_is_watched_and_a_slip_in_it_survived(start: Callable[[str], Server]) -> None:
    server = start(GOOD.format("First words."))
    server.wait(lambda: "First words." in server.text(PAGE))
    override = server.log.parent / "overrides/main.html"

    override.write_text('{% extends "base.html" %}{% block nothing %', encoding="utf-8")
    server.wait(lambda: server.says("This build broke off"))
    server.wait(lambda: "First words." in server.text(PAGE))

    override.write_text('{% extends "base.html" %}{% block announce %}Seen{% endblock %}', encoding="utf-8")
    server.wait(lambda: "Seen" in server.text(PAGE) and "First words." in server.text(PAGE))


def person_of(server: Server) -> Path:
    return server.log.parent / PERSON
