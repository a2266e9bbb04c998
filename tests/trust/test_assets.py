"""What is copied into the site can't run there, takes no other file's place, and is what its name says."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.load.assets import ENDINGS, LARGEST_ASSET, LARGEST_SUM
from generator.load.drawings import flaw
from generator.site import build_model
from tests.built import OWN_OVERRIDES, copy_of
from tests.case import base, lay_out
from tests.conftest import mkdocs

GOOD = {
    ".png": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    ".jpg": b"\xff\xd8\xff\xe0\x00\x10JFIF",
    ".jpeg": b"\xff\xd8\xff\xdb",
    ".gif": b"GIF89a",
    ".webp": b"RIFF\x00\n\x00\x00WEBPVP8 ",
    ".avif": b"\x00\x00\x00\x1cftypavif",
    ".pdf": b"%PDF-1.7\n",
    ".woff2": b"wOF2\x00\x01\x00\x00\x00\x00\x10\x00",
    ".svg": b'<svg xmlns="http://www.w3.org/2000/svg"/>',
    ".csv": "\ufeffname,港\r\n".encode(),
}
OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'


def drawn(inside: str) -> str:
    """Give an SVG with something in it."""
    return f"{OPEN}{inside}</svg>"


HTML = "http://www.w3.org/1999/xhtml"
INERT = [
    drawn("<title>Sound</title><g class='a' data-name='b' aria-label='x: y(z)'><path d='M1 1h7v7z'/></g>"),
    drawn(
        "<defs><linearGradient id='a'><stop offset='1' stop-color='rgb(1, 2, 3)'/></linearGradient>"
        "<linearGradient id='b' xlink:href='#a'/></defs><rect fill='url(#b)' transform='rotate(3) scale(2)'/>"
    ),
    drawn("<style type='text/css'>.a{fill:#357;stroke:url('#a') } .b > .c{font-family:'DejaVu'}</style>"),
    drawn("<defs><path id='g1' d='M0 0'/></defs><use x='1' xlink:href='#g1'/><use href='#g1'/>"),
    "<?xml version='1.0' encoding='utf-8'?>\n<!-- Generator: x -->\n"
    + drawn("<text xml:space='preserve'>港 &amp; url(x)</text>"),
    drawn("<filter id='f'><feGaussianBlur in='SourceGraphic' stdDeviation='2'/></filter>"),
]
HOSTILE = [
    # what it is, the drawing
    ("script", drawn("<script>alert(1)</script>")),
    ("script by its own prefix", "<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:script/></s:svg>"),
    ("script of HTML", drawn(f"<h:script xmlns:h='{HTML}'>alert(1)</h:script>")),
    (
        "script of HTML in metadata",
        drawn(f"<metadata><script xmlns='{HTML}'>alert(1)</script></metadata>"),
    ),
    ("script in no namespace", drawn("<script xmlns=''/>")),
    ("HTML as a whole", f"<html xmlns='{HTML}'><script>alert(1)</script></html>"),
    ("svg in no namespace", "<svg><rect/></svg>"),
    ("HTML that is no XML", "<p>a<br>b"),
    ("handler", drawn("<rect onclick='alert(1)'/>")),
    ("handler in capitals", drawn("<rect ONCLICK='alert(1)'/>")),
    ("handler of the whole", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
    (
        "handler of a namespace",
        drawn("<rect xmlns:e='http://www.w3.org/2001/xml-events' e:onclick='x'/>"),
    ),
    ("foreignObject", drawn(f"<foreignObject><p xmlns='{HTML}'>x</p></foreignObject>")),
    ("frame", drawn(f"<iframe xmlns='{HTML}' src='x'/>")),
    ("link", drawn("<a href='javascript:alert(1)'><text>x</text></a>")),
    ("link elsewhere", drawn("<a xlink:href='https://example.org/'><text>x</text></a>")),
    ("animated address", drawn("<animate attributeName='href' to='javascript:alert(1)'/>")),
    ("set address", drawn("<set attributeName='xlink:href' to='data:x'/>")),
    ("use of another file", drawn("<use href='https://example.org/a.svg#a'/>")),
    ("use of a file beside it", drawn("<use xlink:href='other.svg#a'/>")),
    ("use of data", drawn("<use href='data:image/svg+xml,x#a'/>")),
    ("picture elsewhere", drawn("<image href='//example.org/a.png'/>")),
    ("picture within", drawn("<image href='data:image/png;base64,AAAA'/>")),
    ("picture of a filter", drawn("<filter><feImage href='https://example.org/'/></filter>")),
    ("address of a fill", drawn("<rect fill='url(https://example.org/a.svg#a)'/>")),
    ("address in quotes", drawn("<rect fill='url(\"//example.org/a\")'/>")),
    ("address in capitals", drawn("<rect fill='URL(//example.org/a)'/>")),
    ("address with spaces", drawn("<rect fill='url(  //example.org/a  )'/>")),
    ("address that is escaped", drawn("<rect fill='u\\72l(//example.org/a)'/>")),
    ("address by character", drawn("<rect fill='&#117;rl(//example.org/a)'/>")),
    ("address around another", drawn("<rect fill='ururl(#a)l(//example.org/a)'/>")),
    ("address never closed", drawn("<rect style='fill: url(//example.org/a'/>")),
    ("set of pictures", drawn("<rect style='fill: image-set(\"//example.org/a\" 1x)'/>")),
    ("import", drawn("<style>@import '//example.org/a.css';</style>")),
    ("import in a section", drawn("<style><![CDATA[@import '//example.org/a.css';]]></style>")),
    ("import in pieces", drawn("<style>@imp<!-- x -->ort '//example.org/a.css';</style>")),
    ("import that is escaped", drawn("<style>\\40import '//example.org/a.css';</style>")),
    ("font", drawn("<style>@font-face{font-family:a;src:url(//example.org/a)}</style>")),
    ("cursor", drawn("<rect style='cursor: url(//example.org/a.cur), auto'/>")),
    ("base", drawn("<g xml:base='https://example.org/'><use href='#a'/></g>")),
    ("entity", f"<!DOCTYPE svg [<!ENTITY a 'b'>]>{OPEN}<text>&a;</text></svg>"),
    (
        "entity of a file",
        f"<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>{OPEN}<text>&a;</text></svg>",
    ),
    (
        "DOCTYPE alone",
        f"<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/a.dtd'>{OPEN}</svg>",
    ),
    ("style sheet", f"<?xml-stylesheet href='//example.org/a.xsl' type='text/xsl'?>{OPEN}</svg>"),
    ("another encoding", f"<?xml version='1.0' encoding='UTF-7'?>{OPEN}</svg>"),
    ("nothing", ""),
    ("a circle", drawn("<g id='a'><use href='#a'/></g><use href='#a'/>")),
    ("a long way", drawn("".join(f"<g id='a{n}'><use href='#a{n + 1}'/></g>" for n in range(30)))),
    (
        "a billion pictures",
        drawn("".join(f"<g id='a{n}'>" + f"<use href='#a{n + 1}'/>" * 10 + "</g>" for n in range(9))),
    ),
    ("great depth", drawn("<g>" * 50_000 + "</g>" * 50_000)),
]


def codes(folder: Path, files: dict[str, bytes]) -> list[str]:
    """Give the codes of what the check finds in assets."""
    lay_out(folder, {**base(), **files})
    _, problems = build_model(folder)
    assert all("/assets" in problem.place.path for problem in problems)
    return [problem.code for problem in problems]


def test_each_kind_of_asset_is_taken(tmp_path: Path) -> None:
    assert {*GOOD} == {*ENDINGS}
    assert (
        codes(
            tmp_path, {f"assets/maps/Sound_2.{n}{end}": whole for n, (end, whole) in enumerate(GOOD.items())}
        )
        == []
    )


@pytest.mark.parametrize("drawing", INERT)
def test_a_drawing_that_stays_inside_itself_is_taken(drawing: str) -> None:
    assert flaw(drawing.encode()) is None


@pytest.mark.parametrize(("what", "drawing"), HOSTILE, ids=[what for what, _ in HOSTILE])
def test_a_drawing_that_could_act_is_refused(what: str, drawing: str, tmp_path: Path) -> None:
    assert codes(tmp_path, {"assets/a.svg": drawing.encode()}) == ["A135"]


def test_a_drawing_in_another_encoding_is_refused() -> None:
    drawing = f"<?xml version='1.0' encoding='UTF-16'?>{OPEN}<script>alert(1)</script></svg>"
    assert flaw(drawing.encode("utf-16")) is not None


@pytest.mark.parametrize("ending", [end for end in GOOD if end not in (".svg", ".csv", ".pdf")])
@pytest.mark.parametrize(
    "other", ["<svg onload=alert(1)>", "=1;alert(1)", "<!doctype html><script>alert(1)</script>"]
)
def test_a_page_is_no_picture(ending: str, other: str, tmp_path: Path) -> None:
    assert codes(tmp_path, {f"assets/a{ending}": other.encode(), f"assets/b{ending}": b""}) == [
        "A134",
        "A134",
    ]


def test_assets_have_limits_one_by_one_and_together(tmp_path: Path) -> None:
    lay_out(tmp_path, {**base(), "assets/small.png": GOOD[".png"]})
    sizes = {"a.png": LARGEST_ASSET + 1, "a.svg": 1_000_001, "a.csv": 1_000_001}
    for name, size in sizes.items():
        grown(tmp_path / "assets" / name, size)
    for n in range(LARGEST_SUM // LARGEST_ASSET):
        grown(tmp_path / f"assets/b{n}.png", LARGEST_ASSET)
    _, problems = build_model(tmp_path)
    assert [(Path(problem.place.path).name, problem.code) for problem in problems] == [
        ("assets", "A136"),
        ("a.csv", "A136"),
        ("a.png", "A136"),
        ("a.svg", "A136"),
    ]


def grown(path: Path, size: int) -> None:
    """Make a file that begins like a picture and goes on with nothing, which takes no room on the disk."""
    path.write_bytes(GOOD[".png"])
    with path.open("r+b") as file:
        file.truncate(size)


def test_an_asset_takes_no_name_of_the_theme_in_use(tmp_path: Path, shared_waters: Path) -> None:
    config = copy_of(shared_waters, tmp_path)
    lay_out(
        tmp_path, {"overrides/assets/logo.svg": GOOD[".svg"], "site/content/assets/Logo.svg": GOOD[".svg"]}
    )
    config.write_text(config.read_text("utf-8") + OWN_OVERRIDES, "utf-8")
    done = mkdocs(config, tmp_path / "out")
    assert done.returncode == 1
    assert "content/assets/Logo.svg:1:1: A133 the theme has a file of this name" in done.stderr
    assert not (tmp_path / "out").exists()


def test_assets_are_published_as_they_are(tmp_path: Path, shared_waters: Path) -> None:
    config = copy_of(shared_waters, tmp_path)
    lay_out(tmp_path / "site/content", {f"assets/maps/a{ending}": whole for ending, whole in GOOD.items()})
    done = mkdocs(config, tmp_path / "out")
    assert done.returncode == 0, done.stderr
    for ending, whole in GOOD.items():
        assert (tmp_path / f"out/assets/maps/a{ending}").read_bytes() == whole
