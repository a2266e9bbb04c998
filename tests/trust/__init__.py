"""What strangers may send: hostile files, names and texts, and what must come of each.

An editor sends a pull request, and nobody knows the editor. Each file here holds one promise: what is read
and what is left alone (``test_files.py``), how long a check may take (``test_nonsense.py``), what reaches a
terminal, a log or a program (``test_visible.py``), what a fault or a kill leaves of what was being
written (``test_writing.py``), what a browser refuses should a page hold a script after all
(``test_policy.py``).
``SECURITY.md`` says what is promised. Every test here failed before its hole was closed.
"""
