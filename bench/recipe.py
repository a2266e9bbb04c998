"""The usual recipe, as mkdocs-gen-files runs it: YAML read with safe_load, a page a thing by a template.

It checks nothing, proves nothing and compares nothing: what somebody writes in an afternoon for the same
content. Each thing's page has its summary and all statements that name it; an article's has its own.
"""

from __future__ import annotations

import os
import re
from collections import defaultdict
from pathlib import Path
from typing import Any

import mkdocs_gen_files
import yaml
from jinja2 import Environment

NAMED = re.compile(r"\[\[([^\]|]+)(?:\|([^\]]+))?\]\]")
PAGE = """\
# {{ title }}

{{ summary }}
{% for one in statements %}
> {{ one.gist }}

{% if one.quote %}“{{ one.quote }}”
{% endif %}
{{ one.who }}, [{{ one.article }}](../articles/{{ one.article }}.md){% if one.day %}, {{ one.day }}{% endif %}

{% endfor %}
"""
template = Environment(autoescape=True).from_string(PAGE)
content = Path(os.environ["BRIEFING_CONTENT"])
things: dict[str, dict[str, Any]] = {}
kind_of: dict[str, str] = {}
for path in sorted(content.glob("*/**/*.yml")):
    things[path.stem] = yaml.safe_load(path.read_text(encoding="utf-8"))
    kind_of[path.stem] = path.relative_to(content).parts[0]


def name_of(id: str) -> str:
    """Give the name of a thing, or the title of an article."""
    thing = things.get(id, {})
    return str(thing.get("name") or thing.get("title") or id)


def linked(text: str) -> str:
    """Give a text with names in the place of ids."""
    return NAMED.sub(lambda found: found[2] or name_of(found[1]), text)


shown: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
for id, thing in things.items():
    for statement in thing.get("statements", ()):
        who = statement["by"] if isinstance(statement["by"], str) else "somebody"
        row = {
            "gist": linked(statement["gist"]),
            "quote": statement.get("quote"),
            "who": name_of(who),
            "article": id,
            "day": (statement.get("when") or {}).get("date"),
        }
        reports = statement.get("reports", [])
        named = {
            who,
            *statement.get("about", ()),
            *(reports if isinstance(reports, list) else [reports]),
            *(found[1] for found in NAMED.finditer(statement["gist"])),
            *(use.partition("#")[0] for use in statement.get("uses", ())),
        }
        for one in (id, *(one for one in sorted(named) if one in things)):
            shown[one].append(row)
for id, thing in things.items():
    page = template.render(
        title=name_of(id), summary=linked(str(thing.get("summary", ""))), statements=shown[id]
    )
    with mkdocs_gen_files.open(f"{kind_of[id]}/{id}.md", "w") as file:
        file.write(page)
with mkdocs_gen_files.open("index.md", "w") as file:
    file.write("# Latest\n")
