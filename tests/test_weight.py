"""Pages stay light: on a slow line the text is there at once."""

from __future__ import annotations

from pathlib import Path

from tests.audit.weights import weights


def test_no_page_is_heavy(open_lines: Path) -> None:
    found = [*weights(open_lines)]
    assert len(found) > 20
    assert [str(one) for one in found if one.is_over] == []
