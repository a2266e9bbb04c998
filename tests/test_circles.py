"""Circles are found in one walk, however long what leads on is."""

from __future__ import annotations

from generator.rules.circles import circles

LONG = 3000


class Counted(dict[str, str]):
    """What leads on, counting how often that is asked."""

    asked = 0

    def get(self, key: str, default: str | None = None) -> str | None:  # type: ignore[override]
        """Count, and look up."""
        self.asked += 1
        return super().get(key, default)


def chain(length: int) -> Counted:
    """Give a series in which each follows the one before, first the last."""
    return Counted({f"round-{n}": f"round-{n - 1}" for n in range(length, 1, -1)})


def test_each_thing_of_a_long_series_is_looked_up_once() -> None:
    leads = chain(LONG)
    assert list(circles(leads)) == []
    assert leads.asked == LONG
    backwards = Counted(reversed(leads.items()))
    assert list(circles(backwards)) == []
    assert backwards.asked == LONG


def test_a_circle_at_the_end_of_a_long_series_is_found_once() -> None:
    leads = chain(LONG)
    leads["round-1"] = "round-3"
    assert list(circles(leads)) == [("round-1", "round-3", "round-2")]
    assert leads.asked == LONG
