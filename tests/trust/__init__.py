"""What strangers may send: hostile files, names and texts, and what must come of each.

An editor sends a pull request, and nobody knows the editor. Each file here holds one promise: what is read
and what is left alone (``test_files.py``), how long a check may take (``test_nonsense.py``), what reaches a
terminal, a log or a program (``test_visible.py``), what a fault or a kill leaves of what was being written
(``test_writing.py``), that no text becomes markup (``test_markup.py``, ``test_hostile.py``), what
a browser refuses should it do so after all (``test_policy.py``), how much a text may hold
(``test_limits.py``), and that nothing ends in a traceback (``test_mutants.py``). Every test here failed
before its hole was closed.

``hostile.py`` writes a content folder in which every text wants to be more than text, and
``tests/browser/test_hostile.py`` opens its site in Chromium. ``SECURITY.md`` says what is promised.
"""
