"""A name that runs from right to left leaves what follows it where it is."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from generator.markup import isolated

LEFT_EDGES = """() => {
  const at = document.createTreeWalker(document.querySelector("p"), NodeFilter.SHOW_TEXT), edges = [];
  for (let node = at.nextNode(); node; node = at.nextNode())
    for (const match of node.textContent.matchAll(/\\S+/g)) {
      const range = document.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      edges.push([match[0], range.getBoundingClientRect().left]);
    }
  return edges.sort((one, other) => one[1] - other[1]).map(edge => edge[0]);
}"""
"""The words of a paragraph as they stand, from left to right."""
SHOWN = {
    "a name before a number": ("The ships of דנה לוי 12 (three)", "The ships of לוי דנה 12 (three)"),
    "a name before a list": ("Said دانا, 7 March: nothing new", "Said دانا , 7 March: nothing new"),
}


@pytest.mark.parametrize(("text", "expected"), SHOWN.values(), ids=SHOWN)
def test_what_follows_a_name_is_not_turned_around(page: Page, text: str, expected: str) -> None:
    page.set_content(f"<meta charset=utf-8><p>{isolated(text)}</p>")
    assert page.evaluate(LEFT_EDGES) == expected.split()


def test_a_name_as_a_whole_leaves_the_number_behind_it(page: Page) -> None:
    page.set_content(f"<meta charset=utf-8><p>{isolated('דנה לוי')} 12 ships</p>")
    assert page.evaluate(LEFT_EDGES) == ["לוי", "דנה", "12", "ships"]
    page.set_content("<meta charset=utf-8><p>דנה לוי 12 ships</p>")
    assert page.evaluate(LEFT_EDGES) == ["12", "לוי", "דנה", "ships"]
