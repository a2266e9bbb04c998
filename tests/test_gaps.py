"""What the sources do not tell: every kind of gap is found, and closed by what was missing."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from generator.load import Lock, Sealed
from generator.load.locks import as_json
from generator.model.gaps import GAPS, gaps
from generator.site import build_model
from tests.case import base, lay_out

TEXT = base()["articles/2031/round.yml"]
TOLD = TEXT.replace(
    "[[ada-holm]] spoke of fish.", "Fish.\n    \n  reports: fisheries-round-4\n  when: 2031-03-11"
)
TERM = "name: shared waters\ngist: >-\n  Water for all.\n"
LU = "name: Lu Pei\nparty: northland\nnames: {zh-Hans: 陆培}\n"
SEALED = Sealed(sha256(b"\nshared waters\n\n").hexdigest(), 0, 13, "marks", ("ada-holm",))
LOCK = Lock(date(2031, 3, 13), "", 2, {"s1.quote.1": SEALED})
FOUND = {
    # kind of gap: what has it, what closes it
    "Issues on which a side is not heard": (
        {"issues/cod.yml": "name: Cod\nparties: [northland]\n"},
        {"articles/2031/round.yml": TEXT + "  about: [cod]\n"},
    ),
    "Facts that one origin alone tells": (
        {"articles/2031/round.yml": TOLD},
        {"articles/2031/other.yml": TOLD.replace("by: ada-holm", "by: southmark")},
    ),
    "Events that nothing here supports": ({}, {"articles/2031/round.yml": TOLD}),
    "Offices without a date": (
        {"people/ada-holm.yml": "name: Ada Holm\nparty: northland\nroles:\n- title: Minister\n"},
        {"people/ada-holm.yml": "name: Ada Holm\nroles:\n- title: Minister\n  seen: 2031-03-11\n"},
    ),
    "People whose name in their own script is missing": (
        {"people/lu-pei.yml": LU},
        {"people/ada-holm.yml": "name: Ada Holm\nparty: northland\nnames: {sv: Ada Holm}\n"},
    ),
    "Terms that nobody uses in these sources": (
        {"glossary/shared-waters.yml": TERM},
        {"articles/2031/round.yml": TEXT + "  quote: >-\n    shared waters\n  uses: [shared-waters]\n"},
    ),
    "Quotations and paraphrases not yet verified": (
        {"articles/2031/round.yml": TEXT + "  quote: >-\n    shared waters\n"},
        {"articles/2031/round.lock.json": as_json(LOCK)},
    ),
    "Texts and sources without an address": (
        {},
        {
            "articles/2031/round.yml": "url: https://example.org/round\n" + TEXT,
            "sources/coast-wire.yml": "home: https://example.org/\n" + base()["sources/coast-wire.yml"],
        },
    ),
}


def kinds_in(folder: Path, files: dict[str, str]) -> set[str]:
    lay_out(folder, {**base(), **files})
    model, problems = build_model(folder)
    assert model is not None, problems
    return {gap.kind for gap in gaps(model)}


@pytest.mark.parametrize(("kind", "open_", "closed"), [(kind, *files) for kind, files in FOUND.items()])
def test_a_gap_is_found_until_it_is_closed(
    kind: str, open_: dict[str, str], closed: dict[str, str], tmp_path: Path
) -> None:
    assert kind in kinds_in(tmp_path / "open", open_)
    assert kind not in kinds_in(tmp_path / "closed", open_ | closed)


def test_every_kind_of_gap_is_tried() -> None:
    assert set(FOUND) == set(GAPS)
