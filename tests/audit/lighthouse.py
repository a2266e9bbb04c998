"""What Lighthouse says of three pages: medians, for a telephone and for a desk."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median
from subprocess import run

from browser.pages import pages_of
from tests.audit.figure import Figure
from tests.browser.pages import weight
from tests.npm import NODE, package

PROGRAM = package("audit", "lighthouse") / "cli" / "index.js"
RUNS = 5
SCORES = ("performance", "accessibility", "best-practices", "seo")
FORMS: Mapping[str, tuple[str, ...]] = {"mobile": (), "desktop": ("--preset=desktop",)}
WANTED: Mapping[str, tuple[int, ...]] = {"mobile": (95, 100, 100, 100), "desktop": (99, 100, 100, 100)}
BROWSER = "--chrome-flags=--headless=new --no-sandbox --disable-gpu"
"""Without its sandbox, as Playwright starts it: the pages are our own."""


def lighthouse(browser: str, home: str, site: Path) -> Iterator[Figure]:
    """Give the scores of home, of the heaviest event and of the positions."""
    events = [page for page in pages_of(site) if page.startswith("events/") and page != "events/"]
    for form in FORMS:
        for page in ("", max(events, key=lambda event: weight(site, event)), "positions/"):
            yield _scores(browser, home, page, form)


def _scores(browser: str, home: str, page: str, form: str) -> Figure:
    runs = [_run(browser, home + page, form) for _ in range(RUNS)]
    medians = [round(median(scores)) for scores in zip(*runs, strict=True)]
    short = tuple(
        f"/{page} {form}: {name} {found}, not {wanted}"
        for name, found, wanted in zip(SCORES, medians, WANTED[form], strict=True)
        if found < wanted
    )
    what = f"Lighthouse {form} /{page.partition('/')[0]}"
    return Figure(what, _slashed(medians), f"{_slashed(WANTED[form])} (median of {RUNS})", short)


def _run(browser: str, address: str, form: str) -> list[float]:
    command = [str(NODE), str(PROGRAM), address, "--quiet", "--no-enable-error-reporting", BROWSER]
    output = ["--output=json", "--output-path=stdout", f"--only-categories={','.join(SCORES)}"]
    surroundings = {**os.environ, "CHROME_PATH": browser}
    done = run([*command, *output, *FORMS[form]], capture_output=True, text=True, env=surroundings)
    if done.returncode:
        raise RuntimeError(f"Lighthouse failed at {address}: {done.stderr}")
    told = json.loads(done.stdout)["categories"]
    return [100 * (told[name]["score"] or 0) for name in SCORES]


def _slashed(scores: list[int] | tuple[int, ...]) -> str:
    return "/".join(map(str, scores))
