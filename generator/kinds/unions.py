"""Tell the forms apart in which a value may be written."""

from __future__ import annotations

from collections.abc import Callable, Mapping


def either(text_or_list: str) -> Callable[[object], str]:
    """Give a function that tells text from another form, for unions of two."""
    return lambda value: "text" if isinstance(value, str) else text_or_list


def by_key(key: str, having: str, without: str) -> Callable[[object], str]:
    """Give a function that tells a mapping with a key from anything else, for unions of two."""
    return lambda value: having if isinstance(value, Mapping) and key in value else without


def mapping_or(without: str) -> Callable[[object], str]:
    """Give a function that tells a mapping from another form, for unions of two."""
    return lambda value: "mapping" if isinstance(value, Mapping) else without
