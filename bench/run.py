"""Measure ours beside its peers: ``bench/run.py PEERS SIZES … [--rounds N] [--only NAMES] [--edits N]``.

PEERS is the Python of an environment that holds the peers (bench/peers.py says how to make one). For each
size a corpus is written (bench/corpus.py), and the runs take turns: a round is one cold build of each, one
start of each server with its edits, and one check. What was measured is added to build/bench.jsonl, a line
a figure, after each of them, so a run that is ended keeps what it has; ``bench/results.py`` draws from it
the table and the picture of bench/RESULTS.md.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import peers
from peers import OURS, PROJECT, Peer
from processes import Cost, Served, served, whole

RESULTS = PROJECT / "build/bench.jsonl"
EDITS = 3
COUNT = count(1)
"""Of edits, so that none writes what an earlier one has written."""
SAFE = """
import sys, yaml
from pathlib import Path
for path in Path(sys.argv[1]).rglob("*.yml"):
    yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
"""


def main() -> None:
    """Measure each size that is asked for."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    asked.add_argument("peers", type=Path, help="the Python of the peers")
    asked.add_argument("sizes", nargs="+", type=int, metavar="ARTICLES")
    asked.add_argument("--rounds", type=int, default=3)
    asked.add_argument("--only", nargs="+", help="ours, recipe, Material, zensical, hugo, check, phases")
    asked.add_argument(
        "--edits",
        type=int,
        default=EDITS,
        help="edits for each start of a server; one of Material, which builds anew",
    )
    told = asked.parse_args()
    RESULTS.parent.mkdir(exist_ok=True)
    for size in told.sizes:
        with TemporaryDirectory() as folder:
            _measure(Path(folder), size, told)


def _measure(folder: Path, size: int, told: argparse.Namespace) -> None:
    content = folder / "corpus"
    subprocess.run([sys.executable, PROJECT / "bench/corpus.py", str(size), content], check=True)
    wanted = set(told.only or ("ours", "recipe", "Material", "zensical", "hugo", "check", "phases"))
    builders = _builders(folder, content, told.peers.absolute(), wanted)
    for _ in range(told.rounds):
        for one in builders:
            note(size, one.name, "cold", one.cold())
            if one.name == "zensical":
                note(size, one.name, "cached", _cached(one))
        for one in builders:
            if one.serve:
                _serve(one, size, told.edits)
        if "check" in wanted:
            note(size, "ours", "check", whole((OURS / "briefing", "check", content), folder))
            note(size, "CSafeLoader", "check", whole((OURS / "python", "-c", SAFE, content), folder))
        if "phases" in wanted:
            run = (OURS / "python", PROJECT / "bench/phases.py", content)
            times = json.loads(subprocess.run(run, capture_output=True, check=True).stdout)
            for phase, seconds in times.items():
                note(size, "ours", f"phase {phase}", {"cpu": seconds})


def _builders(folder: Path, content: Path, python: Path, wanted: set[str]) -> Sequence[Peer]:
    """Lay out what each builds from; ours is built once for it, since Hugo's chrome is that of our pages."""
    ours = peers.ours(folder / "ours", content)
    made = [ours]
    if "recipe" in wanted:
        made.append(peers.recipe(folder / "recipe", content, python))
    if wanted & {"Material", "zensical", "hugo"}:
        docs = peers.markdown(ours)
    if "Material" in wanted:
        made.append(peers.material(folder / "material", docs, python))
    if "zensical" in wanted:
        made.append(peers.zensical(folder / "zensical", docs, python))
    if "hugo" in wanted:
        ours.cold()
        drawn = next((ours.folder / "site/articles").glob("*/index.html"))
        made.append(peers.hugo(folder / "hugo", docs, python, drawn))
    return [one for one in made if one.name in wanted]


def _cached(one: Peer) -> Cost:
    """Build again after one page was changed."""
    edit(one, "edited0")
    return whole(one.build, one.folder)


def _serve(one: Peer, size: int, edits: int) -> None:
    """Note the start of a server, and how long edits take to show: of an article, of a person's name."""
    if one.serve is None:
        return
    with served(one.serve, one.folder) as server:
        path = f"articles/{newest(one).stem}/"
        note(size, one.name, "serve start", server.since_start(path))
        for _ in range(edits if one.is_quick else 1):
            words = f"edited{next(COUNT)}"
            note(size, one.name, "edit", server.after(partial(edit, one, words), {path: words}))
        if one.name == "ours":
            note(size, one.name, "rename", _renamed(one, server))


def newest(one: Peer) -> Path:
    """Give the file of the newest article, YAML or markdown."""
    return max((one.folder / one.source / "articles").rglob(f"2*.{one.ending}"), key=lambda path: path.stem)


def edit(one: Peer, words: str) -> None:
    """Put some words into the newest article: into its first gist, or at the end of its page."""
    path = newest(one)
    text = path.read_text(encoding="utf-8")
    if one.ending == "yml":
        text = text.replace("gist: >-\n", f"gist: >-\n    {words}\n", 1)
    else:
        text += f"\n\n{words}\n"
    path.write_text(text, encoding="utf-8")


def _renamed(one: Peer, server: Served) -> Cost:
    """Change the name of the person whom most articles name, and ask for the page of each of 300 at most."""
    people = one.folder / one.source / "people/person-0.yml"
    articles = sorted((one.folder / one.source / "articles").rglob("2*.yml"))
    naming = [path for path in articles if "by: person-0\n" in path.read_text(encoding="utf-8")][:300]
    text = people.read_text(encoding="utf-8")
    name = f"Renamed Person {next(COUNT)}"
    renamed = re.sub("^name: .*", f"name: {name}", text, count=1)
    pages = {f"articles/{path.stem}/": name for path in naming}
    return server.after(partial(people.write_text, renamed, encoding="utf-8"), pages)


def note(size: int, who: str, what: str, cost: Cost | Mapping[str, float]) -> None:
    """Add one figure to the results, with the load of the machine."""
    row = cost.row() if isinstance(cost, Cost) else cost
    line = {"size": size, "who": who, "what": what, **row, "load": os.getloadavg()[0]}
    print(json.dumps(line), flush=True)
    with RESULTS.open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main()
