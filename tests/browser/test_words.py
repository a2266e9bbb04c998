"""Words stay whole and dates stand on one line, whatever the width of a page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.axe import WIDTHS
from tests.browser.pages import fits, one_of_every_kind

TORN = r"""() => {
  const range = document.createRange();
  const boxes = () => [...range.getClientRects()].filter(box => box.width);
  const isTorn = () => new Set(boxes().map(box => Math.round(box.top))).size > 1;
  const isShown = node => node.checkVisibility() && !node.closest(".vh, .md-search");
  const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
  const torn = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; node = texts.nextNode();) {
    if (!isShown(node.parentElement)) continue;
    for (const {0: word, index} of node.data.matchAll(/[\p{L}\p{N}\p{M}'’]+/gu)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (isTorn() && !withoutSpaces.test(word)) torn.push(word);
    }
  }
  const dates = ":is(.table, .rows, .lines, .tl) :is(time, .when:has(time))";
  for (const time of document.querySelectorAll(dates)) {
    range.selectNodeContents(time);
    if (isShown(time) && isTorn()) torn.push(time.textContent);
  }
  return torn;
}"""
"""Give the words that stand on two lines, but for scripts that break anywhere, and such dates of lists.

A closed search is one pixel wide.
"""


@pytest.mark.parametrize(
    ("html", "torn"),
    [
        ("Washington", ["Washington"]),
        ("Ground-based", []),
        ("中华人民共和国国防部", []),
        ("<table class=table><td><time>15–16 December</time></table>", ["15–16 December"]),
        ("<span class=vh>Washington</span>", []),
    ],
)
def test_what_is_torn_is_seen(page: Page, html: str, torn: list[str]) -> None:
    page.set_content(f"<div style='width: 5em; font: 20px monospace; word-break: break-word'>{html}</div>")
    assert page.evaluate(TORN) == torn


def test_no_word_is_torn(page: Page, serve: Callable[[Path], str], open_lines: Path) -> None:
    home = serve(open_lines)
    torn = {}
    for path in one_of_every_kind(open_lines):
        page.goto(home + path)
        page.evaluate("document.fonts.ready")
        for width in WIDTHS:
            assert fits(page, width), f"{path} at {width} px"
            torn[path, width] = page.evaluate(TORN)
    assert {where: words for where, words in torn.items() if words} == {}
