"""Read an SVG and refuse whatever in it could act: it is a page of its own on the site's origin.

The parser is Python's own, expat. What is dangerous in it (entities, other files) takes a DOCTYPE, and that
is refused before anything behind it is read; so no further package is needed. What may stand in a drawing
is listed; whatever is in no list is refused.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from xml.parsers.expat import ExpatError, ParserCreate, XMLParserType

SVG, XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


ELEMENTS = _names(
    """
    svg g defs symbol use title desc style path rect circle ellipse line polyline polygon text tspan textPath
    linearGradient radialGradient stop pattern clipPath mask marker filter feBlend feColorMatrix feComposite
    feDropShadow feFlood feGaussianBlur feMerge feMergeNode feOffset
    """
)
ATTRIBUTES = _names(
    """
    id class style type media lang role tabindex version baseProfile viewBox preserveAspectRatio width height
    x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy d points pathLength offset rotate transform transform-origin
    gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform
    clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient
    filterUnits primitiveUnits in in2 result stdDeviation mode operator values k1 k2 k3 k4 edgeMode
    startOffset method spacing side textLength lengthAdjust href
    alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation
    color-interpolation-filters color-rendering direction display dominant-baseline enable-background fill
    fill-opacity fill-rule filter flood-color flood-opacity font font-family font-feature-settings font-size
    font-size-adjust font-stretch font-style font-variant font-weight image-rendering isolation
    letter-spacing lighting-color line-height marker marker-end marker-mid marker-start mask mask-type
    mix-blend-mode opacity overflow paint-order shape-rendering stop-color stop-opacity stroke
    stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity
    stroke-width text-align text-anchor text-decoration text-rendering unicode-bidi vector-effect visibility
    white-space word-spacing writing-mode
    """
)
OTHER_ATTRIBUTES = frozenset({f"{XLINK} href", f"{XML} space", f"{XML} lang"})
TEXT_ATTRIBUTE = re.compile(r"(aria|data)-[\w.-]+")
"""Names that no browser acts on."""
INSIDE = re.compile(r"#[^\s()'\"\\]+")
"""An address within the drawing."""
OPENED = re.compile(r"(?P<name>[\w-]*)\(")
URL = re.compile(r"url\(\s*(?P<mark>['\"]?)(?P<address>#[^\s()'\"\\]+)(?P=mark)\s*\)", re.IGNORECASE)
FUNCTIONS = _names(
    """
    rgb rgba hsl hsla calc var translate translatex translatey scale scalex scaley rotate skewx skewy matrix
    """
)
"""What may stand before a parenthesis in a style, beside ``url(#…)``."""
DEEPEST, MOST_DRAWN, LONGEST_WAY = 100, 20_000, 10
"""Levels of a drawing; things drawn by reference; references that lead to one another."""


@dataclass(frozen=True)
class Flaw:
    """Why a drawing is refused, and where."""

    line: int
    column: int
    reason: str


class _Refused(Exception):
    """Say what can't stand in a drawing."""


def flaw(drawing: bytes) -> Flaw | None:
    """Give the first thing in an SVG that could act or lead out of it, or that no browser could draw."""
    parser = ParserCreate("UTF-8", " ")
    reader = _Reader(parser)
    parser.XmlDeclHandler = reader.declaration
    parser.StartDoctypeDeclHandler = reader.doctype
    parser.ProcessingInstructionHandler = reader.instruction
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.buffer_text = True
    try:
        parser.Parse(drawing, True)  # noqa: FBT003 - expat takes it by its place alone
        reader.count_drawn()
    except _Refused as refused:
        return Flaw(*reader.place, str(refused))
    except ExpatError as error:
        return Flaw(error.lineno, error.offset + 1, "this can't be read as XML, which an SVG is")
    return None


class _Reader:
    """Takes the events of one drawing; raises _Refused."""

    def __init__(self, parser: XMLParserType) -> None:
        self.parser, self.place = parser, (1, 1)
        """Line and column of the tag that is being read."""
        self.open: list[tuple[str, str]] = []
        """Name and id of each element that is not closed."""
        self.style: list[str] = []
        self.leads: defaultdict[str, list[str]] = defaultdict(list)
        """Id → the ids that it and what is in it refer to; nothing: the whole drawing."""

    def declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if (encoding or "UTF-8").upper() != "UTF-8":
            raise _Refused(f"the encoding of a drawing is UTF-8, not {encoding}")

    def doctype(self, _name: str, _system: str | None, _public: str | None, _has_more: int) -> None:
        raise _Refused("a drawing needs no DOCTYPE: take it out")

    def instruction(self, name: str, _text: str) -> None:
        raise _Refused(f"'<?{name}' can't stand in a drawing")

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.place = (self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)
        space, _, name = tag.rpartition(" ")
        if space != SVG or name not in ELEMENTS or (not self.open and name != "svg"):
            raise _Refused(f"'<{name}>' can't stand in a drawing" if self.open else "this is no SVG")
        if len(self.open) >= DEEPEST:
            raise _Refused(f"nested deeper than {DEEPEST} levels")
        self.open.append((name, attributes.get("id", "")))
        for attribute, value in attributes.items():
            self._attribute(attribute, value)

    def end(self, _tag: str) -> None:
        name, _ = self.open.pop()
        if name == "style":
            self._style("".join(self.style))
            self.style.clear()

    def text(self, text: str) -> None:
        if self.open and self.open[-1][0] == "style":
            self.style.append(text)

    def count_drawn(self) -> None:
        """Refuse a drawing whose references draw the same so often that a browser would never end."""
        counts: dict[str, int] = {}
        if sum(_drawn(id, self.leads, counts) for id in self.leads[""]) > MOST_DRAWN:
            raise _Refused(f"its references draw more than {MOST_DRAWN:,} things")

    def _attribute(self, attribute: str, value: str) -> None:
        name = attribute.rpartition(" ")[2]
        if TEXT_ATTRIBUTE.fullmatch(attribute):
            return
        if attribute not in ATTRIBUTES and attribute not in OTHER_ATTRIBUTES:
            raise _Refused(f"'{name}' can't stand in a drawing")
        if name == "href":
            if not INSIDE.fullmatch(value):
                raise _Refused("an address in a drawing leads to a part of it: '#' and an id")
            self._lead(value)
        elif name not in ("id", "class"):
            self._style(value)

    def _style(self, style: str) -> None:
        for match in URL.finditer(style):
            self._lead(match["address"])
        left = URL.sub(" ", style)
        unknown = (match["name"] for match in OPENED.finditer(left) if match["name"].lower() not in FUNCTIONS)
        if (name := next(unknown, None)) is not None:
            raise _Refused(f"'{name}(' can't stand in the style of a drawing, but for 'url(#…)'")
        if mark := next((mark for mark in "\\@" if mark in left), None):
            raise _Refused(f"'{mark}' can't stand in the style of a drawing")

    def _lead(self, address: str) -> None:
        for id in {id for _, id in self.open} | {""}:
            self.leads[id].append(address[1:])


def _drawn(id: str, leads: dict[str, list[str]], counts: dict[str, int], way: int = 1) -> int:
    """Give how many things are drawn where an id is referred to."""
    if way > LONGEST_WAY:
        raise _Refused(f"more than {LONGEST_WAY} references lead from one to the next, or in a circle")
    if id not in counts:
        counts[id] = 1 + sum(_drawn(inner, leads, counts, way + 1) for inner in leads.get(id, ()))
    return counts[id]
