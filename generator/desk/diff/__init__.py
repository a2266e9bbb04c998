"""What a reader will see change between two states of a content folder."""

from __future__ import annotations

from pathlib import Path

from generator.desk.diff.report import report, short_report
from generator.desk.diff.revision import NoRevision, of_revision
from generator.desk.diff.sides import Side, sides
from generator.desk.diff.snapshot import Snapshot, on_disk

__all__ = ["NoRevision", "Side", "compared", "report", "short_report"]


def compared(content: Path, base: str, head: str | None) -> tuple[Side, Side]:
    """Work out a content folder at two times: each a revision of its repository, or another content folder.

    Without a second one it is compared as it is on disk. Raises NoRevision.
    """
    before = _snapshot(content, base)
    after = _snapshot(content, head) if head else on_disk(content)
    return sides(before, after)


def _snapshot(content: Path, given: str) -> Snapshot:
    folder = Path(given)
    return on_disk(folder) if (folder / "site.yml").is_file() else of_revision(content, given)
