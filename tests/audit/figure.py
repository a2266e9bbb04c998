"""One figure of an audit, and what was wanted."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """What was measured, the figure, what was wanted, and each place that misses it."""

    what: str
    found: str
    wanted: str
    misses: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Write it as a line of a table."""
        return f"{'MISSED' if self.misses else 'ok':<7}{self.what:<34}{self.found:<34}{self.wanted}"
