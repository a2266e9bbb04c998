"""Time ``briefing diff`` of one new article: ``bench/diff.py CONTENT [ROUNDS]``.

CONTENT is what ``bench/corpus.py`` wrote; it is compared with a copy that lacks the last article but two.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from rename import processor


def main() -> None:
    """Print the medians of some rounds, and how many pages were told."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("content", type=Path)
    parser.add_argument("rounds", type=int, nargs="?", default=3)
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        before = Path(shutil.copytree(options.content, Path(folder, "before")))
        articles = sorted((before / "articles").rglob("*.yml"), key=lambda path: path.name)
        for ending in (".yml", ".lock.json"):
            articles[-3].with_suffix("").with_suffix(ending).unlink()
        times = [told(before, options.content) for _ in range(options.rounds)]
    seconds, spent, pages = (median(each) for each in zip(*times, strict=True))
    print(f"{len(articles):,} articles: {seconds:.1f} s, {spent:.1f} of a processor; {pages:,} pages told")


def told(before: Path, after: Path) -> tuple[float, float, int]:
    """Compare; give the seconds it took, those of the processor, and how many pages are told."""
    command = [sys.executable, "-c", "from generator.cli import main; main()", "diff", "--all", str(before)]
    start, spent = perf_counter(), processor()
    done = subprocess.run([*command, "--content", str(after)], check=True, capture_output=True, text=True)
    return perf_counter() - start, processor() - spent, done.stdout.count(": `/")


if __name__ == "__main__":
    main()
