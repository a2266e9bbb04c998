"""What the tests share: where things are, and ``--update`` to write expectations anew."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Mapping
from os import environ
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings

from tests.trust import hostile

settings.register_profile("steady", deadline=None)  # a busy machine is no mistake in the code
settings.load_profile("steady")

HERE = Path(__file__).parent
PROJECT = HERE.parent
SITE = HERE / "site"
"""The invented site: content, configuration, and the pages it must have."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let ``make update`` rewrite expectations instead of comparing them."""
    parser.addoption("--update", action="store_true", help="write the expected files anew")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Tell whether expectations are to be written anew."""
    return bool(request.config.getoption("--update"))


@pytest.fixture
def project() -> Path:
    """Give the root of the project."""
    return PROJECT


@pytest.fixture
def shared_waters() -> Path:
    """Give the folder of the invented site."""
    return SITE


def mkdocs(
    config: Path, site: Path, *, before: Callable[[], object] | None = None, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Build a site strictly, as a person would: a process of its own, which may do something before."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(config), "-d", str(site)]
    surroundings: Mapping[str, str] = {**environ, **variables}
    return subprocess.run(
        command, capture_output=True, text=True, env=surroundings, cwd=config.parent, preexec_fn=before
    )


@pytest.fixture(scope="session")
def common(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of what all processes of one run share."""
    shared = environ.get("BRIEFING_SHARED")  # set by the Makefile, which runs pytest twice at once
    return Path(shared) if shared else tmp_path_factory.mktemp("common")


def built_once(folder: Path, config: Path, write: Callable[[Path], object] | None = None) -> Path:
    """Build a site into a folder, unless another process of this run has; what was said stands beside it.

    A site that is nowhere yet is written into the folder before.
    """
    site, said = folder / "site", folder / "said.txt"
    folder.mkdir(parents=True, exist_ok=True)
    with FileLock(folder / "lock"):
        if not said.exists():
            if write:
                write(folder)
            done = mkdocs(config, site)
            assert done.returncode == 0, done.stderr
            said.write_text(done.stdout + done.stderr, encoding="utf-8")
    return site


@pytest.fixture(scope="session")
def open_lines(common: Path) -> Path:
    """Give the real site, built."""
    return built_once(common / "open-lines", PROJECT / "mkdocs.yml")


@pytest.fixture(scope="session")
def shared_waters_site(common: Path) -> Path:
    """Give the invented site, built."""
    return built_once(common / "shared-waters", SITE / "mkdocs.yml")


@pytest.fixture(scope="session")
def hostile_site(common: Path) -> Path:
    """Give the site of which every text wants to be more than text, built; its content stands beside it."""
    folder = common / "hostile"
    return built_once(folder, folder / "mkdocs.yml", hostile.write)


@pytest.fixture(params=["open_lines", "shared_waters_site"])
def built(request: pytest.FixtureRequest) -> Path:
    """Give each of the two sites, built."""
    site: Path = request.getfixturevalue(request.param)
    return site
