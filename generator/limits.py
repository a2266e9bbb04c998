"""How long names, texts and lists may be: every limit on what editors write, once.

They lie far above what anybody writes, and low enough that nothing a check lets through takes a build long.
"""

from __future__ import annotations

FILE = 1_000_000
"""Bytes of a file of content, but for its pictures."""
ID = 100
"""Characters of an id: it names files, and a file system takes 255 bytes."""
NAME = 300
"""Characters of a name, a title, an alias, a value of a fact."""
WORDS = 300
"""Characters of words that are read for what they mean: of a date, of a length, of a reading."""
TEXT = 2_000
"""Characters of a gist, a summary, a reason: a paragraph."""
QUOTATION = 5_000
"""Characters of a quotation, a paraphrase or one wording of a document."""
NOTE = 10_000
"""Characters of a note for editors."""
BODY = 30_000
"""Characters of a body: some five thousand words."""
WHOLE_TEXT = 200_000
"""Characters of the whole text of a source, printed as it is."""
ADDRESS = 2_000
"""Characters of an address: browsers take no more everywhere."""
DATE = 100
"""Characters of a date in EDTF."""
NUMBER = 1_000_000
"""The largest whole number."""

ENTRIES = 300
"""Entries of a list, fields of a mapping whose names are free."""
STATEMENTS = 500
"""Statements of an article."""
CHANGES = 5_000
"""Entries of ``changes.yml``, which only grows."""

LINKS = 30
"""Links in a text that is no body: each is printed as a name, wherever the text is."""
MARKS = 500
"""``[`` in a body, and as many backticks: markdown looks for the end of each."""
LINES = 300
"""Lines of a body without an empty one between them: markdown reads them as one piece."""
NESTED = 10
"""Levels of lists and quotations inside one another in a body."""
