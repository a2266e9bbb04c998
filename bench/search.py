"""Compare engines of search: ``bench/search.py CONTENT [--entries N …]``.

All are fed what search finds of the content: our index and worker, Material's own worker with our fields, and
Pagefind (``pip install 'pagefind[bin]'``, left out where it is not there). With ``--entries`` articles with
statements, events and people are made up beside it until there are so many entries. Chromium asks from a page
with nothing else in it.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from entries import enlarged
from playwright.sync_api import Browser, Page, Request, sync_playwright

from browser.get_browser import launch
from browser.served import served
from generator.engine.search import FOLDER, documents, files
from generator.engine.shards import LABELS, Document
from generator.site import build_site
from generator.texts.lookup import SEPARATOR

OURS = Path(__file__).parent.parent / "generator/overrides/assets/search.js"
TYPED = (
    "reaffirmed 配额不变 不变 tonne O'Brien OBrien Lukasz Grossmann Isik Aero U.S. US PLA P.L.A. G7 G-7 IT "
    "hotline 동현 太郎 野太郎 タロウ 𠮷野"
)
SENTENCE = "China says that it will not give up one tonne of its quota in the South China Sea"
WORKER = """async () => {
  const worker = new Worker("assets/worker.js")
  const answer = message => new Promise(done => {
    worker.onmessage = event => done(event.data)
    worker.postMessage(message)
  })
  const index = await (await fetch("search/search_index.json")).json()
  await answer({type: 0, data: {...index, options: {}}})
  window.ask = async typed => {
    const pages = (await answer({type: 2, data: typed})).data.items
    return [pages.length, pages.length ? pages[0][0].title.replace(/<.?mark>/g, "") : ""]
  }
}"""
PAGEFIND = """async () => {
  const engine = await import(new URL("pagefind/pagefind.js", location))
  window.ask = async typed => {
    const pages = (await engine.search(typed)).results
    return [pages.length, pages.length ? (await pages[0].data()).meta.title : ""]
  }
}"""
ASK = """async typed => {
  const start = performance.now()
  return [...await ask(typed), performance.now() - start]
}"""


def main() -> None:
    """Print what each engine weighs, how long it takes to a first result, and what it finds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("content", type=Path)
    parser.add_argument("--entries", type=int, nargs="*", default=[0], help="how many there are to be")
    parser.add_argument("--engines", nargs="*", choices=ENGINES, default=[*ENGINES])
    parser.add_argument("--once", action="store_true", help="make no index twice")
    options = parser.parse_args()
    found = list(documents(build_site(options.content).offers.values()))
    with sync_playwright() as playwright:
        browser = launch(playwright)
        assert browser, "there is no Chromium"
        for least in options.entries:
            entries = list(enlarged(found, least))
            print(f"\n{len(entries):,} entries")
            for name in options.engines:
                measure(browser, name, entries, 1 if options.once else 2)


def measure(browser: Browser, name: str, entries: Sequence[Document], times: int) -> None:
    """Print what an engine makes of entries, so many times, and what Chromium finds in it."""
    build, script = ENGINES[name]
    with TemporaryDirectory() as place:
        folders = [Path(place, f"{name} {time}") for time in range(times)]
        start = perf_counter()
        for folder in folders:
            folder.mkdir()
            build(entries, folder)
        seconds = (perf_counter() - start) / times
        print(f"\n{name}: made in {seconds:.1f} s, {weight(folders[0])}, load {os.getloadavg()[0]:.1f}")
        print(f"{len({digest(folder) for folder in folders})} kind of bytes in {times} builds")
        ask(browser.new_page(), folders[0], script)


def ours(entries: Iterable[Document], folder: Path) -> None:
    """Write our index and worker."""
    (folder / "assets").mkdir()
    shutil.copy(OURS, folder / "assets/worker.js")
    for path, content in files(entries):
        file = folder / FOLDER / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def material(entries: Iterable[Document], folder: Path) -> None:
    """Write Material's index and worker, with what we know of entries and without folding of ours."""
    package = find_spec("material")
    assert package
    assert package.origin
    [worker] = Path(package.origin).parent.glob("templates/assets/javascripts/workers/search.*.js")
    (folder / "assets").mkdir()
    shutil.copy(worker, folder / "assets/worker.js")
    fields = {"title": {"boost": 1000}, "names": {"boost": 1000}, "text": {"boost": 1}, "tags": {"boost": 1}}
    config = {"lang": ["en"], "separator": SEPARATOR, "pipeline": [], "fields": fields}
    index = {"config": config, "docs": [_as_material_has_it(entry) for entry in entries]}
    (folder / FOLDER).mkdir()
    (folder / FOLDER / "search_index.json").write_text(
        json.dumps(index, ensure_ascii=False), encoding="utf-8"
    )


def _as_material_has_it(entry: Document) -> dict[str, object]:
    return {
        "location": entry.location,
        "title": entry.title,
        "text": f"<p>{entry.text}</p>",
        "tags": [entry.label],
        "names": " ".join(entry.names),
        "boost": LABELS.get(entry.label, 1),
    }


def pagefind(entries: Iterable[Document], folder: Path) -> None:
    """Write an index of Pagefind, as it is without folding of ours; its Python door takes 0.1 s an entry."""
    with TemporaryDirectory() as place:
        for number, entry in enumerate(entries):
            words = f"{entry.title} {' '.join(entry.names)} {entry.text}"
            html = f"<html lang=en><title>{entry.title}</title><body><h1>{entry.title}</h1>{words}"
            (Path(place) / f"{number}.html").write_text(html, encoding="utf-8")
        output = str(folder / "pagefind")
        command = [sys.executable, "-m", "pagefind", "--site", place, "--output-path", output]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


Build = Callable[[Iterable[Document], Path], None]
ENGINES: dict[str, tuple[Build, str]] = {
    "ours": (ours, WORKER),
    "Material": (material, WORKER),
    **({"Pagefind": (pagefind, PAGEFIND)} if find_spec("pagefind") else {}),
}


def weight(folder: Path) -> str:
    """Say how many files a folder has, and how many bytes."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return f"{sum(sizes):,} bytes in {len(sizes):,} files on disk"


def digest(folder: Path) -> str:
    """Give a digest of the names and bytes of a folder's files."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    whole = b"".join(path.relative_to(folder).as_posix().encode() + path.read_bytes() for path in files)
    return sha256(whole).hexdigest()


def ask(page: Page, folder: Path, script: str) -> None:
    """Print how long a first result takes and what is loaded for it, and the first result of every query."""
    (folder / "index.html").write_text("<!doctype html><title>search</title>", encoding="utf-8")
    requests: list[Request] = []
    page.on("requestfinished", lambda request: requests.append(request))
    with served(folder) as home:
        page.goto(home)
        page.evaluate(script)
        page.evaluate(ASK, TYPED.split()[0])
        took = page.evaluate("performance.now()")
        print(f"first result {took:,.0f} ms after the page was asked for, {_loaded(requests)}")
        [*_, took] = page.evaluate(ASK, SENTENCE)
        print(f"a sentence {took:,.0f} ms, {_loaded(requests)} with what was loaded before")
        for typed in TYPED.split():
            number, title, took = page.evaluate(ASK, typed)
            print(f"  {typed:14} {took:6.0f} ms {number:6}  {title}")


def _loaded(requests: Iterable[Request]) -> str:
    sizes = [request.sizes()["responseBodySize"] for request in requests]
    return f"{sum(sizes):,} bytes in {len(sizes)} files"


if __name__ == "__main__":
    main()
