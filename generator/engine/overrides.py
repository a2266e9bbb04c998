"""What is different from stock Material: templates and assets that every briefing shares."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

FOLDER = Path(__file__).parent.parent / "overrides"


def override(config: MkDocsConfig) -> None:
    """Let our files stand in for the theme's, and those of a briefing's own ``custom_dir`` for ours."""
    config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(FOLDER))
