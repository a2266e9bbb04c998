"""Draw what bench/run.py has measured: ``bench/results.py > bench/RESULTS.md``.

The picture, bench/results.svg, is written beside it. Each figure is the median of its runs.
A ratio is of medians of one size.
"""

from __future__ import annotations

import json
import math
import os
import platform
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from statistics import median

import picture
from run import RESULTS

WHO = ("ours", "recipe", "Material", "zensical", "hugo")
COLD, CACHED, START, EDIT, RENAME, CHECK = "cold", "cached", "serve start", "edit", "rename", "check"
INTRODUCTION = """\
# Ours beside its peers

Made by `bench/results.py` from what `bench/run.py` measured; its head says how. All runs of one size took
turns on one machine: {machine}. The load average while it was measured was {least:.0f} to {most:.0f}:
**compare ratios, not seconds.** Seconds are medians, on the clock and, behind the stroke, of the processor;
n is the number of runs.

*recipe* is mkdocs-gen-files with `yaml.safe_load` and a template (`bench/recipe.py`): it checks, proves and
compares nothing, and has plainer pages. *Material*, *zensical* and *hugo* get our finished markdown, so the
reading and checking of content, the model and the making of pages are left out of their figures; hugo puts
around each page what Material's theme puts around ours.

![Cold builds, and how long an edit takes to show, by the number of articles](results.svg)
"""
Row = Mapping[str, float | str]


def main() -> None:
    """Print the tables, and write the picture."""
    rows = [json.loads(line) for line in RESULTS.read_text(encoding="utf-8").splitlines()]
    loads = [float(row["load"]) for row in rows]
    print(INTRODUCTION.format(machine=_machine(), least=min(loads), most=max(loads)))
    figures = _figures(rows)
    sizes = sorted({int(row["size"]) for row in rows})
    for title, parts in (
        ("Cold build", [(who, COLD) for who in WHO]),
        ("After one page was changed, a new build", [("zensical", CACHED)]),
        ("Serve: start", [(who, START) for who in WHO]),
        ("Serve: an edit of one article, until it shows", [(who, EDIT) for who in WHO]),
        ("Serve: a person's name, until all pages that print it show it, 300 at most", [("ours", RENAME)]),
        ("Check of everything", [("ours", CHECK), ("CSafeLoader", CHECK)]),
    ):
        _table(title, figures, sizes, parts)
    _ratios(figures, sizes)
    _memory(figures, sizes)
    _phases(figures, sizes)
    panels = [("Cold build: seconds", COLD), ("An edit until it shows: seconds", EDIT)]
    drawn = picture.drawn(
        [
            (
                title,
                {who: _line(figures, sizes, who, what) for who in WHO if _line(figures, sizes, who, what)},
            )
            for title, what in panels
        ]
    )
    Path(__file__).with_name("results.svg").write_text(drawn, encoding="utf-8")


Figures = Mapping[tuple[int, str, str], Sequence[Row]]


def _figures(rows: Iterable[Row]) -> Figures:
    """Give all runs of each size, program and kind of figure."""
    figures: defaultdict[tuple[int, str, str], list[Row]] = defaultdict(list)
    for row in rows:
        figures[int(row["size"]), str(row["who"]), str(row["what"])].append(row)
    return figures


def _median(figures: Figures, key: tuple[int, str, str], unit: str) -> float | None:
    runs = [float(row[unit]) for row in figures.get(key, ()) if unit in row]
    return median(runs) if runs else None


def _line(figures: Figures, sizes: Sequence[int], who: str, what: str) -> list[tuple[int, float]]:
    """Give the seconds on the clock by size, where they were measured."""
    told = ((size, _median(figures, (size, who, what), "wall")) for size in sizes)
    return [(size, wall) for size, wall in told if wall is not None]


def _table(title: str, figures: Figures, sizes: Sequence[int], parts: Iterable[tuple[str, str]]) -> None:
    print(f"\n## {title}\n")
    _print_row("", *(f"{size:,} articles" for size in sizes))
    _print_row("---", *("---" for _ in sizes))
    for who, what in parts:
        cells = [_cell(figures, (size, who, what)) for size in sizes]
        if any(cell != "–" for cell in cells):
            _print_row(who, *cells)


def _cell(figures: Figures, key: tuple[int, str, str]) -> str:
    wall, cpu = _median(figures, key, "wall"), _median(figures, key, "cpu")
    if wall is None or cpu is None:
        return "–"
    return f"{wall:.2f} / {cpu:.2f} s (n={len(figures[key])})"


def _ratios(figures: Figures, sizes: Sequence[int]) -> None:
    """Print the goals' ratios: how many times faster ours is, or how many times as long it takes."""
    print("\n## Ratios, on the clock / of the processor\n")
    _print_row("", *(f"{size:,} articles" for size in sizes))
    _print_row("---", *("---" for _ in sizes))
    for told, what, peer, is_faster in (
        ("cold, times faster than the recipe", COLD, "recipe", True),
        ("cold, times as long as hugo", COLD, "hugo", False),
        ("serve start, times faster than Material's", START, "Material", True),
        ("edit, times as long as zensical's", EDIT, "zensical", False),
        ("edit, times as long as hugo's", EDIT, "hugo", False),
        ("check, times as long as CSafeLoader", CHECK, "CSafeLoader", False),
    ):
        cells = []
        for size in sizes:
            pairs = [
                (_median(figures, (size, "ours", what), unit), _median(figures, (size, peer, what), unit))
                for unit in ("wall", "cpu")
            ]
            cells.append(" / ".join(_ratio(ours, theirs, is_faster=is_faster) for ours, theirs in pairs))
        _print_row(told, *cells)


def _ratio(ours: float | None, theirs: float | None, *, is_faster: bool) -> str:
    if not ours or not theirs:
        return "–"
    return f"{theirs / ours if is_faster else ours / theirs:.2g}"


def _memory(figures: Figures, sizes: Sequence[int]) -> None:
    print("\n## Most memory, MiB\n")
    _print_row("", *(f"{size:,} articles" for size in sizes))
    _print_row("---", *("---" for _ in sizes))
    for who, what in (*((who, COLD) for who in WHO), ("ours", "serve start"), ("ours", CHECK)):
        peaks = [_median(figures, (size, who, what), "peak") for size in sizes]
        _print_row(f"{who}, {what}", *("–" if peak is None else f"{peak:.0f}" for peak in peaks))
    ours = _points(figures, sizes, ("ours", COLD), "peak")
    for (few, less), (many, more) in pairwise(ours):
        print(
            f"\nFrom {few:,} to {many:,} articles: {(more - less) * 1024 / (many - few):.0f} KB an article."
        )


def _phases(figures: Figures, sizes: Sequence[int]) -> None:
    """Print the seconds of each phase, and how they grow: seconds ~ articles to the power of the exponent."""
    print("\n## Phases of our line, seconds of the processor\n")
    names = list(dict.fromkeys(what for _, _, what in figures if what.startswith("phase ")))
    _print_row("", *(f"{size:,} articles" for size in sizes), "growth exponent, last step")
    _print_row("---", *("---" for _ in sizes), "---")
    for name in names:
        points = dict(_points(figures, sizes, ("ours", name), "cpu"))
        cells = [f"{points[size]:.2f}" if size in points else "–" for size in sizes]
        _print_row(name.removeprefix("phase "), *cells, _exponent(list(points.items())))


def _points(
    figures: Figures, sizes: Sequence[int], part: tuple[str, str], unit: str
) -> list[tuple[int, float]]:
    told = ((size, _median(figures, (size, *part), unit)) for size in sizes)
    return [(size, value) for size, value in told if value is not None]


def _exponent(points: Sequence[tuple[int, float]]) -> str:
    if len(points) < 2 or min(points[-2][1], points[-1][1]) < 0.01:
        return "–"
    (few, little), (many, much) = points[-2:]
    return f"{math.log(much / little) / math.log(many / few):.2f}"


def _print_row(*cells: str) -> None:
    print("|", " | ".join(cells), "|")


def _machine() -> str:
    return f"{os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()}"


if __name__ == "__main__":
    main()
