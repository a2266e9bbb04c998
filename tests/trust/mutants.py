"""Change content at random and take it through everything: ``python -m tests.trust.mutants [TIMES] [SEED]``.

Whatever comes of a change, it is a site or problems, and neither a traceback nor a long wait. What passes
the check has every page and file written; one mutant in a hundred is built by MkDocs, and its links followed.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from shutil import copytree
from tempfile import TemporaryDirectory
from time import process_time
from traceback import format_exc
from typing import Any

import yaml

from generator import limits
from generator.desk.schema import schemas
from generator.engine.links import dead_links
from generator.kinds import KINDS
from generator.kinds.base import Kind
from generator.kinds.field_notes import notes
from generator.kinds.site import Changes, Site
from generator.load import ids
from generator.model.gaps import gaps
from generator.render import render
from generator.site import build_model, build_site
from tests.conftest import PROJECT, SITE, mkdocs

TIMES, MKDOCS_EVERY, SEED = 3000, 100, 11
LONG = 10.0
"""Seconds of computing that no mutant of these sites may take."""
CHANGES = 2
"""Changes that a mutant has at most."""
PLAIN = r"""
x none outlet null 0 -1 1e9 999999999999999999999999999999 ٣ ½ ² true NaN [] {} =1+1 <b> </script> ]]> &amp;
%00 %zz \ ` | - # [[ ]] [[ada-holm]] [[ada-holm|x]] [[x#s1]] ![ [a](b) İ ß 漢字 عربي 🇺🇳 .. / ../../etc/passwd
CON s0 s1 Q0 Q1 2031-02-30 0000 0001-01-01 9999-12-31 -0044-03-15 -9999 2031-XX 203X 2031-21 2031-03-11/..
../2031 2031-03~ 2031-03-11? Y170000002 2031/2030 1985-04-XX/2004-06 12/13/14 25:61 zh-Latn-pinyin xx- #ffffff
http://[::1 https://a/%ff https://example.org:65536/ mailto:a@b.c
"""
UNSEEN = ("", " ", "\ufeff=1", "\u202e", "\x85", "\u2028", "\x00", "\ud800", "\x1b[31m", "e\u0301")
SPACED = ("a: b", "- a", "on Tuesday", "the day after the day after tomorrow", "February 30", "month 13")
SHORT = (*PLAIN.split(), *UNSEEN, *SPACED, "a" * (limits.ID + 1))
"""Values that some program or other reads in its own way."""
LETTERS = (*"a 1.漢[*`“'|>", "a ", "1 ", "e\u0301", "![", "[a](", "_a", '"a" ', "- ")
"""What texts are filled with up to their limit."""
LENGTHS = (
    limits.ID, limits.NAME, limits.TEXT, limits.QUOTATION, limits.NOTE, limits.BODY, limits.WHOLE_TEXT,
)  # fmt: skip
Route = tuple[str | int, ...]


@dataclass(frozen=True)
class Outcome:
    """What came of one mutant."""

    said: str
    """``clean``, ``problems`` or a traceback."""
    seconds: float
    changes: str


def outcomes(times: int, seed: int, content: Path, mkdocs_every: int = MKDOCS_EVERY) -> Iterator[Outcome]:
    """Give what comes of so many mutants of a content folder."""
    for nth in range(times):
        with TemporaryDirectory() as folder:
            site = Path(folder)
            copytree(content, site / "content")
            changes = mutate(site / "content", Random(seed * 1_000_003 + nth))
            start = process_time()
            try:
                said = through_everything(site, builds=nth % mkdocs_every == mkdocs_every - 1)
            except Exception:  # it is what we look for
                said = format_exc()
            yield Outcome(said, process_time() - start, changes)


def through_everything(site: Path, *, builds: bool) -> str:
    """Check content, and where it is clean make all that can be made of it."""
    content = site / "content"
    schemas(ids(content))
    model, problems = build_model(content)
    assert all(str(problem) and all(map(any, problem.excerpt())) for problem in problems)
    if model is None:
        return "problems"
    built = build_site(content)
    assert all(render(page) and page.key for page in built.pages.values())
    assert all(text.encode() for text in built.files.values())
    assert tuple(gaps(model)) is not None
    if builds:
        built_by_mkdocs(site)
    return "clean"


def built_by_mkdocs(site: Path) -> None:
    """Build a site as readers get it, and follow its links."""
    config = (SITE / "mkdocs.yml").read_text(encoding="utf-8").replace("../..", str(PROJECT))
    (site / "mkdocs.yml").write_text(config, encoding="utf-8")
    done = mkdocs(site / "mkdocs.yml", site / "built")
    assert "Traceback" not in done.stderr, done.stderr
    if done.returncode == 0:
        dead_links(site / "built")


def mutate(content: Path, random: Random) -> str:
    """Change some files of a content folder, and say how."""
    files = sorted(path for path in content.rglob("*") if path.suffix in (".yml", ".md"))
    return "; ".join(_change(random.choice(files), random) for _ in range(random.randint(1, CHANGES)))


def _change(path: Path, random: Random) -> str:
    if path.suffix == ".md" or random.random() < 0.05:
        text = path.read_text(encoding="utf-8")
        at = random.randint(0, len(text))
        return _write(path, text[:at] + payload(random) + text[at + random.randint(0, 3) :], "text")
    data = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    if not isinstance(data, dict):
        return f"{path.name} is no mapping any more"
    way = random.choice(WAYS)(path, data, random)
    return _write(path, yaml.safe_dump(data, allow_unicode=random.random() < 0.5, sort_keys=False), way)


def _write(path: Path, text: str, way: str) -> str:
    path.write_bytes(text.encode("utf-8", errors="surrogatepass"))
    return f"{path.name}: {way}"


def payload(random: Random) -> str:
    """Give text that may be too much for somebody: short and odd, or as long as a text may be."""
    if random.random() < 0.7:
        return random.choice(SHORT)
    length = random.choice(LENGTHS) + random.choice((-1, 0, 0, 0, 1))
    letters = "".join(random.choices(LETTERS, k=random.randint(1, 3)))
    return (letters * (length // len(letters) + 1))[:length]


def routes(data: Any, way: Route = ()) -> Iterator[Route]:
    """Give the way to every value in data."""
    if way:
        yield way
    if isinstance(data, dict | list):
        for key, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from routes(value, (*way, key))


def _parent(data: Any, route: Route) -> Any:
    for step in route[:-1]:
        data = data[step]
    return data


def _replaced(path: Path, data: Any, random: Random) -> str:
    """Write something else in place of a text."""
    texts = [route for route in routes(data) if isinstance(_parent(data, route)[route[-1]], str)]
    route = random.choice(texts)
    around = _parent(data, route)
    text = payload(random)
    around[route[-1]] = text if random.random() < 0.6 else f"{around[route[-1]]}{text}"
    return f"{'.'.join(map(str, route))} = {text[:30]!r} ({len(text)})"


def _added(path: Path, data: Any, random: Random) -> str:
    """Write a field that its kind may have."""
    folder = path.parent.name if path.parent.name in KINDS else path.parent.parent.name
    kinds: Mapping[str, type[Kind]] = {"site.yml": Site, "changes.yml": Changes}
    kind = kinds.get(path.name) or KINDS.get(folder, Site)
    name = random.choice([note.name for note in notes(kind)])
    data[name] = random.choice([payload(random), [payload(random)], {payload(random): payload(random)}])
    return f"{name} added"


def _taken_out(path: Path, data: Any, random: Random) -> str:
    """Take a value out."""
    route = random.choice(list(routes(data)))
    del _parent(data, route)[route[-1]]
    return f"{'.'.join(map(str, route))} taken out"


def _moved(path: Path, data: Any, random: Random) -> str:
    """Write one value of the file in place of another."""
    one, other = random.choices(list(routes(data)), k=2)
    _parent(data, one)[one[-1]] = yaml.load(yaml.safe_dump(_parent(data, other)[other[-1]]), yaml.BaseLoader)
    return f"{'.'.join(map(str, other))} in place of {'.'.join(map(str, one))}"


def _of_another(path: Path, data: Any, random: Random) -> str:
    """Write the id of any file in place of a text."""
    content = next(folder for folder in path.parents if (folder / "site.yml").is_file())
    known = sorted(file.stem for file in content.rglob("*.yml"))
    texts = [route for route in routes(data) if isinstance(_parent(data, route)[route[-1]], str)]
    route = random.choice(texts)
    _parent(data, route)[route[-1]] = id = random.choice(known)
    return f"{'.'.join(map(str, route))} = {id}"


def _repeated(path: Path, data: Any, random: Random) -> str:
    """Write an entry of a list again and again."""
    lists = [route for route in routes(data) if isinstance(_parent(data, route)[route[-1]], list)]
    if not lists:
        return "nothing to repeat"
    route = random.choice(lists)
    entries = _parent(data, route)[route[-1]]
    times = random.choice((2, 30, limits.ENTRIES, limits.STATEMENTS)) // max(1, len(entries)) + 1
    repeated = [yaml.load(yaml.safe_dump(entry), yaml.BaseLoader) for _ in range(times) for entry in entries]
    for nth, entry in enumerate(repeated, 1):
        if isinstance(entry, dict) and "id" in entry:
            entry["id"] = f"s{nth}"
    entries[:] = repeated
    return f"{'.'.join(map(str, route))} {len(repeated)} times"


Way = Callable[[Path, Any, Random], str]
WAYS: tuple[Way, ...] = (*[_replaced] * 5, *[_added] * 2, _taken_out, _moved, _of_another, _repeated)


def main(times: int, seed: int) -> None:
    """Tell how the mutants of both sites went."""
    for content in (SITE / "content", PROJECT / "content"):
        said: Counter[str] = Counter()
        slowest = Outcome("", 0, "")
        for outcome in outcomes(times // 2, seed, content):
            said[outcome.said if outcome.said in ("clean", "problems") else "traceback"] += 1
            slowest = max(slowest, outcome, key=lambda one: one.seconds)
            if outcome.said not in ("clean", "problems") or outcome.seconds > LONG:
                print(f"{outcome.changes} ({outcome.seconds:.1f} s)\n{outcome.said}", flush=True)
        print(
            f"{content}: {dict(said)}; the slowest took {slowest.seconds:.1f} s: {slowest.changes}",
            flush=True,
        )


if __name__ == "__main__":
    given = [*map(int, sys.argv[1:]), TIMES, SEED]
    main(given[0], given[1] if len(sys.argv) > 2 else SEED)
