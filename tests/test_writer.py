"""The same pages written to disk: another engine shows the same text."""

from __future__ import annotations

from pathlib import Path

import yaml
from click.testing import CliRunner
from selectolax.lexbor import LexborHTMLParser

from generator.cli import main
from tests.conftest import mkdocs

PLAIN = {
    "docs_dir": "docs",
    "use_directory_urls": True,
    "theme": {"name": "material", "font": False},
    "plugins": [],
    "extra": {"generator": False},
    "validation": {"nav": {"omitted_files": "ignore"}},
}


def test_plain_mkdocs_shows_the_same_text(project: Path, open_lines: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["write", str(tmp_path / "docs"), "--content", str(project / "content")])
    assert done.exit_code == 0, done.output
    ours = yaml.safe_load((project / "mkdocs.yml").read_text("utf-8").replace("!!python/name:", ""))
    kept = {key: ours[key] for key in ("site_name", "nav", "markdown_extensions")}
    (tmp_path / "mkdocs.yml").write_text(yaml.safe_dump({**PLAIN, **kept}), encoding="utf-8")
    built = mkdocs(tmp_path / "mkdocs.yml", tmp_path / "site")
    assert built.returncode == 0, built.stderr
    pages = sorted(path.relative_to(open_lines).as_posix() for path in open_lines.rglob("index.html"))
    assert len(pages) > 20
    assert pages == sorted(
        path.relative_to(tmp_path / "site").as_posix() for path in (tmp_path / "site").rglob("index.html")
    )
    for path in pages:
        assert text_of(tmp_path / "site" / path) == text_of(open_lines / path), path
    assert (tmp_path / "site/data/briefing.json").read_bytes() == (
        open_lines / "data/briefing.json"
    ).read_bytes()


def text_of(path: Path) -> str:
    """Give what a reader sees of a page's own text."""
    article = LexborHTMLParser(path.read_text(encoding="utf-8")).css_first("article")
    assert article is not None
    for button in article.css(".md-content__button, script, style"):
        button.decompose()
    return " ".join(article.text(separator=" ").split())
