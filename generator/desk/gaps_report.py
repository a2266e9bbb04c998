"""How gaps are told, to people and to programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from generator.model import Model
from generator.model.gaps import Gap
from generator.visible import visible, visible_json


def gaps_as_json(model: Model, gaps: Sequence[Gap]) -> str:
    """Give a list of ``{gap, id, path, name, missing}``; paths lead from the content folder."""
    rows = [
        {
            "gap": gap.kind,
            "id": gap.id,
            "path": model.entries[gap.id].sheet.source,
            "name": model.name(gap.id),
            "missing": gap.missing,
        }
        for gap in gaps
    ]
    return visible_json(json.dumps(rows, ensure_ascii=False, indent=1))


def gaps_as_text(model: Model, gaps: Sequence[Gap]) -> str:
    """Give the gaps kind by kind, each with its file, and how many of each kind there are."""
    counts = Counter(gap.kind for gap in gaps)
    lines = []
    for kind, number in counts.items():
        lines.append(f"{kind}: {number}")
        lines += (
            visible(f"  {model.entries[gap.id].sheet.source}: {gap.missing}")
            for gap in gaps
            if gap.kind == kind
        )
    return "\n".join(lines)
