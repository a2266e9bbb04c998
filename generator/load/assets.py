"""Hold what is copied into the site as it is: few endings, names that are free, contents that fit them.

An asset stands on the site's own origin, so nothing may be one that a browser runs there. Plain text is not
in the list: a browser takes it for a script where a page asks for one; pictures, SVG and CSV it refuses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from generator.load.drawings import flaw
from generator.load.reader import LARGEST, Unreadable, bytes_of, text_of
from generator.memo import Memo
from generator.problems import Location, Problem
from generator.texts.folding import basic
from generator.visible import visible

ASSETS = "assets"
CSV, SVG = ".csv", ".svg"
BEGINNINGS: Mapping[str, re.Pattern[bytes]] = {
    ".png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    ".jpg": re.compile(rb"\xff\xd8\xff"),
    ".jpeg": re.compile(rb"\xff\xd8\xff"),
    ".gif": re.compile(rb"GIF8[79]a"),
    ".webp": re.compile(rb"RIFF....WEBP", re.DOTALL),
    ".avif": re.compile(rb"....ftypavi[fs]", re.DOTALL),
    ".pdf": re.compile(rb"%PDF-\d"),
    ".woff2": re.compile(rb"wOF2(\x00\x01\x00\x00|OTTO)\x00"),
}
"""How a file of a kind begins. The length of a font follows, and its first byte, 0, stands in no script."""
ENDINGS = (*BEGINNINGS, SVG, CSV)
LARGEST_ASSET, LARGEST_SUM = 10_000_000, 100_000_000
"""Bytes of one, and of all."""
NAME = re.compile(r"[A-Za-z0-9][\w.-]*(?<!\.)", re.ASCII)
ODD = re.compile(r"[^A-Za-z0-9.]+")
TAKEN = frozenset({"cards", "external", "fonts", "javascripts", "stylesheets"})
"""Folders of assets that the site and its theme fill."""
TAKEN_FILES = frozenset({"assets/images/favicon.png"})
MERGING = b"<<<<<<<"
"""How the first mark of an unfinished merge begins."""
CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def wrong_assets(content: Path, assets: Sequence[Path], memo: Memo) -> Iterator[Problem]:
    """Give a problem for each asset that can't be one, and one where they are too many bytes together."""
    first: dict[str, Path] = {}
    for path in assets:
        address = path.relative_to(content)
        same = first.setdefault(address.as_posix().casefold(), path)
        if (
            problem := _wrong_name(path, address)
            or _wrong_ending(path)
            or _same_name(path, same)
            or memo.of_file(_wrong, path)
        ):
            yield problem
    if sum(map(_size, assets)) > LARGEST_SUM:
        place = Location((content / ASSETS).as_posix())
        yield Problem(place, "A136", f"assets are larger than {LARGEST_SUM:,} bytes together")


def is_asset(parts: tuple[str, ...]) -> bool:
    """Tell whether a file, by its steps below the content folder, is copied as it is."""
    return parts[0] == ASSETS and len(parts) > 1


def _wrong_name(path: Path, address: Path) -> Problem | None:
    place = Location(path.as_posix())
    wrong = next((part for part in address.parts if not NAME.fullmatch(part)), None)
    if wrong:
        message = f"'{visible(wrong)}' can't be the name of an asset: letters, digits, '.', '-' and '_'"
        return Problem(place, "A133", message, _free_of_odd(wrong) or None)
    made = f"{ASSETS}/{address.parts[1]}" if address.parts[1].casefold() in TAKEN else address.as_posix()
    if made.casefold() in TAKEN_FILES or made != address.as_posix():
        return Problem(place, "A133", f"the site makes '{made}' itself, so this file needs another name")
    return None


def _free_of_odd(name: str) -> str:
    return ODD.sub("-", name if name.isascii() else basic(name)).replace("-.", ".").strip("-.")


def _wrong_ending(path: Path) -> Problem | None:
    if path.suffix in ENDINGS:
        return None
    ending = path.suffix.lower()
    message = f"an asset ends in {', '.join(ENDINGS[:-1])} or {ENDINGS[-1]}"
    return Problem(
        Location(path.as_posix()), "A132", message, path.stem + ending if ending in ENDINGS else None
    )


def _same_name(path: Path, first: Path) -> Problem | None:
    if first == path:
        return None
    message = f"its name differs from {visible(first.name)} in small and capital letters only"
    return Problem(Location(path.as_posix()), "A133", message)


def _wrong(path: Path) -> Problem | None:
    """Give a problem for what is not what its ending says, is too large, or could act."""
    place = Location(path.as_posix())
    largest = LARGEST_ASSET if path.suffix in BEGINNINGS else LARGEST
    if _size(path) > largest:
        return Problem(place, "A136", f"an asset that ends in {path.suffix} has at most {largest:,} bytes")
    try:
        whole = bytes_of(path, largest)
        if path.suffix in (SVG, CSV) and MERGING in whole:
            text_of(path)
    except Unreadable as unreadable:
        return unreadable.problem
    if path.suffix == SVG:
        wrong = flaw(whole)
        return (
            Problem(Location(place.path, wrong.line, wrong.column), "A135", wrong.reason) if wrong else None
        )
    if not _is_what_it_says(path.suffix, whole):
        return Problem(place, "A134", f"this file is not what {path.suffix} says")
    return None


def _is_what_it_says(ending: str, whole: bytes) -> bool:
    if ending != CSV:
        return bool(BEGINNINGS[ending].match(whole))
    try:
        whole.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return not CONTROL.search(whole)


def _size(path: Path) -> int:
    try:
        return path.lstat().st_size
    except OSError:  # it has just vanished, which reading it tells
        return 0
