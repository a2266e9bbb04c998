"""The colours of the site and its parties, light and dark, and the parties' columns, as a stylesheet."""

from __future__ import annotations

import colorsys
from collections.abc import Iterator

from generator.kinds.party import Party
from generator.model import Model
from generator.palette import DARK, LIGHT, Scheme

Colour = tuple[float, float, float]
"""Red, green and blue, from 0 to 1."""

CONTRAST = 4.5
"""The least contrast of text, WCAG 2.2, success criterion 1.4.3."""
STEP = 0.01
NO_SCRIPT_DARK = "screen and (scripting:none) and (prefers-color-scheme:dark)"
"""Where the theme's script, which sets the scheme, does not run."""


def parties_css(model: Model) -> str:
    """Give all colours as custom properties, a mark for each party, square and round in turn, and columns.

    Readouts say in ``data-cols`` how many columns they have: at most one a party, and one for others.

    The lightness of an editor's colour is moved until it can be read on every ground of its scheme.
    """
    shown, given = model.site.parties, shown_colours(model)
    light, dark = ([readable(colour, scheme.grounds) for colour in given] for scheme in (LIGHT, DARK))
    marks = "".join(
        f"[data-party={id}]{{--pc:var(--p{place});--pr:{'0' if place % 2 else '50%'}}}"
        for place, id in enumerate(shown, 1)
    )
    columns = "".join(
        f'[data-cols="{count}"]{{--cols:{count}}}' for count in range(1, len([*model.of(Party)]) + 2)
    )
    return (
        f":root,[data-md-color-scheme=default]{{{_properties(LIGHT, light)}}}\n"
        f"@media screen{{[data-md-color-scheme=slate]{{{_properties(DARK, dark)}}}}}\n"
        f"@media {NO_SCRIPT_DARK}{{"
        f"body[data-md-color-scheme]{{color-scheme:dark;{_properties(DARK, dark)}}}}}\n"
        f"{marks}\n{columns}\n"
        f".md-header{{border-image:linear-gradient(90deg,{','.join(_bar(len(shown)))}) 1}}\n"
    )


def shown_colours(model: Model) -> list[str]:
    """Give the colour of each party that has a column, as the editors chose it."""
    parties = (model.get(id, Party) for id in model.site.parties)
    return [party.color or LIGHT.ink2 if party else LIGHT.ink2 for party in parties]


def readable(colour: str, grounds: tuple[str, ...]) -> str:
    """Give the colour nearest in lightness that has enough contrast with all grounds.

    Raises ValueError where neither darker nor lighter would do.
    """
    hue, lightness, saturation = colorsys.rgb_to_hls(*_rgb(colour))
    steps = sorted((step * STEP for step in range(101)), key=lambda step: abs(step - lightness))
    tried = (colour, *(_hex(colorsys.hls_to_rgb(hue, step, saturation)) for step in steps))
    for shade in tried:
        if all(contrast(shade, ground) >= CONTRAST for ground in grounds):
            return shade
    raise ValueError(f"no lightness of {colour} can be read on {', '.join(grounds)}")


def contrast(colour: str, other: str) -> float:
    """Give the contrast ratio of two colours, from 1 to 21 (WCAG 2.2, relative luminance)."""
    dark, light = sorted((_luminance(_rgb(colour)), _luminance(_rgb(other))))
    return (light + 0.05) / (dark + 0.05)


def _properties(scheme: Scheme, colours: list[str]) -> str:
    return ";".join((scheme.properties, *(f"--p{place}:{colour}" for place, colour in enumerate(colours, 1))))


def _bar(parties: int) -> Iterator[str]:
    for place in range(parties):
        yield f"var(--p{place + 1}) {100 * place / parties:g}% {100 * (place + 1) / parties:g}%"


def _rgb(colour: str) -> Colour:
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return red, green, blue


def _hex(colour: Colour) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in colour)


def _luminance(colour: Colour) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
