"""What a draft may lack: its title, and the gists and translations that are left for a person to write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

YET_TO_WRITE = "…"
"""What stands where a gist, a title or a translation is to be written; a draft is never printed."""
PRINTED = frozenset({"quote", "paraphrase"})
TRANSLATION = "translation"
YES = frozenset({"true", "yes", "on", "1"})


def is_draft(data: object) -> bool:
    """Tell whether the data of an article say that it is a draft."""
    return isinstance(data, dict) and str(data.get("draft", "")).lower() in YES


def completed(data: Mapping[str, object]) -> tuple[Mapping[str, object], str]:
    """Give the data of a draft with what it lacks filled in, and in words what that is."""
    statements = data.get("statements")
    entries = statements if isinstance(statements, list) else []
    lacking = sum(_lacks(one, "gist") for one in entries)
    words = [quoted for one in entries for quoted in _printed(one)]
    untold = sum(_is_untranslated(one) for one in words)
    titles = int(_lacks(data, "title"))
    if not lacking and not titles and not untold:
        return data, ""
    filled: dict[str, object] = {**data, **({"title": YET_TO_WRITE} if titles else {})}
    if entries:
        filled["statements"] = [_filled(one) for one in entries]
    lack = (
        "its title" if titles else "",
        f"{lacking} of {len(entries)} gists" if lacking else "",
        f"{untold} of {len(words)} translations" if untold else "",
    )
    return filled, " and ".join(filter(None, lack))


def _filled(statement: object) -> object:
    if not isinstance(statement, dict):
        return statement
    filled = {**statement, **({"gist": YET_TO_WRITE} if _lacks(statement, "gist") else {})}
    for field in PRINTED & filled.keys():
        words = filled[field]
        filled[field] = [_told(one) for one in words] if isinstance(words, list) else _told(words)
    return filled


def _told(words: object) -> object:
    """Give printed words with the translation that is still to be written."""
    return {**words, TRANSLATION: YET_TO_WRITE} if _is_untranslated(words) else words  # type: ignore[dict-item]  # a mapping


def _printed(statement: object) -> Iterator[object]:
    """Give the quotations and the paraphrase of a statement that are written field by field."""
    words = (statement.get(field) for field in PRINTED) if isinstance(statement, dict) else ()
    for one in words:
        yield from (each for each in (one if isinstance(one, list) else [one]) if isinstance(each, dict))


def _is_untranslated(words: object) -> bool:
    return isinstance(words, dict) and TRANSLATION in words and _lacks(words, TRANSLATION)


def _lacks(data: object, field: str) -> bool:
    """Tell whether a field is missing or empty."""
    return isinstance(data, dict) and not str(data.get(field) or "").strip()
