"""What ``mkdocs serve`` makes when it is asked for is what a whole build makes, whatever was saved before."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from generator.site import build_site
from tests.conftest import SITE, mkdocs
from tests.edits import Editor
from tests.serving import Server, served_copy

SCRIPT = re.compile(rb"<script>\s*var livereload.*?</script>", re.DOTALL)
"""What MkDocs puts at the end of a page, to load it again."""
EDITS = int(os.environ.get("BRIEFING_EDITS", "20"))
"""How many edits are tried; ``BRIEFING_EDITS=400`` for a long run."""
A_ROUND = 20
"""Edits, some of them a storm, behind which every page and file is compared."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with a copy of the invented site in it."""
    served_copy(tmp_path)
    return tmp_path


@pytest.fixture
def server(folder: Path) -> Iterator[Server]:
    """Give a server that makes pages on demand."""
    with Server.started(folder) as server:
        yield server


def test_every_page_and_file_is_what_a_whole_build_has(folder: Path, server: Server) -> None:
    assert differing(folder, server) == []


def test_after_any_edits_every_page_is_what_a_whole_build_has(folder: Path, server: Server) -> None:
    content = folder / "site/content"
    editor = Editor(content, SITE / "content", 15)
    compared = 0
    for number in range(max(1, EDITS // A_ROUND)):
        edits = [edit_and_go_on(editor) for _ in range(A_ROUND)]
        while not is_sound(content):
            editor.mend_all()
        mark(content, number)
        server.wait(partial(shows, server, "about/method/", f"Marked {number} times"))
        compared += len(build_site(content).offers)
        assert differing(folder, server) == [], edits
    print(f"{EDITS} edits, {compared} pages compared")


def test_a_page_that_went_is_gone_and_one_that_came_is_there(folder: Path, server: Server) -> None:
    content = folder / "site/content"
    assert server.get("people/ada-holmberg/")
    (content / "people/zoe.yml").write_text("name: Zoe Quay\nparty: northland\n", "utf-8")
    server.wait(lambda: "Zoe Quay" in server.text("people/zoe/"))
    (content / "people/zoe.yml").rename(content / "people/zora.yml")
    server.wait(lambda: server.status("people/zoe/") == 404)
    assert "Zoe Quay" in server.text("people/zora/")
    assert server.status("people/zora") == 200


def test_problems_stand_above_the_last_good_page_until_they_are_mended(folder: Path, server: Server) -> None:
    person = folder / "site/content/people/nils-berg.yml"
    good = person.read_text("utf-8")
    before = server.get("people/ada-holm/")
    person.write_text(good + "sumary: x\n", "utf-8")
    server.wait(lambda: "did you mean" in server.text("people/ada-holm/"))
    assert "C102" in server.text("places/portby/")
    person.write_text(good, "utf-8")
    server.wait(lambda: "C102" not in server.text("people/ada-holm/"))
    assert plain(server.get("people/ada-holm/")) == plain(before)


def test_a_storm_of_saves_ends_with_what_was_saved_last(folder: Path, server: Server) -> None:
    person = folder / "site/content/people/nils-berg.yml"
    good = person.read_text("utf-8")
    with ThreadPoolExecutor(8) as readers:
        for number in range(20):
            person.write_text(good.replace("name: ", f"name: No{number} "), "utf-8")
            readers.submit(server.get, "people/nils-berg/")
    server.wait(lambda: "No19" in server.text("people/nils-berg/"))


def test_a_whole_site_is_served_where_nothing_reloads(folder: Path) -> None:
    with Server.started(folder, "--no-livereload") as whole:
        assert "Ada Holm" in whole.text("people/ada-holm/")
        assert whole.get("data/briefing.json")
        assert b"livereload(" not in whole.get("")


def test_with_dirty_a_whole_site_is_served(folder: Path) -> None:
    with Server.started(folder, "--dirty") as whole:
        assert differing(folder, whole) == []


def test_with_clean_what_is_built_is_served(folder: Path) -> None:
    """MkDocs then tells plugins that it builds, so pages have what only a build gives them: a policy."""
    assert mkdocs(folder / "site/mkdocs.yml", folder / "built").returncode == 0
    built = {path: path.relative_to(folder / "built").as_posix() for path in folder.glob("built/**/*.*")}
    with Server.started(folder, "--clean") as whole:
        served = {path: plain(whole.get(url)).strip() for path, url in built.items() if path.suffix != ".gz"}
    assert [
        url for path, url in built.items() if path in served and served[path] != path.read_bytes().strip()
    ] == []
    assert b"Content-Security-Policy" in served[folder / "built/index.html"]


def differing(folder: Path, server: Server) -> list[str]:
    """Give the paths of which a server gives something else than one that has built everything first."""
    with Server.started(folder, "--no-livereload") as whole:
        site = build_site(folder / "site/content")
        pages = [head.url for head in site.heads.values()]
        paths = [*pages, *site.exports, *list(site.cards)[:2], "404.html"]
        assert len(paths) > 100
        assert b"var livereload" in server.get("")
        return [path for path in paths if got(server, path) != got(whole, path)]


def got(server: Server, path: str) -> bytes:
    """Give an answer without the script that reloads it, and without the number of the port."""
    answer = plain(server.get(path))
    assert answer, path
    return answer.replace(server.port, b"")


def plain(answer: bytes) -> bytes:
    return SCRIPT.sub(b"", answer)


def edit_and_go_on(editor: Editor) -> str:
    """Edit something, and let the server read it or be overtaken by the next edit."""
    said = editor.edit(is_broken=editor.chance.random() < 0.3)
    time.sleep(editor.chance.choice((0, 0, 0.01, 0.05, 0.5)))
    return said


def shows(server: Server, path: str, words: str) -> bool:
    return words in server.text(path)


def is_sound(content: Path) -> bool:
    """Tell whether content can be built: it has no problems, and the name that mkdocs.yml gives it."""
    site = build_site(content)
    return not site.problems and site.settings is not None and site.settings.name == "Shared Waters"


def mark(content: Path, number: int) -> None:
    """Save something that shows when all that was saved before it has been read."""
    path = content / "about/method.md"
    path.write_text(f"{path.read_text('utf-8')}\nMarked {number} times.\n", "utf-8")
