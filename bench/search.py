"""Compare engines of search: ``bench/search.py CONTENT [--entries N]``.

Both are fed the entries that the site's index is made of: Material's worker with our folding before it, and
Pagefind (``pip install 'pagefind[bin]'``). With ``--entries`` they are repeated, with words of their own
in each, up to that number. Chromium asks from a page with nothing else in it.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from playwright.sync_api import Page, Request, sync_playwright

from generator.engine.search import CONFIG, entries
from generator.site import build_site
from generator.texts.folding import written_out
from tests.browser.get_browser import launch
from tests.browser.served import served

OURS = Path(__file__).parent.parent / "overrides/assets/search.js"
TYPED = (
    "reaffirmed 配额不变 不变 tonne O'Brien OBrien Lukasz Grossmann Isik Aero U.S. US PLA P.L.A. G7 G-7 IT "
    "hotline 동현 太郎 野太郎 タロウ 𠮷野"
)
MATERIAL = """async words => {
  const worker = new Worker(SCRIPT)
  const answer = message => new Promise(done => {
    worker.onmessage = event => done(event.data)
    worker.postMessage(message)
  })
  const index = await (await fetch("search_index.json")).json()
  await answer({type: 0, data: {...index, options: {}}})
  const ask = async typed => (await answer({type: 2, data: typed})).data.items.map(page => page[0].title)
  const first = await ask(words[0])
  const took = performance.now()
  const titles = [first]
  for (const typed of words.slice(1)) titles.push(await ask(typed))
  return [took, titles.map(found => [found.length, (found[0] ?? "").replace(/<.?mark>/g, "")])]
}"""
PAGEFIND = """async words => {
  const engine = await import(new URL("pagefind/pagefind.js", location))
  const ask = async typed => {
    const found = (await engine.search(typed)).results
    return [found.length, found.length ? (await found[0].data()).meta.title : ""]
  }
  const titles = [await ask(words[0])]
  const took = performance.now()
  for (const typed of words.slice(1)) titles.push(await ask(typed))
  return [took, titles]
}"""


def main() -> None:
    """Print what each engine weighs, how long it takes to a first result, and what it finds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("content", type=Path)
    parser.add_argument("--entries", type=int, default=0, help="how many entries there are to be")
    options = parser.parse_args()
    docs = list(repeated(docs_of(options.content), options.entries))
    print(f"{len(docs):,} entries")
    with TemporaryDirectory() as place, sync_playwright() as playwright:
        browser = launch(playwright)
        assert browser, "there is no Chromium"
        for name, build, script in (("Material", material, MATERIAL), ("Pagefind", pagefind, PAGEFIND)):
            folders = Path(place, name), Path(place, f"{name} again")
            start = perf_counter()
            used = {build(docs, folder) for folder in folders}
            print(f"\n{name}: {(perf_counter() - start) / 2:.1f} s, {weight(folders[0]):,} bytes on disk")
            print("same bytes:", len({digest(folder) for folder in folders}) == 1)
            ask(browser.new_page(), folders[0], script.replace("SCRIPT", json.dumps(used.pop())))


def docs_of(content: Path) -> list[dict[str, Any]]:
    """Give the entries of a folder of content."""
    return [entry for page in build_site(content).pages.values() for entry in entries(page)]


def repeated(docs: Sequence[dict[str, Any]], least: int) -> Iterator[dict[str, Any]]:
    """Give the entries, and then more like them until there are enough, a fifth of their words made up."""
    yield from docs
    chance = random.Random(13)
    for number in range(max(0, least - len(docs))):
        doc = docs[number % len(docs)]
        page, _, anchor = doc["location"].partition("#")
        address = f"{page}{number // len(docs)}/" + (f"#{anchor}" if anchor else "")
        words = doc["text"].removeprefix("<p>").removesuffix("</p>").split()
        made = (chance.choice(words) if chance.random() < 0.8 else _made_up(chance) for _ in words)
        yield doc | {
            "location": address,
            "title": f"{doc['title']} {number}",
            "text": f"<p>{' '.join(made)}</p>",
        }


def _made_up(chance: random.Random) -> str:
    return "".join(
        chance.choice("bcdfglmnprst") + chance.choice("aeiou") for _ in range(chance.randint(2, 4))
    )


def material(docs: Sequence[dict[str, Any]], folder: Path) -> str:
    """Write Material's index and worker, and give the address of the worker."""
    found = find_spec("material")
    assert found
    assert found.origin
    [theirs] = Path(found.origin).parent.glob("templates/assets/javascripts/workers/search.*.js")
    folder.mkdir()
    for script in (OURS, theirs):
        shutil.copy(script, folder)
    index = {"config": CONFIG | {"letters": written_out()}, "docs": docs}
    (folder / "search_index.json").write_text(json.dumps(index, ensure_ascii=False), encoding="utf-8")
    return f"{OURS.name}?{theirs.name}"


def pagefind(docs: Sequence[dict[str, Any]], folder: Path) -> str:
    """Write an index of Pagefind, as it is without folding of ours; its Python door takes 0.1 s an entry."""
    with TemporaryDirectory() as place:
        for number, doc in enumerate(docs):
            words = f"{doc['title']} {doc.get('names', '')} {doc['text']}"
            html = f"<html lang=en><title>{doc['title']}</title><body><h1>{doc['title']}</h1>{words}"
            (Path(place) / f"{number}.html").write_text(html, encoding="utf-8")
        output = str(folder / "pagefind")
        command = [sys.executable, "-m", "pagefind", "--site", place, "--output-path", output]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return ""


def weight(folder: Path) -> int:
    """Give the bytes of all files of a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def digest(folder: Path) -> str:
    """Give a digest of the names and bytes of a folder's files."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    whole = b"".join(path.relative_to(folder).as_posix().encode() + path.read_bytes() for path in files)
    return sha256(whole).hexdigest()


def ask(page: Page, folder: Path, script: str) -> None:
    """Print how long the first result takes and what it loads, and the first result of every query."""
    (folder / "index.html").write_text("<!doctype html><title>search</title>", encoding="utf-8")
    requests: list[Request] = []
    with served(folder) as home:
        page.on("requestfinished", requests.append)
        page.goto(home)
        took, _ = page.evaluate(script, TYPED.split()[:1])
        page.remove_listener("requestfinished", requests.append)
        loaded = sum(request.sizes()["responseBodySize"] for request in requests)
        print(f"first result {took:,.0f} ms, {loaded:,} bytes in {len(requests)} files")
        page.goto(home)
        _, titles = page.evaluate(script, TYPED.split())
    for typed, (number, title) in zip(TYPED.split(), titles, strict=True):
        print(f"  {typed:14} {number:6}  {title}")


if __name__ == "__main__":
    main()
