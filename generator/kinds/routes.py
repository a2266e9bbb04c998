"""Say of which kind is what stands at a route of a file."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, get_args

from generator.kinds.base import Kind
from generator.load import Route


def kind_at(kind: type[Kind], route: Route) -> type[Kind]:
    """Give the kind of thing that stands at a route within a kind."""
    for step in route:
        fields = (field for name, field in kind.model_fields.items() if step in (field.alias, name))
        if field := next(fields, None):
            kind = _kind_in(field.annotation) or kind
    return kind


def _kind_in(annotation: Any) -> type[Kind] | None:
    if isinstance(annotation, type) and issubclass(annotation, Kind):
        return annotation
    return next((kind for part in get_args(annotation) if (kind := _kind_in(part))), None)


@lru_cache
def fields_of(kind: type[Kind]) -> tuple[str, ...]:
    """Give the names of a kind's fields as they are written."""
    return tuple(field.alias or name for name, field in kind.model_fields.items())
