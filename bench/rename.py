"""Time ``briefing rename`` of the person who is named most: ``bench/rename.py CONTENT [ROUNDS]``.

CONTENT is what ``bench/corpus.py`` wrote; each round works on a copy of it, renames, and renames back. What
comes back must be the same bytes, and after the way there no line may differ but by the id.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

OLD, NEW = "person-0", "person-zero"
FORMER = f"was: [{OLD}]\n".encode()


def main() -> None:
    """Print the medians of some rounds."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("content", type=Path)
    parser.add_argument("rounds", type=int, nargs="?", default=5)
    options = parser.parse_args()
    before = files(options.content)
    times: list[tuple[float, float]] = []
    with TemporaryDirectory(dir=options.content.resolve().parent) as folder:
        for number in range(options.rounds):
            copy = Path(shutil.copytree(options.content, Path(folder, str(number))))
            os.sync()  # the copy is no part of what is measured
            times.append(timed(copy, OLD, NEW))
            changed = differing(before, files(copy))
            times.append(timed(copy, NEW, OLD))
            assert files(copy) == before
    seconds, processor = (median(each) for each in zip(*times, strict=True))
    print(
        f"{len(before):,} files, {changed:,} of them written: {seconds:.2f} s, {processor:.2f} of a processor"
    )


def files(content: Path) -> Mapping[str, bytes]:
    """Give what every file holds."""
    return {
        path.relative_to(content).as_posix(): path.read_bytes()
        for path in content.rglob("*")
        if path.is_file()
    }


def timed(content: Path, old: str, new: str) -> tuple[float, float]:
    """Rename; give the seconds it took, and those of the processor."""
    command = [sys.executable, "-c", "from generator.cli import main; main()", "rename", old, new]
    start, spent = perf_counter(), processor()
    subprocess.run([*command, "--content", str(content)], check=True, capture_output=True)
    return perf_counter() - start, processor() - spent


def processor() -> float:
    """Give the seconds of the processor that processes of ours took."""
    spent = os.times()
    return spent.children_user + spent.children_system


def differing(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> int:
    """Count the files that a rename wrote, its own too; it may change the id and nothing else."""
    changed = [path for path, content in after.items() if before.get(path) != content]
    for path in changed:
        old = before[path.replace(NEW, OLD)]
        assert after[path].removesuffix(FORMER).replace(NEW.encode(), OLD.encode()) == old, path
    return len(changed)


if __name__ == "__main__":
    main()
