"""What a draft may lack: its title, and the gists that are left for a person to write."""

from __future__ import annotations

from collections.abc import Mapping

YET_TO_WRITE = "…"
"""What stands in the place of a gist or a title until somebody has written it; a draft is never printed."""
YES = frozenset({"true", "yes", "on", "1"})


def is_draft(data: object) -> bool:
    """Tell whether the data of an article say that it is a draft."""
    return isinstance(data, dict) and str(data.get("draft", "")).lower() in YES


def completed(data: Mapping[str, object]) -> tuple[Mapping[str, object], str]:
    """Give the data of a draft with what it lacks filled in, and in words what that is."""
    statements = data.get("statements")
    lacking = [one for one in statements if _lacks(one, "gist")] if isinstance(statements, list) else []
    titles = int(_lacks(data, "title"))
    if not lacking and not titles:
        return data, ""
    filled: dict[str, object] = {**data, **({"title": YET_TO_WRITE} if titles else {})}
    if isinstance(statements, list):
        filled["statements"] = [
            {**one, "gist": YET_TO_WRITE} if _lacks(one, "gist") else one for one in statements
        ]
    of_all = f"{len(lacking)} of {len(statements)} gists" if isinstance(statements, list) and lacking else ""
    return filled, " and ".join(filter(None, ("its title" if titles else "", of_all)))


def _lacks(data: object, field: str) -> bool:
    """Tell whether a field is missing or empty."""
    return isinstance(data, dict) and not str(data.get(field) or "").strip()
