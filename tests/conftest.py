"""What the tests share: where things are, and ``--update`` to write expectations anew."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from os import environ
from pathlib import Path

import pytest
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


def mkdocs(config: Path, site: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Build a site strictly, as a person would: a process of its own."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(config), "-d", str(site)]
    surroundings: Mapping[str, str] = {**environ, **variables}
    return subprocess.run(command, capture_output=True, text=True, env=surroundings, cwd=config.parent)


@pytest.fixture(scope="session")
def open_lines(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the real site, built."""
    site = tmp_path_factory.mktemp("open-lines") / "site"
    done = mkdocs(PROJECT / "mkdocs.yml", site)
    assert done.returncode == 0, done.stderr
    return site


@pytest.fixture(scope="session")
def shared_waters_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the invented site, built."""
    site = tmp_path_factory.mktemp("shared-waters") / "site"
    done = mkdocs(SITE / "mkdocs.yml", site)
    assert done.returncode == 0, done.stderr
    return site


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the site of which every text wants to be more than text, built; its content stands beside it."""
    folder = tmp_path_factory.mktemp("hostile")
    hostile.write(folder)
    done = mkdocs(folder / "mkdocs.yml", folder / "site")
    assert done.returncode == 0, done.stderr
    return folder / "site"


@pytest.fixture(params=["open_lines", "shared_waters_site"])
def built(request: pytest.FixtureRequest) -> Path:
    """Give each of the two sites, built."""
    site: Path = request.getfixturevalue(request.param)
    return site
