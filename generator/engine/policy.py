"""The Content-Security-Policy: what a browser may run and load on the built site, whatever stands in a page.

One policy holds for the whole site, because instant navigation keeps that of the page which was opened first.
Scripts are allowed by hashes made from the theme's templates, never from built pages: a script that came into
a page with the content has no hash.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig

INLINE = ("base", "palette", "content")
"""The templates of the theme, below ``partials/javascripts/``, that write a script into a page."""
SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
CHARSET = '<meta charset="utf-8">'
"""What the policy stands behind: before anything of the content, and before any script."""
DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'self' {hashes}",
    "style-src": "'self'",
    "img-src": "'self' data:",  # the icons in the theme's stylesheet are data
    "font-src": "'self'",
    "connect-src": "'self'",  # the search index
    "worker-src": "'self'",  # the search
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
}
HEADERS = {
    "Content-Security-Policy": "{policy}; frame-ancestors 'none'",  # which has no meaning in a page
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
HEADER_FILE = "_headers"
"""Read by Netlify and Cloudflare Pages; GitHub Pages sends no headers of ours, and publishes it as text."""


def policy_of(config: MkDocsConfig, addresses: Iterable[str]) -> str:
    """Give the policy of a site with pages at these addresses below its root, ``""`` for home."""
    return content_security_policy(theme_scripts(config, _bases(addresses, config)))


def protected(html: str, policy: str) -> str:
    """Give a page with its policy; as it is where there is none, as in serve."""
    return html.replace(CHARSET, CHARSET + _meta(policy), 1) if policy else html


def write_headers(policy: str, site: Path) -> None:
    """Write the file for hosts that send headers."""
    (site / HEADER_FILE).write_text(_header_file(policy), encoding="utf-8", newline="\n")


def content_security_policy(scripts: Iterable[str]) -> str:
    """Give the policy of a site whose pages hold these scripts, and no others."""
    hashes = " ".join(sorted({f"'sha256-{_digest(script)}'" for script in scripts}))
    return "; ".join(f"{name} {value.format(hashes=hashes)}" for name, value in DIRECTIVES.items())


def theme_scripts(config: MkDocsConfig, bases: Iterable[str]) -> Iterator[str]:
    """Give the scripts that the theme writes into pages from which the site's root has these addresses."""
    templates = config.theme.get_env()
    for base in bases:
        for name in INLINE:
            template = templates.get_template(f"partials/javascripts/{name}.html")
            html = template.render(config=config, features=config.theme.get("features", ()), base_url=base)
            yield from SCRIPT.findall(html)


def _bases(addresses: Iterable[str], config: MkDocsConfig) -> Iterator[str]:
    """Give the address of the root as pages of each depth write it, and as 404.html does."""
    yield urlsplit(config.site_url or "/").path
    depths = {address.count("/") for address in addresses}
    yield from ("/".join([".."] * depth) or "." for depth in sorted(depths))


def _digest(script: str) -> str:
    return b64encode(sha256(script.encode()).digest()).decode()


def _meta(policy: str) -> str:
    return f'\n<meta http-equiv="Content-Security-Policy" content="{policy}">'


def _header_file(policy: str) -> str:
    lines = (f"  {name}: {value.format(policy=policy)}\n" for name, value in HEADERS.items())
    return "/*\n" + "".join(lines)
