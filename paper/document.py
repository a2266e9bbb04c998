"""Write the whole briefing as one HTML document: cover, contents, chapters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from paper.sheets import Sheet, anchor, linked, sheet

CHAPTERS: Mapping[str, tuple[str, ...]] = {
    "Latest": ("",),
    "Timeline": ("timeline/",),
    "Events": ("events/*",),
    "Positions": ("positions/", "issues/*"),
    "Channels": ("channels/", "channels/*"),
    "People": ("people/*",),
    "Organizations": ("organizations/*",),
    "Glossary": ("glossary/*",),
    "Articles": ("articles/*",),
    "Not known": ("checks/",),
    "Method": ("about/method/",),
    "References": ("references/",),
}
"""What stands in it: a page, or with a star all pages of a folder, in the order of its index."""
INDEXES = {"issues/": "positions/"}
"""Where the pages of a folder are listed, if not in the folder itself."""
STYLES = ("assets/brief.css", "assets/parties.css")


@dataclass(frozen=True)
class Chapter:
    """A chapter, and the pages in it, of which there is at least one."""

    title: str
    sheets: tuple[Sheet, ...]

    @property
    def anchor(self) -> str:
        """Give the id of its first line."""
        return anchor("chapter", self.title.lower().replace(" ", "-"))

    @property
    def is_one_page(self) -> bool:
        """Tell whether the chapter is a page of its own, and needs no list in the contents."""
        return len(self.sheets) == 1


def chapters(site: Path) -> tuple[Chapter, ...]:
    """Give the chapters that a built site has anything for."""
    pages = {title: tuple(_pages(site, parts)) for title, parts in CHAPTERS.items()}
    everything = frozenset(page for found in pages.values() for page in found)
    return tuple(
        Chapter(title, tuple(sheet(site, page, everything) for page in found))
        for title, found in pages.items()
        if found
    )


def document(site: Path, found: tuple[Chapter, ...], numbers: Mapping[str, int]) -> str:
    """Give the document; anchor → page number is what its contents tell, and a dash what is not known yet."""
    home = LexborHTMLParser((site / "index.html").read_text("utf-8"))
    name = _text(home, ".md-header__title .md-ellipsis")
    styles = "".join(f'<link rel="stylesheet" href="/{style}">' for style in (*_material(home), *STYLES))
    own = Path(__file__).with_name("paper.css").read_text("utf-8")
    return (
        f'<!doctype html><html lang="{_lang(home)}"><head><meta charset="utf-8">'
        f"<title>{escape(name)}</title>{styles}<style>{own}</style></head>"
        '<body data-md-color-scheme="default" data-md-color-primary="custom"><main class="md-content">'
        '<article class="md-content__inner md-typeset">'
        f"{_cover(home, name)}{_contents(found, numbers)}{''.join(map(_chapter, found))}"
        "</article></main></body></html>"
    )


def _pages(site: Path, parts: tuple[str, ...]) -> Iterator[str]:
    for part in parts:
        folder = part.removesuffix("*")
        if folder != part:
            yield from linked(site, INDEXES.get(folder, folder), folder)
        elif (site / part / "index.html").is_file():
            yield part


def _material(home: LexborHTMLParser) -> list[str]:
    found = (node.attributes["href"] or "" for node in home.css("link[rel=stylesheet]"))
    return [href for href in found if href not in STYLES]


def _cover(home: LexborHTMLParser, name: str) -> str:
    description = home.css_first("meta[name=description]")
    as_of = home.css_first("article .kicker time")
    return (
        f'<section class="cover"><h1>{escape(name)}</h1>'
        f'<p class="dek">{escape(description.attributes["content"] or "") if description else ""}</p>'
        f"<p>{f'As of {as_of.html}' if as_of else ''}</p>"
        f'<p class="note">{escape(_text(home, ".md-copyright"))}</p></section>'
    )


def _contents(found: tuple[Chapter, ...], numbers: Mapping[str, int]) -> str:
    return f'<nav class="contents"><h1>Contents</h1><ol>{"".join(_lines(found, numbers))}</ol></nav>'


def _lines(found: tuple[Chapter, ...], numbers: Mapping[str, int]) -> Iterator[str]:
    for chapter in found:
        yield _line(chapter.anchor, chapter.title, numbers, ' class="chapter"')
        if not chapter.is_one_page:
            yield from (_line(one.anchor, one.title, numbers, "") for one in chapter.sheets)


def _line(to: str, title: str, numbers: Mapping[str, int], kind: str) -> str:
    return f'<li{kind}><a href="#{to}">{escape(title)}</a><span>{numbers.get(to, "–")}</span></li>'


def _chapter(chapter: Chapter) -> str:
    sheets = "".join(_sheet(one, chapter) for one in chapter.sheets)
    return (
        f'<section class="chapter"><h1 id="{chapter.anchor}">{escape(chapter.title)}</h1>{sheets}</section>'
    )


def _sheet(one: Sheet, chapter: Chapter) -> str:
    kind = "sheet same" if one.title == chapter.title else "sheet"
    return f'<section class="{kind}" id="{one.anchor}">{one.html}</section>'


def _lang(home: LexborHTMLParser) -> str:
    found = home.css_first("html")
    return (found.attributes["lang"] if found else "") or ""


def _text(home: LexborHTMLParser, css: str) -> str:
    found = home.css_first(css)
    return " ".join(found.text().split()) if found else ""
