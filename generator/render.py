"""Write a page's values as markdown: the one Jinja environment, the one door for text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import quote

import jinja2
import nh3
import yaml
from jinja2.environment import TemplateModule

from generator import bodies
from generator.markup import (
    inert,
    inert_address,
    inert_html,
    inert_lines,
    inert_preview,
    isolated,
    runs_leftward,
)
from generator.page import Link, Page, Words

TEMPLATES = Path(__file__).parent / "templates"
TAGS = {
    "p", "br", "hr", "a", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li",
    "h2", "h3", "h4", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
"""What may stand in the markdown of editors."""
ATTRIBUTES: dict[str, set[str]] = {"*": set(), "a": {"href"}, "ol": {"start"}}
"""What those may have; ``*`` stands for all of them."""
BLANK = re.compile(r"\n(?:[ \t]*\n){2,}")
SPACE = re.compile(r"\s+")
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
HAS_MEANING = re.compile(r"""[!-+\-/:-@\[-`{-~]|\.(?!\s|$)|(?<=\d)\.""")
"""Any ASCII character that may be markup; a comma and the full stop of a sentence are not."""
DUMPER: type[yaml.SafeDumper] = getattr(yaml, "CSafeDumper", yaml.SafeDumper)  # C where it is built
NOT_OF_AN_ADDRESS = re.compile(r"[\s\"<>]")
SAFE_ADDRESS = re.compile(r"https?://[^\s\"<>]+|[A-Za-z0-9/_#.-]*")


def render(page: Page, environment: jinja2.Environment | None = None) -> str:
    """Write a page as markdown with front matter, with our templates or with those of another environment."""
    head = yaml.dump(front_matter(page), Dumper=DUMPER, allow_unicode=True, sort_keys=False, width=1000)
    return f"---\n{head}---\n{body(page, environment)}"


def front_matter(page: Page) -> dict[str, object]:
    """Give what the theme must know of a page, as plain data. Text is HTML: themes print it as it is."""
    return {
        **({} if page.path == "index.md" else {"title": escape(page.title, quote=True)}),
        "description": escape(page.description, quote=True),
        "hide": ["navigation"],
        **({"card": page.head.card} if page.head.card != "site" else {}),
        **({"feed": page.feed} if page.feed else {}),
        **({"linked": page.linked} if page.linked else {}),
    }


def body(page: Page, environment: jinja2.Environment | None = None) -> str:
    """Write a page as markdown without front matter: blocks of HTML, and headings that begin with ``#``."""
    template = (environment or ENVIRONMENT).get_template(page.template)
    markdown = template.render(page.values, title=page.title, page_url=page.url, previewed=set(), modules={})
    return BLANK.sub("\n\n", markdown).strip() + "\n"


@jinja2.pass_context
def _link(context: jinja2.runtime.Context, link: Link) -> str:
    if link.note:
        return f'<sup class="cite"><a href="#ref-{link.note}">[{link.note}]</a></sup>'
    lang = f' lang="{inert(link.lang)}"' if link.lang else ""
    words = isolated(link.words)
    if link.to is None or link.to == context["page_url"] or not SAFE_ADDRESS.fullmatch(link.to):
        return f"<bdi{lang}>{words}</bdi>" if lang else words
    return f'<a href="{_href(context, link)}"{lang}{_title(context, link)}>{words}</a>'


def _title(context: jinja2.runtime.Context, link: Link) -> str:
    """Give what a link leads to, once a page: shown by browsers at the pointer, by our style at the focus."""
    if not link.preview or link.to in context["previewed"]:
        return ""
    context["previewed"].add(link.to)
    return f' title="{inert_preview(link.preview)}"'


@jinja2.pass_context
def _href(context: jinja2.runtime.Context, link: Link) -> str:
    """Give the address alone, for what is drawn; it is never left empty."""
    to = link.to if link.to and SAFE_ADDRESS.fullmatch(link.to) else ""
    return inert_address(to if "://" in to else _relative(to, context["page_url"]))


def _relative(to: str, page_url: str) -> str:
    path, hash, anchor = to.partition("#")
    if path == page_url and hash:
        return f"#{anchor}"
    return (_way(path.split("/"), page_url.split("/")[:-1]) or ".") + hash + anchor


def _way(there: list[str], here: list[str]) -> str:
    """Give the way from the folders of a page to an address, both by their steps; nothing to itself."""
    shared = 0
    for step, own in zip(there[:-1], here, strict=False):
        if step != own:
            break
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:])


@jinja2.pass_context
def _words(context: jinja2.runtime.Context, words: Words) -> str:
    return "".join(_link(context, link) for link in words)


@jinja2.pass_context
def _block(context: jinja2.runtime.Context, pieces: Iterable[str | Link]) -> str:
    """Render restricted markdown of an editor as one HTML block: no raw HTML, scripts or pictures."""
    markdown = "".join(piece if isinstance(piece, str) else _as_markdown(context, piece) for piece in pieces)
    clean = inert_html(_cleaned(bodies.reader().convert(markdown)))
    return f"<div{_direction(markdown)}>\n{clean}\n</div>" if clean.strip() else ""


def _cleaned(html: str) -> str:
    """Give HTML with nothing in it but what editors may write; all it has of an address is an address."""
    return nh3.clean(
        html,
        tags=TAGS,
        attributes=ATTRIBUTES,
        attribute_filter=lambda _tag, _name, value: NOT_OF_AN_ADDRESS.sub(lambda mark: quote(mark[0]), value),
        link_rel=None,
        url_schemes={"http", "https"},
    )


def _direction(text: str) -> str:
    """Give the attribute of a block whose text runs from right to left."""
    return ' dir="rtl"' if runs_leftward(text) else ""


def _as_markdown(context: jinja2.runtime.Context, link: Link) -> str:
    if link.note:
        return f"[&#91;{link.note}&#93;](#ref-{link.note})"
    if link.to is None or link.to == context["page_url"]:
        return inert(link.words)
    return f"[{inert(link.words)}]({_relative(link.to, context['page_url'])})"


class _Template(jinja2.Template):
    """A template that is made ready once a page, however many others import it."""

    def make_module(self, vars: dict[str, Any] | None = None, *args: Any, **kwargs: Any) -> TemplateModule:
        """Give what the template defines; ``modules`` of a page holds what is ready."""
        ready: dict[str | None, TemplateModule] = (vars or {}).get("modules", {})
        if self.name not in ready:
            ready[self.name] = super().make_module(vars, *args, **kwargs)
        return ready[self.name]


def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        undefined=jinja2.StrictUndefined,
        autoescape=False,  # markdown is not HTML: text passes the filters below
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.template_class = _Template
    filters: dict[str, Any] = {
        "text": isolated,
        "plain": inert,
        "direction": _direction,
        "lines": inert_lines,
        "link": _link,
        "href": _href,
        "words": _words,
        "block": _block,
    }
    environment.filters.update(filters)
    return environment


ENVIRONMENT = _environment()
