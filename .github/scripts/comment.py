"""Put the report of a preview into the one comment that we keep in its pull request.

Run by the workflow ``comment``, with a token that may write comments and with the standard library alone.
The report is data of a stranger: it is read as text, cut, and shown only where the pull request changes
nothing but content, so that our own program made it. What GitHub told the workflow stands in the environment.
"""

from __future__ import annotations

import json
import subprocess
import sys
from os import environ
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

MARK = "<!-- what a reader will see change -->"
"""How our comment begins, so that it is found again."""
AUTHOR = "github-actions[bot]"
LONGEST = 60_000
"""Characters of a report; a comment may have 65,536."""
CONTENT = "content/"
NOT_OURS = (
    "This pull request changes more than `content/`: its report was made by a program that nobody has read, "
    "and is not shown here. It is the artifact `report` of [this run]({run})."
)
NO_REPORT = "There is no report: [the run]({run}) says why."
NO_SITE = "The site could not be built: [the run]({run}) says why."
SITE = (
    "The site as it would be is the artifact `site` of [this run]({run}): unpack it, and "
    "`python -m http.server` in it."
)


def main() -> None:
    """Find the pull request, and write or edit the comment."""
    number = pull_request()
    is_ours = number is not None and all(path.startswith(CONTENT) for path in changed(number))
    if number is None or number != pull_request():
        print("no open pull request has this commit, or not any more")
        return
    run = f"{environ['SERVER']}/{environ['REPOSITORY']}/actions/runs/{environ['RUN']}"
    told = (report() or NO_REPORT.format(run=run)) if is_ours else NOT_OURS.format(run=run)
    site = SITE if environ["CONCLUSION"] == "success" else NO_SITE
    write(number, f"{MARK}\n{told}\n\n{site.format(run=run)}\n")


def pull_request() -> int | None:
    """Give the number of the open pull request whose newest commit was previewed, as GitHub has it."""
    asked = ["-f", "state=open", "-f", f"head={environ['OWNER']}:{environ['BRANCH']}"]
    pulls = gh("--method", "GET", repository("pulls"), *asked)
    return next((int(pull["number"]) for pull in pulls if pull["head"]["sha"] == environ["COMMIT"]), None)


def changed(number: int) -> list[str]:
    """Give the paths of all files that a pull request touches, by their old names too.

    GitHub lists 3,000 at most: where it knows of more, one that nobody knows stands for them.
    """
    files = listed(f"pulls/{number}/files")
    is_whole = len(files) == gh(repository(f"pulls/{number}"))["changed_files"]
    paths = [path for file in files for path in (file["filename"], file.get("previous_filename")) if path]
    return paths if is_whole else [*paths, ""]


def report() -> str | None:
    """Give the report that the preview uploaded, as far as a comment can hold it."""
    with TemporaryDirectory() as folder:
        name = ["--repo", environ["REPOSITORY"], "--name", "report", "--dir", folder]
        subprocess.run(["gh", "run", "download", environ["RUN"], *name], check=False)
        file = Path(folder, "report.md")
        if file.is_symlink() or not file.is_file():
            return None
        with file.open(encoding="utf-8", errors="replace") as text:
            return text.read(LONGEST)


def write(number: int, body: str) -> None:
    """Edit our comment, or write it where there is none yet."""
    comments = listed(f"issues/{number}/comments")
    ours = (each for each in comments if each["user"]["login"] == AUTHOR and each["body"].startswith(MARK))
    old = next(ours, None)
    way = ("PATCH", f"issues/comments/{old['id']}") if old else ("POST", f"issues/{number}/comments")
    gh("--method", way[0], repository(way[1]), "--input", "-", given=json.dumps({"body": body}))


def repository(path: str) -> str:
    """Give the address of something of this repository."""
    return f"repos/{environ['REPOSITORY']}/{path}"


def listed(path: str) -> list[Any]:
    """Give all of a list of this repository, which GitHub gives page by page."""
    pages = gh("--paginate", "--slurp", f"{repository(path)}?per_page=100")
    return [each for page in pages for each in page]


def gh(*arguments: str, given: str = "") -> Any:
    """Ask GitHub. Ends the program where it refuses."""
    done = subprocess.run(["gh", "api", *arguments], input=given, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr)
    return json.loads(done.stdout)


if __name__ == "__main__":
    main()
