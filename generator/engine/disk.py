"""The same pages as files, for another engine than the plugin."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.site import Site


def write(site: Site, folder: Path) -> int:
    """Write a site's markdown, data and assets below a folder; gives the number of pages.

    Nothing is removed: raises FileExistsError where the folder holds anything.
    """
    if folder.exists() and any(folder.iterdir()):
        raise FileExistsError(f"{folder} is not empty")
    texts = {path: page.render() for path, page in site.pages.items()}
    for path, text in {**texts, **site.files}.items():
        _write(folder / path, text)
    for path, asset in site.assets.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(asset, folder / path)
    return len(texts)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
