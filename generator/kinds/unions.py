"""Tell the forms apart in which a value may be written."""

from __future__ import annotations

from collections.abc import Callable, Mapping


def either(text_or_list: str) -> Callable[[object], str]:
    """Give a function that tells text from another form, for unions of two."""
    return lambda value: "text" if isinstance(value, str) else text_or_list


def by_key(forms: Mapping[str, str], otherwise: str) -> Callable[[object], str | None]:
    """Give a function that tells a mapping's form by the first of some keys it has, and none without any.

    What is no mapping has another form.
    """

    def form_of(value: object) -> str | None:
        if not isinstance(value, Mapping):
            return otherwise
        return next((form for key, form in forms.items() if key in value), None)

    return form_of


def mapping_or(without: str) -> Callable[[object], str]:
    """Give a function that tells a mapping from another form, for unions of two."""
    return lambda value: "mapping" if isinstance(value, Mapping) else without
