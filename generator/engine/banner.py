"""Keep the end-of-life banner of Material from people who can't act on it.

mkdocs.yml names ``hidden`` under ``extra``, so that MkDocs imports this module while it reads its
configuration, before it imports the theme. ARCHITECTURE.md says why the banner exists.
"""

from __future__ import annotations

import os

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
hidden = True
