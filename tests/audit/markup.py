"""What the Nu HTML checker says of a built site."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from subprocess import run
from typing import Any

from tests.audit.figure import Figure
from tests.npm import package

NU = package("audit", "vnu-jar") / "build" / "dist" / "vnu.jar"
WHAT = "Nu HTML checker"
KNOWN = {
    re.compile('class="md-toggle"'): "Material: the switches of drawer and search ask not to be remembered",
    re.compile('for="__toc"'): "Material: the heading of the contents is a label, also without its switch",
    re.compile(
        "“role” attribute must not be used on a “t[rhd]”"
    ): "ours, and meant: on a phone tables become "
    "cards by CSS, after which Safari reads them aloud as tables only where their parts say what they are",
}
"""In a message or in the HTML it is about → why it stands, and does no harm."""


def markup(site: Path) -> Figure:
    """Give what is wrong in the HTML of a built site, but for what is known."""
    if shutil.which("java") is None:
        return Figure(WHAT, "LEFT OUT: there is no Java here", "no message but the known")
    command = ["java", "-jar", str(NU), "--errors-only", "--skip-non-html", "--format", "json", str(site)]
    told = json.loads(run(command, capture_output=True, text=True).stderr)["messages"]
    new = tuple(_line(one, site) for one in told if not _is_known(one))
    found = f"{len(new)}, and {len(told) - len(new)} known"
    return Figure(WHAT, found, "no message but the known", new)


def _is_known(message: Any) -> bool:
    said = message["message"] + message.get("extract", "")
    return any(known.search(said) for known in KNOWN)


def _line(message: Any, site: Path) -> str:
    page = message["url"].removeprefix("file:").removeprefix(str(site))
    return f"{page}:{message.get('lastLine', 1)}: {message['message']}"
