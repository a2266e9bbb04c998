"""Copies of the invented site that a test may change, and pages of what is built."""

from __future__ import annotations

import shutil
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

OWN_OVERRIDES = "theme: {custom_dir: ../overrides}\n"
"""Of the configuration of a copy that has templates and assets of its own."""
PERSON = "people/per-lund/index.html"


def copy_of(shared_waters: Path, folder: Path) -> Path:
    """Copy the invented site into a folder; gives its configuration."""
    shutil.copytree(shared_waters / "content", folder / "site/content")
    inherited = (shared_waters / "mkdocs.yml").read_text(encoding="utf-8")
    project = shared_waters.parent.parent
    (folder / "site/mkdocs.yml").write_text(inherited.replace("../..", project.as_posix()), encoding="utf-8")
    return folder / "site/mkdocs.yml"


def page(site: Path, path: str) -> LexborHTMLParser:
    """Give a built page."""
    return LexborHTMLParser((site / path).read_text(encoding="utf-8"))


def elements(html: str) -> set[str]:
    """Give the names of the elements that HTML has below the body."""
    return {str(node.tag) for node in LexborHTMLParser(html).css("body *")}
