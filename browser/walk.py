"""Walk through what CONTRIBUTING says of an article, command by command, and take a picture of each step.

    python -m browser.walk .github/screens

The commands are those that stand there, run in a briefing that ``briefing new site`` has started.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from html import escape
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from browser.get_browser import NO_BROWSER, launch
from browser.served import served

PROJECT = Path(__file__).parent.parent
SECTION = re.compile(r"^### Annotate an article.*?(?=^## )", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^ {7}(?P<command>briefing (?:[^\n]*\\\n)*[^\n]*)$", re.MULTILINE)
ARTICLE = "content/articles/2031/2031-03-12-fisheries-round-coast-wire.yml"
TITLE = "Northland and Southmark meet for a fourth round"
GISTS = (
    "[[ada-holm]] met [[per-lund]] in [[portby]].",
    "Holm restated the shared-waters policy.",
    "Southmark will not accept a lower quota.",
)
"""What a person writes into the draft."""
STYLE = (
    "body{margin:0;background:#14181d;color:#e4e8ec;font:13px/1.45 ui-monospace,monospace}"
    "pre{margin:14px;white-space:pre-wrap}b{color:#7fd4a8;font-weight:400}"
)
SHOWN = 22
"""Lines of a terminal."""
WIDTH = 760
COLORS = 16


def commands() -> tuple[str, ...]:
    """Give the commands of the walk, as they stand in CONTRIBUTING."""
    section = SECTION.search((PROJECT / "CONTRIBUTING.md").read_text("utf-8"))
    found = COMMAND.finditer(section[0]) if section else ()
    return tuple(re.sub(r"\\\n\s*", "", match["command"]) for match in found)


def walk(folder: Path) -> Iterator[tuple[str, str]]:
    """Do all of it in an empty folder; give each command with what it says. Raises CalledProcessError."""
    run("briefing new site .", folder)
    for command in commands():
        said = run(command, folder)
        if command.startswith("briefing draft") and "--more" not in command:
            yield command, (folder / ARTICLE).read_text("utf-8")
            finish(folder / ARTICLE)
        else:
            yield command, said


def run(command: str, folder: Path) -> str:
    """Run a command of ours as a person does, and give what it says."""
    words = [sys.executable, "-c", "from generator.cli import main; main()", *shlex.split(command)[1:]]
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout + done.stderr


def finish(article: Path) -> None:
    """Write what a draft leaves to a person: the title and the gists."""
    gists = iter(GISTS)
    lines = []
    for line in article.read_text("utf-8").splitlines():
        if line.startswith("title:"):
            lines.append(f"title: {TITLE}")
        elif line != "draft: true" and (not line.startswith("#") or "yaml-language-server" in line):
            lines.append(line)
        if line.strip() == "gist: >-":
            lines.append(f"    {next(gists)}")
    article.write_text("\n".join(lines) + "\n", "utf-8")


def terminal(command: str, said: str) -> str:
    """Give a page that looks like a terminal."""
    lines = said.rstrip("\n").splitlines()
    shown = "\n".join([*lines[:SHOWN], *(["…"] if lines[SHOWN:] else [])])
    return f"<style>{STYLE}</style><pre><b>$ {escape(command)}</b>\n{escape(shown)}</pre>"


def picture(page: Page, path: Path) -> None:
    """Take a picture in so few colors that it is a few KB."""
    shot = Image.open(BytesIO(page.screenshot(full_page="page" not in path.stem)))
    shot.convert("RGB").quantize(COLORS).save(path, optimize=True)


def main() -> None:
    """Take the pictures."""
    screens = Path(sys.argv[1])
    with TemporaryDirectory() as name, sync_playwright() as playwright:
        folder, browser = Path(name), launch(playwright)
        if browser is None:
            sys.exit(NO_BROWSER)
        page = browser.new_page(viewport={"width": WIDTH, "height": 200})
        for nth, (command, said) in enumerate(walk(folder), 1):
            page.set_content(terminal(command, said))
            picture(page, screens / f"walk-{nth}-{command.split()[1]}.png")
        subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=folder, check=True)
        with served(folder / "site") as address:
            page.set_viewport_size({"width": WIDTH, "height": 620})
            page.goto(f"{address}articles/{Path(ARTICLE).stem}/")
            picture(page, screens / "walk-page.png")


if __name__ == "__main__":
    main()
