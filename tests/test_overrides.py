"""Each template that we put in the place of one of Material's names the one that it was made from."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

import pytest
from mkdocs.theme import Theme

from tests.conftest import PROJECT

OURS = PROJECT / "generator/overrides"
THEIRS = Path(Theme("material").dirs[0])
OVERRIDDEN = sorted(
    path.relative_to(OURS) for path in OURS.rglob("*.html") if (THEIRS / path.relative_to(OURS)).is_file()
)
ORIGINAL = re.compile(r"\A\{#-.*?\boriginal: (?P<hash>[0-9a-f]{16})\n?.*?#\}", re.DOTALL)


@pytest.mark.parametrize("path", OVERRIDDEN, ids=str)
def test_the_original_is_the_one_that_ours_was_made_from(path: Path) -> None:
    comment = ORIGINAL.match((OURS / path).read_text("utf-8"))
    now = sha256((THEIRS / path).read_bytes()).hexdigest()[:16]
    assert (comment["hash"] if comment else "") == now, (
        f"Material's {path} is no longer the one that ours was made from: compare the two "
        f"(diff {THEIRS / path} {OURS / path}), take over what is new, then write in the first comment "
        f"of ours 'original: {now}'"
    )


def test_there_are_some() -> None:
    assert len(OVERRIDDEN) > 3
