"""A picture of lines on two logarithmic axes, as SVG without a script or a style of its own."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 430, 300, 48, 76, 36, 40
COLOURS = {
    "ours": "#b3261e",
    "recipe": "#5c6bc0",
    "Material": "#3f7f8c",
    "zensical": "#8a6d1d",
    "hugo": "#5f6368",
}
TENTHS = ("0.01", "0.1", "1", "10", "100", "1000", "10000")
Lines = Mapping[str, Sequence[tuple[int, float]]]


def drawn(panels: Sequence[tuple[str, Lines]]) -> str:
    """Draw panels beside each other, each with a title and lines of (articles, seconds)."""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH * len(panels)} {HEIGHT}" '
        'font-family="sans-serif" font-size="11" role="img">',
        f'<rect width="{WIDTH * len(panels)}" height="{HEIGHT}" fill="#fff"/>',
    ]
    for number, (title, lines) in enumerate(panels):
        parts.append(f'<g transform="translate({WIDTH * number} 0)">{_panel(title, lines)}</g>')
    return "\n".join([*parts, "</svg>", ""])


def _panel(title: str, lines: Lines) -> str:
    sizes = sorted({size for points in lines.values() for size, _ in points})
    seconds = [value for points in lines.values() for _, value in points]
    lowest, highest = math.floor(math.log10(min(seconds))), math.ceil(math.log10(max(seconds)))

    def across(size: int) -> float:
        span = math.log10(sizes[-1] / sizes[0]) or 1
        return LEFT + (WIDTH - LEFT - RIGHT) * math.log10(size / sizes[0]) / span

    def down(value: float) -> float:
        return TOP + (HEIGHT - TOP - BOTTOM) * (highest - math.log10(value)) / ((highest - lowest) or 1)

    parts = [f'<text x="{LEFT}" y="20" font-size="13" font-weight="bold">{title}</text>']
    for tenth in TENTHS:
        if lowest <= math.log10(float(tenth)) <= highest:
            y = down(float(tenth))
            parts.append(f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" stroke="#ddd"/>')
            parts.append(f'<text x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{tenth}</text>')
    for size in sizes:
        parts.append(f'<text x="{across(size):.1f}" y="{HEIGHT - 20}" text-anchor="middle">{size:,}</text>')
    parts.append(f'<text x="{LEFT}" y="{HEIGHT - 5}">articles</text>')
    labels = sorted((down(points[-1][1]), who, across(points[-1][0])) for who, points in lines.items())
    last = 0.0
    for y, who, x in labels:
        last = max(y + 4, last + 12)
        parts.append(f'<text x="{x + 6:.1f}" y="{last:.1f}" fill="{COLOURS[who]}">{who}</text>')
    for who, points in lines.items():
        way = " ".join(f"{across(size):.1f},{down(value):.1f}" for size, value in points)
        parts.append(f'<polyline points="{way}" fill="none" stroke="{COLOURS[who]}" stroke-width="2"/>')
    return "\n".join(parts)
