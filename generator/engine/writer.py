"""The same pages as files, for another engine than the plugin."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.progress import counted
from generator.render import render
from generator.site import Site
from generator.writing.folder import filled, recover


def write(site: Site, folder: Path) -> int:
    """Write a site's markdown, data and assets below a folder, all or none; gives the number of pages.

    Nothing is removed: raises FileExistsError where the folder holds anything, Unwritten where the disk
    does not take it.
    """
    recover(folder)
    if folder.exists() and any(folder.iterdir()):
        raise FileExistsError(f"{folder} is not empty")
    texts = {path: render(site.page(path)) for path in counted("pages", site.offers)}
    with filled(folder) as new:
        for path, text in {**texts, **site.files}.items():
            _made(new / path).write_text(text, encoding="utf-8", newline="\n")
        for path, asset in site.assets.items():
            shutil.copyfile(asset, _made(new / path))
    return len(texts)


def _made(path: Path) -> Path:
    """Give a path whose folder is there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return path
