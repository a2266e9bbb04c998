"""Every statement as a Web Annotation: what it says, and which words of which text say so.

W3C Web Annotation Data Model, 2017. A prefix or suffix is given only where the article's file has one, and
no longer than CONTEXT: more of a text would be its republication.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import count
from types import MappingProxyType

from generator.addresses import urn, web_address
from generator.catalogue import ANNOTATIONS, ENTRIES, part, parts
from generator.kinds.article import Article, Quote
from generator.kinds.site import Site
from generator.model import Model, Statement

CONTEXT = 32
"""Characters that a prefix or a suffix may have; longer ones lose whole words."""
Json = dict[str, object]
LINKED_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
NO_MORE: Mapping[str, object] = MappingProxyType({})


def annotation_files(model: Model, most: int = ENTRIES) -> Mapping[str, Callable[[], str]]:
    """Give what makes an AnnotationCollection of all statements that stand, sorted by id, and its pages.

    One page stands in the collection itself; several are files, each leading to the next.
    """
    numbers = parts(len(model.statements), most)
    if len(numbers) == 1:
        return {ANNOTATIONS: lambda: _collection(model, _page(model, slice(0, most), f"{ANNOTATIONS}#page"))}
    paths = [part(ANNOTATIONS, str(number)) for number in numbers]
    ends = {"last": _iri(model.site, paths[-1])}
    return {
        ANNOTATIONS: lambda: _collection(model, _iri(model.site, paths[0]), ends),
        **{
            path: partial(_page_file, model, slice(start, start + most), path, following)
            for start, path, following in zip(count(0, most), paths, [*paths[1:], ""], strict=False)
        },
    }


def _collection(model: Model, first: Json | str, ends: Mapping[str, object] = NO_MORE) -> str:
    return _written(
        {
            "@context": LINKED_CONTEXT,
            "id": _iri(model.site, ANNOTATIONS),
            "type": "AnnotationCollection",
            "label": model.site.name,
            "total": len(model.statements),
            "first": first,
            **ends,
        }
    )


def _page_file(model: Model, within: slice, path: str, following: str) -> str:
    after = {"next": _iri(model.site, following)} if following else {}
    collection = {"partOf": _iri(model.site, ANNOTATIONS)}
    return _written({"@context": LINKED_CONTEXT, **_page(model, within, path), **collection, **after})


def _page(model: Model, within: slice, path: str) -> Json:
    statements = sorted(model.statements, key=lambda statement: statement.id)[within]
    return {
        "id": _iri(model.site, path),
        "type": "AnnotationPage",
        "startIndex": within.start,
        "items": [_annotation(model, statement) for statement in statements],
    }


def _written(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _annotation(model: Model, statement: Statement) -> Json:
    body = {
        "type": "TextualBody",
        "value": model.plain(statement.value.gist),
        "format": "text/plain",
        "language": model.site.language,
        "purpose": "describing",
    }
    return {
        "id": _iri(model.site, f"articles/{statement.article_id}/#{statement.value.id}"),
        "type": "Annotation",
        "motivation": "describing",
        "body": [body, *_owners(model, statement)],
        "target": list(_targets(model, statement)),
    }


def _owners(model: Model, statement: Statement) -> Iterator[Json]:
    """Give those whose words the quoted ones are: speakers, a relay, or the body that issued a release."""
    for id in statement.words_of if statement.value.quote else ():
        yield {
            "type": "SpecificResource",
            "source": urn(model.site, id),
            "purpose": "identifying",
        }


def _targets(model: Model, statement: Statement) -> Iterator[Json | str]:
    """Give each printed passage as a part of the text; a statement without any is about the whole text."""
    source = _source(model, statement.article_id, statement.article)
    selectors = [_selector(quote) for quote in statement.value.quote or ()]
    if statement.value.paraphrase:
        selectors.append({"type": "TextQuoteSelector", "exact": statement.value.paraphrase.exact})
    for selector in selectors:
        yield {"source": source, "selector": selector}
    if not selectors:
        yield source


def _selector(quote: Quote) -> Json:
    around = {"prefix": _end(quote.prefix or ""), "suffix": _start(quote.suffix or "")}
    given = {name: words for name, words in around.items() if words}
    return {"type": "TextQuoteSelector", "exact": quote.exact, **given}


def _start(words: str) -> str:
    return words if len(words) <= CONTEXT else words[: CONTEXT + 1].rpartition(" ")[0]


def _end(words: str) -> str:
    return words if len(words) <= CONTEXT else words[-CONTEXT - 1 :].partition(" ")[2]


def _source(model: Model, id: str, article: Article) -> str:
    """Give the address of a text; where none is known, a name that stands for it."""
    return article.url or article.archived or urn(model.site, f"text of {id}")


def _iri(site: Site, path: str) -> str:
    """Give the address of a part of the site; where the site has none, a name that stands for it."""
    return web_address(site, path) or urn(site, path)
